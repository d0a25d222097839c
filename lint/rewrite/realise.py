"""Facts to words: the one place where a fact learns how to read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from glabella.core.fact import Fact, Words
from glabella.core.levels import Intensity
from glabella.core.scene import Scene
from glabella.rewrite.ranks import BACKGROUND, CAMERA, FACE, HOMES, LIGHT, Home, layer_of
from glabella.vocabulary import LightSource, Vocabulary


def realise(
    facts: Iterable[Fact], scene: Scene, vocabulary: Vocabulary, is_terse: bool = False
) -> dict[Home, str]:
    """The wording of each home group of `facts`, as comma-separated phrases without a leading article."""
    facts, sources = tuple(facts), vocabulary.sources
    worded: dict[Home, str] = {}
    for home in HOMES:
        own = [fact for fact in facts if fact.group in home]
        if own:
            if home is LIGHT:
                parts = _light(own, sources, is_terse)
            elif home is CAMERA:
                parts = _camera(own, is_terse)
            elif home is BACKGROUND:
                parts = _background(own, is_terse)
            elif home is FACE:
                parts = _face(own, vocabulary, is_terse)
            else:
                parts = _texts(sorted(own, key=lambda fact: layer_of(fact.slot)), is_terse)
            text = ", ".join(parts)
            worded[home] = fill_in(text, (*scene.facts, *facts), sources)
    return {home: text for home, text in worded.items() if text}


_SETTING = re.compile(r"f/[\d.]+(?:,|$)")


def with_article(phrase: str) -> str:
    """`phrase` with "a" or "an", by how its first word or number is spoken; a bare f-number takes none."""
    if _SETTING.match(phrase):
        return phrase
    return f"{article(phrase)} {phrase}"


def article(phrase: str) -> str:
    """ "an" before a vowel sound: an 85mm lens, an octabox, a uniform, a 120 cm softbox."""
    first = re.split(r"[\s,-]", phrase, maxsplit=1)[0].lower()
    if re.match(r"8|11(?!\d)|18(?!\d)|f/|[fhlmnrsx]\d", first):
        return "an"
    if re.match(r"uni(?!n)|use|usu|eu|one\b|once|u(?:[bcfhjkqrst][aeiou])", first):
        return "a"
    return "an" if re.match(r"[aeiou]|hour|honest|heir", first) else "a"


def as_light(own: str) -> str:
    """ "3200 K" and "45° camera left" say nothing of what shines: "light at 3200 K", "light from 45°"."""
    if re.match(r"\d+(?:\.\d+)?°|straight ahead", own):
        return f"light from {own}"
    return f"light at {own}" if re.match(r"\d+(?:\.\d+)? K", own) else own


def number(value: float | str) -> str:
    """A number as a person writes it: 1.2, 4, 0.5."""
    return f"{value:g}" if isinstance(value, float) else str(value)


def fill_in(text: str, facts: Iterable[Fact], sources: Mapping[str, LightSource]) -> str:
    """`{key}` and `{image}` by the key light of the scene: its noun, and its mirror image."""
    if "{" not in text:
        return text
    name = next((str(fact.value) for fact in facts if fact.slot == "key.source"), "")
    source = sources.get(name)
    noun = f"the {source.noun}" if source else "the light"
    image = with_article(source.image) if source and source.image else "a small highlight"
    return text.replace("{key}", noun).replace("{image}", image)


def _texts(facts: Iterable[Fact], is_terse: bool) -> Iterator[str]:
    for fact in facts:
        if fact.words:
            yield fact.words.terse if is_terse else fact.words.full


def _face(facts: list[Fact], vocabulary: Vocabulary, is_terse: bool) -> Iterator[str]:
    """One phrase an action; two actions that have a common name when both move alike get that name."""
    letters = {fact.slot: str(fact.value) for fact in facts}
    for fact in facts:
        place = fact.slot.partition(".")[2]
        unit = vocabulary.units.get(int(place)) if place.isdigit() else None
        partner = next(
            (other for other in vocabulary.units.values() if unit and other.joined == unit.unit), None
        )
        if unit and unit.joined and letters.get(f"face.{unit.joined}") == fact.value:
            continue
        if partner and letters.get(f"face.{partner.unit}") == fact.value:
            words: Words | None = partner.words_joined(Intensity[str(fact.value)])
        else:
            words = fact.words
        if words:
            yield words.terse if is_terse else words.full


def _light(facts: list[Fact], sources: Mapping[str, LightSource], is_terse: bool) -> Iterator[str]:
    value = {fact.slot: fact.value for fact in facts}
    seen = next((fact.words for fact in facts if fact.slot == "key.source" and fact.words), None)
    key = seen.full if seen else _key(value, sources, is_terse)
    if key:
        yield key
    if "fill.stops" in value and not (is_terse and key):
        yield _fill(float(value["fill.stops"]))
    yield from _texts((fact for fact in facts if fact.slot != "key.source"), is_terse)


def _key(value: Mapping[str, float | str], sources: Mapping[str, LightSource], is_terse: bool) -> str:
    words = []
    name = str(value.get("key.source", ""))
    if name:
        noun = sources[name].noun if name in sources else name
        size = value.get("key.size")
        words.append(f"{number(float(size) * 100)} cm {noun}" if isinstance(size, float) else noun)
    direction = []
    azimuth, elevation = value.get("key.azimuth"), value.get("key.elevation")
    if isinstance(azimuth, float):
        side = "left" if azimuth < 0 else "right"
        direction.append("straight ahead" if azimuth == 0 else f"{number(abs(azimuth))}° camera {side}")
    if isinstance(elevation, float) and not is_terse:
        direction.append(f"{number(elevation)}° up")
    if direction:
        words.append(" and ".join(direction))
    if isinstance(kelvin := value.get("key.kelvin"), float):
        words.append(f"at {number(kelvin)} K" if words else f"{number(kelvin)} K")
    return " ".join(words)


def _fill(stops: float) -> str:
    if stops == 0:
        return "fill level with key"
    unit = "stop" if abs(stops) == 1 else "stops"
    return f"fill {number(abs(stops))} {unit} {'under' if stops < 0 else 'over'} key"


def _camera(facts: list[Fact], is_terse: bool) -> Iterator[str]:
    value = {fact.slot: fact.value for fact in facts}
    focal, distance = value.get("camera.focal"), value.get("camera.distance")
    if focal is not None:
        at = f" at {number(distance)} m" if distance is not None and not is_terse else ""
        yield f"{number(focal)}mm lens{at}"
    elif distance is not None:
        yield f"camera {number(distance)} m away"
    if (aperture := value.get("camera.aperture")) is not None:
        yield f"f/{number(aperture)}"
    if isinstance(shutter := value.get("camera.shutter"), float):
        yield f"1/{round(1 / shutter)} s" if shutter < 1 else f"{number(shutter)} s"
    yield from _texts(facts, is_terse)


def _background(facts: list[Fact], is_terse: bool) -> Iterator[str]:
    for fact in facts:
        if fact.slot == "background.distance":
            yield f"background {number(fact.value)} m behind the subject"
    yield from _texts(facts, is_terse)

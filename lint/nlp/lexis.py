"""The vocabulary in the shape the pipeline reads it: phrase → meaning, word → classes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from glabella.core.levels import Intensity
from glabella.vocabulary import Entry, Vocabulary
from glabella.vocabulary.read_tables import plural

NOUNS = frozenset(
    (
        *("person", "animal", "creature", "face", "brow", "eyes", "mouth", "skin", "hair", "body"),
        *("light", "garment", "jewellery", "picture", "background", "atmosphere", "sky", "plant"),
        *("place_outdoors", "place_indoors", "place_studio", "food", "vehicle", "building", "object"),
        "metalware",
    )
)
"""Classes whose words can head a noun phrase."""


CARRIERS = frozenset(("face", "brow", "eyes", "mouth", "light", "skin", "atmosphere"))
"""Heads that say nothing without the wish before them: the whole noun phrase is replaced."""

BREAKS = frozenset(
    (
        *("mark", "shielded", "blank", "determiner", "possessive", "preposition", "conjunction"),
        *("copula", "auxiliary", "pronoun", "negation", "verb_s", "conveying"),
    )
)
"""Classes of words at which a noun phrase ends."""

_JOINTS = re.compile(r"[\s_-]+")


@dataclass(slots=True)
class Meaning:
    """Everything one phrase can mean; filled while the lexicon is compiled, then only read.

    `is_proper` says that it always has its capital (Nordic), which then makes no name of it.
    """

    senses: list[tuple[Entry, str]] = field(default_factory=list)
    facts: list[tuple[str, float | str]] = field(default_factory=list)
    classes: frozenset[str] = frozenset()
    is_name: bool = False
    is_proper: bool = False
    never: set[str] = field(default_factory=set)

    @property
    def says_something(self) -> bool:
        """True for a wish, a fact or a name; False for a phrase that is only a noun or a function word."""
        told = any(not slot.startswith(("medium.", "setting.")) for slot, _ in self.facts)
        return bool(self.senses or told or self.is_name)

    @property
    def is_sign(self) -> bool:
        """True when it gives away the medium or the setting, even inside a longer phrase."""
        return any(slot.startswith(("medium.", "setting.")) for slot, _ in self.facts)


@dataclass(frozen=True, slots=True)
class Lexis:
    """`phrases`: words joined by spaces → meaning, for one phrase pass. `words`: single word → classes."""

    phrases: dict[str, Meaning]
    words: dict[str, frozenset[str]]
    vocabulary: Vocabulary


def compile_lexis(vocabulary: Vocabulary, accept: tuple[str, ...] = ()) -> Lexis:
    """Phrase and word tables of a vocabulary; `accept` are phrases never to be flagged."""
    phrases: dict[str, Meaning] = {}

    def meaning(phrase: str) -> Meaning:
        """What a phrase means, however its words are joined."""
        return phrases.setdefault(_JOINTS.sub(" ", phrase.lower()), Meaning())

    for name in (*vocabulary.names, *accept):
        meaning(name).is_name = True
    for entry in vocabulary.entries:
        for form, part in entry.forms:
            meaning(form).senses.append((entry, part))
            meaning(form).is_proper |= form[:1].isupper()
        for phrase in entry.never:
            meaning(phrase).never.add(entry.term)
    for phrase, fact in _fact_phrases(vocabulary):
        if fact not in meaning(phrase).facts:
            meaning(phrase).facts.append(fact)
    words: defaultdict[str, set[str]] = defaultdict(set)
    for name, members in (*vocabulary.nouns.items(), *vocabulary.grammar.items()):
        for member in members:
            if " " in member or "-" in member:
                meaning(member).classes |= {name}
            else:
                words[member].add(name)
    for verb in vocabulary.grammar.get("verb", ()):
        words[plural(verb)].add("verb_s")
    return Lexis(phrases, {word: frozenset(found) for word, found in words.items()}, vocabulary)


def _filled(wording: str, vocabulary: Vocabulary) -> Iterator[str]:
    """The wording for every worn thing that may stand in its holes; none when the light is one of them.

    Phrases that name the light are recognised by a fact term ("mirroring") instead.
    """
    if "{key}" in wording or "{image}" in wording:
        return
    pairs = {(worn.part, worn.lies) for worn in vocabulary.worn.values()} | {("the surface", "skin")}
    its = ("it", "them") if "{it}" in wording else ("",)
    wears = {made.wear for made in vocabulary.materials.values() if "{wear}" in wording} or {""}
    yield from sorted(
        {
            wording.replace("{part}", part)
            .replace("{lies}", lies)
            .replace("{wear}", wear)
            .replace("{it}", it)
            for part, lies in pairs
            for wear in wears
            for it in its
        }
    )


def _fact_phrases(vocabulary: Vocabulary) -> Iterator[tuple[str, tuple[str, float | str]]]:
    for entry in vocabulary.entries:
        for form, _ in entry.forms if entry.states else ():
            for slot, value in entry.states:
                yield form, (slot, value)
        for reading in entry.readings:
            for fact in reading.facts:
                if fact.words and fact.group != "face":
                    for wording in dict.fromkeys((fact.words.full, fact.words.terse)):
                        for text in _filled(wording, vocabulary):
                            yield text, (fact.slot, fact.words.full)
    for unit in vocabulary.units.values():
        for intensity in Intensity:
            for side in ("", "L", "R") if unit.one_side else ("",):
                looks = unit.words(intensity, side)
                yield from (
                    (look, (f"face.{unit.unit}{side}", str(intensity))) for look in (looks.full, looks.terse)
                )
        for intensity, both in unit.joined_looks.items():
            for look in (both.full, both.terse):
                yield look, (f"face.{unit.unit}", str(intensity))
                yield look, (f"face.{unit.joined}", str(intensity))
        for phrase, intensity in unit.seen.items():
            yield phrase, (f"face.{unit.unit}", str(intensity))
        for phrase, intensity in unit.seen_one_side.items():
            yield phrase, (f"face.{unit.unit}L", str(intensity))
    for source in vocabulary.sources.values():
        for form in source.forms:
            yield form, ("light.source", source.source)
    for pattern in vocabulary.patterns:
        for form in pattern.forms:
            yield form, ("key.pattern", pattern.pattern)
            yield form, ("key.azimuth", pattern.azimuth)
            yield form, ("key.elevation", pattern.elevation)
    for kind, group in (("medium", vocabulary.media), ("setting", vocabulary.settings)):
        for medium in group:
            yield from ((word, (f"{kind}.strong", medium.name)) for word in medium.words)
            yield from ((word, (f"{kind}.weak", medium.name)) for word in medium.weak)

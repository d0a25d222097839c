"""Shine asked for by name.

*Shiny*, *metallic*, *glossy*: a surface shines where it mirrors something bright, so the picture is in
what is mirrored and how sharply. A soft highlight leaves open whether the surface is rough or the lamp
large. Jewellery and armour that somebody wears are rewritten, and other things in a photograph or render
that says something of its light or framing; a worn garment is pointed out elsewhere, everything else left
alone. Do not follow the rule where the word tells one plain thing from another: a shiny shoe beside a
dull one. Source: a highlight is the image of a source; roughness blurs it; counter-source: none found.
"""

import re

from glabella.rule import (
    DRAWN_MEDIA,
    PHYSICAL_MEDIA,
    Bad,
    Bind,
    Edit,
    Finding,
    Good,
    Iterator,
    Prompt,
    Replace,
    Rule,
    Severity,
    Trust,
    Wish,
)

RULE = Rule(severity=Severity.WARNING, needs={"sheen", "soft-highlight"})

EXAMPLES = (
    Bad(
        "a knight in «shiny» armor",
        becomes="a knight in armor, each plate mirroring its surroundings in narrow bright and dark bands",
    ),
    Bad(
        "studio photo of a woman in a «glossy» dress, softbox camera left",
        becomes="studio photo of a woman in a dress, narrow white highlights along the folds, "
        "softbox camera left",
    ),
    Bad(
        "photo of a woman, «soft specular highlight» on the nose",
        becomes="photo of a woman, broad highlight with a blurred edge on the nose",
    ),
    Bad("a woman in a «shiny» dress", trust=Trust.SHOW),
    Good("a glossy magazine on a table", because="a kind of magazine"),
    Good("a black labrador with a glossy coat", because="an animal's fur"),
    Good("red light on the glossy hoods of cars", because="a part of a car"),
    Good("a glossy coat of paint on a fence", because="a layer, not a garment"),
    Good("a shiny red car in a street", because="a word among others in a plain scene"),
    Good("oil painting of a knight in shiny armor", because="paint shows it by other means"),
    Good("a man in a satin suit, narrow white highlights along the folds", because="the highlight is shown"),
)

_TOLD = ("key", "rim", "practical", "camera.framing")
_TWO_SENSES = re.compile(r"(?:coat|hood|cap|vest)s?\b", re.IGNORECASE)

_STIFF = re.compile(
    r"(?:belt|shoe|boot|heel|sandal|sneaker|loafer|slipper|glasses|sunglass|goggle|spectacle|visor|mask|hat|cap|"
    r"beret|helmet|handbag|purse|backpack|bag|button|buckle|zipper|corset|monocle|headband)(?:e?s)?\b",
    re.IGNORECASE,
)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every shine of a thing without a highlight, and every highlight that is only soft."""
    if prompt.medium in DRAWN_MEDIA:
        return
    for wish in prompt.wishes("soft-highlight"):
        words = next(fact.words for fact in wish.readings[0].facts)
        edit = Edit(wish.span, words.full if words else "")
        yield Finding(
            wish.span,
            f"'{wish.text}': {wish.note}; say which",
            Replace((edit,), f"write '{edit.text}'"),
        )
    is_told = prompt.medium in PHYSICAL_MEDIA and any(prompt.scene.has(slot) for slot in _TOLD)
    for wish in prompt.wishes("sheen"):
        kinds = prompt.classes_of(wish.head or wish.span)
        is_worn = "jewellery" in kinds and _is_on_someone(prompt)
        if _is_no_garment(prompt, wish) or not (is_told or kinds & {"garment", "jewellery"}):
            continue
        is_shown = is_worn or (is_told and _has_known_shape(prompt, wish, kinds))
        yield Finding(
            wish.span,
            f"'{wish.span.of(prompt.text)}' is a highlight; say where it lies and what it mirrors",
            Bind(wish, show_only=not is_shown),
            None if is_shown else Severity.INFO,
        )


def _has_known_shape(prompt: Prompt, wish: Wish, kinds: frozenset[str]) -> bool:
    """True for metal, and for cloth that falls in folds; what else shines may be a lamp or a pane."""
    is_stiff = wish.head is not None and bool(_STIFF.match(wish.head.of(prompt.text)))
    return bool(kinds & {"jewellery", "metalware"}) or ("garment" in kinds and not is_stiff)


def _is_on_someone(prompt: Prompt) -> bool:
    return any(subject.kind in ("person", "creature") for subject in prompt.scene.subjects)


def _is_no_garment(prompt: Prompt, wish: Wish) -> bool:
    """True for the coat of an animal, a coat of paint and the hoods of cars."""
    if wish.head is None or not _TWO_SENSES.match(wish.head.of(prompt.text)):
        return False
    kinds = {subject.kind for subject in prompt.scene.subjects}
    is_vehicle = any("vehicle" in word.classes for word in prompt.words)
    return is_vehicle or bool(kinds & {"animal", "creature"}) or prompt.text.startswith(" of ", wish.head.end)

"""What lexicon phrases state: actions of a face, lights, materials, each with its owner."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from glabella.core.fact import Fact
from glabella.core.levels import Intensity
from glabella.core.prompt import Word
from glabella.core.scene import Subject
from glabella.core.span import Span
from glabella.nlp.intensity import intensity_beside
from glabella.nlp.terms import Hit
from glabella.vocabulary import LightSource, Vocabulary

OWNED = frozenset(("face", "skin", "body", "hair", "eyes"))
_THINGS = re.compile(
    r"(?:windows?|sun|moon|lamps?|candles?|fire|fireplace|campfire|lanterns?|torch(?:es)?|screens?|flash|match"
    r"|headlights?|monitors?|laptops?|phones?|reflectors?|stars?|sky|umbrellas?|neon(?: signs?)?|led|flames?"
    r"|spotlights?|phone screens?|street ?(?:lamp|light)s?|(?:string|fairy) lights|chandeliers?|torchlight)"
)
"""Lights that are often just things in the picture; they light it only when the clause says so."""

_LIT = re.compile(
    r"\b(?:light|lights|lighting|lit|illuminat\w*|glow\w*|key|rays?|beams?|side-?lit|shadows?"
    r"|camera (?:left|right)|\d{4} K|from (?:above|below|behind|the side|left|right))\b",
    re.I,
)

_SHINES = (
    *("sunlight", "moonlight", "candlelight", "lamplight", "firelight", "torchlight", "lit", "lighting"),
    *(
        "window light",
        "windowlight",
        "sun light",
        "candle light",
        "neon light",
        "monitor light",
        "match light",
    ),
)
"""Words for what a thing gives and not for the thing."""


def facts_of_hit(
    hit: Hit,
    span: Span,
    words: Sequence[Word],
    subjects: Sequence[Subject],
    clause: str,
    vocabulary: Vocabulary,
) -> Iterator[Fact]:
    """The facts that one phrase states at its place; one-off nouns such as "window" need light near them."""
    owner = owner_before(span, subjects)
    for slot, value in hit.meaning.facts:
        group = slot.partition(".")[0]
        if group == "face":
            yield Fact(slot, _adjusted(str(value), hit.start, words), span, owner)
        elif slot == "light.source":
            named = " ".join(word.lower for word in words[hit.start : hit.end] if "blank" not in word.classes)
            around = clause.lower().replace(named, "", 1)
            yield from _light(vocabulary.sources[str(value)], span, around, named.endswith(_SHINES))
        elif group in ("medium", "setting"):
            continue
        else:
            yield Fact(slot, value, span, owner if group in OWNED else None)


def owner_before(span: Span, subjects: Sequence[Subject]) -> int | None:
    """The subject a feature belongs to: the one whose noun phrase holds it, else the last one before it.

    Before the first subject it belongs to that one.
    """
    if not subjects:
        return None
    held = next((subject.index for subject in subjects if subject.phrase.contains(span)), None)
    if held is not None:
        return held
    last = bisect_right(subjects, span.start, key=lambda subject: subject.span.start) - 1
    return subjects[max(last, 0)].index


def _adjusted(letter: str, start: int, words: Sequence[Word]) -> str:
    """The intensity as the word before changes it: "slight smile" is B, "deep frown" D, "maximum smile" E."""
    before = words[start - 1].classes if start else frozenset()
    return str(intensity_beside(Intensity[letter], before) or letter)


def _light(source: LightSource, span: Span, clause: str, shines: bool) -> Iterator[Fact]:
    """The source in its role, and its tint; a sky also answers direction and fill, because it surrounds."""
    if source.is_tinted:
        yield Fact("key.tint", "of its source", span)
    if _THINGS.fullmatch(source.source) and not shines and not _LIT.search(clause):
        yield Fact("practical.source", source.source, span)
        return
    role = next((role for role in ("rim", "fill") if re.search(rf"\b{role}\b", clause, re.I)), "key")
    yield Fact(f"{role}.source", source.source, span)
    if source.azimuth is not None and role == "key":
        yield Fact("key.azimuth", source.azimuth, span)
    if source.is_dome and role == "key":
        yield Fact("key.azimuth", "dome", span)
        yield Fact("fill.stops", 0.0, span)

"""Reads one line of a house glossary into facts: measures, lights, faces and every wording the lexicon knows.

The whole line must be understood; a part that is not is given back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glabella.core.fact import Fact, Words
from glabella.core.levels import Intensity
from glabella.core.span import Span
from glabella.nlp.lexis import Lexis
from glabella.nlp.measures import place_quantity
from glabella.nlp.quantities import read_quantities
from glabella.vocabulary import Vocabulary
from glabella.vocabulary.values import ALPHABET

_PART = re.compile(r"[^,;]*(?:[^,;\s])")
_WORD = re.compile(r"[^\s_-]+")
_BETWEEN = frozenset(
    (
        *("a", "an", "the", "at", "of", "on", "in", "with", "and", "from", "to", "by", "is", "its"),
        *("camera", "left", "right", "up", "above", "below", "under", "over", "upper", "high", "away"),
        *("key", "fill", "rim", "light", "lens", "subject", "distance", "behind", "background", "stops"),
        *("stop", "large", "elevation"),
    )
)
"""Words that only say what a measure beside them measures."""

_ROLES = ("rim", "fill", "practical")
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class ShortReading:
    """The facts of one line, and the first part that was not understood (empty when all was)."""

    facts: tuple[Fact, ...]
    unread: str = ""


def read_short(line: str, lexis: Lexis) -> ShortReading:
    """What a line states, part by part between its commas."""
    facts: dict[str, Fact] = {}
    for part in _PART.finditer(line):
        text = part[0].strip()
        found, unread = _read_part(text, lexis)
        if unread or not found:
            return ShortReading(tuple(facts.values()), unread or text)
        for fact in found:
            facts.setdefault(fact.slot, fact)
    return ShortReading(tuple(facts.values()))


def _read_part(text: str, lexis: Lexis) -> tuple[list[Fact], str]:
    """The facts of one part, and the words of it that say nothing known."""
    facts: list[Fact] = []
    taken: list[Span] = []
    for quantity in read_quantities(text):
        placed = list(place_quantity(text, quantity, Span(0, len(text))))
        facts += (Fact(fact.slot, fact.value) for fact in placed)
        if placed:
            taken.append(quantity.span)
    words = [word for word in _WORD.finditer(text) if not any(span.overlaps(_span(word)) for span in taken)]
    unread = []
    at = 0
    while at < len(words):
        size, found = _longest(text, words, at, lexis)
        facts += found
        if not size and words[at][0].lower() not in _BETWEEN:
            unread.append(words[at][0])
        at += size or 1
    return facts, " ".join(unread)


def _longest(text: str, words: Sequence[re.Match[str]], at: int, lexis: Lexis) -> tuple[int, list[Fact]]:
    """How many words from `at` on make the longest phrase that states something, and what it states."""
    for size in range(min(_LONGEST, len(words) - at), 0, -1):
        phrase = " ".join(word[0].lower() for word in words[at : at + size])
        meaning = lexis.phrases.get(phrase)
        facts = list(_stated(meaning.facts, phrase, text, lexis.vocabulary)) if meaning else []
        if facts:
            return size, facts
    return 0, []


def _stated(
    told: Sequence[tuple[str, float | str]], phrase: str, text: str, vocabulary: Vocabulary
) -> Iterator[Fact]:
    is_lamp = any(slot == "light.source" for slot, _ in told)
    for slot, value in told:
        group, _, part = slot.partition(".")
        if group in ("medium", "setting") or (is_lamp and group != "light"):
            continue
        if group == "light":
            role = next((role for role in _ROLES if re.search(rf"\b{role}\b", text, re.I)), "key")
            yield Fact(f"{role}.source", value)
        elif group == "face":
            unit = vocabulary.units[int(part.rstrip("LR"))]
            words = unit.words(Intensity[str(value)], part[-1] if part[-1] in "LR" else "")
            yield Fact(slot, value, words=words)
        elif isinstance(value, float) or not ALPHABET.fullmatch(phrase):
            yield Fact(slot, value)
        else:
            yield Fact(slot, value, words=Words(phrase, phrase))


def _span(word: re.Match[str]) -> Span:
    return Span(word.start(), word.end())

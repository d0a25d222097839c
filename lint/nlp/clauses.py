"""Clauses: what stands between commas, full stops, brackets and protected syntax."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Doc

from glabella.core.prompt import Clause, Word
from glabella.core.scene import LIVING
from glabella.core.segment import Kind, Segment
from glabella.core.span import Span
from glabella.dialects import leaves

ASSIGNS = ("doc._.clauses",)
REQUIRES = ("doc._.words", "doc._.segments")

STOPS = frozenset(",.;:!?|•·。，、\n")
"""Marks that end a clause."""

_ACTORS = frozenset((*LIVING, "pronoun", "light"))
"""Classes of nouns that can stand before a finite verb."""

_OUTSIDE = frozenset(Kind) - {Kind.TEXT, Kind.QUOTE, Kind.PLACEHOLDER, Kind.CHOICE, Kind.WILDCARD, Kind.URL}


def split_clauses(doc: Doc) -> Doc:
    """Assigns the clauses in text order. Quotes, placeholders and choices stay inside a clause."""
    depths = _depths(doc._.segments, 0)
    starts = [start for start, _ in depths]
    outside = {part.span.start for part in leaves(doc._.segments) if part.kind in _OUTSIDE}
    clauses: list[Clause] = []
    held: list[Word] = []
    depth = 0
    inner = _marks_in_numbers(doc._.words)
    for word in doc._.words:
        here = depths[bisect_right(starts, word.span.start) - 1][1]
        if word.span.start in outside or (_ends_clause(word) and word.span.start not in inner):
            _close(clauses, held, depth)
            held = []
        elif held or "blank" not in word.classes:
            depth = depth if held else here
            held.append(word)
    _close(clauses, held, depth)
    doc._.clauses = clauses
    return doc


def _marks_in_numbers(words: list[Word]) -> frozenset[int]:
    """Where a mark stands within a number, which ends no clause: 10,000."""
    return frozenset(
        mark.span.start
        for before, mark, after in zip(words, words[1:], words[2:], strict=False)
        if mark.lower in (",", ".")
        and before.lower[-1:].isdigit()
        and after.lower[:1].isdigit()
        and before.span.end == mark.span.start
        and mark.span.end == after.span.start
    )


def _ends_clause(word: Word) -> bool:
    return (word.lower in STOPS and not word.protected) or ("blank" in word.classes and "\n" in word.lower)


def _close(clauses: list[Clause], held: list[Word], depth: int) -> None:
    while held and "blank" in held[-1].classes:
        held.pop()
    if held:
        span = Span(held[0].span.start, held[-1].span.end)
        clauses.append(Clause(span, depth, _has_finite_verb(held)))


def _has_finite_verb(words: list[Word]) -> bool:
    noun_before = False
    for word in words:
        if "copula" in word.classes and word.lower in _FINITE:
            return True
        if noun_before and "verb_s" in word.classes:
            return True
        noun_before = noun_before or bool(word.classes & _ACTORS)
    return False


_FINITE = frozenset(
    ("is", "are", "was", "were", "looks", "look", "seems", "seem", "feels", "appears", "has", "have")
)


def _depths(segments: tuple[Segment, ...], depth: int) -> list[tuple[int, int]]:
    """Start of each leaf → how many groups are open around it."""
    found: list[tuple[int, int]] = []
    for segment in segments:
        if segment.children:
            found += _depths(segment.children, depth + 1)
        else:
            found.append((segment.span.start, depth))
    return found

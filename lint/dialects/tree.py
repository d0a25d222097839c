"""Nests flat tokens: brackets become weighted groups with children."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from glabella.core.segment import Kind, Segment
from glabella.core.span import Span
from glabella.dialects.lexer import CLOSE, OPEN, Token, leaf

MAX_DEPTH = 40
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)")


def nest(text: str, tokens: Iterable[Token]) -> tuple[Segment, ...]:
    """The tree over `text`. Unpaired brackets, and pairs nested deeper than MAX_DEPTH, are marks."""
    flat = list(tokens)
    pairs = _pair(text, flat)
    done: list[Segment] = []
    stack: list[tuple[int, list[Segment]]] = []
    for index, (kind, start, end) in enumerate(flat):
        here = stack[-1][1] if stack else done
        if index in pairs:
            stack.append((index, [leaf(kind, start, end)]))
        elif stack and pairs[stack[-1][0]] == index:
            opened, children = stack.pop()
            group = _group(text, (*children, leaf(kind, start, end)), flat[opened][1], end)
            (stack[-1][1] if stack else done).append(group)
        else:
            here.append(leaf(kind, start, end))
    return tuple(done)


def leaves(segments: Iterable[Segment]) -> Iterator[Segment]:
    """Every segment without children, in text order."""
    for segment in segments:
        if segment.children:
            yield from leaves(segment.children)
        else:
            yield segment


def skeleton(text: str, segments: Iterable[Segment]) -> tuple[tuple[str, str], ...]:
    """The syntax of a prompt without its words: kind and characters of everything that is not text."""
    return tuple(
        (part.kind.value, part.span.of(text)) for part in leaves(segments) if part.kind is not Kind.TEXT
    )


def _pair(text: str, flat: list[Token]) -> dict[int, int]:
    """Index of each opening token that has a partner → index of the partner."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for index, (kind, _, end) in enumerate(flat):
        if kind == OPEN:
            opened.append(index)
        elif kind == CLOSE and opened:
            wanted = "[" if text[end - 1] == "]" else "("
            if text[flat[opened[-1]][1]] == wanted:
                pairs[opened.pop()] = index
    return _shallow(pairs)


def _shallow(pairs: dict[int, int]) -> dict[int, int]:
    kept: dict[int, int] = {}
    ends: list[int] = []
    for start in sorted(pairs):
        while ends and ends[-1] < start:
            ends.pop()
        if len(ends) < MAX_DEPTH:
            kept[start] = pairs[start]
            ends.append(pairs[start])
    return kept


def _group(text: str, children: tuple[Segment, ...], start: int, end: int) -> Segment:
    inner = text[start + 1 : end - 1]
    if text[start] == "[" and re.search(r"[|:]", inner):
        return Segment(Kind.CHOICE, Span(start, end))
    number = _NUMBER.search(children[-1].span.of(text))
    return Segment(Kind.EMPHASIS, Span(start, end), float(number[0]) if number else None, children)

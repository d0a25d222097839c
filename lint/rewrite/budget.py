"""What a target reads of a prompt, how much that is, and where it stops."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import ceil

from glabella.core.edit import Edit
from glabella.core.prompt import Budget, Prompt
from glabella.core.segment import Kind
from glabella.core.span import Span
from glabella.dialects import leaves, parse
from glabella.tokens import clip, estimate

_BACK_TO_COMMA = 20
"""AUTOMATIC1111's comma_padding_backtrack: tokens behind a comma this near move to the next chunk with it."""

_UNREAD = {
    "a1111": frozenset((Kind.NETWORK, Kind.COMMENT)),
    "comfyui": frozenset((Kind.COMMENT,)),
    "midjourney": frozenset((Kind.PARAMETER, Kind.WEIGHT, Kind.URL)),
}
"""Syntax that the tool takes out before the model reads; a dialect that is not here is read as it stands."""

_BRACKETS = {"a1111": "()[]", "comfyui": "()"}
_OPTION = re.compile(r"[^|:{}\[\]]*[^|:{}\[\]\d.\s][^|:{}\[\]]*")

_Counted = tuple[int | Fraction, Span]
_UNITS: dict[str, Callable[[str], Iterator[_Counted]]] = {
    "clip": lambda text: ((1, span) for _, span in clip.tokens(text)),
    "t5": estimate.sentence_pieces,
    "llm": estimate.sentence_pieces,
    "words": estimate.words,
    "characters": estimate.characters,
}


@dataclass(frozen=True, slots=True)
class Measure:
    """How long a prompt is for its target, in the unit of the budget.

    `count` leaves out what the tool takes out: weights, networks, parameters. `stops` is the character at
    which the limit is reached, None when all is read; `chunks` is in how many stretches.
    """

    count: int
    stops: int | None
    chunks: int = 1


def measure(prompt: Prompt) -> Measure | None:
    """The length of a prompt, None where its target states no limit."""
    budget = prompt.target.budget
    return _measured(prompt.text, prompt.dialect, budget) if budget else None


def room(prompt: Prompt) -> int | None:
    """How much more the target reads; negative when the prompt is too long, None where nothing is binding."""
    budget, length = prompt.target.budget, measure(prompt)
    return budget.limit - length.count if budget and length and budget.is_binding else None


def grown_by(prompt: Prompt, edits: Iterable[Edit]) -> int:
    """By how much edits make the prompt longer, in the unit of its budget."""
    unit = prompt.target.budget.unit if prompt.target.budget else "characters"
    return sum(_size(edit.text, unit) - _size(edit.span.of(prompt.text), unit) for edit in edits)


def _size(text: str, unit: str) -> int:
    return clip.count(text) if unit == "clip" else ceil(sum(amount for amount, _ in _UNITS[unit](text)))


@lru_cache(maxsize=512)
def _measured(text: str, dialect: str, budget: Budget) -> Measure:
    stretches = list(_read(text, dialect))
    if budget.unit == "clip":
        counts = [sum(clip.count(part.of(text)) for part in stretch) for stretch in stretches]
        if max(counts) <= budget.limit:
            return Measure(sum(counts), None, len(counts))
    if budget.beyond == "chunks":
        return _in_chunks(text, stretches, budget.limit, _BACK_TO_COMMA if dialect == "a1111" else 0)
    total: int | Fraction = 0
    stops = None
    for stretch in stretches:
        for amount, span in _counted(text, stretch, budget.unit):
            total += amount
            if stops is None and total > budget.limit:
                stops = span.start
    return Measure(ceil(total), stops)


def _counted(text: str, stretch: Iterable[Span], unit: str) -> Iterator[_Counted]:
    for part in stretch:
        for amount, span in _UNITS[unit](part.of(text)):
            yield amount, Span(part.start + span.start, part.start + span.end)


def _in_chunks(text: str, stretches: Iterable[Iterable[Span]], limit: int, back: int) -> Measure:
    """The stretches as the tool cuts them: a full chunk gives what stands behind a near comma to the next."""
    count = chunks = 0
    stops = None
    for stretch in stretches:
        chunk: list[tuple[int, Span]] = []
        chunks += 1
        for token, span in _clip_tokens(text, stretch):
            if len(chunk) == limit and token != clip.COMMA:
                commas = [at for at, (known, _) in enumerate(chunk, 1) if known == clip.COMMA]
                at = commas[-1] if back and commas and limit - commas[-1] <= back else limit
                chunk = chunk[at:]
                chunks += 1
                stops = stops if stops is not None else (chunk[0][1] if chunk else span).start
            elif len(chunk) == limit:
                chunk = []
                chunks += 1
                stops = stops if stops is not None else span.start
            chunk.append((token, span))
            count += 1
    return Measure(count, stops, max(chunks, 1))


def _clip_tokens(text: str, stretch: Iterable[Span]) -> Iterator[tuple[int, Span]]:
    for part in stretch:
        for token, span in clip.tokens(part.of(text)):
            yield token, Span(part.start + span.start, part.start + span.end)


def _read(text: str, dialect: str) -> Iterator[list[Span]]:
    """What reaches the model: parts of the text, in stretches that begin a chunk of their own."""
    if dialect not in _UNREAD:
        yield [Span(0, len(text))]
        return
    unread, brackets = _UNREAD[dialect], _BRACKETS.get(dialect, "")
    stretch: list[Span] = []
    for part in leaves(parse(text, dialect)):
        words = part.span.of(text)
        if part.kind is Kind.BREAK and dialect == "a1111":
            yield stretch
            stretch = []
        elif part.kind is Kind.MARK and brackets and words.startswith("\\"):
            stretch.append(Span(part.span.start + 1, part.span.end))
        elif part.kind is Kind.CHOICE and brackets:
            stretch.append(_longest_option(text, part.span))
        elif part.kind not in unread and not (part.kind is Kind.MARK and words[-1:] in tuple(brackets)):
            stretch.append(part.span)
    yield stretch


def _longest_option(text: str, choice: Span) -> Span:
    """The longest of the words that `{a|b}` or `[a:b:0.5]` may come out as."""
    options = [Span(*found.span()) for found in _OPTION.finditer(text, choice.start, choice.end)]
    return max(options, key=len, default=Span(choice.start, choice.start))

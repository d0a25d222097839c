"""Plain text: one prompt per line, per paragraph or per file, and negative prompts by their label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from glabella.core.extract import Extract, Origin, Role
from glabella.sources.decode import require_utf8
from glabella.sources.unit import Unit

_LINE_END = re.compile(rb"\r\n|\r|\n")
_NEGATIVE = re.compile(rb"\s*Negative prompt:")
_SETTINGS = re.compile(rb"\s*Steps: \d+,")


class _Line(NamedTuple):
    """Bytes `start` up to, not including, `end` and the newline after it; the line begins at `begin`."""

    number: int
    begin: int
    start: int
    end: int


def read_text(data: bytes, unit: Unit = Unit.LINE, role: Role = Role.POSITIVE) -> tuple[Extract, ...]:
    """The prompts of a text file, white space around each left outside.

    What follows `Negative prompt:` at the start of a line is a negative prompt, up to the end of the
    unit; a line of generation settings (`Steps: 20, Sampler: ...`) is none.
    """
    lines = _lines(data, require_utf8(data))
    return tuple(found for block in _blocks(data, lines, unit) for found in _extracts(data, block, role))


def _lines(data: bytes, start: int) -> Iterator[_Line]:
    number = 1
    for newline in _LINE_END.finditer(data):
        yield _Line(number, start, start, newline.start())
        start = newline.end()
        number += 1
    yield _Line(number, start, start, len(data))


def _blocks(data: bytes, lines: Iterable[_Line], unit: Unit) -> Iterator[list[_Line]]:
    groups = groupby(lines, key=lambda line: bool(data[line.start : line.end].decode().strip()))
    blocks = (list(block) for has_text, block in groups if has_text)
    if unit is Unit.FILE:
        whole = [line for block in blocks for line in block]
        return iter([whole] if whole else [])
    if unit is Unit.LINE:
        return ([line] for block in blocks for line in block)
    return blocks


def _extracts(data: bytes, block: list[_Line], role: Role) -> Iterator[Extract]:
    part: list[_Line] = []
    for line in block:
        if label := _NEGATIVE.match(data, line.start, line.end):
            yield from _extract(data, part, role)
            part, role = [line._replace(start=label.end())], Role.NEGATIVE
        elif _SETTINGS.match(data, line.start, line.end):
            yield from _extract(data, part, role)
            part = []
        else:
            part.append(line)
    yield from _extract(data, part, role)


def _extract(data: bytes, part: list[_Line], role: Role) -> Iterator[Extract]:
    if not part:
        return
    raw = data[part[0].start : part[-1].end].decode()
    text = raw.strip()
    if not text:
        return
    start = part[0].start + len(raw[: len(raw) - len(raw.lstrip())].encode())
    line = next(line for line in part if start <= line.end)
    column = len(data[line.begin : start].decode()) + 1
    yield Extract(text, Origin(_stops(text, start), line.number, column), role, _where(line, part[-1], role))


def _stops(text: str, start: int) -> Sequence[int]:
    if text.isascii():
        return range(start, start + len(text) + 1)
    widths = (1 + (char > "\x7f") + (char > "\u07ff") + (char > "\uffff") for char in text)
    return tuple(accumulate(widths, initial=start))


def _where(first: _Line, last: _Line, role: Role) -> str:
    place = f"line {first.number}" if first == last else f"lines {first.number}-{last.number}"
    return f"{place}, negative" if role is Role.NEGATIVE else place

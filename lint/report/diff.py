"""A unified diff of one file, as `patch -p1` and `git apply` read it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from glabella.report.ink import Ink, plain

_CONTEXT = 3


class _Change(NamedTuple):
    """Old lines `a` up to `b` become new lines `c` up to `d`."""

    a: int
    b: int
    c: int
    d: int


def render_diff(path: str, old: bytes, new: bytes, ink: Ink = plain) -> str:
    """The difference between two states of a file; empty when there is none."""
    before, after = _lines(old), _lines(new)
    changes = list(_changes(before, after))
    if not changes:
        return ""
    name = _name(path)
    pieces = [ink("heading", f"--- a/{name}") + "\n", ink("heading", f"+++ b/{name}") + "\n"]
    for hunk in _hunks(changes):
        pieces += _hunk(hunk, before, after, ink)
    return "".join(pieces)


def _lines(data: bytes) -> list[str]:
    """Lines with their newline. Only a line feed ends a line, as everywhere in patches."""
    lines = data.decode().split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _name(path: str) -> str:
    place = Path(path)
    name = place.as_posix().lstrip("/")
    return f"{name}\t" if " " in name else name


def _changes(before: list[str], after: list[str]) -> Iterator[_Change]:
    if len(before) == len(after):  # rewriting keeps lines in their places
        numbers = [i for i, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
        for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
            block = [number for _, number in run]
            yield _Change(block[0], block[-1] + 1, block[0], block[-1] + 1)
        return
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield _Change(a, b, c, d)


def _hunks(changes: list[_Change]) -> Iterator[list[_Change]]:
    hunk = [changes[0]]
    for change in changes[1:]:
        if change.a - hunk[-1].b > 2 * _CONTEXT:
            yield hunk
            hunk = []
        hunk.append(change)
    yield hunk


def _hunk(hunk: list[_Change], before: list[str], after: list[str], ink: Ink) -> Iterator[str]:
    lead = min(_CONTEXT, hunk[0].a)
    first, last = hunk[0].a - lead, min(hunk[-1].b + _CONTEXT, len(before))
    new_first = hunk[0].c - lead
    new_last = hunk[-1].d + last - hunk[-1].b
    yield ink("hunk", f"@@ -{_range(first, last)} +{_range(new_first, new_last)} @@") + "\n"
    at = first
    for change in hunk:
        yield from (_line(" ", "", line, plain) for line in before[at : change.a])
        yield from (_line("-", "removed", line, ink) for line in before[change.a : change.b])
        yield from (_line("+", "added", line, ink) for line in after[change.c : change.d])
        at = change.b
    yield from (_line(" ", "", line, plain) for line in before[at:last])


def _range(start: int, end: int) -> str:
    length = end - start
    first = start + 1 if length else start
    return f"{first}" if length == 1 else f"{first},{length}"


def _line(mark: str, style: str, line: str, ink: Ink) -> str:
    body, newline, _ = line.partition("\n")
    painted = ink(style, mark + body)
    return f"{painted}\n" if newline else f"{painted}\n\\ No newline at end of file\n"

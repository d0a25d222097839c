"""The piece of a prompt around a finding, as wide as the terminal, with the place marked below."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from rich.cells import cell_len

from glabella.core.span import Span

_CUT = "…"
_HIDDEN = frozenset(("Cc", "Cf", "Zl", "Zp"))


class Window(NamedTuple):
    """The visible text, and the marks to print under it."""

    text: str
    marks: str


def open_window(text: str, line: Span, span: Span, width: int) -> Window:
    """What fits into `width` cells of `line`, around as much of `span` as lies in it."""
    start = min(span.start, line.end)
    end = max(min(span.end, line.end), start)
    room = width - 2 * len(_CUT)
    shown_end, used = _reach(text, start, max(end, start + 1), line.end, room)
    right, after = _reach(text, shown_end, line.end, line.end, (room - used) // 2)
    left, before = _reach_back(text, start, line.start, room - used - after)
    right, after = _reach(text, shown_end, line.end, line.end, room - used - before)
    body = _printable(text[left:right])
    head = _CUT if left > line.start else ""
    tail = _CUT if right < line.end else ""
    blank = " " * cell_len(head + _printable(text[left:start]))
    marks = "^" * max(cell_len(_printable(text[start : min(shown_end, end)])), 1)
    return Window(f"{head}{body}{tail}", blank + marks)


def _reach(text: str, at: int, wanted: int, limit: int, room: int) -> tuple[int, int]:
    """How far rightwards from `at` the room lasts: the end, and the cells used."""
    used = 0
    while at < min(wanted, limit):
        cells = cell_len(_printable(text[at]))
        if used + cells > room:
            break
        used += cells
        at += 1
    return at, used


def _reach_back(text: str, at: int, limit: int, room: int) -> tuple[int, int]:
    used = 0
    while at > limit:
        cells = cell_len(_printable(text[at - 1]))
        if used + cells > room:
            break
        used += cells
        at -= 1
    return at, used


def _printable(text: str) -> str:
    """Text that cannot steer the terminal: one visible character for each hidden one."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char in "\t\n\r":
        return " "
    return "�" if unicodedata.category(char) in _HIDDEN and char not in "\u200d\u200c" else char

"""Colour, where the reader has it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from typing import TextIO

Ink = Callable[[str, str], str]

_STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold blue",
    "hint": "bold cyan",
    "place": "bold",
    "rule": "magenta",
    "faint": "dim",
    "better": "green",
    "added": "green",
    "removed": "red",
    "hunk": "cyan",
    "heading": "bold",
    "plain": "",
}
_PIPED_WIDTH = 100
_NARROWEST = 40


def plain(style: str, text: str) -> str:
    """The text as it is."""
    return text


def ink_for(stream: TextIO) -> Ink:
    """How to paint on `stream`: in colour on a terminal, unless `NO_COLOR` is set."""
    if not (stream.isatty() or os.environ.get("FORCE_COLOR")):
        return plain
    from rich.color import ColorSystem
    from rich.console import Console
    from rich.style import Style

    console = Console(file=stream)
    if console.no_color or console.color_system is None:
        return plain
    styles = {name: Style.parse(look) for name, look in _STYLES.items()}

    def paint(style: str, text: str) -> str:
        return styles[style].render(text, color_system=ColorSystem.STANDARD)

    return paint


def width_of(stream: TextIO) -> int:
    """The cells that one line of `stream` holds."""
    fallback = (_PIPED_WIDTH, 24)
    if not stream.isatty():
        return max(int(os.environ["COLUMNS"]), _NARROWEST) if _has_columns() else _PIPED_WIDTH
    return max(shutil.get_terminal_size(fallback).columns, _NARROWEST)


def _has_columns() -> bool:
    return os.environ.get("COLUMNS", "").isdigit()

"""How much of a text file is one prompt."""

from __future__ import annotations

from enum import StrEnum


class Unit(StrEnum):
    """A line, a block of lines between blank lines, or the whole file."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    FILE = "file"

"""From a character of a prompt to the line and column of its file."""

from __future__ import annotations

import re
from bisect import bisect_right
from pathlib import Path
from typing import NamedTuple

from glabella.core.extract import Extract
from glabella.core.span import Span

_LINE_END = re.compile(r"\r\n|\r|\n")


class Place(NamedTuple):
    """Line and column in the file, both from 1, the column in characters."""

    line: int
    column: int


class Places:
    """The lines of one prompt, found once and then looked up."""

    def __init__(self, extract: Extract) -> None:
        self._text = extract.text
        self._origin = extract.origin
        self._starts = [0, *(found.end() for found in _LINE_END.finditer(extract.text))]

    def at(self, offset: int) -> Place:
        """Where the character at `offset` stands."""
        index = bisect_right(self._starts, offset) - 1
        first_column = self._origin.column if index == 0 else 1
        return Place(self._origin.line + index, first_column + offset - self._starts[index])

    def line_around(self, offset: int) -> Span:
        """The line of the prompt that holds the character at `offset`, without its newline."""
        index = bisect_right(self._starts, offset) - 1
        start = self._starts[index]
        end = self._starts[index + 1] if index + 1 < len(self._starts) else len(self._text)
        while end > start and self._text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)


def shown_path(path: Path) -> str:
    """`path` as a person would type it: relative when it lies below the working directory."""
    try:
        return str(path.absolute().relative_to(Path.cwd()))
    except ValueError:
        return str(path)

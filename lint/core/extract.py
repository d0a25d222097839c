"""A prompt cut out of a file, and the way back to the file's bytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a text is for: wishes are rewritten only in a positive prompt."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where each character of a prompt stands in its source.

    `stops[i]` is the byte offset of character `i`; the last stop is the end of the prompt,
    so there is one stop more than characters. A `range` when every character is one byte.
    `line` and `column` (1-based, in characters) are those of the first character.
    """

    stops: Sequence[int]
    line: int = 1
    column: int = 1
    quoting: str = "plain"


@dataclass(frozen=True, slots=True)
class Extract:
    """One prompt: its text, the way back, its role, and where it stands in words ("line 3")."""

    text: str
    origin: Origin
    role: Role = Role.POSITIVE
    where: str = ""

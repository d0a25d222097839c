"""What a person can put right: bad input, bad configuration, a broken lexicon."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that could not be read: where it is and what to do about it.

    `line` is 1-based; 0 when the trouble has no line.
    """

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message}" if place else self.message


class GlabellaError(Exception):
    """Raised with a `Trouble` when work on one input, or on all, cannot go on."""

    def __init__(self, message: str, path: str = "", line: int = 0) -> None:
        self.trouble = Trouble(path, line, message)
        super().__init__(str(self.trouble))

    def __reduce__(self) -> tuple[type[GlabellaError], tuple[str, str, int]]:
        return (GlabellaError, (self.trouble.message, self.trouble.path, self.trouble.line))

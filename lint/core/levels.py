"""The two ordered scales: how bad a finding is, how far a fix may be trusted."""

from __future__ import annotations

from enum import IntEnum


class Severity(IntEnum):
    """How much a finding matters; compare with `<` and `>=`."""

    HINT = 0
    INFO = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


class Trust(IntEnum):
    """What a fix does to the picture; a level is applied when it is at or above the wanted one.

    SHOW needs information only the author has, UNSAFE asks for a different picture,
    REFINE keeps the intent and says it physically, SAFE encodes the same.
    """

    SHOW = 0
    UNSAFE = 1
    REFINE = 2
    SAFE = 3

    def __str__(self) -> str:
        return self.name.lower()


class Intensity(IntEnum):
    """FACS intensity of an action unit: A trace, B slight, C marked, D severe, E maximum."""

    A = 1
    B = 2
    C = 3
    D = 4
    E = 5

    def __str__(self) -> str:
        return self.name

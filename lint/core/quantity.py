"""A measure that a prompt states in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from glabella.core.span import Span


class Unit(StrEnum):
    """The unit a quantity is normalised to."""

    METRE = "m"
    MILLIMETRE = "mm"
    F_NUMBER = "f"
    KELVIN = "K"
    DEGREE = "deg"
    STOP = "stop"
    SECOND = "s"
    ISO = "ISO"
    KARAT = "karat"
    ACTION_UNIT = "AU"
    RGB = "rgb"
    ROUGHNESS = "roughness"
    ASPECT = "width/height"


@dataclass(frozen=True, slots=True)
class Quantity:
    """`value` in `unit`.

    Lengths are metres, but a number written in mm stays in millimetres: it is a focal length or a
    radius. Stops are signed, negative = darker. RGB is 0xRRGGBB. `side` is `L` or `R` for a
    one-sided action unit. `intensity` is the letter of `AU12C`, else empty.
    """

    value: float
    unit: Unit
    span: Span
    side: str = ""
    intensity: str = ""

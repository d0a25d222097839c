"""All spellings as alternatives of one expression, so that a text is scanned once.

"f 1. 8 8 5 mm" is read from left to right as f/1.8 and 85 mm.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from glabella.core.quantity import Quantity
from glabella.core.span import Span
from glabella.nlp.quantities import angle, camera, face, length, light, material, ratio
from glabella.nlp.quantities.spelling import Hit, Spelling

_IN_DIGITS = (  # at one place the first that fits is read
    *material.COLOUR,
    *face.ACTION_UNIT,
    *camera.APERTURE,
    *camera.SENSITIVITY,
    *material.ROUGHNESS,
    *camera.EXPOSURE_TIME,
    *light.STOPS,
    *camera.FOCAL_LENGTH,
    *length.FEET_AND_INCHES,
    *angle.ANGLE,
    *ratio.RATIO,
    *light.COLOUR_TEMPERATURE,
    *material.FINENESS,
    *length.LENGTH,
    *material.ROUGHNESS_AFTER,
)
_IN_WORDS = (*light.STOPS_IN_WORDS, *length.LENGTH_IN_WORDS)
_HAS_DIGITS = re.compile(r"[\d#½¼¾⅓⅔]")
_HAS_WORDS = re.compile(r"[- ](?:stop|feet|foot|met(?:er|re)|centimet|inch|yard)", re.I)


class _Reader:
    """Spellings compiled into one expression, and the reading that belongs to each."""

    def __init__(self, spellings: Sequence[Spelling], first: str) -> None:
        counts = [re.compile(spelling.pattern).groups + 1 for spelling in spellings]
        self._starts = list(accumulate(counts, initial=1))
        self._readings = [spelling.read for spelling in spellings]
        joined = "|".join(f"({spelling.pattern})" for spelling in spellings)
        self._pattern = re.compile(rf"(?<!\w){first}(?:{joined})", re.I)

    def read(self, text: str) -> Iterator[Quantity]:
        for match in self._pattern.finditer(text):
            which = bisect_right(self._starts, match.lastindex or 1) - 1
            parts = match.groups()[self._starts[which] : self._starts[which + 1] - 1]
            yield from self._readings[which](Hit(text, Span(*match.span()), parts))


_DIGITS = _Reader(_IN_DIGITS, r"(?=[-+−\d#.½¼¾⅓⅔fƒiar])")
_WORDS = _Reader(_IN_WORDS, "(?=[aofhstnef])")


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """All measures in `text`, in text order, none overlapping another.

    A range ("5500-6500K", "f/1.8-2.8") is one quantity at its middle; each action unit of a sum
    ("AU 6+12") is its own.
    """
    found: list[Quantity] = []
    if _HAS_DIGITS.search(text):
        found += _DIGITS.read(text)
    if _HAS_WORDS.search(text):
        found += _WORDS.read(text)
        found.sort(key=lambda quantity: quantity.span)
    return tuple(_apart(found))


def _apart(quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    end = 0
    for quantity in quantities:
        if quantity.span.start >= end:
            yield quantity
            end = quantity.span.end

"""The shape of the picture: its width over its height."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glabella.core.quantity import Quantity, Unit
from glabella.nlp.quantities.spelling import Hit, Spelling

_SHAPES = frozenset(
    (
        "16:9",
        "9:16",
        "4:5",
        "5:4",
        "3:4",
        "4:3",
        "2:3",
        "3:2",
        "16:10",
        "10:16",
        "21:9",
        "9:21",
        "2.39:1",
        "2.35:1",
    )
)
"""Ratios that are read as a shape wherever they stand; 1:1 and 2:1 may be two lights."""
_SHAPE_BEFORE = re.compile(r"(?:aspect(?: ratio)?|--ar|format|frame|crop)[ :=\"']{1,4}$", re.IGNORECASE)
_SHAPE_AFTER = re.compile(r"\s?(?:aspect|format|frame\b|crop|composition|square)", re.IGNORECASE)


def _read_aspect(hit: Hit) -> Iterator[Quantity]:
    width, height = (float(part or "0") for part in hit.parts)
    told = _SHAPE_BEFORE.search(hit.before) or _SHAPE_AFTER.match(hit.after)
    if height and 0.2 <= width / height <= 5 and (told or hit.span.of(hit.text) in _SHAPES):
        yield Quantity(width / height, Unit.ASPECT, hit.span)


ASPECT = (Spelling(r"(?<![\d:.])(\d{1,2}(?:\.\d{1,2})?):(\d{1,2})(?![\d:]|\.\d)", _read_aspect),)
"""16:9, --ar 2:3, aspect ratio 1:1."""

"""How far away something stands that a prompt only puts "at 3 meters"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from glabella.core.fact import Fact
from glabella.core.prompt import Word
from glabella.core.quantity import Quantity, Unit

_BEHIND = frozenset(("building", "place_outdoors", "place_indoors", "plant", "vehicle", "sky", "background"))
_STOPS = frozenset((",", ".", ";", ":"))
_SUBJECTS = frozenset(("person", "face"))
_FARTHEST_M = 30.0
_NEAR = 7
"""Tokens before the measure among which its thing is named."""


def plane_at(quantity: Quantity, words: Sequence[Word]) -> Fact | None:
    """The distance behind in "brick wall at 3 meters", of the camera in "a woman at 1.2 m", else None."""
    if quantity.unit is not Unit.METRE:
        return None
    at = bisect_left(words, quantity.span.start, key=lambda word: word.span.start)
    has_at = False
    for word in reversed(words[max(0, at - _NEAR) : at]):
        if word.lower in _STOPS or "\n" in word.lower:
            break
        if has_at and (word.classes & _BEHIND or word.lower.startswith("pedestrian")):
            return Fact("background.distance", quantity.value, quantity.span)
        if has_at and word.classes & _SUBJECTS and quantity.value <= _FARTHEST_M:
            return Fact("camera.distance", quantity.value, quantity.span)
        has_at = has_at or word.lower == "at"
    return None

"""Lengths and distances, read as metres."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glabella.core.quantity import Quantity, Unit
from glabella.core.span import Span
from glabella.nlp.quantities.spelling import (
    AMOUNT,
    COUNTS,
    END,
    GAP,
    JOIN,
    NUMERAL,
    START,
    Hit,
    Spelling,
    is_not_counted,
    middle,
    range_of,
)

_METRES = {"m": 1.0, "c": 0.01, "f": 0.3048, "i": 0.0254, "y": 0.9144}
_UNIT = (
    r"((?a:(?-i:m)(?![/^*])|met(?:er|re)s?|cms?|centimet(?:er|re)s?|f(?:oo|ee)?t|inch(?:es)?|y(?:ar)?ds?))"
)
_REACH = re.compile(
    r"\W{0,2}(?:tall|away|high|long|wide|deep|thick|from|behind|above|below|under|distance|square|figure|man\b|giant)",
    re.I,
)
_PLACED = re.compile(r"(?:\bat|\bfrom|\bwithin|\babout|\bthan|\bdistance|height)\W{1,3}$", re.I)


def _read_length(hit: Hit) -> Iterator[Quantity]:
    *numbers, name = hit.parts
    value = middle(numbers)
    unit = (name or "m").lower()
    if value is None or _is_body_part(hit, value, unit):
        return
    if unit in ("m", "cm") and not is_not_counted(hit, value):
        return
    if unit == "cm" and hit.before.lower().rstrip().endswith("hasselblad"):
        return
    yield Quantity(value * _METRES[unit[0]], Unit.METRE, hit.span)


def _read_length_in_words(hit: Hit) -> Iterator[Quantity]:
    count, unit = (part.lower() for part in hit.parts if part)
    if not _is_body_part(hit, COUNTS[count], unit):
        yield Quantity(COUNTS[count] * _METRES[unit[0]], Unit.METRE, hit.span)


def _is_body_part(hit: Hit, value: float, unit: str) -> bool:
    """True for the feet that someone stands on: few, and not said to reach anywhere."""
    if unit not in ("foot", "feet") or value not in (1, 2, 4) or "-" in hit.span.of(hit.text):
        return False
    return not (_REACH.match(hit.after) or _PLACED.search(hit.before))


def _read_feet_and_inches(hit: Hit) -> Iterator[Quantity]:
    feet, inches, mark = hit.parts
    if not feet or "°" in hit.before or (not inches and not _REACH.match(hit.after)):
        return
    end = hit.span.end
    if mark == '"' and hit.before.rpartition("\n")[2].count('"') % 2:
        end -= len(mark)  # that mark closes a quotation
    metres = float(feet) * _METRES["f"] + float(inches or 0) * _METRES["i"]
    yield Quantity(metres, Unit.METRE, Span(hit.span.start, end))


FEET_AND_INCHES = (
    Spelling(
        rf"{START}(\d{{1,2}})['’′](?:{GAP}(\d|1[01])(?!\d)(\"|”|″|''|’’)?)?(?!\w)",
        _read_feet_and_inches,
    ),
)
"""6', 5'11"."""

LENGTH = (Spelling(rf"{START}(?<!\dh ){range_of(AMOUNT)}{JOIN}{_UNIT}{END}", _read_length),)
"""1.2 m, 8 feet, 120 cm."""

LENGTH_IN_WORDS = (
    Spelling(
        rf"{NUMERAL}[- ]((?a:met(?:er|re)s?|centimet(?:er|re)s?|f(?:oo|ee)t|inch(?:es)?|yards?)){END}",
        _read_length_in_words,
    ),
)
"""two metres."""

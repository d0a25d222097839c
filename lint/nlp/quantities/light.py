"""Light: colour temperature, and stops above or below the key."""

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
    SIGN,
    START,
    Hit,
    Spelling,
    is_not_counted,
    measure,
    range_of,
    value_of,
)

_KELVIN = r"[1-9] \d 0 0|1 \d 0 0 0|\d{1,2},\d{3}|\d{4,5}"
_UNDER = re.compile(r"(?:under(?:exposed)?|down|minus|pulled|darker)(?: by)? $", re.I)
_OVER = re.compile(r"(?:over(?:exposed)?|up|plus|pushed|brighter)(?: by)? $", re.I)
_DIRECTION = rf"(?:{JOIN}(under|below|down|darker|less|over|above|up|brighter|more)(?!\w))?"
_NO_SIGN = r"(?![ -]?(?:signs?|lights?|motion|watch|bars?|sigh|lamps?)(?!\w))"
_LIGHTING = re.compile(
    r"light|fill|\bkey\b|expos|ratio|gradient|falloff|bright|dark|\brim\b|range|\bnd\b|shadow", re.I
)
_DARKER = frozenset({"under", "below", "down", "darker", "less"})


def _read_stops(hit: Hit) -> Iterator[Quantity]:
    sign, digits, unit, direction = hit.parts
    if digits:
        yield from _stops(hit, value_of(digits), sign or "", unit or "", direction)


def _read_stops_in_words(hit: Hit) -> Iterator[Quantity]:
    half, third, count, more, one, direction = hit.parts
    size = 0.5 if half else 1 / 3 if third else COUNTS[(count or "one").lower()] + (0.5 if more else 0)
    if direction or not one:
        yield from _stops(hit, size, "", "half" if half or third else "stops", direction)


def _stops(hit: Hit, size: float, sign: str, unit: str, direction: str | None) -> Iterator[Quantity]:
    lead = _UNDER.search(hit.before) or _OVER.search(hit.before)
    is_signed = sign or direction or lead
    is_adjective = unit.startswith("-") or unit == "half"
    if size > 15 or not (is_signed or is_adjective or _LIGHTING.search(hit.before + hit.after)):
        return
    is_darker = sign in ("-", "−") if sign else bool(_UNDER.search(hit.before))
    if direction:
        is_darker = direction.lower() in _DARKER
    start = hit.span.start - (len(lead[0]) if lead and not sign and not direction else 0)
    yield Quantity(-size if is_darker else size, Unit.STOP, Span(start, hit.span.end))


STOPS = (
    Spelling(
        rf"{START}({SIGN}){GAP}({AMOUNT})((?:{JOIN}|{GAP}of a )stops?|{GAP}(?-i:EV)){END}"
        rf"{_NO_SIGN}{_DIRECTION}",
        _read_stops,
    ),
)
"""-2 stops, 1/2 stop over, +1 EV."""

STOPS_IN_WORDS = (
    Spelling(
        r"(?:((?:an? |one )?half(?: of)?(?: an?)?)|((?:an? |one )?third(?: of)? a)"
        rf"|{NUMERAL}( and a half)?|(a))"
        rf"[- ](?:full )?stops?{END}{_NO_SIGN}{_DIRECTION}",
        _read_stops_in_words,
    ),
)
"""two stops under, half a stop."""

COLOUR_TEMPERATURE = (
    Spelling(
        rf"{START}{range_of(_KELVIN)}{JOIN}(?:° ?|degrees )?k(?:elvin)?{END}",
        measure(Unit.KELVIN, 1000, 20_000, is_not_counted),
    ),
)
"""5600K."""

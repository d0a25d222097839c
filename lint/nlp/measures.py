"""What a number measures: each quantity in its slot, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glabella.core.fact import Fact
from glabella.core.quantity import Quantity, Unit
from glabella.core.span import Span

_NOT_A_LENS = re.compile(
    r"\s*-?(?:films?|movie|cinema|radius|thick|tall|wide|long|deep|caliber|calibre|ammo|grenade|pistol|gun|rounds?|"
    r"bullets?|cannon|scale|negative|colou?r|analog|kodak|fujifilm|cinestill|slide|photo\s?film)\b",
    re.I,
)
_BEHIND = re.compile(r"\s*(?:behind|(?:away )?from (?:the )?(?:background|backdrop|wall))\b", re.I)
_SIDE = re.compile(
    r"\s*(?:camera[ -]|upper[ -]|lower[ -]|(?:to|from) (?:the |camera )?|on (?:the )?)?(left|right)\b",
    re.I,
)
_UP = re.compile(r"\s*(?:up|above|high|elevation|upper|overhead)\b", re.I)
_LIGHT_NEAR = re.compile(
    r"light|softbox|octabox|key|lamp|sun|window|flash|umbrella|dish|strobe|beam|rembrandt", re.I
)
_FILL = re.compile(r"\bfill\b[^,.;]{0,30}$", re.I)
_DISTANCE_BEFORE = re.compile(
    r"(?:(?:lens|mm|distance|camera|shot|taken|standing)(?:[^,.;]|(?<=\d)\.(?=\d)){0,24}"
    r"|[fƒ]/\d+(?:\.\d+)? (?:at|from) (?:about )?)$",
    re.I,
)
_DISTANCE_AFTER = re.compile(
    r"\s*(?:subject distance|away from (?:the )?camera|from (?:the )?(?:camera|lens|subject)|distance)\b",
    re.I,
)
_OF_THE_CAMERA = re.compile(r"\b(?:tilted|pitched|camera angled) (?:about )?$", re.I)
_OF_THE_EYES = re.compile(r"\s*(?:below|above) (?:the )?eye", re.I)
"""Angles of the camera, which are none of a light."""

_BACKDROP = re.compile(r"background|backdrop|screen|seamless|chroma|\bpure\b|\bexact", re.I)
_LIGHT_BEFORE = re.compile(
    r"(?:key|light|softbox|octabox|dish|umbrella|strobe|flash)[^,.;]{0,12}\bat $", re.I
)
_HEIGHT_AFTER = re.compile(
    r"\s*(?:above|below|off|over|high|higher|lower|up|from the (?:ground|floor))\b", re.I
)
_SOURCE_AFTER = re.compile(
    r"\s*(?:large |round |square |rectangular )?"
    r"(?:soft ?box|octa(?:box|bank)?|umbrella|beauty dish|panel|window|strip|silk|scrim|diffus)",
    re.I,
)


def place_quantity(text: str, quantity: Quantity, clause: Span) -> Iterator[Fact]:
    """The facts that one quantity states, judged by its clause; none when it measures something else."""
    before, after = text[clause.start : quantity.span.start], text[quantity.span.end : clause.end]
    value, span = quantity.value, quantity.span
    match quantity.unit:
        case Unit.MILLIMETRE:
            if 8 <= value <= 1200 and not _NOT_A_LENS.match(after):
                yield Fact("camera.focal", value, span)
        case Unit.F_NUMBER:
            yield Fact("camera.aperture", value, span)
        case Unit.SECOND:
            yield Fact("camera.shutter", value, span)
        case Unit.ISO:
            yield Fact("camera.iso", value, span)
        case Unit.KELVIN:
            yield Fact("key.kelvin", value, span)
        case Unit.STOP:
            yield Fact("rim.stops" if re.search(r"\brim\b", before, re.I) else "fill.stops", value, span)
        case Unit.DEGREE:
            yield from _angle(value, span, before, after)
        case Unit.METRE:
            yield from _length(value, span, before, after)
        case Unit.ASPECT:
            yield Fact("picture.aspect", value, span)
        case Unit.RGB:
            if _BACKDROP.search(before) or _BACKDROP.search(after):
                yield Fact("background.rgb", value, span)
        case Unit.KARAT:
            yield Fact("metal.finish", value, span)


def _angle(value: float, span: Span, before: str, after: str) -> Iterator[Fact]:
    if _OF_THE_CAMERA.search(before) or _OF_THE_EYES.match(after):
        return
    if _UP.match(after):
        yield Fact("key.elevation", value, span)
    elif side := _SIDE.match(after):
        yield Fact("key.azimuth", -value if side[1].lower() == "left" else value, span)
    elif _LIGHT_NEAR.search(before) or _LIGHT_NEAR.search(after):
        yield Fact("key.azimuth", value, span)


def _length(value: float, span: Span, before: str, after: str) -> Iterator[Fact]:
    if _BEHIND.match(after):
        yield Fact("background.distance", value, span)
    elif _SOURCE_AFTER.match(after):
        yield Fact("key.size", value, span)
    elif _HEIGHT_AFTER.match(after):
        return
    elif _LIGHT_BEFORE.search(before):
        yield Fact("key.distance", value, span)
    elif _DISTANCE_AFTER.match(after) or _DISTANCE_BEFORE.search(before):
        yield Fact("camera.distance", value, span)

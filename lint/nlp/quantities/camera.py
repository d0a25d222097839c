"""Lens and exposure: focal length, f-number, sensitivity and exposure time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glabella.core.quantity import Quantity, Unit
from glabella.nlp.quantities.spelling import (
    END,
    GAP,
    JOIN,
    NUMBER,
    PLAIN,
    START,
    Hit,
    Spelling,
    is_not_counted,
    measure,
    range_of,
    value_of,
)

_FOCAL = rf"(?:[12] \d [05]|[3-9] 0 0|\d \d|{PLAIN})"
_SPEED = r"[1-9](?: \d){0,2}(?: 0){1,3}|[1-9]\d{1,5}"
_STOP_SPACED = (
    r"(?:[01] ?\. ?\d|2 ?\. ?[024578]|3 ?\. ?[2-5]|4 ?\. ?[05]|5 ?\. ?[06]|6 ?\. ?3|8 ?\. ?0)(?!\d)"
)
_STOP_WHOLE = r"(?:1 [1346]|2 [02]|3 2|6 4)(?! ?\d)|\d{1,2}(?!\d)"
_STOP_DECIMAL = rf"\d{{1,2}}\.\d{{1,2}}(?!\d)|\d,\d(?!\d)|{_STOP_SPACED}"
_STOP_TO = rf"(?:[-–—](?:f/)?(\d{{1,2}}(?:\.\d{{1,2}})?)(?![\d.]|{GAP}mm))?"
_CAMERA = re.compile(
    r"mm\b|\blens|\biso\b|aperture|shutter|expos|\bspeed|\bbokeh|[fƒ] ?/|\bcanon|\bnikon", re.I
)
_SHUTTER_SPEEDS = frozenset({15, 20, 25, 30, 40, 48, 50, 60, 80, 100, 125, 160, 180, 200, 250, 320, 400, 500})
_FAST_SPEEDS = frozenset({640, 800, 1000, 1250, 1600, 2000, 2500, 3200, 4000, 5000, 6400, 8000})
_STANDARDS = frozenset({8601, 9000, 9001, 14001, 27001})


def _is_photographic(hit: Hit, value: float) -> bool:
    """True when the words around speak of a camera: "F16" alone is a fighter plane."""
    return bool(_CAMERA.search(hit.before) or _CAMERA.search(hit.after))


def _read_shutter(hit: Hit) -> Iterator[Quantity]:
    under, unit = hit.parts
    speed = value_of(under or "1")
    is_bare = not unit
    if speed < 2 or (
        is_bare and not (speed in _SHUTTER_SPEEDS | _FAST_SPEEDS and _is_photographic(hit, speed))
    ):
        return
    if is_not_counted(hit, speed):
        yield Quantity(1 / speed, Unit.SECOND, hit.span)


APERTURE = (
    Spelling(rf"[fƒ]{GAP}/{GAP}({_STOP_DECIMAL}|{_STOP_WHOLE}){_STOP_TO}", measure(Unit.F_NUMBER, 0.5, 128)),
    Spelling(rf"[fƒ]{GAP}({_STOP_DECIMAL}){_STOP_TO}", measure(Unit.F_NUMBER, 0.7, 64)),
    Spelling(rf"[fƒ]{GAP}({_STOP_WHOLE}){END}", measure(Unit.F_NUMBER, 1, 64, _is_photographic)),
    Spelling(
        rf"(?:f[- ]?(?:stop|number)|aperture)(?: of| at)?[ :=]{{1,2}}({_STOP_DECIMAL}|{_STOP_WHOLE}){END}",
        measure(Unit.F_NUMBER, 0.7, 64),
    ),
)
"""f/1.8, f1.8, f8 beside a lens, aperture of 5.6."""

SENSITIVITY = (
    Spelling(
        rf"iso(?:{GAP}[:=-])?{GAP}{range_of(_SPEED)}(?!\d)",
        measure(Unit.ISO, 12, 409_600, lambda hit, value: value not in _STANDARDS),
    ),
)
"""ISO 400."""

EXPOSURE_TIME = (
    Spelling(
        rf"{START}1{GAP}/{GAP}(\d(?: \d){{1,3}}|\d{{1,5}})"
        rf"(?:(?:th)?{GAP}(s|sec|secs|seconds?|of a second)(?!\w)|(?<=\d\d){END}|(?<=\d \d){END})",
        _read_shutter,
    ),
    Spelling(
        rf"{START}({NUMBER}){JOIN}(?:s|secs?|seconds?)(?=[- ](?:long[- ])?(?:exposure|shutter))",
        measure(Unit.SECOND, 0.1, 36_000),
    ),
)
"""1/250s, 30 second exposure."""

FOCAL_LENGTH = (
    Spelling(
        rf"{START}{range_of(_FOCAL)}{JOIN}(?:mm|millimet(?:er|re)s?){END}",
        measure(Unit.MILLIMETRE, 0.01, 5000),
    ),
)
"""85mm; the radius of a pore is spelled alike."""

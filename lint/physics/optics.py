"""Thin-lens optics of a full-frame camera: what fits the frame, what is sharp, how far the rest melts.

Lengths in front of the lens are metres, focal lengths millimetres. A frame is measured along a side of
36 mm, that of a photograph held upright, unless another side is given. Focal lengths are full-frame
equivalents; `full_frame` makes them from those of another sensor.
"""

from __future__ import annotations

from math import atan, degrees, hypot, inf

FRAME_LONG_MM = 36.0
FRAME_SHORT_MM = 24.0
CIRCLE_OF_CONFUSION_MM = 0.03
"""The largest blur that still passes for a point on a full-frame picture (DOFMaster)."""


WALK_M_S = 1.4
"""The pace of a pedestrian."""

_NOSE_BEFORE_EYES_M, _EAR_BEHIND_EYES_M = 0.025, 0.1
_SMALL_SENSOR_MM = 13.0
"""Long side under which a focal length is told as its full-frame equivalent: 26 mm on a telephone."""


def frame_sides_mm(aspect: float) -> tuple[float, float]:
    """Width and height, on full-frame film, of a picture of this width over height: 16:9 is 36 by 20.25 mm.

    The camera is held so that the picture loses least.
    """
    if aspect >= 1:
        height = min(FRAME_SHORT_MM, FRAME_LONG_MM / aspect)
        return height * aspect, height
    width = min(FRAME_SHORT_MM, FRAME_LONG_MM * aspect)
    return width, width / aspect


def full_frame(focal_mm: float, f_number: float, sensor_mm: float) -> tuple[float, float]:
    """Focal length and f-number that give the same picture on 36 mm, for a sensor of this long side.

    f/1.8 on the 9.8 mm of a telephone blurs like f/6.6. The focal length of a sensor that small is
    always told as its equivalent, so that only the f-number changes.
    """
    crop = FRAME_LONG_MM / sensor_mm
    return focal_mm if sensor_mm < _SMALL_SENSOR_MM else focal_mm * crop, f_number * crop


def angle_of_view_deg(focal_mm: float) -> float:
    """The angle across the diagonal of the frame, in degrees: 28.6 for 85 mm."""
    return degrees(2 * atan(hypot(FRAME_LONG_MM, FRAME_SHORT_MM) / (2 * focal_mm)))


def frame_height_m(focal_mm: float, distance_m: float, side_mm: float = FRAME_LONG_MM) -> float:
    """How much of the world, in metres, this side of the frame holds from edge to edge at this distance."""
    return side_mm * distance_m / focal_mm


def distance_to_fill_m(focal_mm: float, height_m: float, side_mm: float = FRAME_LONG_MM) -> float:
    """The distance, in metres, at which something this tall reaches from edge to edge of this side."""
    return focal_mm * height_m / side_mm


def nose_to_ear(distance_m: float) -> float:
    """How many times larger the nose is drawn than the ear: 1.45 from 0.3 m, 1.11 from 1.2 m.

    The nose stands 2.5 cm in front of the eyes and the ear 10 cm behind them.
    """
    return (distance_m + _EAR_BEHIND_EYES_M) / (distance_m - _NOSE_BEFORE_EYES_M)


def hyperfocal_m(focal_mm: float, f_number: float) -> float:
    """H = f²/(Nc) + f in metres: focused there, all from H/2 to infinity is sharp (DOFMaster)."""
    return (focal_mm**2 / (f_number * CIRCLE_OF_CONFUSION_MM) + focal_mm) / 1000


def sharp_limits_m(focal_mm: float, f_number: float, distance_m: float) -> tuple[float, float]:
    """The nearest and the farthest sharp distance in metres; the far one is `inf` from H on (DOFMaster).

    Raises ValueError when the subject stands inside the focal length, where no lens can focus.
    """
    focal_m = focal_mm / 1000
    if distance_m <= focal_m:
        raise ValueError(f"a {focal_mm:g} mm lens cannot focus at {distance_m:g} m")
    hyperfocal = hyperfocal_m(focal_mm, f_number)
    reach = distance_m * (hyperfocal - focal_m)
    near = reach / (hyperfocal + distance_m - 2 * focal_m)
    return near, reach / (hyperfocal - distance_m) if distance_m < hyperfocal else inf


def depth_of_field_m(focal_mm: float, f_number: float, distance_m: float) -> float:
    """The depth, in metres, of what is sharp: close to 2Ncu²/f² well below the hyperfocal distance."""
    near, far = sharp_limits_m(focal_mm, f_number, distance_m)
    return far - near


def depth_in_frame_m(frame_m: float, f_number: float) -> float:
    """The depth, in metres, of what is sharp in a frame this tall, whatever the lens: 2Nc(h/36 mm)².

    A frame of 0.51 m at f/1.4 keeps 17 mm sharp; holds well below the hyperfocal distance.
    """
    reduction = frame_m * 1000 / FRAME_LONG_MM
    return 2 * f_number * CIRCLE_OF_CONFUSION_MM * reduction**2 / 1000


def blur_disc_m(focal_mm: float, f_number: float, distance_m: float, behind_m: float) -> float:
    """The width in metres, measured on a wall `behind_m` behind the subject, that one point smears over.

    (f/N)·behind/distance: detail on the wall that is smaller cannot be read.
    """
    return focal_mm / 1000 / f_number * behind_m / distance_m


def blur_fraction(focal_mm: float, f_number: float, distance_m: float, behind_m: float) -> float:
    """The same disc as a fraction of the long side of the frame; `behind_m` may be `inf`.

    85 mm at f/1.8 and 1.2 m blurs a point at infinity over a tenth of the frame.
    """
    reach = 1 / (1 + distance_m / behind_m) if behind_m else 0.0
    magnification = focal_mm / (distance_m * 1000 - focal_mm)
    return focal_mm / f_number * magnification * reach / FRAME_LONG_MM


def exposure_s(lux: float, f_number: float, iso: float = 100.0) -> float:
    """The shutter time in seconds that exposes a scene lit by this much: t = 2.5 N² 100 / (lux ISO).

    f/1.8 under an overcast sky of 2,000 to 10,000 lx at ISO 100 is 1/250 to 1/1250 s.
    """
    return 2.5 * f_number**2 / lux * 100 / iso


def motion_blur_fraction(focal_mm: float, distance_m: float, speed_m_s: float, shutter_s: float) -> float:
    """How far something crossing the view moves while the shutter is open, as a fraction of the long side."""
    return speed_m_s * shutter_s / frame_height_m(focal_mm, distance_m)

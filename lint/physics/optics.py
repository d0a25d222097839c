"""Thin-lens optics of a full-frame camera: what fits the frame, what is sharp, how far the rest melts.

Lengths in front of the lens are metres, focal lengths millimetres. "Height" is the long side of the
frame, 36 mm on film: that of a photograph held upright. Focal lengths are full-frame equivalents.
"""

from __future__ import annotations

from math import atan, degrees, hypot, inf

FRAME_LONG_MM = 36.0
FRAME_SHORT_MM = 24.0
CIRCLE_OF_CONFUSION_MM = 0.03
"""The largest blur that still passes for a point on a full-frame picture (DOFMaster)."""


def angle_of_view_deg(focal_mm: float) -> float:
    """The angle across the diagonal of the frame, in degrees: 28.6 for 85 mm."""
    return degrees(2 * atan(hypot(FRAME_LONG_MM, FRAME_SHORT_MM) / (2 * focal_mm)))


def frame_height_m(focal_mm: float, distance_m: float) -> float:
    """How much of the world, in metres, the frame holds from edge to edge at this distance."""
    return FRAME_LONG_MM * distance_m / focal_mm


def distance_to_fill_m(focal_mm: float, height_m: float) -> float:
    """The distance, in metres, at which something this tall reaches from edge to edge of the frame."""
    return focal_mm * height_m / FRAME_LONG_MM


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


def motion_blur_fraction(focal_mm: float, distance_m: float, speed_m_s: float, shutter_s: float) -> float:
    """How far something crossing the view moves while the shutter is open, as a fraction of the long side."""
    return speed_m_s * shutter_s / frame_height_m(focal_mm, distance_m)

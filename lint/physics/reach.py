"""What is too small for the frame it is in: pores, single fine hairs, fine scratches."""

from __future__ import annotations

from glabella.core.scene import Scene
from glabella.physics.optics import FRAME_LONG_MM, frame_height_m, frame_sides_mm

PORE_MM = 0.25
"""The smallest pore that an eye makes out (Flament 2015: pores from 250 µm).

Vellus hairs need the same: 292 to 455 follicles per cm² of forehead stand about 0.5 mm apart, and two
hairs are told apart by two pixels a gap.
"""

PIXELS = 2048
"""Pixels along the long side of the picture, a common size of today's models."""

TALLEST_FRAME_M = 0.7
"""The tallest frame in which a pore still leaves a trace: three quarters of a pixel. House judgement;
one pixel takes a frame of 0.5 m, two take 0.25 m."""


def pixels_of(detail_mm: float, frame_m: float) -> float:
    """How many pixels a detail covers in a frame of this height: a pore in a frame of 2.1 m a quarter."""
    return detail_mm / 1000 / frame_m * PIXELS


def frame_of(scene: Scene) -> float | None:
    """The height of the frame in metres: from lens and distance, else from the closest framing named."""
    camera = scene.camera
    if camera.focal_mm and camera.distance_m:
        side = frame_sides_mm(scene.aspect)[1] if scene.aspect else FRAME_LONG_MM
        return frame_height_m(camera.focal_mm, camera.distance_m, side)
    named = [fact.value for fact in scene.stated("camera.frame") if isinstance(fact.value, float)]
    return min(named, default=None)


def is_in_reach(frame_m: float | None) -> bool:
    """True when pores can show in a frame of this height; of an unknown frame nothing is denied."""
    return frame_m is None or frame_m <= TALLEST_FRAME_M

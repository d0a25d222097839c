"""Where the camera has to stand so that its lens holds what is framed, in the shape the picture has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from glabella.core.fact import Fact
from glabella.core.scene import Scene
from glabella.physics.optics import FRAME_LONG_MM, distance_to_fill_m, frame_sides_mm

_AIR = 1.25
"""The frame around a thing, over its longest side (house judgement)."""
_CLOSE_UP_M = 0.55
"""The tallest close-up of a person; that of a thing holds no more than the thing."""
_CLOSEST_M = 0.3
"""Where a 100 mm macro lens draws a thing as large as it is."""


def fit_distance(facts: Sequence[Fact], scene: Scene, frame_m: float | None = None) -> tuple[Fact, ...]:
    """The facts of a reading, with the camera as far away as frame, lens and picture shape ask for.

    `frame_m` is the frame that the words themselves name, else that of the scene counts. Without any, a
    portrait keeps its distance, widened for a low picture, where it keeps its lens; a thing fills the long
    side; a place gets no distance.
    """
    value = {fact.slot: fact.value for fact in facts}
    own, near = value.get("camera.focal"), value.get("camera.distance")
    focal = scene.camera.focal_mm or own
    if not isinstance(near, float) or not isinstance(focal, float):
        return tuple(facts)
    width, height = frame_sides_mm(scene.aspect) if scene.aspect else (0.0, FRAME_LONG_MM)
    frame = frame_m if frame_m is not None and scene.is_of_people else scene.framed_m
    if frame is not None:
        far = max(_CLOSEST_M, distance_to_fill_m(focal, frame, height))
    elif scene.is_of_people or (frame_m is not None and (scene.size_m is None or frame_m > _CLOSE_UP_M)):
        if focal != own:
            return _without_distance(facts)
        far = near * FRAME_LONG_MM / height
    elif scene.size_m is not None:
        held = scene.size_m * (1 if frame_m is not None else _AIR)
        far = max(_CLOSEST_M, distance_to_fill_m(focal, held, max(width, height)))
    else:
        return _without_distance(facts)
    return tuple(
        replace(fact, value=_rounded(far)) if fact.slot == "camera.distance" else fact for fact in facts
    )


def _without_distance(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.slot != "camera.distance")


def _rounded(metres: float) -> float:
    """Two figures: nobody measures a distance closer than that."""
    return float(f"{metres:.2g}")

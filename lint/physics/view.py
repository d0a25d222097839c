"""The camera that a scene states, in the terms of full-frame film."""

from __future__ import annotations

from dataclasses import dataclass

from glabella.core.scene import Scene
from glabella.physics.optics import FRAME_LONG_MM, distance_to_fill_m, frame_sides_mm, full_frame


@dataclass(frozen=True, slots=True)
class View:
    """What is stated, or follows from it; None is not known, and nothing is guessed.

    `focal_mm` and `f_number` are full-frame equivalents. `distance_m` is stated, or follows from lens and
    framing. `frame_m` is the height that the framing holds, `side_mm` the height of the picture on film.
    """

    focal_mm: float | None
    f_number: float | None
    distance_m: float | None
    frame_m: float | None
    side_mm: float


def view_of(scene: Scene) -> View:
    """The one camera of a scene; two lenses or two f-numbers make neither of them known."""
    focal, f_number = _one(scene, "camera.focal"), _one(scene, "camera.aperture")
    sensor = _one(scene, "camera.sensor") or FRAME_LONG_MM
    lens, stop = full_frame(focal or FRAME_LONG_MM, f_number or 1.0, sensor)
    side = frame_sides_mm(scene.aspect)[1] if scene.aspect else FRAME_LONG_MM
    distance, frame = _one(scene, "camera.distance"), scene.framed_m
    if distance is None and focal and frame is not None:
        distance = distance_to_fill_m(lens, frame, side)
    return View(lens if focal else None, stop if f_number else None, distance, frame, side)


def _one(scene: Scene, slot: str) -> float | None:
    values = {fact.value for fact in scene.stated(slot) if isinstance(fact.value, float)}
    return values.pop() if len(values) == 1 else None

"""Grounding: when the facts of a scene answer what a wish asks for."""

from __future__ import annotations

import math
from collections.abc import Sequence

from glabella.core.fact import Reading
from glabella.core.scene import Scene


def is_answered(ask: str, readings: Sequence[Reading], scene: Scene, owner: int | None) -> bool:
    """True when facts of the scene answer `ask`.

    A face is answered when the prompt shows at least half of the actions of one reading, and two at
    least unless the reading has but one: a smile alone is not yet a playful face.
    """
    if ask != "face":
        return scene.answers(ask, owner)
    shown = {action.unit for action in scene.face(owner)}
    if not shown:
        return False
    for wanted in map(units_of, readings):
        if wanted and len(wanted & shown) >= min(len(wanted), max(2, math.ceil(len(wanted) / 2))):
            return True
    return False


def units_of(reading: Reading) -> frozenset[int]:
    """The action units that a reading asks for."""
    return frozenset(
        int(fact.slot.partition(".")[2].rstrip("LR")) for fact in reading.facts if fact.group == "face"
    )


def names_another_light(reading: Reading, scene: Scene) -> bool:
    """True when the reading would name another light than the one that stands in the prompt."""
    stated = scene.value("key.source")
    return stated is not None and any(
        fact.slot == "key.source" and fact.value != stated for fact in reading.facts
    )

"""Face facts that exclude each other, per subject."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from glabella.core.fact import Fact
from glabella.core.levels import Intensity
from glabella.core.scene import Scene, action_of
from glabella.physics.anatomy import opposed


def opposed_facts(
    scene: Scene, against: Mapping[int, Mapping[int, Intensity]]
) -> Iterator[tuple[Fact, Fact]]:
    """Pairs of stated face facts of one subject that oppose each other, in text order.

    Nothing on an expression sheet, where each face is another one; nothing between actions that one
    word states together ("grimace").
    """
    if scene.is_sheet:
        return
    facts = [fact for fact in scene.facts if fact.group == "face"]
    for owner in sorted({fact.owner for fact in facts}, key=lambda owner: -1 if owner is None else owner):
        own = {action_of(fact): fact for fact in facts if fact.owner == owner}
        for one, other in opposed(own, against):
            pair = sorted((own[one], own[other]), key=lambda fact: fact.span.start if fact.span else 0)
            if pair[0].span != pair[1].span:
                yield pair[0], pair[1]

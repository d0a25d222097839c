"""What a face can do at once: action units that oppose each other, and how many a viewer can count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from glabella.core.levels import Intensity
from glabella.core.scene import Action

_SEEN_AS_ONE = (
    frozenset({6, 7}),  # the eye narrowed by cheek and lid
    frozenset({25, 26, 27}),  # FACS 2002: lips part, jaw drop and mouth stretch are one continuum
    frozenset({41, 42, 43, 44, 45}),  # lid drop, slit and closed likewise
)
GAZE = frozenset({43, 61, 62, 63, 64})
"""Units that take the eyes off the lens: closed, or turned aside, up or down (FACS 2002)."""

_LAST_OF_FACE = 50
_RAISED_BROW = frozenset({1, 2})
_BROW_LOWERER = 4


def opposed(
    actions: Iterable[Action], against: Mapping[int, Mapping[int, Intensity]]
) -> tuple[tuple[Action, Action], ...]:
    """The pairs that one face cannot show, in the order given.

    `against[a][b]` is the intensity that both must reach to exclude each other, in either direction;
    A means that they exclude each other at any intensity. A unit listed against itself opposes its
    own other side, as the jaw cannot go left and right; any other pair of different sides is free.
    """
    return tuple(pair for pair in combinations(actions, 2) if _oppose(*pair, against))


def _oppose(one: Action, other: Action, against: Mapping[int, Mapping[int, Intensity]]) -> bool:
    is_split = {one.side, other.side} == {"L", "R"}
    if is_split != (one.unit == other.unit):
        return False
    thresholds = (
        against.get(one.unit, {}).get(other.unit),
        against.get(other.unit, {}).get(one.unit),
    )
    weaker = min(one.intensity, other.intensity)
    return any(threshold is not None and weaker >= threshold for threshold in thresholds)


def count_visible(actions: Iterable[Action]) -> int:
    """How many separate actions a viewer sees.

    Both sides of one action count once. So do 1+2, with 4 when it joins them, 6+7, 25 to 27 and 41 to 45.
    Turns of head and eyes (51 and up) are where a face points, not what it does.
    """
    units = {action.unit for action in actions if action.unit <= _LAST_OF_FACE}
    return len(set(_groups(units)))


def _groups(units: set[int]) -> Iterator[frozenset[int]]:
    brow = _RAISED_BROW | {_BROW_LOWERER} if units >= _RAISED_BROW else _RAISED_BROW
    for unit in units:
        yield next((group for group in (brow, *_SEEN_AS_ONE) if unit in group), frozenset({unit}))

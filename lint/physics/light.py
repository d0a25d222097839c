"""The geometry of light: how large a source looks, what edge its shadow has, how fast it falls off."""

from __future__ import annotations

from enum import StrEnum
from math import atan, degrees, exp2, log2

SUN_DEG = 0.533
"""Angular diameter of the sun: a penumbra of 9.3 mm for each metre of gap."""


class Edge(StrEnum):
    """The edge of a shadow on a face."""

    HARD = "hard"
    MEDIUM = "medium"
    SOFT = "soft"


def ratio_of(stops: float) -> float:
    """How many times brighter the key is than a light this many stops under it: 2 stops are 4:1."""
    return exp2(stops)


def stops_of(ratio: float) -> float:
    """The stops in a lighting ratio, both lights measured alone: 8:1 is 3 stops."""
    return log2(ratio)


def in_both_notations(stops: float) -> str:
    """A fill against the key: in stops, as the ratio of the two lights measured alone, and on the face.

    On the lit side of a face the key adds to the fill, so that 2 stops, 4 to 1, read 5 to 1 there.
    """
    if stops == 0:
        return "level with the key (1 to 1)"
    ratio, side = ratio_of(abs(stops)), "under" if stops < 0 else "over"
    return f"{abs(stops):g} stops {side} key ({ratio:.2g} to 1, {ratio + 1:.2g} to 1 on the face)"


def angular_size_deg(size_m: float, distance_m: float) -> float:
    """The angle, in degrees, that a source of this size covers seen from the subject."""
    return degrees(2 * atan(size_m / (2 * distance_m)))


def penumbra_m(size_m: float, distance_m: float, gap_m: float) -> float:
    """The width in metres of a shadow's edge: w = S·gap/L.

    `gap_m` is from the thing that casts the shadow to the surface it falls on, about 0.02 m for a nose.
    """
    return size_m * gap_m / distance_m


def shadow_edge(size_m: float, distance_m: float) -> Edge:
    """How the edge reads on a face, by the size of the source over its distance.

    A 5 cm spot at 2 m is hard, a 55 cm beauty dish at 1.2 m medium, a 1.2 m softbox at 1.2 m soft:
    there the penumbra is as wide as its gap. The two borders, 0.1 and 0.5, are a convention.
    """
    spread = size_m / distance_m
    if spread < 0.1:
        return Edge.HARD
    return Edge.MEDIUM if spread < 0.5 else Edge.SOFT


def falloff_stops(near_m: float, far_m: float) -> float:
    """The stops lost from `near_m` to `far_m` by the inverse square law: twice as far is 2 stops.

    Holds while the source is small beside both distances.
    """
    return 2 * log2(far_m / near_m)

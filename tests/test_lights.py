"""The tables of light hold together, and agree with the geometry that they quote."""

from __future__ import annotations

import re

import pytest

from glabella.core.lights import LightPattern, LightSource
from glabella.physics.light import Edge, penumbra_m, shadow_edge
from glabella.vocabulary import load

VOCABULARY = load()
SOURCES = sorted(VOCABULARY.sources.values(), key=lambda source: source.source)
NOSE_M = 0.02
"""From the tip of a nose to the cheek."""
AWAY_M = 1.0
"""Where the lamps of a portrait stand, in round figures."""


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.source)
def test_the_kelvin_to_print_lies_in_the_range(source: LightSource) -> None:
    if source.kelvin is not None:
        assert source.range is not None
        assert source.range[0] <= source.kelvin <= source.range[1]


@pytest.mark.parametrize(
    "source", [source for source in SOURCES if source.size], ids=lambda item: item.source
)
def test_the_edge_of_a_shadow_follows_from_size_and_distance(source: LightSource) -> None:
    if source.edge == "thin-edged shadows":
        assert shadow_edge(source.size, AWAY_M) is not Edge.SOFT
    if told := re.search(r"about (\d) cm wide", source.edge):
        computed = penumbra_m(source.size, AWAY_M, NOSE_M) * 100
        assert computed == pytest.approx(float(told[1]), abs=0.55)


@pytest.mark.parametrize("pattern", VOCABULARY.patterns, ids=lambda pattern: pattern.pattern)
def test_the_typical_angles_of_a_pattern_lie_in_its_ranges(pattern: LightPattern) -> None:
    assert pattern.azimuths[0] <= pattern.azimuth <= pattern.azimuths[1]
    assert pattern.elevations[0] <= pattern.elevation <= pattern.elevations[1]
    assert (pattern.fill is None) == (pattern.fills is None)
    if pattern.fill is not None and pattern.fills:
        assert pattern.fills[0] <= pattern.fill <= pattern.fills[1]


def test_a_pattern_says_what_it_shows_of_an_expression() -> None:
    named = {pattern.pattern for pattern in VOCABULARY.patterns}
    assert named >= {
        *("butterfly", "clamshell", "loop", "rembrandt", "split", "broad", "short"),
        *("rim", "kicker", "top", "under", "flat", "silhouette"),
    }
    assert all(pattern.shows and pattern.sign and pattern.origin for pattern in VOCABULARY.patterns)

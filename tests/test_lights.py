"""The tables of light hold together, and agree with the geometry that they quote."""

from __future__ import annotations

import re

import pytest

import glabella
from glabella.core.lights import LightPattern, LightSource
from glabella.nlp.pipeline import reader
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


@pytest.mark.parametrize(
    ("text", "setting", "within"),
    [
        ("a man in the rain on a street", "rain", "outdoors"),
        ("a band on stage at a rock concert", "stage", "indoors"),
        ("a car in a showroom", "panel-lit", "indoors"),
        ("a man in a restaurant", "lamplit", "indoors"),
        ("a street at night, neon signs", "city-night", "night"),
        ("a forest at night", "night", ""),
    ],
)
def test_a_part_of_a_setting_is_told_from_the_whole(text: str, setting: str, within: str) -> None:
    found = reader().read(text).scene.setting
    assert ((found.value, found.within) if found else ("", "")) == (setting, within)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (
            "a witch beside a campfire, moody lighting",
            "a witch beside a campfire, light from the campfire, fill 3 stops under key",
        ),
        ("a man in candlelight, dramatic lighting", "a man in candlelight, light from 60° camera left"),
        (
            "a castle with many windows, dramatic lighting",
            "a castle with many windows, low sun 75° camera left",
        ),
        ("a man, softbox 45° camera left, dramatic lighting", "a man, softbox 45° camera left"),
    ],
)
def test_no_second_source_is_put_beside_one_that_is_there(text: str, mended: str) -> None:
    assert glabella.fix(text).text.startswith(mended)


def test_a_direction_joins_the_light_that_it_belongs_to() -> None:
    assert glabella.fix("a woman in soft morning light").text.startswith(
        "a woman in morning light 45° camera left"
    )


def test_a_warm_source_needs_no_kelvin() -> None:
    assert not glabella.check("a woman, warm candlelight, light from camera left").diagnostics

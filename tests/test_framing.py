"""The lens and the distance of every framing fill its frame, by the optics of the package."""

import pytest

from glabella.physics.optics import distance_to_fill_m
from glabella.vocabulary import Entry, load

FRAMINGS = [entry for entry in load().entries if entry.kind == "framing"]


@pytest.mark.parametrize("entry", FRAMINGS, ids=lambda entry: entry.term)
def test_lens_and_distance_fill_the_frame(entry: Entry) -> None:
    height = dict(entry.states)["camera.frame"]
    assert isinstance(height, float)
    for reading in entry.readings:
        if ("size", frozenset({"tiny"})) in reading.when:
            continue  # a macro lens stands where it focuses closest
        value = {fact.slot: fact.value for fact in reading.facts}
        focal, distance = value["camera.focal"], value["camera.distance"]
        assert isinstance(focal, float)
        assert isinstance(distance, float)
        assert distance == pytest.approx(distance_to_fill_m(focal, height), rel=0.06)


def test_every_framing_says_how_tall_its_frame_is() -> None:
    assert FRAMINGS
    assert all({"camera.framing", "camera.frame"} <= dict(entry.states).keys() for entry in FRAMINGS)

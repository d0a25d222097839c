"""Faces: how strongly they act, and that no intensity asks for an impossible one."""

from __future__ import annotations

import sys
from itertools import combinations
from pathlib import Path

import pytest

import glabella
from glabella.core.levels import Intensity
from glabella.core.scene import Action, action_of
from glabella.nlp.intensity import leading, shifted
from glabella.physics.anatomy import opposed
from glabella.vocabulary import load

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))
from agreement import first_reading, merged, prototypes

VOCABULARY = load()
AGAINST = {number: unit.against for number, unit in VOCABULARY.units.items()}
READINGS = [
    pytest.param(reading, id=f"{entry.term}: {reading.name}")
    for entry in VOCABULARY.entries
    for reading in entry.readings
    if any(fact.group == "face" for fact in reading.facts)
]
STRENGTHS = (-1, 0, 1, 2)


def shown(reading: object, strength: int) -> list[Action]:
    lead = leading(reading.facts, reading.leads)
    return [
        Action(action_of(fact).unit, shifted(fact, strength, lead), action_of(fact).side)
        for fact in reading.facts
        if fact.group == "face"
    ]


@pytest.mark.parametrize("reading", READINGS)
def test_no_intensity_of_a_reading_is_an_impossible_face(reading: object) -> None:
    for strength in STRENGTHS:
        actions = shown(reading, strength)
        assert not list(opposed(actions, AGAINST))
        for one, other in combinations(actions, 2):
            if other.unit in AGAINST[one.unit]:
                assert min(one.intensity, other.intensity) <= Intensity.C


@pytest.mark.parametrize("reading", READINGS)
def test_an_intensifier_raises_one_action_and_no_other(reading: object) -> None:
    plain, very = shown(reading, 0), shown(reading, 1)
    raised = [action for action, before in zip(very, plain, strict=True) if action != before]
    assert len(raised) <= 1
    assert all(action.intensity <= Intensity.B for action in shown(reading, -1))


AGREED = [pytest.param(emotion, id=emotion.emotion) for emotion in prototypes() if len(emotion.families) >= 3]


def test_the_emotions_of_three_families_and_more_are_there() -> None:
    assert len(AGREED) >= 13


@pytest.mark.parametrize("prototype", AGREED)
def test_a_first_reading_has_the_core_and_nothing_that_no_source_has(prototype: object) -> None:
    ours = first_reading(VOCABULARY, prototype.term)
    assert prototype.core <= ours
    assert ours <= prototype.known


@pytest.mark.parametrize("prototype", AGREED)
def test_the_core_survives_the_cap_on_visible_actions(prototype: object) -> None:
    word = prototype.term
    text = f"a woman {word}" if word == "in pain" else f"{'an' if word[0] in 'aeiou' else 'a'} {word} woman"
    shown = {action.unit for action in glabella.scene(glabella.fix(text).text).scene.face(None)}
    assert first_reading(VOCABULARY, word) <= merged(shown)


@pytest.mark.parametrize(
    ("words", "letter"),
    [
        ("trace AU12", "A"),
        ("slight AU12", "B"),
        ("subtle AU12", "B"),
        ("restrained AU12", "B"),
        ("AU12 minimal lift", "B"),
        ("beginning AU12", "B"),
        ("emerging AU12", "B"),
        ("fading AU12", "B"),
        ("AU12 tension", "B"),
        ("AU12", "C"),
        ("moderate AU12", "C"),
        ("building AU12", "C"),
        ("strong AU12", "D"),
        ("complete AU12", "D"),
        ("full AU12", "D"),
        ("maximum AU12", "E"),
        ("peak AU12", "E"),
        ("slight AU12D", "D"),
        ("emerging smile", "B"),
        ("maximum smile", "E"),
        ("restrained smile", "B"),
    ],
)
def test_words_of_degree_and_stage_are_intensities(words: str, letter: str) -> None:
    facts = glabella.scene(f"a woman, {words}").scene.facts
    assert [fact.value for fact in facts if fact.slot == "face.12"] == [letter]


def test_the_words_behind_a_code_grade_it_up_to_the_next_code() -> None:
    facts = glabella.scene("a man, AU2 + AU15 + AU4 minimal, slight AU1 brow raise with AU9").scene.facts
    letters = {fact.slot: fact.value for fact in facts}
    assert letters == {"face.2": "C", "face.15": "C", "face.4": "B", "face.1": "B", "face.9": "C"}

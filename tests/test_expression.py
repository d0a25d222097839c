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


MAIN = {*range(1, 40), *range(41, 47)} - {3}
HEAD_AND_EYES = {*range(51, 59), *range(61, 67)}
ONE_GRADE = {33, 36, 37, 42, 43, 45, 46, 65, 66}


def test_every_main_head_and_eye_unit_is_in_the_table() -> None:
    assert set(VOCABULARY.units) == MAIN | HEAD_AND_EYES


@pytest.mark.parametrize("unit", VOCABULARY.units.values(), ids=lambda unit: unit.name)
def test_a_unit_looks_different_at_each_intensity(unit: object) -> None:
    assert unit.muscles
    assert unit.source
    looks = [words.full for words in unit.looks.values()]
    assert len(set(looks)) == len(looks)
    if unit.unit not in ONE_GRADE:
        floor = {30: "B", 32: "B", 35: "B"}.get(unit.unit, "A")
        assert [str(level) for level in unit.looks] == [letter for letter in "ABCDE" if letter >= floor]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "a man with a mix of curiosity and concern",
            "a man with eyebrows slightly raised, a trace of a lift in the lip corners, a trace",
        ),
        (
            "a woman with subtle sadness to confidence",
            "lip corners slightly turned down, chin slightly lifted",
        ),
        ("a woman radiating joy", "a woman with crow's feet at the outer eye corners"),
        ("a woman with an expression conveying sorrow", "a woman with inner ends of the eyebrows raised"),
        ("a man with a micro-expression of doubt", "right eyebrow slightly lifted"),
    ],
)
def test_a_feeling_that_somebody_shows_is_shown_by_the_face(text: str, wanted: str) -> None:
    assert wanted in glabella.fix(text).text


@pytest.mark.parametrize(
    "text",
    [
        "bio horror, alien, teeth and claws",
        "two women at a table, a moment of joy in a cafe window",
        "concept art by stephen bliss, a girl with long hair",
        "a room full of toys",
    ],
)
def test_a_feeling_that_nobody_shows_is_left(text: str) -> None:
    assert not [found for found in glabella.check(text).diagnostics if found.rule == "emotion-word"]


def test_nothing_is_put_inside_a_number() -> None:
    assert "$10,000" in glabella.fix("a grumpy porcupine handing a check for $10,000 to a peacock").text


def test_a_size_is_no_degree_of_a_feeling() -> None:
    assert glabella.fix("a small scared boy").text.startswith("a small boy, eyebrows raised,")


def test_a_feeling_without_a_face_of_its_own_says_so() -> None:
    found = glabella.check("a woman with gratitude in her eyes").diagnostics
    assert any("no distinctive face" in item.message for item in found)

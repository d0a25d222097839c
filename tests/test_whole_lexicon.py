"""What must hold for every entry and every table of the lexicon, alone and beside each other."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
import yaml

from glabella.core.fact import Reading
from glabella.core.levels import Intensity, Severity
from glabella.core.scene import Scene
from glabella.engine import Engine
from glabella.physics.anatomy import opposed
from glabella.rewrite.realise import realise
from glabella.vocabulary import Entry, load, load_topics

LEXICON = Path(__file__).resolve().parent.parent / "lexicon"
VOCABULARY = load()
ENGINE = Engine()
READINGS = [(entry, reading) for entry in VOCABULARY.entries for reading in entry.readings]
AGAINST = {number: unit.against for number, unit in VOCABULARY.units.items()}
FEELINGS = sorted({entry.term for entry in VOCABULARY.entries if entry.kind == "emotion"})
NAMES = ("also", "seen", "seen_one_side", "words", "weak", "name", "note", "bad", "good", "becomes", "never")
"""Keys under which a digit is part of a name or an example, and no figure."""

every_reading = pytest.mark.parametrize(
    ("entry", "reading"), READINGS, ids=lambda value: getattr(value, "term", getattr(value, "name", ""))
)


def worded(reading: Reading) -> str:
    told = ", ".join(realise(reading.facts, Scene(), VOCABULARY).values())
    return told.replace("{part}", "each link").replace("{lies}", "skin")


def figures(told: object, path: str, has_source: bool) -> Iterator[str]:
    """The places of figures that no `source` of their row or file covers; a topic has sourced facts."""
    if isinstance(told, dict):
        covered = has_source or "source" in told or {"topic", "facts"} <= told.keys()
        for key, value in told.items():
            if key not in NAMES:
                yield from figures(value, f"{path}.{key}", covered)
    elif isinstance(told, list):
        for index, value in enumerate(told):
            yield from figures(value, f"{path}[{index}]", has_source)
    elif not has_source and re.search(r"\d", str(told)):
        yield f"{path}: {told}"


@pytest.mark.parametrize("path", sorted(LEXICON.rglob("*.yaml")), ids=lambda path: path.name)
def test_every_figure_has_a_source(path: Path) -> None:
    if path.name in ("names.yaml", "nouns.yaml", "grammar.yaml", "media.yaml"):
        pytest.skip("words only")
    assert list(figures(yaml.safe_load(path.read_text(encoding="utf-8")), path.name, False)) == []


@every_reading
def test_a_reading_is_quiet_and_fights_with_nothing(entry: Entry, reading: Reading) -> None:
    told = dict(reading.when)
    kinds = told.get("subject", entry.about)
    subject = "a woman" if "person" in kinds or not kinds else "a fox" if "animal" in kinds else "a woman"
    medium = "photo" if "photo" in told.get("medium", ("photo",)) else min(told["medium"])
    text = f"{medium} of {subject}, {worded(reading)}"
    found = [(item.rule, item.message) for item in flagged(text)]
    assert found == [], f"{reading.place}: {text}"


def flagged(text: str) -> list[object]:
    return [item for item in ENGINE.check(text).diagnostics if item.severity >= Severity.WARNING]


FIGHTS = ("opposed-muscles", "light-conflict", "material-conflict", "skin-conflict", "kelvin-mismatch")
FIGHTS += ("depth-of-field-conflict", "framing-conflict", "shutter-conflict", "texture-out-of-reach")
"""Rules about what excludes what. A choice of two readings may still be crowded, or say a thing twice."""

PAIRS = (
    *(("face", "key"), ("face", "camera"), ("skin", "key"), ("metal", "key"), ("key", "camera")),
    *(("face", "skin"), ("body", "key"), ("key", "background"), ("key", "grading"), ("face", "body")),
)
STRIDE = 17
"""Every how-many-th pair is tried; each reading still meets many others."""


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=lambda group: group)
def test_readings_that_meet_in_one_prompt_do_not_fight(one: str, other: str) -> None:
    chosen: defaultdict[str, dict[str, Reading]] = defaultdict(dict)
    for entry in VOCABULARY.entries:
        for reading in entry.readings[:2]:
            if reading.facts:
                chosen[reading.facts[0].group].setdefault(worded(reading), reading)
    assert chosen[one] and chosen[other]
    fights = []
    for number, (first, second) in enumerate(product(chosen[one].values(), chosen[other].values())):
        if number % STRIDE == 0:
            settled = {fact.slot for fact in first.facts} | {"key"} & {fact.group for fact in first.facts}
            added = tuple(fact for fact in second.facts if settled.isdisjoint((fact.slot, fact.group)))
            text = f"photo of a woman, {worded(replace(first, facts=first.facts + added))}"
            fights += [f"{item.message} -- {text}" for item in flagged(text) if item.rule in FIGHTS]
    assert fights == []


@pytest.mark.parametrize("degree", ["slightly", "very", "extremely"])
@pytest.mark.parametrize("term", FEELINGS)
def test_a_feeling_of_any_degree_is_a_possible_face(term: str, degree: str) -> None:
    prompt = ENGINE.mend(f"photo of a {degree} {term} woman").report.prompt
    assert prompt
    face = {action.unit: action for owner in prompt.scene.faces for action in prompt.scene.face(owner)}
    assert list(opposed(list(face.values()), AGAINST)) == []
    strained = [
        (one, other)
        for one in face.values()
        for other in face.values()
        if other.unit in AGAINST[one.unit] and min(one.intensity, other.intensity) > Intensity.C
    ]
    assert strained == []


def test_every_wish_shows_itself_in_an_example() -> None:
    """Words that a model was trained on are left alone unless another model reads them."""
    wishes = [entry for entry in VOCABULARY.entries if entry.kind and not entry.trained]
    assert [entry.place for entry in wishes if not any(sample.bad for sample in entry.seen)] == []


def test_no_sense_stands_twice() -> None:
    senses = Counter((entry.term, entry.kind, entry.about) for entry in VOCABULARY.entries)
    assert [sense for sense, count in senses.items() if count > 1] == []


def test_readings_of_one_word_are_different_pictures() -> None:
    for entry in VOCABULARY.entries:
        told = [(worded(reading), reading.when, reading.uses) for reading in entry.readings]
        assert len(set(told)) == len(told), f"{entry.place}: two readings say the same in the same scene"


@pytest.mark.parametrize("topic", load_topics(), ids=lambda topic: topic.topic)
def test_a_topic_says_who_knows_it(topic) -> None:
    assert not re.search(r"\d", topic.says) or topic.facts, f"{topic.place}: figures without a source"

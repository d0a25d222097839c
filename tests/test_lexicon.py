"""The knowledge holds together: examples run, wordings are clean, readings are possible faces."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from glabella.core.errors import GlabellaError
from glabella.core.levels import Intensity, Severity, Trust
from glabella.core.scene import action_of
from glabella.engine import Engine
from glabella.physics.anatomy import opposed
from glabella.vocabulary import Entry, load

VOCABULARY = load()
ENGINE = Engine()
AGAINST = {number: unit.against for number, unit in VOCABULARY.units.items()}
SAMPLES = [(entry, sample) for entry in VOCABULARY.entries for sample in entry.seen]
READINGS = [(entry, reading) for entry in VOCABULARY.entries for reading in entry.readings]


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its « » marks, and the marked places."""
    places, plain = [], ""
    for part in re.split(r"(«[^»]*»)", text):
        if part.startswith("«"):
            places.append((len(plain), len(plain) + len(part) - 2))
            part = part[1:-1]
        plain += part
    return plain, places


@pytest.mark.parametrize(("entry", "sample"), SAMPLES, ids=lambda value: getattr(value, "place", str(value)))
def test_an_example_of_the_lexicon_reads_as_it_says(entry: Entry, sample: object) -> None:
    if sample.good:
        found = [item for item in ENGINE.check(sample.good).diagnostics if item.severity >= Severity.WARNING]
        flagged = {item.span.of(sample.good).lower() for item in found}
        assert not any(form.lower() in text for text in flagged for form, _ in entry.forms)
        return
    text, places = unmarked(sample.bad)
    flagged = {(item.span.start, item.span.end) for item in ENGINE.check(text).diagnostics}
    assert set(places) <= flagged
    if sample.becomes:
        assert ENGINE.mend(text).text == sample.becomes


@pytest.mark.parametrize(
    ("entry", "reading"), READINGS, ids=lambda value: getattr(value, "term", getattr(value, "name", ""))
)
def test_no_reading_asks_for_an_impossible_face(entry: Entry, reading: object) -> None:
    actions = [action_of(fact) for fact in reading.facts if fact.group == "face"]
    assert not list(opposed(actions, AGAINST))


def wordings() -> set[str]:
    found = set()
    for unit in VOCABULARY.units.values():
        for intensity in Intensity:
            for side in ("", "L") if unit.one_side else ("",):
                found |= {unit.words(intensity, side).full, unit.words(intensity, side).terse}
    for _, reading in READINGS:
        for fact in reading.facts:
            if fact.words:
                found |= {fact.words.full, fact.words.terse}
    return {re.sub(r"\{\w+\}", "x", text) for text in found}


@pytest.mark.parametrize("wording", sorted(wordings()))
def test_no_wording_contains_what_glabella_flags(wording: str) -> None:
    text = f"photograph of a woman, {wording}"
    found = [item for item in ENGINE.check(text).diagnostics if item.severity >= Severity.WARNING]
    assert [(item.rule, item.span.of(text)) for item in found] == []


@pytest.mark.parametrize("name", sorted(VOCABULARY.sources))
def test_every_key_source_of_a_reading_is_in_the_table(name: str) -> None:
    assert VOCABULARY.sources[name].noun


def test_readings_name_only_lights_that_are_in_the_table() -> None:
    named = {
        str(fact.value) for _, reading in READINGS for fact in reading.facts if fact.slot.endswith(".source")
    }
    assert named <= set(VOCABULARY.sources)


def test_there_are_at_least_150_terms_over_all_families() -> None:
    assert len({entry.term for entry in VOCABULARY.entries}) >= 150


@pytest.mark.parametrize(
    ("yaml", "line", "words"),
    [
        ("kind: mood\nterms:\n- term: zesty\n  colour: red\n", 4, "unknown key 'colour'"),
        ("kind: mood\nterms:\n- says: nothing\n", 3, "without 'term'"),
        (
            "kind: mood\nterms:\n- term: zesty\n  readings:\n  - name: x\n    face: {99: C}\n",
            6,
            "'99' is no action unit",
        ),
        (
            "kind: mood\nterms:\n- term: zesty\n  readings:\n  - name: x\n    key: {size: big}\n",
            6,
            "no measure",
        ),
        (
            "kind: mood\nterms:\n- term: zesty\n  readings:\n  - name: x\n    skin: {texture: 'a (b)'}\n",
            6,
            "syntax",
        ),
        ("kind: mood\nterms: [\n", 3, "not valid YAML"),
        ("terms:\n- term: zesty\n", 2, "neither kind nor states"),
    ],
)
def test_a_broken_lexicon_file_names_its_line(tmp_path: Path, yaml: str, line: int, words: str) -> None:
    (tmp_path / "house.yaml").write_text(yaml, encoding="utf-8")
    with pytest.raises(GlabellaError) as error:
        load((tmp_path,))
    assert error.value.trouble.line == line
    assert words in error.value.trouble.message


def test_a_house_term_replaces_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text(
        "kind: emotion\nabout: [person]\nasks: [face]\nterms:\n- term: playful\n  readings:\n"
        "  - name: house smirk\n    face: {14L: C}\n",
        encoding="utf-8",
    )
    from glabella.config.settings import Settings

    mended = Engine(Settings(lexicon=(tmp_path,))).mend("a playful woman", wanted=Trust.REFINE)
    assert mended.text == f"a woman, {VOCABULARY.units[14].words(Intensity.C, 'L').full}"

"""Words of quality, mood, beauty and style: how many are told apart, and what is never said of them."""

from __future__ import annotations

import pytest

import glabella
from glabella.core.levels import Severity, Trust
from glabella.vocabulary import load

FOLDERS = ("lexicon/quality/", "lexicon/mood/", "lexicon/style/")
ENTRIES = [entry for entry in load().entries if entry.place.startswith(FOLDERS)]


def test_at_least_250_words_have_a_cause_of_their_own_or_none() -> None:
    told = [entry for entry in ENTRIES if entry.readings or entry.says or entry.note or not entry.asks]
    assert len({entry.term for entry in told}) >= 250


@pytest.mark.parametrize("entry", [entry for entry in ENTRIES if entry.kind == "beauty-adult"], ids=str)
def test_words_of_desire_are_shown_and_never_elaborated(entry) -> None:
    assert entry.readings == ()
    for form, part in entry.forms:
        if part == "adj":
            for text in (f"a {form} woman at a bar", f"a {form} girl at a bar"):
                found = glabella.check(text).diagnostics
                assert not [item for item in found if item.rule == "beauty-word" and item.fixes]
                assert glabella.fix(text).text == text


@pytest.mark.parametrize("young", ["girl", "teenager", "schoolboy", "woman, 17 years old"])
def test_beside_someone_young_nothing_is_suggested(young: str) -> None:
    (found,) = (item for item in glabella.check(f"a sexy {young}").diagnostics if item.rule == "beauty-word")
    assert "garment" not in found.message
    assert found.fixes == ()


@pytest.mark.parametrize("entry", [entry for entry in ENTRIES if entry.kind == "style"], ids=str)
def test_a_style_is_no_warning_and_its_name_stays(entry) -> None:
    text = f"a {entry.term} kitchen, {entry.term}"
    found = [item for item in glabella.check(text).diagnostics if item.rule == "style-word"]
    assert all(item.severity <= Severity.INFO for item in found)
    assert all(fix.trust is Trust.SHOW for item in found for fix in item.fixes)
    assert entry.term in glabella.fix(text).text

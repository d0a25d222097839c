"""The seeds table holds: what is to be flagged is flagged and mended, what is right is quiet, names exist."""

import re
import runpy
from collections import Counter
from pathlib import Path

import pytest

import glabella
from glabella.core.levels import Severity, Trust
from glabella.core.span import Span

ROOT = Path(__file__).resolve().parent.parent
SEEDS = runpy.run_path(str(ROOT / "tests" / "seeds.py"))
ROWS = SEEDS["rows"]()
ASKED = SEEDS["asked"]()
FREE = {"S82", "S89", "S154", "S155", "S161"}
"""Rows that were found right and yet name an outcome or a code; they need not pass."""

flags = pytest.mark.parametrize(
    ("row", "text"), [pytest.param(row, text, id=row.row) for row in ROWS for text in row.flags]
)


def unmarked(text: str) -> tuple[str, list[Span]]:
    """The text without its « » marks, and the marked places."""
    plain, places = "", []
    for part in re.split("(«[^»]*»)", text):
        stripped = part.strip("«»") if part.startswith("«") else part
        if part.startswith("«"):
            places.append(Span(len(plain), len(plain) + len(stripped)))
        plain += stripped
    return plain, places


@flags
def test_what_a_row_marks_is_flagged(row, text: str) -> None:
    plain, places = unmarked(text)
    least = Severity[row.severity.upper()]
    by = SEEDS["flagging"](row.by)
    found = [item for item in glabella.check(plain).diagnostics if item.rule in by and item.severity >= least]
    for place in places:
        assert any(item.span.start < place.end and place.start < item.span.end for item in found), (
            f"{row.place}: '{place.of(plain)}' is not flagged by {sorted(by)}"
        )


@flags
def test_what_a_row_marks_is_mended_for_good(row, text: str) -> None:
    mended = glabella.fix(unmarked(text)[0]).text
    left = [
        (item.rule, item.span.of(mended))
        for item in glabella.check(mended).diagnostics
        if item.severity >= Severity.WARNING and item.fixes and item.fixes[0].trust >= Trust.REFINE
    ]
    assert left == [], f"{row.place}: '{mended}'"


@pytest.mark.parametrize(
    ("row", "text"), [pytest.param(row, text, id=row.row) for row in ROWS for text in row.quiet]
)
def test_what_a_row_calls_right_is_quiet(row, text: str) -> None:
    found = [
        (item.rule, item.span.of(text))
        for item in glabella.check(text).diagnostics
        if item.severity >= Severity.WARNING
    ]
    assert found == [], row.place


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.row)
def test_what_realises_a_row_exists(row) -> None:
    missing = [name for name in row.by if SEEDS["article_of"](name) is None]
    assert missing == [], row.place


def test_no_row_stands_twice() -> None:
    assert [row for row, count in Counter(row.row for row in ROWS).items() if count > 1] == []
    assert {row.row for row in ROWS} <= set(SEEDS["numbers"]())


def test_every_row_is_there() -> None:
    missing = sorted(
        set(SEEDS["numbers"]()) - {row.row for row in ROWS}, key=lambda row: (row[0], int(row[1:]))
    )
    if missing:
        pytest.skip(f"{len(missing)} ROWS OF THE SEEDS TABLE ARE MISSING: {' '.join(missing)}")


def test_rows_do_what_they_are_asked() -> None:
    """A wording that is to be flagged has prompts for it or says why not; one that passes has quiet ones."""
    for row in ROWS:
        if row.row in ASKED["phrase"]:
            assert row.flags or row.left, f"{row.place} asks for a flag and has no `flags`"
        if row.row in ASKED["pass"] - FREE:
            assert row.quiet, f"{row.place} asks to pass and has no `quiet`"
        if row.row in ASKED["nothing"]:
            assert row.left, f"{row.place} asks for nothing and does not say so under `left`"


def test_nearly_all_wordings_are_realised() -> None:
    left = [row.row for row in ROWS if row.row in ASKED["phrase"] and not row.is_realised]
    asked = len(ASKED["phrase"])
    print(f"{asked - len(left)} of {asked} wordings that are to be flagged or rewritten are; left: {left}")
    assert len(left) <= 0.03 * asked

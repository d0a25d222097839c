"""How findings look: windows, carets, diffs."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from glabella.core.span import Span
from glabella.report.diff import render_diff
from glabella.report.ink import ink_for
from glabella.report.window import open_window

lines = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), min_size=1, max_size=300)


@given(lines, st.data(), st.integers(40, 160))
def test_a_window_fits_and_the_marks_stand_under_the_words(
    text: str, draw: st.DataObject, width: int
) -> None:
    start = draw.draw(st.integers(0, len(text) - 1))
    end = draw.draw(st.integers(start + 1, len(text)))
    window = open_window(text, Span(0, len(text)), Span(start, end), width)
    assert cell_len(window.text) <= width + 2  # a joined emoji may be wider than its parts
    assert "\x1b" not in window.text
    assert set(window.marks) <= {" ", "^"}
    assert window.marks.rstrip() == window.marks != ""


def test_the_words_at_fault_are_in_the_window() -> None:
    text = "wet street, " * 90_000 + "playful" + ", wet street" * 10
    start = text.index("playful")
    window = open_window(text, Span(0, len(text)), Span(start, start + 7), 80)
    assert cell_len(window.text) <= 80
    assert window.text.startswith("…")
    assert window.text.endswith("…")
    assert window.text[window.marks.index("^") : window.marks.rindex("^") + 1] == "playful"


def test_wide_characters_count_two_cells() -> None:
    window = open_window("狐狐 playful", Span(0, 10), Span(3, 10), 80)
    assert window.text == "狐狐 playful"
    assert window.marks == "     ^^^^^^^"


def test_an_empty_span_is_still_marked() -> None:
    assert open_window("a cat", Span(0, 5), Span(5, 5), 80).marks == "     ^"


def test_hidden_characters_do_not_reach_the_terminal() -> None:
    text = "a\tcat \x1b[31m\u202e red"
    window = open_window(text, Span(0, len(text)), Span(2, 5), 80)
    assert window.text == "a cat �[31m� red"


@pytest.mark.parametrize(
    ("old", "new", "diff"),
    [
        (b"a\n", b"a\n", ""),
        (b"a\n", b"b\n", "@@ -1 +1 @@\n-a\n+b\n"),
        (b"a", b"b", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"),
        (b"a\r\nb\r\n", b"a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"),
        (
            b"a\rb",
            b"a\rc",
            "@@ -1 +1 @@\n-a\rb\n\\ No newline at end of file\n+a\rc\n\\ No newline at end of file\n",
        ),
        (b"a\nb\n", b"a\nb\nc\n", "@@ -1,2 +1,3 @@\n a\n b\n+c\n"),
    ],
)
def test_diffs(old: bytes, new: bytes, diff: str) -> None:
    head = "--- a/x.txt\n+++ b/x.txt\n" if diff else ""
    assert render_diff("x.txt", old, new) == head + diff


def test_distant_changes_are_two_hunks() -> None:
    old = "".join(f"{number}\n" for number in range(30)).encode()
    new = old.replace(b"\n3\n", b"\nthree\n").replace(b"\n20\n", b"\ntwenty\n")
    diff = render_diff("x.txt", old, new)
    assert [line for line in diff.splitlines() if line.startswith("@@")] == [
        "@@ -1,7 +1,7 @@",
        "@@ -18,7 +18,7 @@",
    ]


def test_an_absolute_path_is_named_from_the_root() -> None:
    assert render_diff("/a/b.txt", b"a", b"b").startswith("--- a/a/b.txt\n+++ b/a/b.txt\n")


def test_a_file_is_no_terminal(tmp_path: Path) -> None:
    with (tmp_path / "out").open("w", encoding="utf-8") as stream:
        assert ink_for(stream)("error", "text") == "text"

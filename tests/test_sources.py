"""From bytes to prompts and back, without touching a byte that was not meant."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glabella.core.errors import GlabellaError, Trouble
from glabella.core.extract import Extract, Role
from glabella.sources.discover import discover
from glabella.sources.pattern import compile_pattern
from glabella.sources.place import Places
from glabella.sources.readers import read_prompts
from glabella.sources.text import read_text
from glabella.sources.unit import Unit
from glabella.sources.write import splice, write_atomically

NEWLINES = ("\n", "\r\n", "\r")
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=80)
files = st.builds(
    lambda bom, lines: b"\xef\xbb\xbf" * bom + "".join(f"{line}{end}" for line, end in lines).encode(),
    st.booleans(),
    st.lists(st.tuples(texts, st.sampled_from((*NEWLINES, ""))), max_size=8),
)
units = st.sampled_from(Unit)


def cut(data: bytes, extract: Extract) -> bytes:
    return data[extract.origin.stops[0] : extract.origin.stops[-1]]


@given(files, units)
def test_every_stop_is_the_place_of_its_character(data: bytes, unit: Unit) -> None:
    for extract in read_text(data, unit):
        stops = extract.origin.stops
        assert len(stops) == len(extract.text) + 1
        assert cut(data, extract).decode() == extract.text == extract.text.strip()
        for index, char in enumerate(extract.text):
            assert data[stops[index] : stops[index + 1]].decode() == char


@given(files, units)
def test_prompts_are_in_order_and_do_not_overlap(data: bytes, unit: Unit) -> None:
    ends = [(extract.origin.stops[0], extract.origin.stops[-1]) for extract in read_text(data, unit)]
    flat = [stop for pair in ends for stop in pair]
    assert flat == sorted(flat)


@given(files, units, st.data())
def test_a_change_leaves_all_other_bytes(data: bytes, unit: Unit, draw: st.DataObject) -> None:
    extracts = read_text(data, unit)
    chosen = [extract for extract in extracts if draw.draw(st.booleans())]
    changes = [(extract, draw.draw(texts)) for extract in chosen]
    new = splice(data, changes)
    at = old_at = 0
    for extract, text in changes:
        start, end = extract.origin.stops[0], extract.origin.stops[-1]
        between = data[old_at:start]
        assert new[at : at + len(between)] == between
        at += len(between)
        assert new[at : at + len(text.encode())] == text.encode()
        at += len(text.encode())
        old_at = end
    assert new[at:] == data[old_at:]


@given(files, units)
def test_nothing_changed_is_nothing_written(data: bytes, unit: Unit) -> None:
    assert splice(data, [(extract, extract.text) for extract in read_text(data, unit)]) == data


@given(files)
def test_line_and_column_lead_to_the_character(data: bytes) -> None:
    whole = data.decode("utf-8-sig")
    lines = whole.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for extract in read_text(data, Unit.PARAGRAPH):
        places = Places(extract)
        for offset, char in enumerate(extract.text):
            place = places.at(offset)
            if char not in "\r\n":
                assert lines[place.line - 1][place.column - 1] == char


@pytest.mark.parametrize("newline", NEWLINES)
def test_one_prompt_on_each_line(newline: str) -> None:
    data = newline.join(("a cat", "", "  狐 in snow ", "# a heading is drawn like any text")).encode()
    extracts = read_text(data)
    assert [extract.text for extract in extracts] == [
        "a cat",
        "狐 in snow",
        "# a heading is drawn like any text",
    ]
    assert [extract.origin.line for extract in extracts] == [1, 3, 4]
    assert extracts[1].origin.column == 3


def test_mixed_newlines_and_the_byte_order_mark_stay() -> None:
    data = b"\xef\xbb\xbfone\r\ntwo\rthree\nfour"
    extracts = read_text(data)
    assert [extract.text for extract in extracts] == ["one", "two", "three", "four"]
    assert extracts[0].origin.column == 1
    assert splice(data, [(extracts[1], "2"), (extracts[3], "4")]) == b"\xef\xbb\xbfone\r\n2\rthree\n4"


def test_paragraphs_and_whole_files() -> None:
    data = b"\n\na cat,\r\nin snow\r\n \r\na dog\n"
    assert [one.text for one in read_text(data, Unit.PARAGRAPH)] == ["a cat,\r\nin snow", "a dog"]
    (whole,) = read_text(data, Unit.FILE)
    assert whole.text == "a cat,\r\nin snow\r\n \r\na dog"
    assert whole.where == "lines 3-6"


def test_what_follows_the_label_is_negative() -> None:
    data = b"a cat\nNegative prompt: blurry, ugly\nSteps: 20, Sampler: Euler a\n"
    positive, negative = read_text(data, Unit.PARAGRAPH)
    assert (positive.text, positive.role) == ("a cat", Role.POSITIVE)
    assert (negative.text, negative.role) == ("blurry, ugly", Role.NEGATIVE)
    assert (negative.origin.line, negative.origin.column) == (2, 18)
    assert [one.role for one in read_text(data)] == [Role.POSITIVE, Role.NEGATIVE]


@pytest.mark.parametrize(
    ("data", "line", "says"),
    [
        (b"fine\nbad \xff byte", 2, "offset 9 is not UTF-8"),
        ("prompt".encode("utf-16"), 1, "UTF-16"),
        (b"\x89PNG\r\n\0", 0, "binary"),
    ],
)
def test_what_is_no_text_says_so(data: bytes, line: int, says: str) -> None:
    with pytest.raises(GlabellaError, match=says) as caught:
        read_text(data)
    assert caught.value.trouble.line == line
    assert "\n" not in caught.value.trouble.message


def test_a_text_beside_its_image_is_a_caption(tmp_path: Path) -> None:
    (tmp_path / "cat.PNG").touch()
    (extract,) = read_prompts(b"a cat\n\non a mat", tmp_path / "cat.txt")
    assert extract.role is Role.CAPTION
    assert extract.text == "a cat\n\non a mat"
    assert [one.role for one in read_prompts(b"a\nb", tmp_path / "dog.txt")] == [Role.POSITIVE] * 2


def test_a_container_is_not_read_as_lines(tmp_path: Path) -> None:
    with pytest.raises(GlabellaError, match=r"\.json"):
        read_prompts(b'{"prompt": "a cat"}', tmp_path / "set.json")


def found(*named: str, files: tuple[str, ...] = ()) -> tuple[list[str], list[Trouble]]:
    everything = list(discover(named, lambda folder: files))
    paths = [one.as_posix() for one in everything if isinstance(one, Path)]
    return paths, [one for one in everything if isinstance(one, Trouble)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "prompts/hero.txt",
        "prompts/deep/side.prompt",
        "prompts/readme.md",
        "prompts/.hidden/no.txt",
        "art/wildcards/light.txt",
        "captions/1.txt",
        "notes/todo.txt",
        "requirements.txt",
        "node_modules/x/prompts/no.txt",
        "env/prompts/no.txt",
        "env/pyvenv.cfg",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a cat\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_gives_the_files_in_the_usual_places(folder: Path) -> None:
    paths, troubles = found(".")
    assert paths == [
        "art/wildcards/light.txt",
        "captions/1.txt",
        "prompts/hero.txt",
        "prompts/deep/side.prompt",
    ]
    assert not troubles


def test_the_named_folder_counts_and_so_do_those_above_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert found("prompts/deep")[0] == ["prompts/deep/side.prompt"]
    monkeypatch.chdir("prompts/deep")
    assert found(".")[0] == ["side.prompt"]


def test_a_project_inside_a_folder_called_prompts_is_not_all_prompts(tmp_path: Path) -> None:
    project = tmp_path / "prompts" / "project"
    project.mkdir(parents=True)
    (project / "pyproject.toml").touch()
    (project / "notes.txt").touch()
    paths, troubles = found(str(project))
    assert not paths
    assert len(troubles) == 1


def test_files_and_patterns(folder: Path) -> None:
    assert found("notes/todo.txt", "./notes/todo.txt")[0] == ["notes/todo.txt"]
    assert found("**/*.txt", "prompts/*.txt")[0].count("prompts/hero.txt") == 1
    assert not [path for path in found("**/*.txt")[0] if "node_modules" in path or "hidden" in path]
    assert found(".", files=(f"{folder.as_posix()}/notes/*.txt",))[0] == ["notes/todo.txt"]


@pytest.mark.parametrize("name", ["missing.txt", "missing/*.txt", "notes"])
def test_a_name_that_leads_nowhere_is_a_trouble(folder: Path, name: str) -> None:
    paths, (trouble,) = found(name)
    assert not paths
    assert trouble.path == name


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("/a/*.txt", "/a/b.txt", True),
        ("/a/*.txt", "/a/b/c.txt", False),
        ("/a/**/*.txt", "/a/c.txt", True),
        ("/a/**/*.txt", "/a/b/b/c.txt", True),
        ("/a/**", "/a/b/c", True),
        ("/a/[!b]?.txt", "/a/cc.txt", True),
        ("/a/[!b]?.txt", "/a/bc.txt", False),
        ("/a/x.txt", "/a/x-txt", False),
    ],
)
def test_patterns(pattern: str, path: str, fits: bool) -> None:
    assert bool(compile_pattern(pattern).fullmatch(path)) is fits


def test_writing_keeps_mode_and_link(tmp_path: Path) -> None:
    target, link = tmp_path / "real.txt", tmp_path / "link.txt"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target.name)
    write_atomically(link, b"new", b"old")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.txt", "real.txt"]


def test_a_file_that_changed_meanwhile_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"edited by a person")
    with pytest.raises(GlabellaError, match="changed"):
        write_atomically(path, b"new", b"old")
    assert path.read_bytes() == b"edited by a person"
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


def test_a_pipe_is_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(GlabellaError, match="regular"):
        write_atomically(pipe, b"new", b"")
    assert stat.S_ISFIFO(pipe.stat().st_mode)

"""Settings: where they are found, what they say, and how they complain."""

from pathlib import Path

import pytest

from glabella.catalog import rules
from glabella.config.read import find_configuration, nearest_settings, read_settings
from glabella.config.settings import Settings, override
from glabella.core.errors import GlabellaError, Trouble

FULL = """\
target = "sdxl"
select = ["expression"]
ignore = ["emotion-word"]
accept = ["soft light"]
lexicon = ["words"]
files = ["art/*.txt", "*.prompt"]
"""


def written(folder: Path, text: str, name: str = "glabella.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def trouble_of(path: Path) -> Trouble:
    with pytest.raises(GlabellaError) as caught:
        read_settings(path)
    return caught.value.trouble


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    written(tmp_path, "[project]\nname = 'x'\n", "pyproject.toml")
    assert nearest_settings(tmp_path) == Settings()


def test_every_key_is_read(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    settings = read_settings(written(tmp_path, FULL))
    root = tmp_path.resolve()
    assert settings.target == "sdxl"
    assert settings.select == {name for name, rule in rules().items() if rule.family == "expression"}
    assert settings.ignore == {"emotion-word"}
    assert settings.accept == ("soft light",)
    assert settings.lexicon == (root / "words",)
    assert settings.files == (f"{root.as_posix()}/art/*.txt", f"{root.as_posix()}/**/*.prompt")


def test_the_nearest_file_wins_and_our_own_comes_first(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    far = written(tmp_path, "target = 'flux'\n")
    assert find_configuration(below) == far.resolve()
    shared = written(tmp_path / "a", "[tool.glabella]\ntarget = 'sdxl'\n", "pyproject.toml")
    assert find_configuration(below) == shared.resolve()
    own = written(tmp_path / "a", "target = 'caption'\n")
    assert find_configuration(below) == own.resolve()
    assert nearest_settings(below).target == "caption"


def test_a_project_file_without_our_table_is_passed_over(tmp_path: Path) -> None:
    below = tmp_path / "a"
    below.mkdir()
    written(tmp_path, "target = 'flux'\n")
    written(below, "[tool.other]\nx = 1\n", "pyproject.toml")
    assert nearest_settings(below).target == "flux"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("\ntargt = 'sdxl'\n", 2, "'target'"),
        ("target = 'sdxl'\n\n[lexikon]\nx = 1\n", 3, "'lexicon'"),
        ("target = 3\n", 1, "one word"),
        ("accept = 'soft light'\n", 1, "list of words"),
        ("accept = ['a', 3]\n", 1, "list of words"),
        ("ignore = [\n  'emotion-word',\n  'emotion-wrod',\n]\n", 3, "'emotion-word'"),
        ("lexicon = ['nowhere']\n", 1, "'nowhere'"),
        ("target = 'sdxl'\nselect = [\n", 3, "not TOML"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, text: str, line: int, says: str) -> None:
    path = written(tmp_path, text)
    trouble = trouble_of(path)
    assert trouble.path == str(path)
    assert trouble.line == line
    assert says in trouble.message
    assert "\n" not in trouble.message


def test_a_mistake_in_a_project_file_is_named_with_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, "[tool.x]\ntargt = 1\n\n[tool.glabella]\ntargt = 'sdxl'\n", "pyproject.toml")
    assert trouble_of(path).line == 5


def test_the_words_of_a_run_come_on_top() -> None:
    settings = Settings(target="sdxl", select=frozenset({"a"}), ignore=frozenset({"b", "c"}))
    assert override(settings) == settings
    changed = override(settings, "flux", {"b"}, {"d"})
    assert (changed.target, changed.select, changed.ignore) == ("flux", {"b"}, {"c", "d"})

"""A house glossary: the short form, what `words check` complains about, what `words find` finds."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glabella.cli import cli
from glabella.config.settings import Settings
from glabella.core.errors import GlabellaError
from glabella.engine import Engine
from glabella.nlp.glossary import house_vocabulary
from glabella.proofread import proofread

LIGHT = "soft light, soft lighting: 120 cm octabox, 45° camera left, fill 2 stops under key\n"


def written(folder: Path, text: str, name: str = "own.yaml") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def engine(folder: Path) -> Engine:
    return Engine(Settings(lexicon=(folder,)))


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, words, standalone_mode=False)


@pytest.mark.parametrize(
    ("line", "text", "becomes"),
    [
        (
            LIGHT,
            "a woman in soft lighting",
            "a woman in the light of a 120 cm octabox 45° camera left, fill 2 stops under key",
        ),
        ("house glow: overcast sky at 6500 K", "a man, house glow", "a man, overcast sky at 6500 K"),
        (
            "brand look: 85mm lens at 1.5 m, f/4, background 3 m behind the subject",
            "photo of a woman, brand look",
            "photo of a woman, 85mm lens at 1.5 m, f/4, background 3 m behind the subject",
        ),
        (
            "playful: nose wrinkled, left lip corner raised",
            "a playful woman",
            "a woman, nose wrinkled, left lip corner raised",
        ),
        (
            "playful: nose wrinkled, left lip corner raised",
            "a woman smiles playfully",
            "a woman smiles, nose wrinkled",
        ),
        (
            "harsh: bare bulb 60° camera right and 30° up",
            "a man, harsh light",
            "a man, bare bulb 60° camera right and 30° up",
        ),
        (
            "studio skin: visible pores on the nose",
            "a woman, studio skin",
            "a woman, visible pores on the nose",
        ),
    ],
)
def test_one_line_binds_a_word(tmp_path: Path, line: str, text: str, becomes: str) -> None:
    assert engine(written(tmp_path, line)).mend(text).text == becomes


def test_a_bound_word_beside_its_facts_is_silent(tmp_path: Path) -> None:
    own = engine(written(tmp_path, LIGHT))
    assert own.check("a woman, 120 cm octabox 45° camera left, soft light").diagnostics == ()


def test_a_word_bound_in_one_sense_keeps_the_others(tmp_path: Path) -> None:
    own = engine(written(tmp_path, "playful: nose wrinkled, left lip corner raised"))
    text = "a playful puppy"
    assert own.mend(text).text == Engine().mend(text).text != text


def test_a_later_folder_wins(tmp_path: Path) -> None:
    one = written(tmp_path / "one", LIGHT)
    two = written(tmp_path / "two", "soft light: overcast sky at 6500 K")
    mended = Engine(Settings(lexicon=(one, two))).mend("a woman, soft light")
    assert mended.text == "a woman, overcast sky at 6500 K"


def test_every_fact_of_a_line_is_read(tmp_path: Path) -> None:
    (entry,) = house_vocabulary((written(tmp_path, LIGHT),)).find("soft light")
    told = {fact.slot: fact.value for fact in entry.readings[0].facts}
    assert told == {"key.source": "octabox", "key.size": 1.2, "key.azimuth": -45.0, "fill.stops": -2.0}


@pytest.mark.parametrize(
    ("line", "unread"),
    [
        ("soft light: 120 cm octabox, purple glow", "purple glow"),
        ("soft light: dramatic softbox 45° camera left", "dramatic"),
        ("soft light: at the left of the camera", "at the left of the camera"),
        ("mood: 12 parsecs", "12 parsecs"),
    ],
)
def test_what_is_not_understood_is_named(tmp_path: Path, line: str, unread: str) -> None:
    with pytest.raises(GlabellaError) as error:
        house_vocabulary((written(tmp_path, f"harsh: bare bulb\n{line}\n"),))
    assert (error.value.trouble.line, error.value.trouble.path) == (2, str(tmp_path / "own.yaml"))
    assert error.value.trouble.message.startswith(f"'{unread}' is not understood")


BROKEN = """\
kind: emotion
asks: [face]
terms:
- term: zesty
  kind: emotoin
- term: keen
  about: [persn]
- term: sunny mood
  asks: [key.colour]
- term: glowy
  readings:
  - name: glow
    key: {source: octobox}
- term: torn
  readings:
  - name: both
    face: {1: D, 4: D}
- term: blue
  colour: red
- term: big
  readings:
  - name: size
    key: {size: big}
- term: torn
  readings:
  - name: smile
    face: {12: C}
- term: slashed
  readings:
  - name: weight
    skin: {texture: 'pores (many)'}
- term: nameless
  readings:
  - face: {12: C}
"""


def test_every_fault_is_told_with_its_line(tmp_path: Path) -> None:
    written(tmp_path, "soft light: purple glow\nlist: [a]\n", "short.yaml")
    written(tmp_path, "terms: [\n", "yaml.yaml")
    told = [
        (Path(trouble.path).name, trouble.line, trouble.message)
        for trouble in proofread(written(tmp_path, BROKEN)).troubles
    ]
    wanted = [
        ("own.yaml", 4, "unknown kind, 'emotoin'; the nearest is 'emotion'"),
        ("own.yaml", 6, "unknown class under 'about', 'persn'; the nearest is 'person'"),
        ("own.yaml", 8, "unknown slot under 'asks', 'key.colour'"),
        ("own.yaml", 12, "unknown light, 'octobox'; the nearest is 'octabox'"),
        ("own.yaml", 16, "AU1D and AU4D exclude each other"),
        ("own.yaml", 19, "unknown key 'colour'"),
        ("own.yaml", 23, "'big' is no measure"),
        ("own.yaml", 24, "stands at"),
        ("own.yaml", 31, "is syntax in some prompt dialect"),
        ("own.yaml", 34, "a reading without 'name'"),
        ("short.yaml", 1, "'purple glow' is not understood"),
        ("short.yaml", 2, "wants one line of text"),
        ("yaml.yaml", 2, "not valid YAML"),
    ]
    assert [(name, line) for name, line, _ in told] == [(name, line) for name, line, _ in wanted]
    for (_, _, message), (_, _, words) in zip(told, wanted, strict=True):
        assert words in message


def test_a_rewrite_that_holds_a_wish_is_a_circle(tmp_path: Path) -> None:
    text = "kind: emotion\nasks: [face]\nterms:\n- term: zesty\n  readings:\n  - name: skin\n"
    folder = written(tmp_path, f"{text}    skin: {{texture: perfect skin}}\n")
    (trouble,) = proofread(folder).troubles
    assert trouble.line == 6
    assert "'perfect', which skin-quality flags" in trouble.message


def test_examples_are_run(tmp_path: Path) -> None:
    seen = (
        "kind: emotion\nabout: [person]\nasks: [face]\nterms:\n- term: zesty\n  readings:\n"
        "  - name: smile\n    face: {12: C}\n  seen:\n"
        "  - bad: a «zesty» woman\n    becomes: a woman, frowning\n"
        "  - bad: a «table» of wood\n  - good: a sad woman\n  - bad: a «zesty» man\n"
    )
    told = proofread(written(tmp_path, seen)).troubles
    assert [trouble.line for trouble in told] == [10, 12, 13]


def test_the_folders_of_the_settings_are_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("words", "check") != 0
    written(tmp_path / "glossary", LIGHT)
    (tmp_path / "glabella.toml").write_text('lexicon = ["glossary"]\n', encoding="utf-8")
    done = CliRunner().invoke(cli, ["words", "check"])
    assert (done.exit_code, done.stdout.split(": ")[1]) == (
        0,
        "1 word, 1 reading in 1 file, nothing to mend.\n",
    )
    written(tmp_path / "glossary", "soft light: purple glow\n")
    done = CliRunner().invoke(cli, ["words", "check", "glossary"])
    assert done.exit_code == 2
    assert done.stderr.startswith("error: glossary/own.yaml:1: 'purple glow' is not understood")


def test_a_word_is_found_in_both_lexicons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "glossary", "playful: nose wrinkled, left lip corner raised\n")
    (tmp_path / "glabella.toml").write_text('lexicon = ["glossary"]\n', encoding="utf-8")
    lines = CliRunner().invoke(cli, ["words", "find", "playful"]).stdout.splitlines()
    assert lines[0].startswith("glossary/own.yaml:1  playful  emotion")
    assert "nose wrinkled, left lip corner raised" in lines[1]
    (replaced,) = (line for line in lines if line.endswith("replaced by your own"))
    assert replaced.startswith("lexicon/expression/joy.yaml:")
    assert any("open laugh" in line for line in lines)
    unknown = CliRunner().invoke(cli, ["words", "find", "playfull"])
    assert (unknown.exit_code, "the nearest is 'playful" in unknown.stderr) == (2, True)

"""The command line as a person meets it: real files, real rules, exit codes and streams."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from glabella import __version__
from glabella.cli import cli

BAD = "portrait photograph of a playful woman, red scarf"
FIXED = (
    "portrait photograph of a woman, nose wrinkled, crow's feet at the outer eye corners, "
    "lip corners raised, red scarf"
)
GOOD = "portrait photograph of a woman, lip corners raised, crow's feet at the outer eye corners, red scarf"
ONLY = ("--select", "emotion-word")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    (tmp_path / "prompts").mkdir()
    return tmp_path


def put(path: str, text: str | bytes) -> Path:
    place = Path(path)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(text if isinstance(text, bytes) else text.encode())
    return place


def run(*words: str, given: str | bytes | None = None) -> Result:
    result = CliRunner().invoke(cli, words, input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def start(*words: str, given: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "glabella", *words]
    return subprocess.run(command, input=given, capture_output=True, env={**os.environ, **environment})


def test_a_finding_is_printed_with_its_place_and_a_remedy(here: Path) -> None:
    put("prompts/hero.txt", f"a brick wall\n{BAD}\n")
    result = run("check", "prompts", *ONLY)
    assert result.exit_code == 1
    head, window, marks, advice, *_ = result.stdout.splitlines()
    assert head.startswith("prompts/hero.txt:2:26  warning  emotion-word  ")
    assert window == f"   │ {BAD}"
    assert window[marks.index("^") : marks.rindex("^") + 1] == "playful"
    assert advice.startswith("   = instead: nose wrinkled")
    assert result.stdout.endswith("1 finding in 1 prompt (1 warning). 1 can be fixed: glabella fix prompts\n")
    assert not result.stderr


def test_a_good_prompt_is_quiet(here: Path) -> None:
    put("prompts/hero.txt", f"{GOOD}\n")
    result = run("check", "prompts", *ONLY)
    assert result.exit_code == 0
    assert result.stdout == "No findings in 1 prompt.\n"


def test_concise_is_one_line_per_finding(here: Path) -> None:
    put("a.txt", f"{BAD}\n\n{BAD}\n")
    result = run("check", "--format", "concise", *ONLY, "a.txt")
    assert [line.split(" ")[:3] for line in result.stdout.splitlines()] == [
        ["a.txt:1:26:", "warning", "emotion-word"],
        ["a.txt:3:26:", "warning", "emotion-word"],
    ]


def test_json_has_the_schema(here: Path) -> None:
    text = f"🦊, {BAD}"
    put("a.txt", f"\n  {text}\r\n")
    document: dict[str, Any] = json.loads(run("check", "--format", "json", *ONLY, "a.txt", "gone.txt").stdout)
    assert list(document) == ["schema", "files", "prompts", "texts", "errors", "diagnostics"]
    assert (document["schema"], document["prompts"], document["texts"]) == (1, 1, [text])
    (error,) = document["errors"]
    assert (error["path"], error["line"]) == ("gone.txt", 0)
    (found,) = document["diagnostics"]
    fixes = found.pop("fixes")
    message = found.pop("message")
    assert message
    assert found == {
        "path": "a.txt",
        "prompt": 0,
        "where": "line 2",
        "line": 2,
        "column": 31,
        "end_line": 2,
        "end_column": 38,
        "start": 28,
        "end": 35,
        "rule": "emotion-word",
        "family": "expression",
        "severity": "warning",
        "text": "playful",
    }
    assert list(fixes[0]) == ["title", "trust", "edits", "result"]
    assert fixes[0]["trust"] == "refine"
    assert fixes[0]["result"] == f"🦊, {FIXED}"
    for fix in fixes:
        result = text
        for edit in sorted(fix["edits"], key=lambda edit: -int(edit["start"])):
            result = result[: edit["start"]] + edit["text"] + result[edit["end"] :]
        assert result == fix["result"]


def test_fix_changes_only_what_it_means_to(here: Path) -> None:
    before = f"\ufeff# 狐 notes\r\n  {BAD} \r\n\r\nNegative prompt: playful\rlast line".encode()
    path = put("prompts/hero.txt", before)
    path.chmod(0o640)
    result = run("fix", "prompts", *ONLY)
    assert path.read_bytes() == before.replace(BAD.encode(), FIXED.encode())
    assert path.stat().st_mode & 0o777 == 0o640
    assert result.exit_code == 0
    assert result.stdout == "Fixed 1 finding in 1 prompt; none remain.\n"
    again = run("fix", "prompts", *ONLY)
    assert again.stdout == "No findings in 4 prompts.\n"


def test_diff_writes_nothing_and_can_be_applied(here: Path) -> None:
    path = put("prompts/my hero.txt", "a wall\n" * 9 + f"{BAD}\n" + "a wall\n" * 9 + BAD)
    before = path.read_bytes()
    result = run("fix", "--diff", "prompts", *ONLY)
    assert result.exit_code == 1
    assert path.read_bytes() == before
    assert result.stdout.startswith(
        "--- a/prompts/my hero.txt\t\n+++ b/prompts/my hero.txt\t\n@@ -7,7 +7,7 @@\n"
    )
    assert result.stdout.count("\\ No newline at end of file\n") == 2
    git = shutil.which("git")
    assert git
    subprocess.run([git, "apply", "-p1"], input=result.stdout.encode(), check=True)
    after = path.read_bytes()
    assert after == before.replace(BAD.encode(), FIXED.encode())
    quiet = run("fix", "--diff", "prompts", *ONLY)
    assert (quiet.exit_code, quiet.stdout) == (0, "")


def test_standard_input_is_fixed_to_standard_output(here: Path) -> None:
    done = start("fix", "-", *ONLY, given=f"\ufeff{BAD}\r\n狐 in snow".encode())
    assert done.stdout == f"\ufeff{FIXED}\r\n狐 in snow".encode()
    assert done.stderr.decode().endswith("Fixed 1 finding in 1 prompt; none remain.\n")
    assert done.returncode == 0


def test_standard_input_that_cannot_be_read_passes_through(here: Path) -> None:
    done = start("fix", "-", given=b"caf\xe9, portrait")
    assert done.stdout == b"caf\xe9, portrait"
    assert b"<stdin>:1: byte 0xe9" in done.stderr
    assert done.returncode == 2


def test_standard_input_is_checked(here: Path) -> None:
    result = run("check", "-", *ONLY, "--format", "concise", given=f"{BAD}\n")
    assert result.stdout.startswith("<stdin>:1:26: warning")
    assert result.exit_code == 1


def test_a_caption_is_shown_and_never_rewritten(here: Path) -> None:
    put("captions/1.png", b"\x89PNG")
    path = put("captions/1.txt", f"{BAD}\n")
    assert run("check", "captions", *ONLY).exit_code == 1
    run("fix", "captions", *ONLY)
    assert path.read_text(encoding="utf-8") == f"{BAD}\n"


def test_what_is_left_decides_the_exit_code(here: Path) -> None:
    put("a.txt", f"{BAD}\n")
    assert run("check", *ONLY, "--fail-on", "error", "a.txt").exit_code == 0
    assert run("check", *ONLY, "--fail-on", "hint", "a.txt").exit_code == 1
    assert run("check", "--ignore", "expression", "--select", "expression", "a.txt").exit_code == 0
    left = run("fix", *ONLY, "--ambiguous", "skip", "a.txt")
    assert left.exit_code == 1
    assert left.stdout.endswith("Nothing to fix in 1 prompt; 1 remains.\n")
    assert run("fix", *ONLY, "--safe", "a.txt").exit_code == 1


def test_settings_beside_the_prompts_count(here: Path) -> None:
    put("art/glabella.toml", 'accept = ["playful"]\nfiles = ["*.txt"]\n')
    put("art/a.txt", f"{BAD}\n")
    put("b.txt", f"{BAD}\n")
    result = run("check", *ONLY, "--format", "concise", "art", "b.txt")
    assert [line.partition(":")[0] for line in result.stdout.splitlines()] == ["b.txt"]
    assert run("check", *ONLY, "--config", "art/glabella.toml", "b.txt").exit_code == 0


def test_paragraphs_and_patterns(here: Path) -> None:
    put("prompts/a.txt", "portrait of a\nplayful woman\n\na wall\n")
    result = run("check", *ONLY, "--format", "concise", "--unit", "paragraph", "prompts/*.txt")
    assert result.stdout.startswith("prompts/a.txt:2:1: ")


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("missing.txt", None, "missing.txt: no such file or folder"),
        ("empty", None, "empty: no prompt files in this folder"),
        ("x*.txt", None, "x*.txt: no file matches"),
        ("image.png", b"\x89PNG\r\n\x1a\n\0\0", "image.png: a binary file"),
        (
            "latin.txt",
            b"one\ncaf\xe9",
            "latin.txt:2: byte 0xe9 at offset 7 is not UTF-8; save the file as UTF-8",
        ),
        ("long.txt", b"short\n" + b"a cat, " * 150_000, "long.txt:2: "),
        ("set.json", b"{}", "set.json: no reader for .json"),
        (
            "broken/a.txt",
            f"{BAD}\n".encode(),
            "glabella.toml:1: unknown key 'targt'; the nearest is 'target'",
        ),
        ("lexi/a.txt", f"{BAD}\n".encode(), "own/words.yaml:3: "),
        ("misnamed/a.txt", f"{BAD}\n".encode(), "no rule or family is called 'emotion-wrod'"),
    ],
)
def test_bad_input_is_one_line_and_the_rest_is_done(
    here: Path, name: str, data: bytes | None, says: str
) -> None:
    put("empty/notes.md", "nothing here")
    put("broken/glabella.toml", "targt = 'sdxl'\n")
    put("lexi/glabella.toml", "lexicon = ['own']\n")
    put("lexi/own/words.yaml", "terms:\n- term: dreamy\n  asksss: [face]\n")
    put("misnamed/glabella.toml", "ignore = ['emotion-wrod']\n")
    put("fine.txt", f"{BAD}\n")
    if data is not None:
        put(name, data)
    result = run("check", *ONLY, "--format", "concise", name, "fine.txt")
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith("error: ")
    assert says in result.stderr
    assert "fine.txt:1:26: warning" in result.stdout


def test_a_million_characters_are_read(here: Path) -> None:
    text = ("a brick wall in rain, " * 50_000)[: 1_000_000 - len(BAD)] + BAD
    put("a.txt", text)
    result = run("check", *ONLY, "--format", "concise", "a.txt")
    assert result.exit_code == 1
    assert not result.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("check", "--select", "emotion-wrod"), "emotion-word"),
        (("check", "--unknown"), "--unknown"),
        (("check", "--config", "gone.toml"), "gone.toml"),
        (("fix", "--safe", "--unsafe"), "--safe and --unsafe"),
        (("explain", "emotion-wrod"), "did you mean 'emotion-word'"),
        (("check", "a.txt", "--target", "sdxll"), "sdxl"),
    ],
)
def test_wrong_use_says_what_is_right(here: Path, words: tuple[str, ...], says: str) -> None:
    put("a.txt", GOOD)
    result = run(*words)
    assert result.exit_code == 2
    assert says in result.stderr


def test_explaining_a_rule_and_a_word(here: Path) -> None:
    rule = run("explain", "emotion-word")
    assert rule.exit_code == 0
    assert rule.stdout.startswith("emotion-word  warning  expression\n")
    assert "«playful»" in rule.stdout
    word = run("explain", "playful").stdout
    assert "emotion-word" in word
    assert "nose wrinkled" in word
    assert "AU9C" in word
    assert "source" in word


def test_rules_are_listed_by_family(here: Path) -> None:
    lines = run("rules").stdout.splitlines()
    assert "expression" in lines
    assert any(line.startswith("  emotion-word ") and " warning " in line for line in lines)


def test_the_scene_is_a_tree_or_json(here: Path) -> None:
    tree = run("scene", given=BAD).stdout
    assert "medium: photo" in tree
    assert "playful" in tree
    document = json.loads(run("scene", "-", "--format", "json", given=BAD).stdout)
    (scene,) = document["scenes"]
    assert scene["text"] == BAD
    assert scene["medium"]["value"] == "photo"
    assert [wish["term"] for wish in scene["wishes"]] == ["playful"]


def test_the_version_and_python_dash_m(here: Path) -> None:
    done = start("--version")
    assert done.stdout.decode().strip().endswith(__version__)


def test_colour_only_where_it_is_wanted(here: Path) -> None:
    put("a.txt", f"{BAD}\n")
    assert b"\x1b[" not in start("check", "a.txt").stdout
    assert b"\x1b[" in start("check", "a.txt", FORCE_COLOR="1", TERM="xterm").stdout
    assert b"\x1b[" not in start("check", "a.txt", FORCE_COLOR="1", NO_COLOR="1", TERM="xterm").stdout


def test_a_reader_that_leaves_early_is_no_error(here: Path) -> None:
    put("a.txt", f"{BAD}\n" * 2000)
    command = f"{sys.executable} -m glabella check --format concise a.txt | head -1"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True)
    assert done.stdout.count(b"\n") == 1
    assert not done.stderr


def test_explaining_does_not_pay_for_spacy(here: Path) -> None:
    code = (
        "import sys\nfrom glabella.cli import cli\n"
        "cli.main(['explain', 'playful'], standalone_mode=False)\n"
        "assert 'spacy' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0

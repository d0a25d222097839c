"""One prompt or file that fails does not take the others with it, and is never a success."""

from pathlib import Path

import pytest

import glabella
from glabella.api import engine_for
from glabella.config.settings import Settings
from glabella.core.errors import GlabellaError
from glabella.core.extract import Extract, Origin
from glabella.engine import Engine
from glabella.run import FileResult, Job, PromptResult, find_files, mend_prompts, run, write


def job(**changes: object) -> Job:
    return Job(lambda folder: Settings(), engine_for, **changes)  # type: ignore[arg-type]


def fails_on_cats(engine: Engine, extract: Extract) -> PromptResult:
    if "cat" in extract.text:
        raise ZeroDivisionError("cats")
    return PromptResult(extract, engine.check(extract.text, extract.role).diagnostics)


def test_a_crash_in_one_prompt_is_a_trouble_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a playful woman\na cat\na playful man\n", encoding="utf-8")
    (result,) = run([path], job(work=fails_on_cats))
    assert [bool(prompt.diagnostics) for prompt in result.prompts] == [True, False, True]
    (trouble,) = result.troubles
    assert trouble.line == 2
    assert trouble.message.startswith("internal error (ZeroDivisionError: cats")


def test_a_rule_that_broke_a_law_is_a_trouble(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a cat\n", encoding="utf-8")
    (result,) = run(
        [path], job(work=lambda engine, extract: PromptResult(extract, quarantined=("some-rule",)))
    )
    assert "some-rule" in result.troubles[0].message


def test_a_rewrite_that_does_not_read_back_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a cat\n")
    broken = PromptResult(Extract("two\nprompts", Origin(range(12))))
    (result,) = run([path], job(work=lambda engine, extract: broken))
    assert not result.is_changed
    assert "internal error" in result.troubles[0].message


def test_an_unwritable_folder_is_a_trouble_and_the_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"edited meanwhile")
    result = write(FileResult(str(path), old=b"old", new=b"new"))
    assert result.troubles
    assert not result.is_changed
    assert path.read_bytes() == b"edited meanwhile"


def test_fixing_counts_what_it_did(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a playful woman\na wall\n", encoding="utf-8")
    (result,) = run(find_files([str(path)], lambda folder: Settings()), job(work=mend_prompts()))
    assert [bool(prompt.applied) for prompt in result.prompts] == [True, False]
    assert result.is_changed
    assert path.read_bytes() == result.old


def test_from_python() -> None:
    assert "emotion-word" in [found.rule for found in glabella.check("a playful woman").diagnostics]
    assert not glabella.check("a playful woman", select=["expression"], ignore=["emotion-word"]).diagnostics
    assert not glabella.check("a playful woman", accept=["playful"]).diagnostics
    mended = glabella.fix("a playful woman", select=["emotion-word"])
    assert mended.text == "a woman, nose wrinkled, crow's feet at the outer eye corners, lip corners raised"
    assert not mended.report.diagnostics
    assert glabella.fix("a playful woman", ambiguous="skip").text == "a playful woman"
    assert glabella.scene("a playful woman").scene.subjects[0].kind == "person"
    with pytest.raises(GlabellaError, match="'emotion-word'"):
        glabella.check("a cat", select=["emotion-wrod"])
    with pytest.raises(GlabellaError):
        glabella.check("a cat", target="sdxll")
    with pytest.raises(GlabellaError):
        glabella.check("a" * 1_000_001)
    with pytest.raises(AttributeError):
        glabella.nonsense  # noqa: B018

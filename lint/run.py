"""Paths in, one result per file out. No failure of one prompt or file stops the others."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from glabella.config.settings import Settings
from glabella.core.errors import GlabellaError, Trouble
from glabella.core.extract import Extract
from glabella.core.finding import Diagnostic
from glabella.core.levels import Trust
from glabella.sources.discover import STDIN, STDIN_NAME, discover
from glabella.sources.place import shown_path
from glabella.sources.readers import read_prompts
from glabella.sources.unit import Unit
from glabella.sources.write import splice, write_atomically

if TYPE_CHECKING:
    from glabella.core.prompt import Prompt
    from glabella.engine import Applied, Engine


@dataclass(frozen=True, slots=True)
class PromptResult:
    """One prompt as it now stands, and what the work on it gave.

    `applied` are the fixes that led here, `quarantined` the rules whose fix broke a law and was taken
    back; `prompt` is what was read, when the scene was asked for.
    """

    extract: Extract
    diagnostics: tuple[Diagnostic, ...] = ()
    applied: tuple[Applied, ...] = ()
    quarantined: tuple[str, ...] = ()
    prompt: Prompt | None = None


Work = Callable[["Engine", Extract], PromptResult]


def check_prompt(engine: Engine, extract: Extract) -> PromptResult:
    """Work of `check`: what is found."""
    return PromptResult(extract, engine.check(extract.text, extract.role).diagnostics)


def mend_prompts(wanted: Trust = Trust.REFINE, ambiguous: str = "first") -> Work:
    """Work of `fix`: the prompt rewritten with every fix of at least this trust, and what is left."""

    def mend_prompt(engine: Engine, extract: Extract) -> PromptResult:
        mended = engine.mend(extract.text, extract.role, wanted, ambiguous)
        return PromptResult(
            replace(extract, text=mended.text),
            mended.report.diagnostics,
            mended.applied,
            mended.quarantined,
        )

    return mend_prompt


def read_scene(engine: Engine, extract: Extract) -> PromptResult:
    """Work of `scene`: what the prompt describes."""
    return PromptResult(extract, prompt=engine.scene(extract.text))


@dataclass(frozen=True, slots=True)
class Job:
    """What to do with every prompt. `advance` is told the number of bytes that are done."""

    settings_for: Callable[[Path], Settings]
    engine_for: Callable[[Settings], Engine]
    work: Work = check_prompt
    unit: Unit = Unit.LINE
    advance: Callable[[int], None] = field(default=lambda size: None)


@dataclass(frozen=True, slots=True)
class FileResult:
    """One file: its bytes before and after, its prompts, and what went wrong."""

    path: str
    prompts: tuple[PromptResult, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    old: bytes = b""
    new: bytes = b""

    @property
    def is_changed(self) -> bool:
        """True when fixing changed at least one byte."""
        return self.old != self.new


def find_files(named: Iterable[str], settings_for: Callable[[Path], Settings]) -> list[Path | Trouble]:
    """Every prompt file among the named paths, with a trouble for each name that leads nowhere."""

    broken: dict[Trouble, None] = {}

    def files_of(folder: Path) -> tuple[str, ...]:
        try:
            return settings_for(folder).files
        except GlabellaError as error:
            broken[error.trouble] = None
            return ()

    found = list(discover(named, files_of))
    has_prompts = any(isinstance(item, Path) for item in found)
    # where there are prompts, each of them says what is wrong with the configuration above it
    return found if has_prompts else [*broken, *found]


def run(files: Iterable[Path | Trouble], job: Job) -> Iterator[FileResult]:
    """The result of every file, in order. Nothing is written; see `write`."""
    for file in files:
        if isinstance(file, Trouble):
            yield FileResult(file.path, troubles=(file,))
        else:
            yield _run_file(file, job)


def write(result: FileResult) -> FileResult:
    """Put the new bytes into the file; the result says so when that did not work."""
    try:
        write_atomically(Path(result.path), result.new, result.old)
    except GlabellaError as error:
        trouble = replace(error.trouble, path=result.path)
        return replace(result, troubles=(*result.troubles, trouble), new=result.old)
    return result


def _run_file(path: Path, job: Job) -> FileResult:
    name = STDIN_NAME if path == STDIN else shown_path(path)
    data = b""
    try:
        data = _read(path)
        extracts = read_prompts(data, path, job.unit)
        engine = job.engine_for(job.settings_for(Path() if path == STDIN else path.parent))
    except GlabellaError as error:
        trouble = error.trouble if error.trouble.path else replace(error.trouble, path=name)
        return FileResult(name, troubles=(trouble,), old=data, new=data)
    troubles: list[Trouble] = []
    prompts = tuple(_run_prompts(extracts, engine, job, name, troubles))
    new = splice(data, _changes(extracts, prompts))
    if new != data and not _is_faithful(new, path, job.unit, prompts):
        message = "internal error: the fixed prompts do not read back from the file; it is left as it was"
        troubles.append(Trouble(name, 0, message))
        new = data
    return FileResult(name, prompts, tuple(troubles), data, new)


def _read(path: Path) -> bytes:
    if path == STDIN:
        return sys.stdin.buffer.read()
    try:
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise GlabellaError(f"not readable ({reason}); check the file and its permissions") from None


def _run_prompts(
    extracts: Iterable[Extract], engine: Engine, job: Job, name: str, troubles: list[Trouble]
) -> Iterator[PromptResult]:
    for extract in extracts:
        result = PromptResult(extract)
        problem = ""
        try:
            result = job.work(engine, extract)
            if result.quarantined:
                rules = ", ".join(result.quarantined)
                problem = f"internal error: a fix of {rules} broke a law of fixing and was taken back"
        except GlabellaError as error:
            problem = error.trouble.message
        except Exception as error:
            problem = _say_internal(error)
        if problem:
            troubles.append(Trouble(name, extract.origin.line, problem))
        job.advance(extract.origin.stops[-1] - extract.origin.stops[0])
        yield result


def _changes(
    extracts: tuple[Extract, ...], prompts: tuple[PromptResult, ...]
) -> Iterator[tuple[Extract, str]]:
    for extract, prompt in zip(extracts, prompts, strict=True):
        if prompt.extract.text != extract.text:
            yield extract, prompt.extract.text


def _is_faithful(data: bytes, path: Path, unit: Unit, prompts: tuple[PromptResult, ...]) -> bool:
    wanted = [(prompt.extract.text.strip(), prompt.extract.role) for prompt in prompts]
    found = [(extract.text, extract.role) for extract in read_prompts(data, path, unit)]
    return found == [(text, role) for text, role in wanted if text]


def _say_internal(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    return f"internal error ({what}, {Path(frame.filename).name}:{frame.lineno}); this prompt was skipped"

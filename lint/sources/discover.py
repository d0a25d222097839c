"""Which files hold prompts."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from glabella.core.errors import Trouble
from glabella.sources.pattern import compile_pattern, has_magic
from glabella.sources.readers import READERS

STDIN = Path("-")
STDIN_NAME = "<stdin>"
PROMPT_FOLDERS = frozenset({"prompts", "wildcards", "captions"})
SKIPPED_FOLDERS = frozenset({"node_modules", "venv", "__pycache__", "site-packages"})
OTHER_TEXTS = frozenset({"cmakelists.txt", "license.txt", "readme.txt", "requirements.txt", "robots.txt"})

_ROOT_MARKS = (".git", "glabella.toml", "pyproject.toml")
_EMPTY_FOLDER = (
    "no prompt files in this folder; name them, keep them as .txt or .prompt under prompts/, wildcards/ or "
    "captions/, or set `files` in glabella.toml"
)
_NO_MATCH = "no file matches this pattern; check its spelling and the folder it starts from"


def discover(
    named: Iterable[str], files_of: Callable[[Path], tuple[str, ...]] = lambda folder: ()
) -> Iterator[Path | Trouble]:
    """Every prompt file among the named files, folders and patterns, each once, troubles in between.

    `files_of` gives the configured patterns (absolute) for a folder; empty means the usual places.
    """
    seen: set[str] = set()
    for name in named:
        for found in _expand(name, files_of):
            if isinstance(found, Path):
                key = os.path.abspath(found) if found != STDIN else ""  # noqa: PTH100 (keeps links)
                if key in seen:
                    continue
                seen.add(key)
            yield found


def _expand(name: str, files_of: Callable[[Path], tuple[str, ...]]) -> Iterator[Path | Trouble]:
    path = Path(name)
    if path == STDIN:
        yield path
    elif path.is_dir():
        yield from _or_trouble(_walk(path, files_of(path)), Trouble(name, 0, _EMPTY_FOLDER))
    elif os.path.lexists(path):
        yield path
    elif has_magic(name):
        yield from _or_trouble(_match(name, files_of), Trouble(name, 0, _NO_MATCH))
    else:
        yield Trouble(name, 0, "no such file or folder; check the spelling")


def _or_trouble(found: Iterator[Path], trouble: Trouble) -> Iterator[Path | Trouble]:
    is_empty = True
    for path in found:
        is_empty = False
        yield path
    if is_empty:
        yield trouble


def _match(pattern: str, files_of: Callable[[Path], tuple[str, ...]]) -> Iterator[Path]:
    for name in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207 (Path.glob takes no absolute pattern)
        path = Path(name)
        if path.is_dir():
            if "**" not in pattern:
                yield from _walk(path, files_of(path))
        elif SKIPPED_FOLDERS.intersection(path.parts) <= set(Path(pattern).parts):
            yield path


def _walk(folder: Path, patterns: tuple[str, ...]) -> Iterator[Path]:
    is_wanted = _is_configured(patterns) if patterns else _is_usual(folder)
    for place, folders, names in os.walk(folder):
        here = Path(place)
        folders[:] = sorted(name for name in folders if not _is_skipped(here / name))
        for name in sorted(names):
            if is_wanted(here / name):
                yield here / name


def _is_skipped(folder: Path) -> bool:
    return folder.name.startswith(".") or folder.name in SKIPPED_FOLDERS or (folder / "pyvenv.cfg").is_file()


def _is_configured(patterns: tuple[str, ...]) -> Callable[[Path], bool]:
    compiled = [compile_pattern(pattern) for pattern in patterns]
    return lambda path: any(pattern.fullmatch(path.resolve().as_posix()) for pattern in compiled)


def _is_usual(folder: Path) -> Callable[[Path], bool]:
    is_inside = not PROMPT_FOLDERS.isdisjoint(_names_above(folder))

    def is_wanted(path: Path) -> bool:
        if path.suffix.lower() not in READERS or path.name.lower() in OTHER_TEXTS:
            return False
        return is_inside or not PROMPT_FOLDERS.isdisjoint(path.relative_to(folder).parts[:-1])

    return is_wanted


def _names_above(folder: Path) -> Iterator[str]:
    """The folder's own name and those above it, up to the root of its project."""
    resolved = folder.resolve()
    for place in (resolved, *resolved.parents):
        yield place.name
        if any((place / mark).exists() for mark in _ROOT_MARKS):
            return

"""Settings out of `glabella.toml`, or out of `[tool.glabella]` in `pyproject.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

from glabella.config.names import UnknownRuleError, nearest, resolve_rules
from glabella.config.pattern import absolute_pattern
from glabella.config.settings import Settings
from glabella.core.errors import GlabellaError
from glabella.sources.place import shown_path

FILE_NAME = "glabella.toml"
SHARED_NAME = "pyproject.toml"
_NAME = "tool.glabella"

_KEYS = tuple(field.name for field in fields(Settings))


def nearest_settings(folder: Path) -> Settings:
    """The settings that hold in `folder`: of the nearest configuration file upwards, else the defaults."""
    path = find_configuration(folder)
    return read_settings(path) if path else Settings()


def find_configuration(folder: Path) -> Path | None:
    """The nearest `glabella.toml`, or `pyproject.toml` with a table of ours, from `folder` upwards."""
    resolved = folder.resolve()
    for place in (resolved, *resolved.parents):
        if (own := place / FILE_NAME).is_file():
            return own
        if (shared := place / SHARED_NAME).is_file() and _NAME in _text(shared):
            return shared
    return None


def read_settings(path: Path) -> Settings:
    """The settings in one file; GlabellaError with the line of the first thing that is wrong."""
    text = _text(path)
    table = _table(path, text)
    for key in table:
        if key not in _KEYS:
            raise _error(path, text, key, f"unknown key '{key}'{nearest(key, _KEYS)}; remove it or rename it")
    root = path.resolve().parent
    return Settings(
        target=_word(path, text, table),
        select=_rules(path, text, table, "select"),
        ignore=_rules(path, text, table, "ignore"),
        accept=_words(path, text, table, "accept"),
        lexicon=_folders(path, text, table, root),
        files=tuple(absolute_pattern(root, name) for name in _words(path, text, table, "files")),
    )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise GlabellaError("not UTF-8; save the file as UTF-8", shown_path(path)) from None
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise GlabellaError(f"not readable ({reason}); name a TOML file", shown_path(path)) from None


def _table(path: Path, text: str) -> dict[str, Any]:
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        reason = str(error).partition(" (at ")[0]
        raise GlabellaError(f"not TOML ({reason}); correct the line", shown_path(path), line) from None
    if path.name != SHARED_NAME:
        return document
    table = document.get("tool", {}).get("glabella", {})
    if not isinstance(table, dict):
        line = _line_of(text, "glabella")
        raise GlabellaError(f"`glabella` is a table; write [{_NAME}]", shown_path(path), line)
    return table


def _word(path: Path, text: str, table: dict[str, Any]) -> str:
    value = table.get("target", "generic")
    if not isinstance(value, str):
        raise _error(path, text, "target", 'target is one word in quotes, such as target = "sdxl"')
    return value


def _words(path: Path, text: str, table: dict[str, Any], key: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
        raise _error(path, text, key, f'{key} is a list of words in quotes, such as {key} = ["..."]')
    return tuple(value)


def _rules(path: Path, text: str, table: dict[str, Any], key: str) -> frozenset[str]:
    try:
        return resolve_rules(_words(path, text, table, key))
    except UnknownRuleError as error:
        line = _line_of(text, error.name)
        raise GlabellaError(error.trouble.message, shown_path(path), line) from None


def _folders(path: Path, text: str, table: dict[str, Any], root: Path) -> tuple[Path, ...]:
    names = _words(path, text, table, "lexicon")
    for name in names:
        if not (root / name).is_dir():
            message = f"no lexicon folder '{name}' here; paths start from this file's folder"
            raise GlabellaError(message, shown_path(path), _line_of(text, name))
    return tuple(root / name for name in names)


def _error(path: Path, text: str, key: str, message: str) -> GlabellaError:
    pattern = rf"""^\s*(?:["']?{re.escape(key)}["']?\s*[=.]|\[+(?:tool\.glabella\.)?{re.escape(key)}\b)"""
    start = max(text.find(_NAME), 0) if path.name == SHARED_NAME else 0
    found = re.compile(pattern, re.MULTILINE).search(text, start)
    line = text.count("\n", 0, found.end()) + 1 if found else 0
    return GlabellaError(message, shown_path(path), line)


def _line_of(text: str, word: str) -> int:
    at = max(text.find(f'"{word}"'), text.find(f"'{word}'"))
    at = at if at >= 0 else text.find(word)
    return text.count("\n", 0, at) + 1 if at >= 0 else 0

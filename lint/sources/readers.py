"""Which reader takes which file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from glabella.core.errors import GlabellaError
from glabella.core.extract import Extract, Role
from glabella.sources.caption import is_caption
from glabella.sources.text import read_text
from glabella.sources.unit import Unit

Reader = Callable[[bytes, Unit, Role], tuple[Extract, ...]]

READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".prompt": read_text,
}

_CONTAINERS = frozenset(
    (".csv", ".html", ".ipynb", ".json", ".jsonl", ".ndjson", ".py", ".toml", ".tsv", ".xml", ".yaml", ".yml")
)


def read_prompts(data: bytes, path: Path, unit: Unit = Unit.LINE) -> tuple[Extract, ...]:
    """The prompts in the bytes of `path`; a file without a known suffix is read as plain text."""
    suffix = path.suffix.lower()
    reader = READERS.get(suffix)
    if reader is None:
        if suffix in _CONTAINERS:
            raise GlabellaError(
                f"no reader for {suffix} files; put the prompts into a .txt file, one on each line"
            )
        reader = read_text
    if is_caption(path):
        return reader(data, Unit.FILE, Role.CAPTION)
    return reader(data, unit, Role.POSITIVE)

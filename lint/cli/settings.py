"""Which settings hold for which folder in this run."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from glabella.config.read import nearest_settings, read_settings
from glabella.config.settings import Settings, override


def settings_lookup(
    config: Path | None = None,
    target: str | None = None,
    select: frozenset[str] = frozenset(),
    ignore: frozenset[str] = frozenset(),
) -> Callable[[Path], Settings]:
    """A function from a folder to its settings, options of the command line on top."""

    @cache
    def settings_for(folder: Path) -> Settings:
        found = read_settings(config) if config else nearest_settings(folder)
        return override(found, target, select, ignore)

    return settings_for

"""What a project decides once: the model it writes for, the rules it wants, its own words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that changes what is found. `select` empty means every rule.

    `accept` are phrases never flagged, `lexicon` folders merged over the shipped one, `files`
    absolute patterns of the prompt files in folders (empty: the usual places).
    """

    target: str = "generic"
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    accept: tuple[str, ...] = ()
    lexicon: tuple[Path, ...] = ()
    files: tuple[str, ...] = ()


def override(
    settings: Settings, target: str | None = None, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> Settings:
    """Settings with the words of one run on top.

    A rule selected by name runs even where the file ignores it; rules ignored by name are added.
    """
    chosen, unwanted = frozenset(select), frozenset(ignore)
    return replace(
        settings,
        target=target or settings.target,
        select=chosen or settings.select,
        ignore=(settings.ignore - chosen) | unwanted,
    )

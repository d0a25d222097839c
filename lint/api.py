"""glabella from Python: `check`, `fix` and `scene` for one text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from glabella.config.names import resolve_rules
from glabella.config.settings import Settings
from glabella.core.errors import GlabellaError
from glabella.core.extract import Role
from glabella.core.levels import Trust

if TYPE_CHECKING:
    from glabella.core.prompt import Prompt
    from glabella.engine import Engine, Mended, Report

__all__ = ["check", "engine_for", "fix", "scene"]


def check(
    text: str,
    *,
    target: str = "generic",
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    accept: Iterable[str] = (),
    lexicon: Iterable[Path | str] = (),
    role: Role = Role.POSITIVE,
) -> Report:
    """What glabella finds in one prompt.

    `select` and `ignore` are names of rules or families, `accept` phrases that are never flagged,
    `lexicon` folders merged over the shipped one. Raises GlabellaError for an unknown name and for a
    text of more than a million characters.

    >>> [found.rule for found in check("a playful woman").diagnostics]
    ['emotion-word']
    """
    return engine_for(_settings(target, select, ignore, accept, lexicon)).check(text, role)


def fix(
    text: str,
    *,
    target: str = "generic",
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    accept: Iterable[str] = (),
    lexicon: Iterable[Path | str] = (),
    role: Role = Role.POSITIVE,
    trust: Trust = Trust.REFINE,
    ambiguous: str = "first",
) -> Mended:
    """The prompt rewritten as far as `trust` allows, what was applied, and what is left.

    `ambiguous="skip"` leaves a word that has several readings; "first" takes the one that fits best.
    """
    engine = engine_for(_settings(target, select, ignore, accept, lexicon))
    return engine.mend(text, role, trust, ambiguous)


def scene(text: str, *, target: str = "generic", lexicon: Iterable[Path | str] = ()) -> Prompt:
    """The prompt as it was read: its syntax, its clauses, and the scene it describes."""
    return engine_for(_settings(target, (), (), (), lexicon)).scene(text)


def engine_for(settings: Settings) -> Engine:
    """The engine for these settings, built once. The first call imports spaCy and reads the lexicon."""
    engine = _engine_or_error(settings)
    if isinstance(engine, GlabellaError):
        raise engine
    return engine


@lru_cache(maxsize=32)
def _engine_or_error(settings: Settings) -> Engine | GlabellaError:
    from glabella.engine import Engine

    try:
        return Engine(settings)
    except GlabellaError as error:
        return error


def _settings(
    target: str,
    select: Iterable[str],
    ignore: Iterable[str],
    accept: Iterable[str],
    lexicon: Iterable[Path | str],
) -> Settings:
    return Settings(
        target=target,
        select=resolve_rules(select),
        ignore=resolve_rules(ignore),
        accept=tuple(accept),
        lexicon=tuple(Path(folder) for folder in lexicon),
    )

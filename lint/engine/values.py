"""What checking and mending one prompt give back."""

from __future__ import annotations

from dataclasses import dataclass

from glabella.core.finding import Diagnostic
from glabella.core.prompt import Prompt


@dataclass(frozen=True, slots=True)
class Report:
    """The diagnostics of one prompt, in text order. `prompt` is None for a blank text."""

    text: str
    prompt: Prompt | None
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Applied:
    """A fix that was made: the rule behind it and what it did."""

    rule: str
    title: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A fix that was left out because it would have broken a law, in the law's words."""

    rule: str
    title: str
    law: str


@dataclass(frozen=True, slots=True)
class Mended:
    """A text after fixing.

    `report` is what remains, `refused` the fixes that a law stopped (their findings remain), and
    `quarantined` the rules whose fixes ran in a circle and were rolled back.
    """

    text: str
    applied: tuple[Applied, ...]
    report: Report
    refused: tuple[Refusal, ...] = ()
    quarantined: tuple[str, ...] = ()

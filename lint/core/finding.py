"""What a rule says (a finding, with an intent), and what a user sees (a diagnostic, with fixes)."""

from __future__ import annotations

from dataclasses import dataclass

from glabella.core.edit import Edit, Fix, Keeps
from glabella.core.fact import Fact, Wish
from glabella.core.levels import Severity, Trust
from glabella.core.span import Span


@dataclass(frozen=True, slots=True)
class Bind:
    """Give the wish the facts it asks for. `show_only` offers them without applying."""

    wish: Wish
    show_only: bool = False


@dataclass(frozen=True, slots=True)
class Drop:
    """Take the words out and repair the phrase around them."""

    span: Span
    trust: Trust = Trust.REFINE
    keeps: Keeps = Keeps.WORDING


@dataclass(frozen=True, slots=True)
class Weaken:
    """Take out, or lower, the fact that loses a contradiction; asks for a different picture."""

    fact: Fact
    span: Span
    text: str = ""


@dataclass(frozen=True, slots=True)
class Replace:
    """Put exactly this text in place."""

    edits: tuple[Edit, ...]
    title: str
    trust: Trust = Trust.REFINE
    keeps: Keeps = Keeps.WORDING


Remedy = Bind | Drop | Weaken | Replace


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a finding, and what it has to do with it."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule has seen. `severity` overrides the rule's own."""

    span: Span
    message: str
    remedy: Remedy | None = None
    severity: Severity | None = None
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding signed by the engine. `fixes` are best first; only the first may be applied."""

    rule: str
    family: str
    severity: Severity
    span: Span
    message: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    note: str = ""

"""Changes to a prompt: an edit is one replacement, a fix is edits that stand or fall together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from glabella.core.levels import Trust
from glabella.core.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Put `text` in the place of `span`; an empty span inserts, an empty text deletes."""

    span: Span
    text: str


class Keeps(StrEnum):
    """What a fix promises to leave as it was; verified after it is applied.

    UNGROUPED takes out words together with the plain brackets around them, and no other syntax.
    SPELLING keeps the wording too, but a word that can be read at last may be found fault with.
    """

    WORDING = "wording"
    DEDUPE = "dedupe"
    ORDER = "order"
    SYNTAX = "syntax"
    UNGROUPED = "ungrouped"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend a finding, written whole or not at all.

    `binds` are the slots it fills and `cost` the number of asks it answers: of two fixes for one
    slot the cheaper goes first. `rank` orders alternatives, 0 = the choice.
    """

    title: str
    edits: tuple[Edit, ...]
    trust: Trust
    keeps: Keeps = Keeps.WORDING
    binds: tuple[str, ...] = ()
    cost: int = 0
    rank: int = 0
    drops: tuple[str, ...] = ()


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """`text` with all edits made at once. Edits must not overlap; ValueError when they do."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits):
        if edit.span.start < at:
            raise ValueError(f"overlapping edits at character {edit.span.start}")
        parts += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join((*parts, text[at:]))

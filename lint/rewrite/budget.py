"""How much room a target leaves: tokens counted roughly, the way CLIP splits words."""

from __future__ import annotations

import re

_PIECE = re.compile(r"[^\W\d_]+|\d|[^\s\w]+")


def count_tokens(text: str) -> int:
    """About how many CLIP tokens `text` takes: one a word of up to eight letters, digit or run of marks.

    An estimate: the budget is a guide to choose the terse form by, not a gate.
    """
    return sum(1 + (len(piece) - 1) // 9 for piece in _PIECE.findall(text))


def fits(text: str, added: str, budget: int | None) -> bool:
    """True when `added` still fits behind `text` into the budget; always when there is none."""
    return budget is None or count_tokens(text) + count_tokens(added) <= budget

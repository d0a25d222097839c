"""A muscle with what it is said to do: "mentalis muscle tension", "slight tension in the masseter"."""

from __future__ import annotations

from glabella.nlp.token_row import TokenRow

_LINKS = frozenset(("in", "of", "from", "the", "his", "her", "their", "both", "and"))
_REACH = 4


def widen_muscle(row: TokenRow, start: int, end: int) -> tuple[int, int]:
    """`start` and `end` with the words around a muscle's name that only say that it works."""
    while end < len(row.words) and "muscle_work" in row.words[end].classes:
        end += 1
    for at in range(start - 1, max(start - _REACH, -1), -1):
        if "muscle_work" in row.words[at].classes:
            return at, end
        if row.lower(at) not in _LINKS:
            break
    return start, end

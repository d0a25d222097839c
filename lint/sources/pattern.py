"""File patterns: `*`, `?`, `[...]` within one name, `**` across folders."""

from __future__ import annotations

import re

_PIECE = re.compile(r"\*\*/|\*\*|\*|\?|\[!?\]?[^\]/]*\]|[^*?\[]+|\[")


def has_magic(text: str) -> bool:
    """True when `text` is a pattern and not a plain path."""
    return any(mark in text for mark in "*?[")


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A regular expression that fully matches the same `/` paths as `pattern`."""
    return re.compile("".join(_translate(piece) for piece in _PIECE.findall(pattern)), re.DOTALL)


def _translate(piece: str) -> str:
    fixed = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    if piece in fixed:
        return fixed[piece]
    if piece.startswith("[") and len(piece) > 1:
        inner = piece[1:-1].replace("\\", "\\\\")
        return f"[^{inner[1:]}]" if inner.startswith("!") else f"[{inner}]"
    return re.escape(piece)

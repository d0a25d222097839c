"""The syntax of a prompt, read by one plain expression that knows nothing of glabella's own parser."""

from __future__ import annotations

import re

_PATTERN = r"""
    https?://[^\s"<>,)\]]+              # address
  | <[^<>\n]+>                          # <lora:name:0.8>
  | (?<!\S)--[A-Za-z][^\n]*             # --ar 2:3
  | __[\w\ ./*-]+?__                    # __wildcard__
  | \{[^{}]*\}                          # {a|b}
  | "[^"\n]QUOTED"                      # letters to be drawn
  | :\s*[+-]?\d*\.?\d+\s*\)             # :1.2)
  | [()\[\]]
"""
_SYNTAX = re.compile(_PATTERN.replace("QUOTED", "{1,400}"), re.VERBOSE)
_WITH_LONG_QUOTES = re.compile(_PATTERN.replace("QUOTED", "*"), re.VERBOSE)
_AROUND = 80


def syntax_of(text: str, long_quotes: bool = False) -> list[str]:
    """Everything in `text` that a tool could read as syntax, in order.

    Quotation marks around more than 400 characters set prose off, and count with `long_quotes` only.
    """
    return (_WITH_LONG_QUOTES if long_quotes else _SYNTAX).findall(text)


def first_change(old: str, new: str, long_quotes: bool = False) -> str:
    """The first piece of syntax that differs, in words; empty when all are the same."""
    was, now = syntax_of(old, long_quotes), syntax_of(new, long_quotes)
    if was == now:
        return ""
    pairs = zip((*was, "the end"), (*now, "the end"), strict=False)
    left, right = next((left, right) for left, right in pairs if left != right)
    return f"{left[:_AROUND]!r} became {right[:_AROUND]!r}"


def shown_change(old: str, new: str) -> str:
    """Both texts around the first character that differs."""
    alike = (place for place, (left, right) in enumerate(zip(old, new, strict=False)) if left != right)
    at = next(alike, min(len(old), len(new)))
    window = slice(max(0, at - _AROUND), at + 2 * _AROUND)
    return f"\n    {old[window]!r}\n    {new[window]!r}"

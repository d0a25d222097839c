"""Prompt text to a gap-free tree of segments."""

from __future__ import annotations

from glabella.core.segment import Segment
from glabella.core.span import Span
from glabella.dialects import a1111, comfyui, midjourney, natural
from glabella.dialects.dialect import Dialect
from glabella.dialects.lexer import lex
from glabella.dialects.tree import leaves, nest, skeleton

__all__ = ["DIALECTS", "Dialect", "detect", "leaves", "parse", "skeleton"]

DIALECTS: dict[str, Dialect] = {
    module.DIALECT.name: module.DIALECT for module in (a1111, comfyui, midjourney, natural)
}

ANY = "any"
"""No dialect is known: every mark that some tool obeys is protected."""


def detect(text: str) -> tuple[str, Span | None]:
    """The dialect that `text` gives away and the words that do, or ("any", None)."""
    for name in ("midjourney", "comfyui", "a1111"):
        cue = DIALECTS[name].cue
        if cue and (match := cue.search(text)):
            return name, Span(*match.span())
    return ANY, None


def parse(text: str, dialect: str = ANY) -> tuple[Segment, ...]:
    """The segments of `text`; their slices, put together, are the text again."""
    known = DIALECTS.get(dialect)
    return nest(text, lex(text, hash_comments=bool(known and known.hash_comments)))

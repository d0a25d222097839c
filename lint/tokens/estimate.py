"""Lengths that are estimated, or counted without any vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from glabella.core.span import Span

TOKENS_A_WORD = Fraction(13, 10)
"""SentencePiece tokens of one English word, about; a mark or a digit run counts as one (our judgement)."""

_WORD_OR_MARK = re.compile(r"[^\W\d_]+|\d+|[^\s\w]|_")
_WORD = re.compile(r"\S*\w\S*")


def sentence_pieces(text: str) -> Iterator[tuple[Fraction, Span]]:
    """About how many T5 tokens each word and mark takes. The vocabulary itself is not shipped."""
    for match in _WORD_OR_MARK.finditer(text):
        yield TOKENS_A_WORD if match[0].isalpha() else Fraction(1), Span(*match.span())


def words(text: str) -> Iterator[tuple[Fraction, Span]]:
    """One for each run without white space that holds a letter or digit."""
    for match in _WORD.finditer(text):
        yield Fraction(1), Span(*match.span())


def characters(text: str) -> Iterator[tuple[Fraction, Span]]:
    """One for each character."""
    for at in range(len(text)):
        yield Fraction(1), Span(at, at + 1)

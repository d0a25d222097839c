"""Tokens over dialect segments: a word is a token, and so is a whole piece of protected syntax.

Text and pieces are kept on the Doc as plain strings: walking Token objects costs more than the reading.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc
from spacy.vocab import Vocab

from glabella.core.segment import Kind
from glabella.dialects import detect, leaves, parse

_PIECE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]{1,2}(?![^\W\d_]))?|\d+(?:\.\d+)?|\s+|.", re.DOTALL)


def split_words(text: str) -> list[str]:
    """The pieces of plain prompt text: words, numbers, white space, single marks. Loses nothing."""
    return _PIECE.findall(text)


class PromptTokenizer:
    """Reads the syntax of a text, then its words; keeps segments and dialect on the Doc."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The Doc of `text` in the dialect that it gives away."""
        return self.read(text, detect(text)[0])

    def read(self, text: str, dialect: str) -> Doc:
        """The Doc of `text` under a dialect; `doc.text == text`."""
        segments = parse(text, dialect)
        words: list[str] = []
        spaces: list[bool] = []
        shielded: list[Kind | None] = []
        for part in leaves(segments):
            piece = part.span.of(text)
            is_text = part.kind is Kind.TEXT
            for word in split_words(piece) if is_text else (piece,):
                if word == " " and words and not spaces[-1]:
                    spaces[-1] = True
                else:
                    words.append(word)
                    spaces.append(False)
                    shielded.append(None if is_text else part.kind)
        doc = Doc(self.vocab, words=words, spaces=spaces)
        doc._.source = text
        doc._.pieces = words
        doc._.segments = segments
        doc._.dialect = dialect
        doc._.shielded = shielded
        return doc

    def to_bytes(self, **_: object) -> bytes:
        """Nothing to store: the tokenizer has no state of its own."""
        return b""

    def from_bytes(self, _data: bytes, **_kwargs: object) -> PromptTokenizer:
        """The counterpart of `to_bytes`."""
        return self

"""Word classes without a statistical model: what the lexicon knows each token as."""

from __future__ import annotations

from spacy.tokens import Doc

from glabella.core.prompt import Word
from glabella.core.segment import Kind
from glabella.core.span import Span
from glabella.nlp.lexis import Lexis

ASSIGNS = ("doc._.words",)
REQUIRES = ("doc._.source", "doc._.pieces", "doc._.shielded", "doc._.compounds")

_MARK = frozenset(("mark",))
_BLANK = frozenset(("blank",))
_NUMBER = frozenset(("number",))
_SHIELDED = frozenset(("shielded",))
_SLOT = frozenset(("shielded", "slot"))
_SLOTS = frozenset((Kind.PLACEHOLDER, Kind.CHOICE, Kind.WILDCARD))
"""Syntax that stands for words: what it will say belongs to the phrase around it."""

_NONE: frozenset[str] = frozenset()


class WordClassifier:
    """Gives every token its Word: span, lower-case text and classes."""

    def __init__(self, lexis: Lexis) -> None:
        self._known = lexis.words

    def __call__(self, doc: Doc) -> Doc:
        """Assign one Word per token."""
        words: list[Word] = []
        at = 0
        source = doc._.source
        for text, kind in zip(doc._.pieces, doc._.shielded, strict=True):
            lower = text.lower()
            at = source.index(text, at)
            span = Span(at, at + len(text))
            words.append(Word(span, lower, self._classes(text, lower, kind), kind is not None))
            at = span.end
        for noun in doc._.compounds:
            for index in range(noun.start, noun.end):
                word = words[index]
                words[index] = Word(word.span, word.lower, noun.meaning.classes, word.protected)
        doc._.words = words
        return doc

    def _classes(self, text: str, lower: str, kind: Kind | None) -> frozenset[str]:
        if kind is not None:
            return _SLOT if kind in _SLOTS else _SHIELDED
        known = self._known.get(lower)
        if known is not None:
            return known
        if text[0].isalpha():
            if lower.endswith(("'s", "’s")):
                return self._known.get(lower[:-2], _NONE) | {"possessive_s"}
            return _NONE
        if text[0].isdigit():
            return _NUMBER
        return _BLANK if text.isspace() else _MARK

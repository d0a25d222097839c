"""Who is in the picture: nouns that can own a face, skin and worn things."""

from __future__ import annotations

from spacy.tokens import Doc

from glabella.core.prompt import Word
from glabella.core.scene import Subject
from glabella.core.span import Span

ASSIGNS = ("doc._.subjects",)
REQUIRES = ("doc._.words", "doc._.muted")

LIVING = ("person", "animal", "creature")
_GENERAL = frozenset(
    (
        "person",
        "people",
        "character",
        "figure",
        "model",
        "someone",
        "subject",
        "individual",
        "human",
        "face",
        "portrait",
    )
)
_STOPS = frozenset((".", "!", "?"))


def find_subjects(doc: Doc) -> Doc:
    """Assigns the subjects in text order; a noun met again, or a general word for one, is no new subject."""
    words: list[Word] = doc._.words
    found: list[Subject] = []
    seen: set[str] = set()
    for index, word in enumerate(words):
        kind = next((kind for kind in LIVING if kind in word.classes), None)
        if kind is None or word.protected or index in doc._.muted:
            continue
        if index + 1 < len(words) and any(kind in words[index + 1].classes for kind in LIVING):
            continue
        if "possessive_s" in word.classes:
            continue
        lemma = word.lower.removesuffix("s")
        if lemma in seen or (word.lower in _GENERAL and found):
            continue
        seen.add(lemma)
        found.append(Subject(len(found), kind, word.span, _phrase(words, index), _is_plural(words, index)))
    doc._.subjects = found
    return doc


def _phrase(words: list[Word], noun: int) -> Span:
    """From the determiner before the noun to the noun."""
    at = noun
    for index in range(noun - 1, max(noun - 8, -1), -1):
        classes = words[index].classes
        if classes & {"determiner", "possessive"}:
            at = index
            break
        if classes & {"mark", "shielded", "preposition", "conjunction", "copula", "pronoun"}:
            break
        at = index
    return Span(words[at].span.start, words[noun].span.end)


def _is_plural(words: list[Word], noun: int) -> bool:
    word = words[noun]
    return word.lower.endswith("s") and "plural" not in word.classes and not word.lower.endswith("ss")

"""Who is in the picture: nouns that can own a face, skin and worn things."""

from __future__ import annotations

from spacy.tokens import Doc

from glabella.core.prompt import Word
from glabella.core.scene import LIVING, Subject
from glabella.core.span import Span
from glabella.nlp.lexis import BREAKS, NOUNS

ASSIGNS = ("doc._.subjects",)
REQUIRES = ("doc._.words", "doc._.muted")

PERSONAL_PRONOUNS = frozenset(
    ("he", "she", "they", "him", "her", "them", "who", "someone", "somebody", "everyone")
)
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
_THINGS = frozenset(("garment", "jewellery", "body", "vehicle", "building", "object"))
_PEOPLE = frozenset(
    ("woman", "man", "girl", "boy", "women", "men", "girls", "boys", "lady", "person", "child")
)


def find_subjects(doc: Doc) -> Doc:
    """Assigns the subjects in text order; a noun met again, or a general word for one, is no new subject."""
    words: list[Word] = doc._.words
    muted = doc._.muted
    found: list[Subject] = []
    seen: set[str] = set()
    for index, word in enumerate(words):
        if word.classes.isdisjoint(LIVING) or word.protected or index in muted:
            continue
        if index + 1 < len(words) and not words[index + 1].classes.isdisjoint(LIVING):
            continue
        kind = next(kind for kind in LIVING if kind in word.classes)
        if "possessive_s" in word.classes or _describes_next(words, index):
            continue
        lemma = word.lower.removesuffix("s")
        if lemma in seen or (word.lower in _GENERAL and found):
            continue
        seen.add(lemma)
        found.append(Subject(len(found), kind, word.span, _phrase(words, index), _is_plural(words, index)))
    doc._.subjects = found or _pronoun(words)
    return doc


def _pronoun(words: list[Word]) -> list[Subject]:
    """The first "she" or "he" of a prompt that names nobody."""
    for word in words:
        if word.lower in ("she", "he", "they") and not word.protected:
            return [Subject(0, "person", word.span, word.span, word.lower == "they")]
    return []


def _describes_next(words: list[Word], noun: int) -> bool:
    """True for a noun that only describes the next one: "male counterpart", "cat ears"."""
    if noun + 1 >= len(words):
        return False
    if words[noun + 1].lower == "-" and words[noun + 1].span.start == words[noun].span.end:
        return noun + 2 < len(words) and words[noun + 2].span.start == words[noun + 1].span.end
    after = words[noun + 1].classes
    if "auxiliary" in after:
        return False
    if words[noun].classes & {"animal", "creature"} and "person" not in words[noun].classes and after & NOUNS:
        return "verb_s" not in after and "verb" not in after
    if after & _THINGS and not after & {"verb", "verb_s"} and words[noun].lower not in _PEOPLE:
        return True
    if "housed" in words[noun].classes and after & {"place_indoors", "building"}:
        return True
    does_something = noun + 1 < len(words) and words[noun + 1].lower.endswith("ing")
    return "attributive" in words[noun].classes and not after & BREAKS and not does_something


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


_IRREGULAR = ("men", "people", "children")
"""How the plurals of persons end that take no s."""


def _is_plural(words: list[Word], noun: int) -> bool:
    word = words[noun]
    is_regular = word.lower.endswith("s") and not word.lower.endswith("ss")
    return (is_regular and "plural" not in word.classes) or word.lower.endswith(_IRREGULAR)

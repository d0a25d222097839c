"""The one phrase pass: every term, name, fact and multi-word noun, longest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from glabella.nlp.lexis import NOUNS, Lexis, Meaning
from glabella.nlp.tokenizer import split_words

ASSIGNS = ("doc._.hits", "doc._.compounds", "doc._.signs")
REQUIRES = ("doc._.shielded",)


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase of the lexicon at tokens `start` up to, not including, `end`."""

    start: int
    end: int
    meaning: Meaning


class TermFinder:
    """Finds lexicon phrases in a Doc. Of overlapping phrases the longest stands, then the first."""

    def __init__(self, vocab: Vocab, lexis: Lexis) -> None:
        self._matcher = PhraseMatcher(vocab, attr="LOWER")
        self._meanings: dict[int, Meaning] = {}
        for phrase, meaning in lexis.phrases.items():
            self._meanings[vocab.strings.add(phrase)] = meaning
            self._matcher.add(phrase, [_pattern(vocab, words) for words in _spellings(phrase, meaning)])

    def __call__(self, doc: Doc) -> Doc:
        """Assign the hits in text order, none overlapping another, and the multi-word nouns likewise.

        A wish that is the beginning of a multi-word noun is part of its name: the hot of "hot dog".
        """
        found = [(start, -end, self._meanings[key]) for key, start, end in self._matcher(doc)]
        found = [match for match in found if not any(doc._.shielded[match[0] : -match[1]])]
        doc._.signs = [Hit(start, -end, meaning) for start, end, meaning in found if meaning.is_sign]
        nouns = list(self._longest([match for match in found if match[2].classes]))
        inside = {
            index for noun in nouns if noun.meaning.classes & NOUNS for index in range(noun.start, noun.end)
        }
        doc._.compounds = nouns
        said = [
            match
            for match in _without_never(found)
            if match[2].says_something
            and not (match[2].senses and not match[2].facts and inside.issuperset(range(match[0], -match[1])))
        ]
        doc._.hits = list(self._longest(said))
        return doc

    def _longest(self, found: list[tuple[int, int, Meaning]]) -> Iterator[Hit]:
        at = 0
        for start, minus_end, meaning in self._by_length(sorted(found, key=lambda match: match[:2])):
            if start >= at:
                at = -minus_end
                yield Hit(start, at, meaning)

    @staticmethod
    def _by_length(found: list[tuple[int, int, Meaning]]) -> list[tuple[int, int, Meaning]]:
        """Keep a match unless a longer one that starts inside it reaches further than it is long."""
        kept: list[tuple[int, int, Meaning]] = []
        for match in found:
            start, minus_end, _ = match
            if kept and start < -kept[-1][1]:
                last_start, last_minus_end, _ = kept[-1]
                if -minus_end > -last_minus_end and -minus_end - start > -last_minus_end - last_start:
                    kept[-1] = match
                continue
            kept.append(match)
        return kept


def _without_never(found: list[tuple[int, int, Meaning]]) -> Iterator[tuple[int, int, Meaning]]:
    """The matches without the senses that a phrase around them rules out ("playful typography")."""
    barred = [(start, -end, meaning.never) for start, end, meaning in found if meaning.never]
    for start, minus_end, meaning in found:
        terms = {
            term for first, last, terms in barred if first < -minus_end and start < last for term in terms
        }
        if terms and meaning.senses:
            senses = [sense for sense in meaning.senses if sense[0].term not in terms]
            yield start, minus_end, replace(meaning, senses=senses)
        else:
            yield start, minus_end, meaning


def _spellings(phrase: str, meaning: Meaning) -> Iterator[list[str]]:
    """The phrase as it was written, and its words joined by spaces, hyphens or underscores throughout."""
    seen: set[tuple[str, ...]] = set()
    for text in (*sorted(meaning.spellings), phrase, phrase.replace(" ", "-"), phrase.replace(" ", "_")):
        words = tuple(word for word in split_words(text) if not word.isspace())
        if words and words not in seen:
            seen.add(words)
            yield list(words)


def _pattern(vocab: Vocab, words: list[str]) -> Doc:
    return Doc(vocab, words=words)

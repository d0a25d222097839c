"""The one phrase pass: every term, name, fact and multi-word noun, longest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from glabella.nlp.lexis import Lexis, Meaning
from glabella.nlp.tokenizer import split_words

ASSIGNS = ("doc._.hits",)
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
            self._matcher.add(phrase, [_pattern(vocab, words) for words in _spellings(phrase)])

    def __call__(self, doc: Doc) -> Doc:
        """Assign the hits in text order, none overlapping another."""
        doc._.hits = list(self._longest(doc))
        return doc

    def _longest(self, doc: Doc) -> Iterator[Hit]:
        shielded = doc._.shielded
        found = sorted((start, -end, key) for key, start, end in self._matcher(doc))
        at = 0
        for start, minus_end, key in self._by_length(found):
            if start >= at and not any(shielded[start:-minus_end]):
                at = -minus_end
                yield Hit(start, at, self._meanings[key])

    @staticmethod
    def _by_length(found: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
        """Keep a match unless a longer one that starts inside it reaches further than it is long."""
        kept: list[tuple[int, int, int]] = []
        for match in found:
            start, minus_end, _ = match
            if kept and start < -kept[-1][1]:
                last_start, last_minus_end, _ = kept[-1]
                if -minus_end > -last_minus_end and -minus_end - start > -last_minus_end - last_start:
                    kept[-1] = match
                continue
            kept.append(match)
        return kept


def _spellings(phrase: str) -> Iterator[list[str]]:
    """The phrase as written, and its words joined by spaces, hyphens or underscores throughout."""
    seen: set[tuple[str, ...]] = set()
    plain = phrase.replace("-", " ")
    for text in (phrase, plain, plain.replace(" ", "-"), plain.replace(" ", "_")):
        words = [word for word in split_words(text) if not word.isspace()]
        if words and tuple(words) not in seen:
            seen.add(tuple(words))
            yield words


def _pattern(vocab: Vocab, words: list[str]) -> Doc:
    return Doc(vocab, words=words)

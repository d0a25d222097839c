"""The one phrase pass: every term, name, fact and multi-word noun, longest first."""

from __future__ import annotations

from collections import defaultdict
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
    """Finds lexicon phrases in a Doc. Of overlapping phrases the longest stands, then the first.

    Phrases are matched on the words alone: a single space, hyphen or underscore between two words is
    the same joint, so that "close-up", "close up" and "close_up" are one phrase.
    """

    def __init__(self, vocab: Vocab, lexis: Lexis) -> None:
        self._matcher = PhraseMatcher(vocab, attr="LOWER")
        self._meanings: dict[int, Meaning] = {}
        for phrase, meaning in lexis.phrases.items():
            words = [word for word in split_words(phrase) if not word.isspace()]
            if words:
                self._meanings[vocab.strings.add(phrase)] = meaning
                self._matcher.add(phrase, [Doc(vocab, words=words)])

    def __call__(self, doc: Doc) -> Doc:
        """Assign the hits in text order, none overlapping another, and the multi-word nouns likewise.

        A wish that is the beginning of a multi-word noun is part of its name: the hot of "hot dog".
        """
        found = self._matches(doc)
        doc._.signs = [hit for hit in found if hit.meaning.is_sign]
        nouns = _longest([hit for hit in found if hit.meaning.classes])
        inside = {at for noun in nouns if noun.meaning.classes & NOUNS for at in range(noun.start, noun.end)}
        doc._.compounds = nouns
        said = [hit for hit in _without_never(found) if hit.meaning.says_something]
        doc._.hits = _longest(
            [hit for hit in said if hit.meaning.facts or not inside.issuperset(range(hit.start, hit.end))]
        )
        return doc

    def _matches(self, doc: Doc) -> list[Hit]:
        """Every match, overlapping or not, in text order."""
        shielded, pieces = doc._.shielded, doc._.pieces
        places = [at for at in range(len(pieces)) if not _is_joint(pieces, at)]
        row = Doc(doc.vocab, words=[pieces[at] for at in places])
        found = (
            Hit(places[start], places[end - 1] + 1, self._meanings[key])
            for key, start, end in self._matcher(row)
        )
        plain = [hit for hit in found if not any(shielded[hit.start : hit.end])]
        return sorted(plain, key=lambda hit: (hit.start, -hit.end))


def _is_joint(pieces: list[str], at: int) -> bool:
    """True for a hyphen or underscore between two words, and for white space within a line."""
    piece = pieces[at]
    if piece in "-_":
        return 0 < at < len(pieces) - 1 and pieces[at - 1][-1:].isalnum() and pieces[at + 1][:1].isalnum()
    return piece.isspace() and "\n" not in piece


def _longest(found: list[Hit]) -> list[Hit]:
    """Of overlapping hits, in text order, the longest; of equals the first."""
    kept: list[Hit] = []
    for hit in found:
        last = kept[-1] if kept else None
        if last is None or hit.start >= last.end:
            kept.append(hit)
        elif hit.end > last.end and hit.end - hit.start > last.end - last.start:
            kept[-1] = hit
    return kept


def _without_never(found: list[Hit]) -> Iterator[Hit]:
    """The hits without the senses that a phrase around them rules out ("playful typography")."""
    barred: defaultdict[int, set[str]] = defaultdict(set)
    for hit in found:
        for at in range(hit.start, hit.end) if hit.meaning.never else ():
            barred[at] |= hit.meaning.never
    for hit in found:
        terms = set().union(*(barred[at] for at in range(hit.start, hit.end) if at in barred))
        if terms and hit.meaning.senses:
            senses = [sense for sense in hit.meaning.senses if sense[0].term not in terms]
            yield Hit(hit.start, hit.end, replace(hit.meaning, senses=senses))
        else:
            yield hit

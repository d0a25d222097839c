"""Actions of the face written as codes, each with its intensity, its owner and how it looks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from glabella.core.fact import Fact
from glabella.core.levels import Intensity
from glabella.core.prompt import Word
from glabella.core.quantity import Quantity, Unit
from glabella.core.scene import action_of
from glabella.nlp.intensity import intensity_of_code
from glabella.nlp.stated import owner_before
from glabella.vocabulary import Vocabulary

_JOINTS = frozenset("+/&")


def coded_actions(doc: Doc, vocabulary: Vocabulary) -> Iterator[Fact]:
    """The facts of all codes in text order; those joined by a plus are read together."""
    codes = [quantity for quantity in doc._.quantities if quantity.unit is Unit.ACTION_UNIT]
    for codes_of_sum in _sums(doc._.source, codes):
        actions = list(_actions(codes_of_sum, doc, vocabulary))
        letters = {fact.slot: fact.value for fact in actions}
        yield from (_joined(fact, letters, vocabulary) for fact in actions)


def _sums(text: str, codes: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    held: list[Quantity] = []
    for code in codes:
        if held and text[held[-1].span.end : code.span.start].strip() not in _JOINTS:
            yield held
            held = []
        held.append(code)
    if held:
        yield held


def _actions(codes: Sequence[Quantity], doc: Doc, vocabulary: Vocabulary) -> Iterator[Fact]:
    words: Sequence[Word] = doc._.words
    first = bisect_right(words, codes[0].span.start, key=_start) - 1
    is_tight = all(before.span.end + 1 == code.span.start for before, code in pairwise(codes))
    for code in codes:
        end = bisect_left(words, (codes[-1] if is_tight else code).span.end, key=_start)
        letter = code.intensity or str(intensity_of_code(words, first, end))
        fact = Fact(f"face.{int(code.value)}{code.side}", letter, code.span)
        action = action_of(fact)
        unit = vocabulary.units.get(action.unit)
        looks = unit.words(Intensity[letter], action.side) if unit else None
        yield replace(fact, owner=owner_before(code.span, doc._.subjects), words=looks)


def _joined(fact: Fact, letters: dict[str, float | str], vocabulary: Vocabulary) -> Fact:
    """The fact in the words that two actions share, where the other one moves just as much."""
    for unit in vocabulary.units.values():
        pair = {f"face.{unit.unit}", f"face.{unit.joined}"}
        if unit.joined and fact.slot in pair and {letters.get(slot) for slot in pair} == {fact.value}:
            return replace(fact, words=unit.words_joined(Intensity[str(fact.value)]))
    return fact


def _start(word: Word) -> int:
    return word.span.start

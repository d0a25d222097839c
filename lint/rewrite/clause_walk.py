"""From one clause of a sentence to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glabella.core.prompt import Clause, Prompt
from glabella.core.scene import LIVING

HEADS = frozenset(
    (*LIVING, "body", "hair", "garment", "jewellery", "object", "place_outdoors", "place_indoors", "picture")
)
"""Classes of words that a noun phrase ends with."""

_SPLIT_PHRASE = re.compile(r"\b(?:an?|the|his|her|their|its)\s+[\w-]+$", re.IGNORECASE)
_ENDS = re.compile(r"[,.;:!?|\n]")
_SENTENCE = 100
"""Clauses of the longest sentence whose end is looked for: no wish walks a list of 10,000 tags."""


def past_tails(prompt: Prompt, clause: Clause) -> Clause:
    """Past clauses that only go on with the one before: ", jumping over a fence", ", under a blue sky"."""
    last = clause
    for other in listed_behind(prompt, clause):
        first = prompt.words_between(other.span.start, other.span.end)[0]
        if "preposition" not in first.classes and not (
            first.lower.endswith("ing") and len(other.span) > len(first.lower)
        ):
            break
        last = other
    return last


def past_attributes(prompt: Prompt, clause: Clause) -> Clause:
    """Past a comma between two adjectives of one noun: "a large, freshly baked cookie"."""
    following = prompt.clause_index(clause.span.start) + 1
    is_split = _SPLIT_PHRASE.search(
        prompt.text, max(clause.span.start, clause.span.end - 40), clause.span.end
    )
    if not is_split or following >= len(prompt.clauses) or prompt.clauses[following].depth != clause.depth:
        return clause
    last = prompt.words_between(clause.span.start, clause.span.end)[-1]
    return clause if last.classes & HEADS else prompt.clauses[following]


def past_brackets(prompt: Prompt, clause: Clause) -> Clause:
    """The clause itself, or the last piece of the tag that a weight bracket cuts in two: a (red:1.2) hat."""
    last = clause
    for other in _following(prompt, clause):
        if _ENDS.search(prompt.text, last.span.end, other.span.start):
            break
        last = other
    return last if last.depth == clause.depth else clause


def end_of_sentence(prompt: Prompt, clause: Clause) -> Clause:
    """The last clause before the full stop that ends the sentence of `clause`, in the same group."""
    last = clause
    for other in listed_behind(prompt, clause):
        if _is_negated(prompt, other):
            break
        last = other
    return last


def listed_behind(prompt: Prompt, clause: Clause) -> Iterator[Clause]:
    """The clauses behind `clause` that only commas divide from it, in the same group."""
    last = clause
    for other in _following(prompt, clause):
        if other.depth != clause.depth or prompt.text[last.span.end : other.span.start].strip() != ",":
            return
        yield other
        last = other


def _following(prompt: Prompt, clause: Clause) -> tuple[Clause, ...]:
    """The clauses behind `clause`, as many as a sentence may have."""
    first = prompt.clause_index(clause.span.start) + 1
    return prompt.clauses[first : first + _SENTENCE]


def _is_negated(prompt: Prompt, clause: Clause) -> bool:
    """True for ", not an illustration": what follows it would be denied as well."""
    first = prompt.words_between(clause.span.start, clause.span.end)[0]
    return "negation" in first.classes

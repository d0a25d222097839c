"""Where facts go when they do not stand in place of the wish."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from glabella.core.fact import Fact, Wish
from glabella.core.prompt import Clause, Prompt
from glabella.core.scene import LIVING, Subject
from glabella.core.span import Span
from glabella.rewrite.around import names_the_next, past_name
from glabella.rewrite.clause_walk import (
    HEADS,
    end_of_sentence,
    listed_behind,
    past_attributes,
    past_brackets,
    past_tails,
)
from glabella.rewrite.ranks import RANKS
from glabella.rewrite.removal import SpliceError

_PLACES = frozenset(("place_studio", "background", "building", "vehicle", "plant", "sky", "food"))
_BUSY = frozenset((*LIVING, "light", "verb_s", "shielded"))
"""Classes of words that make the rest of a clause more than a description."""

_LONG_TAIL = 8
"""Words behind a subject beyond which facts stand right after it rather than at the end."""

_FOLLOWING = 40
_WORD = 20
"""Characters of the longest verb that is looked for."""

_BACK = 500
"""Facts or wishes of a prompt that are looked through from its end for such a place."""
_LAST = 8
"""Places looked at from the end: the last that stands outside a weight is wanted."""

_LISTED = re.compile(r",\s*(?:\w+\s+){0,2}(?:and|or)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A point of the prompt to insert at. `closes` asks for a comma behind, because the clause goes on;

    `joins` asks for "with ... and ..." instead of commas, because other subjects follow.
    """

    at: int
    closes: bool = False
    joins: bool = False


def beside_subject(prompt: Prompt, owner: int | None, wish: Wish, rank: int) -> Anchor | None:
    """After the subject's noun phrase, beside what is already said about its face and skin.

    Raises SpliceError where the subject only names the kind of what follows.
    """
    subjects = prompt.scene.subjects
    if owner is None or owner >= len(subjects):
        return None
    subject = subjects[owner]
    clause = prompt.clause_of(subject.span)
    if clause is None:
        return None
    told = [
        fact.span
        for fact in facts_within(prompt.scene.groups.get("face", ()), clause.span)
        if fact.owner in (None, owner)
        and fact.span
        and not fact.span.overlaps(wish.span)
        and not any(other.index != owner and other.phrase.contains(fact.span) for other in subjects)
    ]
    start = max([past_name(prompt, subject), *(span.end for span in told)])
    if names_the_next(prompt, Span(start, clause.span.end)):
        raise SpliceError
    tail = _tail(prompt, Span(start, clause.span.end), wish)
    if len(subjects) > 1 and any(
        other.index != owner and clause.span.contains(other.span) for other in subjects
    ):
        return Anchor(start, joins=True)
    if told and tail:
        if _is_verb_of_place(prompt, Span(start, clause.span.end)):
            return Anchor(_past_facts(prompt, clause, rank))
        return Anchor(start, closes=True)
    if subject.plural and tail:
        return Anchor(start, joins=True)
    if not tail or _is_plain_tail(prompt, clause, subject, start):
        return Anchor(_past_facts(prompt, clause, rank))
    return Anchor(start, closes=True)


def _is_verb_of_place(prompt: Prompt, tail: Span) -> bool:
    """True behind a verb of the face that a place goes with: "shouts into a phone"."""
    before = prompt.words_between(max(0, tail.start - _WORD), tail.start)
    words = prompt.written_between(tail.start, tail.end)
    if not before or not before[-1].lower.endswith(("s", "ing")) or not 1 < len(words) <= _LONG_TAIL:
        return False
    return "preposition" in words[0].classes and not any(word.classes & _BUSY for word in words)


def facts_within(facts: Sequence[Fact], span: Span) -> Iterator[Fact]:
    """The facts, in text order, whose words lie wholly in `span`."""
    first = bisect_left(facts, span.start, key=_start)
    for fact in facts[first:]:
        if fact.span is None or fact.span.start >= span.end:
            break
        if span.contains(fact.span):
            yield fact


def _start(fact: Fact) -> int:
    return fact.span.start if fact.span else 0


def by_rank(prompt: Prompt, rank: int, wish: Wish) -> Anchor | None:
    """After the last clause that tells something of an equal or earlier rank, else after the first clause."""
    spans = sorted(_same_home(prompt, rank, wish), reverse=True)
    for span in spans or sorted(_told_by(prompt, rank, wish), reverse=True):
        clause = prompt.clause_of(span)
        if clause and clause.depth == 0:
            clause = past_attributes(prompt, past_brackets(prompt, clause))
            if not spans:
                end = end_of_sentence(prompt, clause)
                clause = end if _is_prose(prompt, clause, end) else past_tails(prompt, clause)
            return Anchor(clause.span.end)
    last = next((clause for clause in reversed(prompt.clauses) if clause.depth == 0), None)
    return Anchor(last.span.end) if last else None


def _same_home(prompt: Prompt, rank: int, wish: Wish) -> list[Span]:
    """Facts of the same kind that stand in the text: a f-number joins its lens."""
    return [
        fact.span
        for group, facts in prompt.scene.groups.items()
        if RANKS.get(group) == rank
        for fact in facts[-_LAST:]
        if fact.span and not fact.slot.startswith("camera.fram") and not fact.span.overlaps(wish.span)
    ]


def _is_prose(prompt: Prompt, clause: Clause, last: Clause) -> bool:
    """True within a sentence, whose last clause is given: it has a finite verb, or ends in a full stop."""
    return clause.is_sentence or prompt.text[last.span.end : last.span.end + 1] in (".", "!")


def _told_by(prompt: Prompt, rank: int, wish: Wish) -> Iterator[Span]:
    """The last places that tell something of `rank` or earlier, or are about to."""
    scene = prompt.scene
    facts = (
        fact.span
        for fact in islice(reversed(scene.facts), _BACK)
        if fact.span and RANKS.get(fact.group, 9) <= rank
    )
    pending = (
        other.phrase
        for other in islice(reversed(scene.wishes), _BACK)
        if other.missing and other is not wish and RANKS.get(other.missing[0].partition(".")[0], 9) < rank
    )
    yield from islice(facts, _LAST)
    yield from islice(pending, _LAST)
    yield from (subject.span for subject in scene.subjects[-_LAST:])
    if wish.keeps:
        yield wish.span


def _goes_on_with_and(prompt: Prompt, clause: Clause) -> bool:
    """True when the comma behind the clause stands within a list: "purple, gold and white balloons"."""
    return bool(_LISTED.match(prompt.text, clause.span.end))


def _past_facts(prompt: Prompt, clause: Clause, rank: int) -> int:
    """The end of the run of clauses behind `clause` that only tell facts of `rank` or earlier."""
    facts, end = prompt.scene.facts, clause.span.end
    first = bisect_left(facts, end, key=_start)
    spans = [
        fact.span
        for fact in facts[first : first + _FOLLOWING]
        if fact.span and RANKS.get(fact.group, 9) <= rank
    ]
    for other in listed_behind(prompt, clause):
        if not any(
            span.contains(other.span) or (other.span.contains(span) and len(span) * 2 > len(other.span))
            for span in spans
        ):
            break
        end = other.span.end
    return end


def _tail(prompt: Prompt, span: Span, wish: Wish) -> str:
    """What the clause still says behind `span.start`, the words at fault left out."""
    text = prompt.text
    if wish.span.start >= span.start and wish.span.end <= span.end:
        return (text[span.start : wish.span.start] + text[wish.span.end : span.end]).strip()
    return span.of(text).strip()


def only_says_where(prompt: Prompt, tail: Span) -> bool:
    """True for the rest of a clause that says where or on what, and names nobody else: "on a wooden rail"."""
    words = prompt.written_between(tail.start, tail.end)
    if not words or len(words) > _LONG_TAIL + 2 or any(word.classes & _BUSY for word in words):
        return False
    return "preposition" in words[0].classes and bool(words[-1].classes & (HEADS | _PLACES))


def _is_plain_tail(prompt: Prompt, clause: Clause, subject: Subject, start: int) -> bool:
    """True when the rest of the clause only describes the subject: "in a red dress", "wearing a hat"."""
    if clause.is_sentence:
        return False
    words = prompt.written_between(start, clause.span.end)
    if not words:
        return True
    if len(words) > _LONG_TAIL or _goes_on_with_and(prompt, clause):
        return False
    if len(words) > 1 and words[-2].lower == "and" and not words[-1].classes & HEADS:
        return False
    if past_attributes(prompt, clause) is not clause:
        return False
    if any(word.classes & _BUSY for word in words):
        return False
    first = words[0]
    return "preposition" in first.classes or first.lower.endswith(("ing", "ed"))

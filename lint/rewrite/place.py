"""Where facts go when they do not stand in place of the wish."""

from __future__ import annotations

from dataclasses import dataclass

from glabella.core.fact import Wish
from glabella.core.prompt import Clause, Prompt
from glabella.core.scene import Subject
from glabella.core.span import Span
from glabella.rewrite.ranks import RANKS

LIVING = frozenset(("person", "animal", "creature"))
_LINKS = frozenset(("preposition",))


@dataclass(frozen=True, slots=True)
class Anchor:
    """A point of the prompt to insert at. `closes` asks for a comma behind, because the clause goes on;

    `joins` asks for "with ... and ..." instead of commas, because other subjects follow.
    """

    at: int
    closes: bool = False
    joins: bool = False


def beside_subject(prompt: Prompt, owner: int | None, wish: Wish, rank: int) -> Anchor | None:
    """After the subject's noun phrase, beside what is already said about its face and skin."""
    subjects = prompt.scene.subjects
    if owner is None or owner >= len(subjects):
        return None
    subject = subjects[owner]
    clause = prompt.clause_of(subject.span)
    if clause is None:
        return None
    told = [
        fact.span
        for fact in prompt.scene.stated("face", owner)
        if fact.span and clause.span.contains(fact.span) and not fact.span.overlaps(wish.span)
    ]
    start = max([subject.span.end, *(span.end for span in told)])
    tail = _tail(prompt, Span(start, clause.span.end), wish)
    if len(subjects) > 1 and any(
        other.index != owner and clause.span.contains(other.span) for other in subjects
    ):
        return Anchor(start, joins=True)
    if told and tail:
        return Anchor(start, closes=True)
    if not tail or _is_plain_tail(prompt, clause, subject, start):
        return Anchor(_past_facts(prompt, clause, rank))
    return Anchor(start, closes=True)


def by_rank(prompt: Prompt, rank: int, wish: Wish) -> Anchor | None:
    """After the last clause that tells something of an equal or earlier rank, else after the first clause."""
    text_clauses = [clause for clause in prompt.clauses if clause.depth == 0]
    if not text_clauses:
        return None
    best: Clause | None = None
    spans = [fact.span for fact in prompt.scene.facts if fact.span and RANKS.get(fact.group, 9) <= rank]
    spans += [subject.span for subject in prompt.scene.subjects]
    if wish.keeps:
        spans.append(wish.span)
    pending = [
        other.phrase
        for other in prompt.scene.wishes
        if other.missing and other is not wish and RANKS.get(other.missing[0].partition(".")[0], 9) < rank
    ]
    for clause in text_clauses:
        if any(clause.span.contains(span) for span in (*spans, *pending)):
            best = clause
    clause = best or text_clauses[-1]
    if clause.is_sentence or best is None:
        clause = _end_of_sentence(prompt, clause)
    return Anchor(clause.span.end)


def _end_of_sentence(prompt: Prompt, clause: Clause) -> Clause:
    """The last clause before the full stop that ends the sentence of `clause`, in the same group."""
    last = clause
    for other in prompt.clauses:
        if other.span.start <= last.span.start:
            continue
        gap = prompt.text[last.span.end : other.span.start]
        if other.depth != clause.depth or gap.strip() != ",":
            break
        last = other
    return last


def _past_facts(prompt: Prompt, clause: Clause, rank: int) -> int:
    """The end of the run of clauses behind `clause` that only tell facts of `rank` or earlier."""
    spans = [fact.span for fact in prompt.scene.facts if fact.span and RANKS.get(fact.group, 9) <= rank]
    end = clause.span.end
    for other in prompt.clauses:
        if other.span.start < end:
            continue
        if prompt.text[end : other.span.start].strip() != "," or other.depth != clause.depth:
            break
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


def _is_plain_tail(prompt: Prompt, clause: Clause, subject: Subject, start: int) -> bool:
    """True when the rest of the clause only describes the subject: "in a red dress", "wearing a hat"."""
    if clause.is_sentence:
        return False
    rest = [word for word in prompt.words if start <= word.span.start < clause.span.end]
    words = [word for word in rest if "blank" not in word.classes]
    if not words:
        return True
    if any(word.classes & LIVING or word.classes & {"light", "verb_s", "shielded"} for word in words):
        return False
    first = words[0]
    return "preposition" in first.classes or first.lower.endswith(("ing", "ed"))

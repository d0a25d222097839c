"""Taking a wish out: the words at fault go, the sentence stays sound."""

from __future__ import annotations

import re

from glabella.core.edit import Edit
from glabella.core.fact import Form, Wish
from glabella.core.prompt import Clause, Prompt
from glabella.core.span import Span
from glabella.rewrite.repair import take_out_clause, take_out_word

_COMPLEMENT = re.compile(
    r"\s+(?:of|about|that|to|for|on|in|across|throughout|where|which|from|between|behind)\b", re.IGNORECASE
)
_EXPLAINED = re.compile(r" \((?![^()]*:\d)[^()]")
"""A bracket that tells what the words before it stand for, and is no weight."""
_BARE = frozenset(
    (
        *("image", "picture", "artwork", "art", "scene", "visuals", "graphics", "composition"),
        *("expression", "expressions", "look", "vibe", "mood", "atmosphere", "feel"),
    )
)
_JOINED = re.compile(r"\s(?:and|or|but)$", re.IGNORECASE)
_ARTICLE = re.compile(r"an?\s", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:,?\s+(?:and|with|full of|filled with|conveying|showing|expressing|displaying)|,)\s+$", re.IGNORECASE
)
_PHRASE_ENDS = re.compile(r"\s*(?:[,.;:!?)\]]|$)")
_ADJECTIVE_COMMA = re.compile(r"(?<=[\w-])(?<!\d)(?:,\s+(?:and\s+|or\s+)?|\s+and\s+)$", re.IGNORECASE)
_DESCRIBING = frozenset(("strengthener", "diminisher", "intensifier", "little", "color"))
_ADJECTIVAL = re.compile(r"\w+(?:y|ful|ous|ive|ish|less|ic|ant|ent)$")
"""Endings of an adjective; behind a bare "and" any other unknown word might be a noun."""
_OPENED = re.compile(
    r"\b(?:an?|the|his|her|their|its|with|of|some|many|two|three)\s+(?:[\w-]+,\s+){0,3}[\w-]+$", re.IGNORECASE
)
_BARE_WEIGHT = re.compile(r"\s?:\d")
"""A weight without brackets, as some tools once read it: it would pass to the words before."""
_MOST = re.compile(r"(?:the\s+)?(?:most|best|greatest|finest)\b", re.IGNORECASE)
_EVER = re.compile(
    r"[^.,;:!?\n]{0,60}\b(?:ever|in the world|on earth|of all|possible|imaginable)\b", re.IGNORECASE
)
"""What "the most perfect image ever created" is said for: without the superlative it has no point."""
_ONLY_JOINTS = re.compile(r"(?:\s|\b(?:and|or|but|yet|with|an?|the|in|of|\w+ly)\b|[-&/])*", re.IGNORECASE)

_BEHIND_VERB = re.compile(r"\b\w+ing\s+$")
"""What waits for a noun: the "displaying" of "displaying fierce, alert faces"."""
_COPULA = re.compile(r"\b(?:is|are|was|were|be|looks?|stays?|remains?)\s+$", re.IGNORECASE)
_BEARING = re.compile(r"\b(?:with|showing|featuring)\s+(?:(?:an?|the|some)\s+)?$", re.IGNORECASE)
"""What leads up to words at the end of a clause, and goes with them."""


class SpliceError(Exception):
    """The construction is one that no rule of grammar here covers; the fix is shown, not made."""


def take_out(prompt: Prompt, wish: Wish) -> tuple[Edit, ...]:
    """Edits that remove the words at fault and leave a sound sentence; SpliceError where none do."""
    clause = prompt.clause_of(wish.span)
    if clause is None or _leaves_a_preposition(prompt, clause.span, wish):
        raise SpliceError
    if wish.head is None and _EXPLAINED.match(prompt.text, wish.span.end):
        raise SpliceError
    if _BARE_WEIGHT.match(prompt.text, wish.span.end) and not clause.depth:
        raise SpliceError
    near = max(0, wish.span.start - 20)
    is_listed = prompt.text[wish.span.end : wish.span.end + 1] == ","
    is_open = is_listed and wish.form is Form.ATTRIBUTE and wish.head is None
    if is_open and _BEHIND_VERB.search(prompt.text, near, wish.span.start):
        raise SpliceError
    if _MOST.match(wish.text) and _EVER.match(prompt.text, wish.span.end):
        raise SpliceError
    if (
        clause.span == wish.phrase
        and _says_only_picture(prompt, wish)
        and (edits := take_out_clause(prompt, clause))
    ):
        return edits
    if wish.form is Form.NOUN and _says_only_picture(prompt, wish) and _starts_with_article(prompt, wish):
        return take_out_phrase(prompt, wish.phrase)
    if wish.form in (Form.TAG, Form.NOUN) and wish.head and not wish.head.overlaps(wish.span):
        return take_out_word(prompt, wish.span, wish.phrase.join(wish.span))
    if wish.form is Form.TAG:
        if clause.span != wish.phrase:
            return take_out_word(prompt, wish.span, clause.span)
        edits = take_out_clause(prompt, clause)
        if not edits or (clause.depth and _is_alone_in_group(prompt, clause.span)):
            raise SpliceError
        return edits
    if wish.form is Form.PREPOSITIONAL and _PHRASE_ENDS.match(prompt.text, wish.phrase.end):
        if edits := _take_out_manner(prompt, wish, clause):
            return edits
        gap = _JOINED.sub("", prompt.text[: wish.phrase.start].rstrip(" ,"))
        return (Edit(Span(len(gap), wish.phrase.end), ""),) if gap else take_out_clause(prompt, clause)
    if _leaves_only_joints(prompt, clause.span.join(wish.phrase), wish.span):
        raise SpliceError
    if wish.head is None and _COMPLEMENT.match(prompt.text, wish.span.end):
        raise SpliceError
    if wish.form is Form.ATTRIBUTE and wish.head and (comma := _comma_before(prompt, wish)):
        return (Edit(comma, ""),)
    if wish.form in (Form.ATTRIBUTE, Form.ADVERB):
        if wish.span == clause.span:
            raise SpliceError
        return take_out_word(prompt, wish.span, wish.phrase.join(wish.span) if wish.head else clause.span)
    if wish.form is Form.NOUN and wish.head and wish.span.contains(wish.head):
        return take_out_phrase(prompt, wish.phrase)
    raise SpliceError


def _take_out_manner(prompt: Prompt, wish: Wish, clause: Clause) -> tuple[Edit, ...]:
    """Edits that remove a participle together with its only complement: ", rendered in high detail".

    SpliceError where the participle belongs to words that stay: "a castle rendered in high detail".
    """
    words = prompt.written_between(clause.span.start, wish.phrase.start)
    if not words or not words[-1].lower.endswith("ed") or words[-1].classes & {"person", "picture", "object"}:
        return ()
    if len(words) > 1:
        raise SpliceError
    return take_out_clause(prompt, clause)


def take_out_span(prompt: Prompt, span: Span) -> tuple[Edit, ...]:
    """Edits that remove a stretch of text: a whole tag, or words within one. Raises SpliceError."""
    clause = prompt.clause_of(span)
    if clause is None:
        raise SpliceError
    if clause.span.end == span.end and _COPULA.search(prompt.text, clause.span.start, span.start):
        raise SpliceError
    if clause.span.end == span.end and (lead := _BEARING.search(prompt.text, clause.span.start, span.start)):
        span = Span(lead.start(), span.end)
    if clause.span == span:
        edits = take_out_clause(prompt, clause)
        if not edits or (clause.depth and _is_alone_in_group(prompt, clause.span)):
            raise SpliceError
        return edits
    return take_out_word(prompt, span, clause.span)


def _starts_with_article(prompt: Prompt, wish: Wish) -> bool:
    """True for "a tranquil expression" within a sentence: "an expression" would be left."""
    return bool(_ARTICLE.match(prompt.text, wish.phrase.start)) and wish.kind in ("emotion", "vague-face")


def take_out_phrase(prompt: Prompt, phrase: Span) -> tuple[Edit, ...]:
    """Edits that remove a noun phrase with the "and" or "with" that leads it in."""
    lead = _LEAD.search(prompt.text, max(0, phrase.start - 20), phrase.start)
    if lead is None or not _PHRASE_ENDS.match(prompt.text, phrase.end):
        raise SpliceError
    return (Edit(Span(lead.start(), phrase.end), ""),)


def _comma_before(prompt: Prompt, wish: Wish) -> Span | None:
    """The comma and the wish in "with diverse, happy people", where both describe the people."""
    near = max(0, wish.span.start - 40)
    found = _ADJECTIVE_COMMA.search(prompt.text, near, wish.span.start)
    if found is None or not _OPENED.search(prompt.text, near, found.start()):
        return None
    words = [word for word in prompt.words_between(near, found.start()) if word.lower[:1].isalnum()]
    if not words or words[-1].classes - _DESCRIBING:
        return None
    is_bare = "," not in found[0]
    if is_bare and wish.phrase.start < found.start():
        return None
    if is_bare and not words[-1].classes and not _ADJECTIVAL.fullmatch(words[-1].lower):
        raise SpliceError
    return Span(found.start(), wish.span.end)


def _says_only_picture(prompt: Prompt, wish: Wish) -> bool:
    """True for "detailed image" or "sad expression": without the wish nothing is said.

    Not for "8k concept art": its art is of a kind.
    """
    if wish.head is None or wish.rest or wish.head.of(prompt.text).lower() not in _BARE:
        return False
    between = prompt.words_between(wish.span.end, wish.head.start)
    return not any("picture" in word.classes for word in between)


def _leaves_only_joints(prompt: Prompt, clause: Span, words: Span) -> bool:
    """True when the clause would keep nothing but "and", an article or an adverb."""
    left = prompt.text[clause.start : words.start] + prompt.text[words.end : clause.end]
    return bool(_ONLY_JOINTS.fullmatch(left)) and bool(left.strip())


def _leaves_a_preposition(prompt: Prompt, clause: Span, wish: Wish) -> bool:
    """True for "sharp details on face": the clause would begin with its "on", or with a loose "holding"."""
    words = wish.span
    is_noun = wish.head is None or words.contains(wish.head)
    if words.start != clause.start or words.end >= clause.end:
        return False
    left = prompt.written_between(words.end, clause.end)
    return bool(left) and ("preposition" in left[0].classes or (is_noun and left[0].lower.endswith("ing")))


def _is_alone_in_group(prompt: Prompt, span: Span) -> bool:
    """True when a bracket stands on both sides, so that nothing would be left to weigh."""
    before, after = prompt.text[: span.start].rstrip()[-1:], prompt.text[span.end :].lstrip()[:1]
    return before in "([{|:" and after in ")]}|:"

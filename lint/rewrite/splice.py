"""Words into the sentence: the edits that put a wording where a wish stood."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from glabella.core.edit import Edit
from glabella.core.fact import Form, Wish
from glabella.core.prompt import Prompt
from glabella.core.segment import Segment
from glabella.core.span import Span
from glabella.rewrite.place import Anchor, beside_subject, by_rank
from glabella.rewrite.ranks import HOMES, RANKS, home_of
from glabella.rewrite.realise import with_article
from glabella.rewrite.repair import keep_capital, take_out_clause, take_out_word

_FACE, _SKIN, _METAL, _LIGHT, _CAMERA, _BACKGROUND = HOMES[:6]
_OPTICS = (_CAMERA, _BACKGROUND)
_SHOWING = re.compile(
    r"\b(?:with|wearing|showing|sporting|making|giving|having|bearing|displaying|conveying|expressing|pulling|"
    r"has|have|wears|shows|makes|gives|pulls)\s+$",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(
    r"\b(?:in|under|with|by|of|from|through|and|against|on|at|using|into|for|featuring)\s+$", re.IGNORECASE
)
_NEAR = 40
_SINGULAR = (
    "nose",
    "jaw",
    "chin",
    "head",
    "mouth",
    "tongue",
    "upper lip",
    "lower lip",
    "left ",
    "right ",
    "forehead",
)


class SpliceError(Exception):
    """The construction is one that no rule of grammar here covers; the fix is shown, not made."""


def splice(
    prompt: Prompt, wish: Wish, worded: dict[frozenset[str], str], articles: Mapping[str, str]
) -> tuple[Edit, ...]:
    """Edits that take the wish out and put every wording in its place.

    `articles` says which nouns of light do not take "a": the sun, an overcast sky.
    Raises SpliceError when the construction is not one of those that can be rewritten safely.
    """
    home = home_of(wish.asks[0].split("|")[0].partition(".")[0]) if wish.asks else frozenset()
    if home in _OPTICS and wish.form is not Form.ATTRIBUTE and not wish.keeps:
        home, worded = _CAMERA, _as_one(worded)
    own = worded.get(home, "")
    if wish.keeps or wish.form is Form.ATTRIBUTE or not own:
        edits = [] if wish.keeps else [*take_out(prompt, wish)]
        if wish.form is Form.ATTRIBUTE and wish.head and not wish.keeps:
            edits, worded = _place_behind(prompt, wish, edits, worded)
    else:
        edits = [*_replace(prompt, wish, home, own, articles)]
        worded = {other: text for other, text in worded.items() if other is not home}
    edits += [_insert(prompt, wish, other, text) for other, text in worded.items()]
    return _merge(edits)


def _as_one(worded: Mapping[frozenset[str], str]) -> dict[frozenset[str], str]:
    """Camera and background worded together, for a wish that is replaced by both."""
    optics = ", ".join(worded[home] for home in _OPTICS if home in worded)
    return {**{home: text for home, text in worded.items() if home not in _OPTICS}, _CAMERA: optics}


def _place_behind(
    prompt: Prompt, wish: Wish, edits: list[Edit], worded: Mapping[frozenset[str], str]
) -> tuple[list[Edit], dict[frozenset[str], str]]:
    """A blurred *street* stays: "85mm lens at 1.2 m, f/2.8, street 4 m behind the subject"."""
    left = dict(worded)
    behind = left.get(_BACKGROUND, "")
    if behind.startswith("background "):
        del left[_BACKGROUND]
        after = Span(wish.phrase.end, wish.phrase.end)
        edits = [*edits, Edit(after, behind.removeprefix("background"))]
        clause = prompt.clause_of(wish.phrase)
        if clause and clause.span == wish.phrase and _CAMERA in left:
            start = Span(wish.phrase.start, wish.phrase.start)
            edits = [Edit(start, left.pop(_CAMERA) + ", "), *edits]
    return edits, left


def _replace(
    prompt: Prompt, wish: Wish, home: frozenset[str], own: str, articles: Mapping[str, str]
) -> tuple[Edit, ...]:
    match wish.form:
        case Form.TAG:
            return _tag(prompt, wish, home, own)
        case Form.NOUN:
            return _noun(prompt, wish, home, own, articles)
        case Form.PREDICATE:
            return _predicate(prompt, wish, home, own, articles)
        case Form.PREPOSITIONAL if home in (_FACE, _SKIN):
            return (Edit(wish.phrase, f"with {own}"),)
        case Form.PREPOSITIONAL if home is _CAMERA:
            gap = 1 if prompt.text[wish.phrase.start - 1 : wish.phrase.start] == " " else 0
            place = Span(wish.phrase.start - gap, wish.phrase.end)
            return (Edit(place, f", {own}{_closing(prompt, wish.phrase.end)}"),)
        case Form.ADVERB:
            gap = 1 if prompt.text[wish.span.start - 1 : wish.span.start] == " " else 0
            removed = Edit(Span(wish.span.start - gap, wish.span.end), "")
            anchor = beside_subject(prompt, wish.owner, wish, 0) if home is _FACE else None
            at = anchor.at if anchor and anchor.at < removed.span.start else removed.span.start
            return _merge([removed, Edit(Span(at, at), f", {own}{_closing(prompt, wish.span.end)}")])
        case _:
            raise SpliceError


def take_out(prompt: Prompt, wish: Wish) -> tuple[Edit, ...]:
    """Edits that remove the words at fault and leave a sound sentence; SpliceError where none do."""
    clause = prompt.clause_of(wish.span)
    if clause is None:
        raise SpliceError
    if wish.form in (Form.TAG, Form.NOUN) and wish.head and not wish.head.overlaps(wish.span):
        return take_out_word(prompt, wish.span, wish.phrase.join(wish.span))
    if wish.form is Form.TAG:
        edits = take_out_clause(prompt, clause)
        if not edits or (clause.depth and _is_alone_in_group(prompt, clause.span)):
            raise SpliceError
        return edits
    if wish.form in (Form.ATTRIBUTE, Form.ADVERB):
        if wish.span == clause.span:
            raise SpliceError
        return take_out_word(prompt, wish.span, wish.phrase.join(wish.span) if wish.head else clause.span)
    raise SpliceError


def _is_alone_in_group(prompt: Prompt, span: Span) -> bool:
    """True when a bracket stands on both sides, so that nothing would be left to weigh."""
    before, after = prompt.text[: span.start].rstrip()[-1:], prompt.text[span.end :].lstrip()[:1]
    return before in "([{|:" and after in ")]}|:"


def _tag(prompt: Prompt, wish: Wish, home: frozenset[str], own: str) -> tuple[Edit, ...]:
    clause = prompt.clause_of(wish.span)
    if clause is not None and clause.depth and _is_inside_phrase(prompt, clause.span):
        return _weighted_word(prompt, wish, home, own)
    return (Edit(wish.phrase, keep_capital(prompt, wish.phrase, own)),)


def _weighted_word(prompt: Prompt, wish: Wish, home: frozenset[str], own: str) -> tuple[Edit, ...]:
    """a (playful:1.4) woman → a woman, (nose wrinkled:1.4): the group moves with its weight."""
    group = _group_of(prompt.segments, wish.span)
    anchor = beside_subject(prompt, wish.owner, wish, RANKS["face"]) if home is _FACE else None
    if group is None or anchor is None or anchor.joins or anchor.at < group.span.end:
        raise SpliceError
    opening, closing = group.children[0].span, group.children[-1].span
    if Span(opening.end, closing.start).of(prompt.text).strip() != wish.span.of(prompt.text):
        raise SpliceError
    text = f", {opening.of(prompt.text)}{own}{closing.of(prompt.text)}{',' if anchor.closes else ''}"
    removed = take_out_word(prompt, group.span, group.span)
    return _merge([*removed, Edit(Span(anchor.at, anchor.at), text)])


def _group_of(segments: tuple[Segment, ...], span: Span) -> Segment | None:
    """The innermost weighted group around `span`."""
    for segment in segments:
        if segment.children and segment.span.contains(span):
            return _group_of(segment.children, span) or segment
    return None


def _is_inside_phrase(prompt: Prompt, span: Span) -> bool:
    """True for a weighted word within a phrase: a (playful:1.4) woman."""
    before = prompt.text[: span.start].rstrip(" ([")
    return before[-1:].isalnum() and before != prompt.text[: span.start].rstrip()


def _noun(
    prompt: Prompt, wish: Wish, home: frozenset[str], own: str, articles: Mapping[str, str]
) -> tuple[Edit, ...]:
    """A noun phrase by a noun phrase, with the words that lead into it."""
    text, phrase = prompt.text, wish.phrase
    near = max(0, phrase.start - _NEAR)
    if home in (_FACE, _SKIN):
        if lead := _SHOWING.search(text, near, phrase.start):
            return (Edit(Span(lead.start(), phrase.end), f"with {own}{_closing(prompt, phrase.end)}"),)
        start = phrase.start
        comma = "" if _opens_clause(prompt, start) else ", "
        at = Span(start - 1, phrase.end) if comma and text[start - 1 : start] == " " else phrase
        return (Edit(at, comma + keep_capital(prompt, phrase, own) + _closing(prompt, phrase.end)),)
    noun = _named(own, articles)
    if home is _LIGHT:
        noun = f"the light of {noun}"
    if _LEADS_IN.search(text, near, phrase.start):
        return (Edit(phrase, noun + _closing(prompt, phrase.end)),)
    if _opens_clause(prompt, phrase.start):
        if home is not _LIGHT and _closing(prompt, phrase.end):
            raise SpliceError
        return (Edit(phrase, keep_capital(prompt, phrase, noun) + _closing(prompt, phrase.end)),)
    gap = 1 if text[phrase.start - 1 : phrase.start] == " " else 0
    return (Edit(Span(phrase.start - gap, phrase.end), f", {own}{_closing(prompt, phrase.end)}"),)


def _predicate(
    prompt: Prompt, wish: Wish, home: frozenset[str], own: str, articles: Mapping[str, str]
) -> tuple[Edit, ...]:
    """ "she looks sad" → "she has ..."; "her expression is sad" and "the light is soft" → the facts alone."""
    if wish.link is None or wish.head is None:
        raise SpliceError
    end = wish.span.end
    verb = wish.link.of(prompt.text).lower()
    if home is _FACE:
        if _is_part_of_face(prompt, wish.head):
            return _whole_clause(prompt, wish, own)
        swap = {
            "looking": "with",
            "feeling": "with",
            "is": "has",
            "looks": "has",
            "seems": "has",
            "appears": "has",
            "feels": "has",
        }
        past = {"was": "had", "were": "had", "looked": "had", "seemed": "had"}
        has = swap.get(verb) or past.get(verb) or "have"
        text = f"{has} {'the ' if has != 'with' and own.startswith(_SINGULAR) else ''}{own}"
        return (Edit(Span(wish.link.start, end), text + _closing(prompt, end)),)
    if home is _LIGHT:
        return (
            Edit(Span(wish.link.start, end), f"comes from {_named(own, articles)}{_closing(prompt, end)}"),
        )
    return _whole_clause(prompt, wish, own)


def _named(own: str, articles: Mapping[str, str]) -> str:
    """The wording as a noun phrase, with the article its noun takes."""
    for noun, wanted in articles.items():
        if own.startswith(noun):
            return own if wanted == "none" else f"{wanted} {own}"
    return with_article(own)


def _is_part_of_face(prompt: Prompt, head: Span) -> bool:
    word = next((word for word in prompt.words if word.span == head), None)
    return bool(word and word.classes & {"face", "brow", "eyes", "mouth"})


def _whole_clause(prompt: Prompt, wish: Wish, own: str) -> tuple[Edit, ...]:
    clause = prompt.clause_of(wish.span)
    if clause is None or wish.head is None or clause.span.end != wish.span.end:
        raise SpliceError
    before = prompt.text[clause.span.start : wish.head.start]
    if len(before.split()) > 2:
        raise SpliceError
    return (Edit(clause.span, keep_capital(prompt, clause.span, own)),)


def _insert(prompt: Prompt, wish: Wish, home: frozenset[str], text: str) -> Edit:
    """The wording as an insertion at its anchor."""
    rank = min(RANKS[group] for group in home)
    anchor: Anchor | None
    if home is _FACE and wish.form is Form.ATTRIBUTE and wish.head and _is_part_of_face(prompt, wish.head):
        anchor = _after_phrase(prompt, wish)
    elif home in (_FACE, _SKIN):
        anchor = beside_subject(prompt, wish.owner if wish.owner is not None else _only(prompt), wish, rank)
        anchor = anchor or by_rank(prompt, rank, wish)
    elif home is _METAL or (home is _LIGHT and wish.form is Form.ATTRIBUTE and wish.head is not None):
        anchor = _after_phrase(prompt, wish)
    else:
        anchor = by_rank(prompt, rank, wish)
    if anchor is None:
        raise SpliceError
    at = Span(anchor.at, anchor.at)
    if anchor.joins:
        return Edit(at, f" with {text.replace(', ', ' and ')}")
    return Edit(at, f", {text}{_closing(prompt, anchor.at) if anchor.closes else ''}")


def _only(prompt: Prompt) -> int | None:
    return 0 if prompt.scene.subjects else None


def _after_phrase(prompt: Prompt, wish: Wish) -> Anchor:
    told = [fact.span.end for fact in prompt.scene.facts if fact.span and fact.span.overlaps(wish.phrase)]
    end = max([wish.phrase.end, *told])
    clause = prompt.clause_of(wish.phrase)
    return Anchor(end, closes=clause is not None and clause.span.end > end)


def _opens_clause(prompt: Prompt, at: int) -> bool:
    clause = prompt.clause_of(Span(at, at + 1))
    return clause is None or clause.span.start == at


def _closing(prompt: Prompt, at: int) -> str:
    """A comma when the clause goes on behind `at`."""
    rest = prompt.text[at : at + 1]
    following = prompt.text[at : at + 2].lstrip()
    return "," if rest and rest in " \n" and following[:1].isalnum() else ""


def _merge(edits: list[Edit]) -> tuple[Edit, ...]:
    """One edit per place: insertions at one point stand in the given order, and join a touching deletion."""
    merged: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
        if (
            merged
            and edit.span.start <= merged[-1].span.end
            and not (len(edit.span) and len(merged[-1].span))
        ):
            last = merged.pop()
            merged.append(Edit(last.span.join(edit.span), last.text + edit.text))
        else:
            merged.append(edit)
    for left, right in pairwise(merged):
        if left.span.overlaps(right.span):
            raise SpliceError
    return tuple(merged)


def take_out_span(prompt: Prompt, span: Span) -> tuple[Edit, ...]:
    """Edits that remove a stretch of text: a whole tag, or words within one. Raises SpliceError."""
    clause = prompt.clause_of(span)
    if clause is None:
        raise SpliceError
    if clause.span == span:
        edits = take_out_clause(prompt, clause)
        if not edits or (clause.depth and _is_alone_in_group(prompt, clause.span)):
            raise SpliceError
        return edits
    return take_out_word(prompt, span, clause.span)

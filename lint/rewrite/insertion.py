"""Putting a wording beside what it belongs to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from glabella.core.edit import Edit
from glabella.core.fact import Form, Wish
from glabella.core.prompt import Prompt
from glabella.core.span import Span
from glabella.rewrite.place import Anchor, beside_subject, by_rank
from glabella.rewrite.ranks import BACKGROUND, CAMERA, FACE, LIGHT, METAL, RANKS, SKIN, Home
from glabella.rewrite.realise import as_light
from glabella.rewrite.removal import SpliceError
from glabella.rewrite.repair import closing

_DIRECTION = re.compile(r"\d+(?:\.\d+)?° camera|straight ahead")
_KELVIN = re.compile(r"\d+ K\b")
"""Words that belong right behind the light that they describe."""
_GOES_ON = re.compile(r" (?:of|onto|into|to|towards?|visible)\b")
"""What belongs to the noun before it, so that nothing may be put between."""

_SCENES = frozenset(("picture", "place_outdoors", "place_indoors", "building", "sky", "atmosphere"))
_PREPOSITION = re.compile(
    r"\s+(?:of|in|on|at|by|over|under|with|near|from|before|behind|beside|between|inside|around|along)\b"
)


_BEHIND = re.compile(r"\s+behind\b", re.IGNORECASE)


def insert(prompt: Prompt, wish: Wish, home: Home, text: str) -> Edit:
    """The wording as an insertion at its anchor."""
    rank = min(RANKS[group] for group in home)
    goes_on = _goes_on(prompt, wish)
    anchor: Anchor | None
    if home is FACE and wish.form is Form.ATTRIBUTE and wish.head and is_part_of_face(prompt, wish.head):
        anchor = _after_phrase(prompt, wish)
    elif home is FACE and wish.form is Form.ATTRIBUTE and wish.head and wish.head.end <= wish.phrase.start:
        anchor = Anchor(wish.span.end, closes=True)
    elif not goes_on and (
        home is METAL or (home is SKIN and wish.head and _names_its_place(prompt, wish, wish.head))
    ):
        anchor = _after_phrase(prompt, wish)
    elif home in (FACE, SKIN):
        is_told = wish.owner is not None or (wish.head and not goes_on)
        owner = wish.owner if is_told else _only(prompt)
        anchor = beside_subject(prompt, owner, wish, rank)
        if anchor is None and wish.head and home is FACE and not goes_on:
            anchor = _after_phrase(prompt, wish)
        anchor = anchor or by_rank(prompt, rank, wish)
    elif home is LIGHT and wish.form is Form.ATTRIBUTE and wish.head is not None and not goes_on:
        anchor = _after_phrase(prompt, wish)
    else:
        anchor = by_rank(prompt, rank, wish)
        text = as_light(text) if home is LIGHT else text
    if anchor is None:
        raise SpliceError
    at = Span(anchor.at, anchor.at)
    if anchor.joins:
        end = "," if "," in text and closing(prompt, anchor.at) else ""
        return Edit(at, f" with {text}{end}")
    joint = _joint(text) if home is LIGHT and wish.form is Form.ATTRIBUTE else ", "
    end = closing(prompt, anchor.at) if anchor.closes and (joint == ", " or "," in text) else ""
    return Edit(at, f"{joint}{text}{end}")


def _joint(text: str) -> str:
    """What stands between a light and its own direction or colour temperature."""
    if _DIRECTION.match(text):
        return " "
    return " at " if _KELVIN.match(text) else ", "


def place_behind(
    prompt: Prompt, wish: Wish, edits: list[Edit], worded: Mapping[Home, str]
) -> tuple[list[Edit], dict[Home, str]]:
    """A blurred *street* stays: "85mm lens at 1.2 m, f/2.8, street 4 m behind the subject"."""
    left = dict(worded)
    behind = left.get(BACKGROUND, "")
    if behind.startswith("background "):
        del left[BACKGROUND]
        after = Span(wish.phrase.end, wish.phrase.end)
        distance, _, subject = behind.removeprefix("background").partition(" behind ")
        is_said = _BEHIND.match(prompt.text, wish.phrase.end)
        edits = [*edits, Edit(after, distance if is_said else f"{distance} behind {subject}")]
        clause = prompt.clause_of(wish.phrase)
        if clause and clause.span == wish.phrase and CAMERA in left:
            start = Span(wish.phrase.start, wish.phrase.start)
            edits = [Edit(edit.span, edit.text.lower()) if len(edit.text) == 1 else edit for edit in edits]
            edits = [Edit(start, left.pop(CAMERA) + ", "), *edits]
    return edits, left


def merge(edits: list[Edit]) -> tuple[Edit, ...]:
    """One edit per place: insertions at one point stand in the given order, and join a touching deletion.

    Raises SpliceError for an insertion inside a deletion, and for edits that overlap.
    """
    merged: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
        if merged and merged[-1].span.start < edit.span.start < merged[-1].span.end:
            raise SpliceError
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


def _only(prompt: Prompt) -> int | None:
    return 0 if prompt.scene.subjects else None


def _goes_on(prompt: Prompt, wish: Wish) -> bool:
    """True for "a moody photo of a harbour": what follows belongs to the picture or place that is named."""
    head = wish.head or wish.span
    is_scene = any(word.classes & _SCENES for word in prompt.words_between(head.start, head.end))
    return is_scene and bool(_PREPOSITION.match(prompt.text, wish.phrase.end))


def _after_phrase(prompt: Prompt, wish: Wish) -> Anchor:
    if wish.keeps and _GOES_ON.match(prompt.text, wish.phrase.end):
        raise SpliceError
    told = [fact.span.end for fact in prompt.scene.facts if fact.span and fact.span.overlaps(wish.phrase)]
    end = max([wish.phrase.end, *told])
    clause = prompt.clause_of(wish.phrase)
    return Anchor(end, closes=clause is not None and clause.span.end > end)


def _names_its_place(prompt: Prompt, wish: Wish, head: Span) -> bool:
    """True where the noun that stays is what the facts are about: "blue eyes, one catchlight in each"."""
    is_skin = any("skin" in word.classes for word in prompt.words_between(head.start, head.end))
    return wish.keeps or is_part_of_face(prompt, head) or (is_skin and wish.form is Form.ATTRIBUTE)


def is_part_of_face(prompt: Prompt, head: Span) -> bool:
    """True when the word at `head` names a face or a part of one."""
    parts = {"face", "brow", "eyes", "mouth"}
    return any(word.classes & parts for word in prompt.words_between(head.start, head.end))

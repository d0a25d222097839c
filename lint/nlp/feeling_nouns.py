"""The nouns of feelings: "with joy", "a look of doubt", "conveying sorrow", "a mix of fear and hope"."""

from __future__ import annotations

from glabella.core.fact import Form
from glabella.nlp.standing import Standing
from glabella.nlp.token_row import TokenRow

FELT = (("face",), ("body.look|face",))
"""What a feeling asks for."""

_SENSES = frozenset(
    (
        "sense",
        "air",
        "aura",
        "feeling",
        "mood",
        "hint",
        "touch",
        "mix",
        "mixture",
        "blend",
        "combination",
        "moment",
    )
)
"""The "sense" of "a sense of joy"."""

_LAYERS = (
    *(("and",), ("but",), ("beneath",), ("underneath",), ("behind",), ("under",), ("to",), ("into",)),
    *(("mixed", "with"), ("mingled", "with"), ("tinged", "with"), ("laced", "with"), ("masked", "by")),
    *(("turning", "into"), ("turning", "to"), ("giving", "way", "to"), ("hidden", "behind")),
)
"""What joins two feelings of one face."""

_ADJECTIVES = 2
"""Words that may describe the second feeling: "and quiet hope"."""

_STAGES = frozenset(("building", "peaking", "resolving", "rising", "fading", "growing"))
"""What a feeling does behind its noun: "anger building"."""

_NEAR = 12
"""Tokens before a feeling in which a part of the face says whose it is."""

_HIDING = frozenset(
    ("hides", "hiding", "masks", "masking", "conceals", "concealing", "suppresses", "suppressing", "veils")
)
"""What somebody does to a feeling that lies beneath another."""


def stand_feeling(row: TokenRow, start: int, end: int, strength: int) -> Standing | None:
    """How the noun of a feeling at tokens `start` to `end` stands, None where nobody shows it.

    Two feelings that are joined stand in one phrase, so that one rewrite shows both.
    """
    left = row.left_edge(start)
    right = row.trailing_place(layered_end(row, end))
    before = row.skip_blank_left(left - 1)
    if first := _first_of_two(row, before):
        outer = stand_feeling(row, first, first + 1, 0)
        if outer is None or (outer.form is Form.NOUN and outer.head == outer.end - 1):
            return None
        return Standing(start, end, left, right, Form.PREPOSITIONAL, None, strength, (), before)
    if row.lower(before) == "of" and row.lower(before - 1) in _SENSES:
        left = row.left_edge(before - 1)
        before = row.skip_blank_left(left - 1)
    at = before - 1
    if row.lower(before) == "of" and "face" in row.words[at].classes:
        strength = -1 if row.is_stage(at) else strength
        return _on_face(row, start, end, at, right, strength)
    if before > 0 and "conveying" in row.words[before].classes:
        if "face" in row.words[at].classes:
            return _on_face(row, start, end, at, right, strength)
        if row.names_someone_before(before) or _shows_a_face_before(row, before):
            return Standing(start, end, before, right, Form.PREPOSITIONAL, None, strength, (), before)
        return None
    is_layered = _joins_layers(row, start, end) or any(_is_feeling(row, at) for at in range(end, right))
    if is_layered and row.lower(before) in _HIDING and row.names_someone_before(before):
        start_of_clause = before - 1 if row.lower(before - 1) in ("who", "that") else before
        return Standing(start, end, start_of_clause, right, Form.PREPOSITIONAL, None, strength, (), before)
    if is_layered and row.fills_clause(left, right):
        return Standing(start, end, left, right, Form.TAG, None, strength)
    if row.lower(right) in _STAGES and row.fills_clause(left, right + 1):
        return Standing(start, end, left, right + 1, Form.TAG, None, strength)
    if row.lower(before) == "of":
        if end - start > 1 and "person" in row.words[at].classes:
            return Standing(start, end, before, right, Form.PREPOSITIONAL, None, strength, (), before)
        if row.lower(at) not in ("full", "filled"):
            return None
        before = at
    if row.lower(before) in ("with", "in", "full", "filled") and row.noun_before(before) is not None:
        return Standing(start, end, before, right, Form.PREPOSITIONAL, None, strength, (), before)
    return None


def _on_face(row: TokenRow, start: int, end: int, head: int, right: int, strength: int) -> Standing:
    left = row.left_edge(head)
    classes = {name for word in row.words[left:head] for name in word.classes}
    if classes & {"diminisher", "lowered", "traced"}:
        strength = -1
    elif "maximizer" in classes:
        strength = 2
    form = Form.TAG if row.fills_clause(left, right) else Form.NOUN
    return Standing(start, end, left, right, form, head, strength)


def layered_end(row: TokenRow, end: int) -> int:
    """Past the second feeling that is joined to one that ends at `end`: "fear and a hint of hope"."""
    for layer in _LAYERS:
        behind = end + len(layer)
        if tuple(row.lower(at) for at in range(end, behind)) != layer:
            continue
        for at in range(behind, behind + _ADJECTIVES + 1):
            if _is_feeling(row, at):
                hit = row.hit_at[at]
                return hit.end
            if not row.is_open(at):
                break
    return end


def _shows_a_face_before(row: TokenRow, before: int) -> bool:
    """True behind "eye smile ..., suggesting": the face is there before its owner is named."""
    near = range(max(before - _NEAR, 0), before)
    return any(row.words[at].classes & {"face", "brow", "eyes", "mouth"} for at in near)


def _joins_layers(row: TokenRow, start: int, end: int) -> bool:
    """True for two feelings that are one term: "anger beneath calm"."""
    return any(row.lower(at) in ("beneath", "under", "behind") for at in range(start, end))


def _first_of_two(row: TokenRow, before: int) -> int | None:
    """The first feeling, where `before` ends the words that join a second one to it."""
    for layer in _LAYERS:
        first = before - len(layer)
        if first >= 0 and tuple(row.lower(at) for at in range(first + 1, before + 1)) == layer:
            return row.hit_at[first].start if _is_feeling(row, first) else None
    return None


def _is_feeling(row: TokenRow, at: int) -> bool:
    return at in row.hit_at and any(
        part == "noun" and entry.kind == "emotion" for entry, part in row.hit_at[at].meaning.senses
    )

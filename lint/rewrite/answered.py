"""Other wishes that one fix answers as well: they go out with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from glabella.core.edit import Edit
from glabella.core.fact import Fact, Form, Wish
from glabella.core.grounding import is_answered, units_of
from glabella.core.prompt import Prompt
from glabella.core.scene import Scene
from glabella.core.span import Span
from glabella.rewrite.removal import SpliceError, take_out, take_out_phrase
from glabella.rewrite.repair import take_out_clause
from glabella.vocabulary import LightSource

_COMMA = re.compile(r"\s*,\s*")
_MANY = 100
"""Wishes beyond which a text is no prompt, and is read in linear time instead."""


def take_out_answered(
    prompt: Prompt,
    wish: Wish,
    facts: Sequence[Fact],
    edits: tuple[Edit, ...],
    sources: Mapping[str, LightSource],
) -> tuple[Edit, ...]:
    """`edits`, and those that remove every other wish which `facts` answer completely."""
    if len(prompt.scene.wishes) > _MANY:
        return edits
    told = replace(prompt.scene, facts=(*prompt.scene.facts, *facts, *implied(facts, sources)))
    made = list(edits)
    for other in prompt.scene.wishes:
        if other.span == wish.span or other.keeps or not other.missing or not _is_covered(other, told):
            continue
        try:
            removal = take_out_whole(prompt, other) or take_out(prompt, other)
        except SpliceError:
            continue
        if other.form is Form.ATTRIBUTE and other.kind != wish.kind:
            continue
        if not any(edit.span.overlaps(old.span) for edit in removal for old in made):
            made = [_reopened(prompt, edit, removal) for edit in made] + [*removal]
        elif joined := _joined(prompt, made, removal):
            made = joined
    return tuple(sorted(made))


def _reopened(prompt: Prompt, edit: Edit, removal: Sequence[Edit]) -> Edit:
    """The edit without its closing comma where the words that it was set off from go out as well."""
    gone = next((other.span for other in removal if other.span.start == edit.span.end), None)
    if gone is None or not edit.text.endswith(",") or prompt.text[gone.end : gone.end + 1].isspace():
        return edit
    return replace(edit, text=edit.text.removesuffix(","))


def _joined(prompt: Prompt, made: Sequence[Edit], removal: Sequence[Edit]) -> list[Edit]:
    """Two deletions that share their "and" as one; empty when they are no plain deletions."""
    if len(removal) != 1 or removal[0].text:
        return []
    hit = [edit for edit in made if edit.span.overlaps(removal[0].span)]
    if len(hit) != 1 or hit[0].text:
        return []
    span = hit[0].span.join(removal[0].span)
    text = prompt.text
    if text[: span.start][-3:].rstrip().endswith(",") and (comma := _COMMA.match(text, span.end)):
        span = Span(span.start, comma.end())
    elif text[span.start - 1 : span.start] in (" ", "") and text[span.end : span.end + 1] == " ":
        span = Span(span.start, span.end + 1)
    return sorted((*(edit for edit in made if edit is not hit[0]), Edit(span, "")))


def take_out_whole(prompt: Prompt, wish: Wish) -> tuple[Edit, ...]:
    """ "even illumination" goes as a whole: its noun said nothing without the wish. Raises SpliceError."""
    clause = prompt.clause_of(wish.span)
    if wish.form is Form.NOUN and wish.head and not wish.rest and not wish.head.overlaps(wish.span):
        return take_out_phrase(prompt, wish.phrase)
    if wish.form is not Form.TAG or clause is None or clause.span != wish.phrase:
        return ()
    return take_out_clause(prompt, clause)


def implied(facts: Sequence[Fact], sources: Mapping[str, LightSource]) -> Iterator[Fact]:
    """A sky comes from every side and fills its own shadows."""
    for fact in facts:
        source = sources.get(str(fact.value)) if fact.slot == "key.source" else None
        if source and source.is_dome:
            yield Fact("key.azimuth", "dome")
            yield Fact("fill.stops", 0.0)


def _is_covered(wish: Wish, scene: Scene) -> bool:
    """True when every ask is answered; for a face, by every action of one of its readings."""
    shown = {action.unit for action in scene.face(wish.owner)}
    return all(
        any(units_of(reading) and units_of(reading) <= shown for reading in wish.readings)
        if ask == "face"
        else is_answered(ask, wish.readings, scene, wish.owner)
        for ask in wish.asks
    )

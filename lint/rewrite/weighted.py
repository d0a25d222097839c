"""A weighted word inside a phrase: its group moves with its weight."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glabella.core.edit import Edit
from glabella.core.fact import Wish
from glabella.core.prompt import Prompt
from glabella.core.segment import Segment
from glabella.core.span import Span
from glabella.rewrite.insertion import merge
from glabella.rewrite.place import beside_subject
from glabella.rewrite.ranks import FACE, RANKS, Home
from glabella.rewrite.removal import SpliceError
from glabella.rewrite.repair import take_out_word

_WEIGHT_MARKS = re.compile(r"[\s()\[\]:\d.+-]*")
_WORD_BEFORE = re.compile(r"\w ?$")
_WORD_AFTER = re.compile(r" ?\w")


def move_weighted_word(prompt: Prompt, wish: Wish, home: Home, own: str) -> tuple[Edit, ...]:
    """a (playful:1.4) woman → a woman, (nose wrinkled:1.4): the group moves with its weight."""
    group = _group_around(prompt, wish.span)
    anchor = beside_subject(prompt, wish.owner, wish, RANKS["face"]) if home is FACE else None
    if anchor is None or anchor.joins or anchor.at < group.end:
        raise SpliceError
    opening = prompt.text[group.start : wish.span.start]
    shut = prompt.text[wish.span.end : group.end]
    text = f", {opening}{own}{shut}{',' if anchor.closes else ''}"
    return merge([*take_out_word(prompt, group, group), Edit(Span(anchor.at, anchor.at), text)])


def is_inside_phrase(prompt: Prompt, span: Span) -> bool:
    """True for a weighted word within a phrase: a (playful:1.4) woman, (sad) man."""
    group = _group_around(prompt, span)
    if group == span:
        return False
    return bool(_WORD_BEFORE.search(prompt.text, max(0, group.start - 2), group.start)) or bool(
        _WORD_AFTER.match(prompt.text, group.end)
    )


def _group_around(prompt: Prompt, span: Span) -> Span:
    """The outermost weighted group that holds nothing but `span`: ((playful))."""
    found = span
    for group in _groups(prompt.segments, span):
        inside = (
            group.of(prompt.text)[: span.start - group.start]
            + group.of(prompt.text)[span.end - group.start :]
        )
        if _WEIGHT_MARKS.fullmatch(inside):
            found = found.join(group)
    return found


def _groups(segments: tuple[Segment, ...], span: Span) -> Iterator[Span]:
    """The weighted groups around `span`, outermost first."""
    for segment in segments:
        if segment.children and segment.span.contains(span):
            yield segment.span
            yield from _groups(segment.children, span)

"""Medium and setting, each with the words that give it away."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from glabella.core.prompt import Word
from glabella.core.scene import Evidence
from glabella.core.span import Span
from glabella.vocabulary import Medium

_HEADS = re.compile(r" of\b")
_FRONT = 60
"""Characters within which a medium counts as heading the prompt."""


def infer(
    kind: str, text: str, signs: Iterable[tuple[str, str, Span]], table: Sequence[Medium]
) -> Evidence | None:
    """The value that heads the prompt ("photograph of a sticker"), else the one with most evidence.

    One strong word outweighs any number of hints.

    `signs` are (slot, value, span) with slot `medium.strong` or `medium.weak`. Of equals the one that
    stands first in the table wins.
    """
    signs = tuple(signs)
    outright, hinted = f"{kind}.strong", f"{kind}.weak"
    heading = next((sign for sign in signs if sign[0] == outright and _HEADS.match(text, sign[2].end)), None)
    if heading and heading[2].start < _FRONT:
        within = next((medium.within for medium in table if medium.name == heading[1]), "")
        spans = tuple(span for _, value, span in signs if value == heading[1])
        return Evidence(heading[1], spans, within=within)
    strong: defaultdict[str, list[Span]] = defaultdict(list)
    weak: defaultdict[str, list[Span]] = defaultdict(list)
    for slot, value, span in signs:
        if slot == outright:
            if strong[value] and strong[value][-1].overlaps(span):  # the night of "at night"
                continue
            strong[value].append(span)
        elif slot == hinted:
            weak[value].append(span)
    wide = [medium.name for medium in table if not medium.within]
    for part in table:
        if part.within:
            strong[part.within] += strong.get(part.name, [])
    for found, is_sure in ((strong, True), (weak, False)):
        named = [name for name in wide if found.get(name)]
        if named:
            best = max(named, key=lambda name: len(found[name]))
            return _narrowed(Evidence(best, tuple(found[best]), is_sure), (strong, weak), table)
    return None


def _narrowed(
    evidence: Evidence, found: Sequence[Mapping[str, list[Span]]], table: Sequence[Medium]
) -> Evidence:
    """The part of a setting that is meant, where words tell: the stage of an indoor scene."""
    parts = [part.name for part in table if part.within == evidence.value]
    for signs in found:
        for name in parts:
            if signs.get(name):
                return Evidence(name, tuple(signs[name]), evidence.is_sure, evidence.value)
    return evidence


def rivals(
    kind: str, signs: Iterable[tuple[str, str, Span]], chosen: Evidence | None
) -> tuple[Evidence, ...]:
    """The other values that words name outright, in text order: a *painting*, photorealistic."""
    outright = f"{kind}.strong"
    named: defaultdict[str, list[Span]] = defaultdict(list)
    for slot, value, span in signs:
        if slot == outright and (chosen is None or value != chosen.value):
            named[value].append(span)
    return tuple(Evidence(value, tuple(spans)) for value, spans in named.items())


def signs_of_classes(words: Sequence[Word], settings: Sequence[Medium]) -> Iterable[tuple[str, str, Span]]:
    """Places among the nouns hint at a setting: a street at outdoors, a kitchen at indoors.

    The field of "depth of field" does not.
    """
    telling = frozenset().union(*(setting.classes for setting in settings))
    for word in words:
        if word.classes.isdisjoint(telling) or "homonym" in word.classes:
            continue
        for setting in settings:
            if not word.classes.isdisjoint(setting.classes):
                yield "setting.weak", setting.name, word.span

"""The last component: facts and wishes in one scene."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from glabella.core.fact import Fact, Wish
from glabella.core.prompt import Clause
from glabella.core.scene import Scene
from glabella.core.span import Span
from glabella.nlp.codes import coded_actions
from glabella.nlp.inference import infer, rivals, signs_of_classes
from glabella.nlp.lexis import Lexis
from glabella.nlp.measures import place_quantity
from glabella.nlp.motive import with_light_in_view
from glabella.nlp.planes import plane_at
from glabella.nlp.sizes import size_m
from glabella.nlp.stated import facts_of_hit
from glabella.nlp.wishes import WishReader

ASSIGNS = ("doc._.scene",)
REQUIRES = (
    "doc._.words",
    "doc._.hits",
    "doc._.signs",
    "doc._.standings",
    "doc._.muted",
    "doc._.clauses",
    "doc._.subjects",
    "doc._.quantities",
)

_REACH = 200
_TAKING = frozenset(("taking", "takes", "take", "holding", "holds", "taken"))
"""Verbs whose photos are things in the picture."""

_COUNT = r"(?:\d|two|three|four|five|six|nine)"
_SHEET = re.compile(
    r"(?i)\b(?:(?:expressions?|emotions?|emoji|sticker|contact|character|reference) (?:sheet|chart|grid|set)"
    r"|(?:various|multiple|different|several|many) (?:facial )?(?:expressions|emotions|faces|poses)"
    rf"|{_COUNT} ?(?:x|×|by) ?{_COUNT} grid|storyboard|turnaround|diptych|triptych|collage|split[- ]screen"
    rf"|(?:{_COUNT}|side|top|bottom|left|right|each|comic)[- ]panels?|panel \d|comic (?:strip|page)"
    r"|photo ?booth|character on the left)\b"
)


class SceneBuilder:
    """Builds the Scene of a Doc."""

    def __init__(self, lexis: Lexis) -> None:
        self._vocabulary = lexis.vocabulary

    def __call__(self, doc: Doc) -> Doc:
        """Assign the scene."""
        facts = tuple(
            sorted(with_light_in_view(list(self._facts(doc))), key=lambda fact: fact.span or Span(0, 0))
        )
        signs = list(self._signs(doc))
        medium = infer("medium", doc._.source, signs, self._vocabulary.media)
        scene = Scene(
            medium=medium,
            other_media=rivals("medium", signs, medium),
            setting=infer("setting", doc._.source, signs, self._vocabulary.settings),
            subjects=tuple(doc._.subjects),
            facts=facts,
            is_sheet=bool(_SHEET.search(doc._.source)),
            size_m=size_m(doc._.words, doc._.subjects, self._vocabulary.sizes),
        )
        wishes = tuple(self._wishes(doc, scene))
        doc._.scene = replace(scene, wishes=wishes)
        return doc

    def _facts(self, doc: Doc) -> Iterator[Fact]:
        text, clauses, words = doc._.source, doc._.clauses, doc._.words
        subjects, muted = doc._.subjects, doc._.muted
        starts = [clause.span.start for clause in clauses]
        yield from coded_actions(doc, self._vocabulary)
        for quantity in doc._.quantities:
            clause = _clause_at(clauses, starts, quantity.span).span
            placed = list(place_quantity(text, quantity, _near(clause, quantity.span)))
            yield from placed or filter(None, (plane_at(quantity, words),))
        for hit in doc._.hits:
            if not hit.meaning.facts or hit.start in muted:
                continue
            span = Span(words[hit.start].span.start, words[hit.end - 1].span.end)
            around = _near(_clause_at(clauses, starts, span).span, span).of(text)
            yield from facts_of_hit(hit, span, words, subjects, around, self._vocabulary)

    def _signs(self, doc: Doc) -> Iterator[tuple[str, str, Span]]:
        words, muted = doc._.words, doc._.muted
        for hit in doc._.signs:
            is_depicted = hit.start > 0 and words[hit.start - 1].lower in _TAKING
            if hit.start not in muted and not is_depicted:
                span = Span(words[hit.start].span.start, words[hit.end - 1].span.end)
                for slot, value in hit.meaning.facts:
                    if slot.startswith(("medium.", "setting.")):
                        yield slot, str(value), span
        yield from signs_of_classes(words, self._vocabulary.settings)

    def _wishes(self, doc: Doc, scene: Scene) -> Iterator[Wish]:
        reader = WishReader(self._vocabulary, doc._.source, doc._.words, doc._.subjects)
        muted = doc._.muted
        for hit, standing in zip(doc._.hits, doc._.standings, strict=True):
            if standing is None or not hit.meaning.senses or hit.start in muted:
                continue
            if wish := reader.read(hit, standing, scene):
                yield wish


def _near(clause: Span, span: Span) -> Span:
    """The part of a clause that can bear on `span`: a text without commas is one long clause."""
    return Span(max(clause.start, span.start - _REACH), min(clause.end, span.end + _REACH))


def _clause_at(clauses: list[Clause], starts: list[int], span: Span) -> Clause:
    at = bisect_right(starts, span.start) - 1
    return clauses[at] if at >= 0 and clauses[at].span.end > span.start else Clause(span)

"""Facts and wishes: what a prompt shows, and what it only asks for."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from glabella.core.span import Span


@dataclass(frozen=True, slots=True)
class Words:
    """How a fact reads: in full, and in the fewest words for a small token budget."""

    full: str
    terse: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One physical thing in one slot of the scene.

    `slot` is dotted: `face.12` (action unit), `key.kelvin`, `camera.focal`. `value` is a number in
    the slot's unit or a word. `owner` is the index of the subject or object that it belongs to,
    None for the scene as a whole. `span` is None when the fact comes from a reading.
    """

    slot: str
    value: float | str
    span: Span | None = None
    owner: int | None = None
    words: Words | None = None

    @property
    def group(self) -> str:
        """The part of the slot before its first dot."""
        return self.slot.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to make a wish visible.

    `when` holds `slot` → accepted values of the scene; empty means always. `uses` are slots that
    must be settled before this reading can be worded. `leads` is the action, such as "12", that an
    intensifier raises; empty means the first. `place` is `file:line` of the lexicon.
    """

    name: str
    facts: tuple[Fact, ...]
    when: tuple[tuple[str, frozenset[str]], ...] = ()
    uses: tuple[str, ...] = ()
    leads: str = ""
    place: str = field(default="", compare=False)


class Form(StrEnum):
    """The construction that a wish stands in."""

    TAG = "tag"
    ATTRIBUTE = "attribute"
    NOUN = "noun"
    PREDICATE = "predicate"
    ADVERB = "adverb"
    PREPOSITIONAL = "prepositional"


@dataclass(frozen=True, slots=True)
class Wish:
    """A word that asks for an outcome.

    `span` covers the words at fault, intensifiers included; `phrase` covers the whole noun phrase,
    predicate or tag they stand in. `asks` are slots, each with alternatives joined by `|`;
    `missing` are the asks that no fact of the prompt answers, so a wish with none is silent.
    `strength` is -1 for "slightly", 1 for "very", 2 for "extremely", else 0. `keeps` says that its words
    stay when it is bound; `rest` are the other content words of its phrase; `link` is the verb or
    preposition that ties it to its subject; `denies` are action units that this feeling never shows.
    """

    span: Span
    text: str
    kind: str
    term: str
    form: Form
    phrase: Span
    asks: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()
    owner: int | None = None
    head: Span | None = None
    strength: int = 0
    trained: tuple[str, ...] = ()
    note: str = ""
    keeps: bool = False
    rest: tuple[Span, ...] = ()
    link: Span | None = None
    denies: frozenset[int] = frozenset()

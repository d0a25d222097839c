"""One term of the lexicon: what it asks for, or what it states."""

from __future__ import annotations

from dataclasses import dataclass

from glabella.core.fact import Reading


@dataclass(frozen=True, slots=True)
class Sample:
    """An example inside the lexicon: `bad` marks the «flagged» words, `becomes` is the text after fixing."""

    bad: str = ""
    becomes: str = ""
    good: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One sense of one term.

    `forms` are every spelling with its part of speech ("adj", "adv", "noun"); one that is written with a
    capital takes it everywhere, so that it is no name. `about` are the noun
    classes that it must describe to be this sense, empty = anything. A term with `states` is a
    fact, one with `asks` a wish, one with both (gold chain) a fact that leaves the rest open.
    `keeps` says that its words stay in the prompt when it is bound. `trained` are the targets whose
    training made it a control word. `denies` are action units that this feeling never shows.
    """

    term: str
    kind: str
    forms: tuple[tuple[str, str], ...]
    says: str = ""
    about: frozenset[str] = frozenset()
    asks: tuple[str, ...] = ()
    states: tuple[tuple[str, float | str], ...] = ()
    never: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()
    keeps: bool = False
    trained: tuple[str, ...] = ()
    denies: frozenset[int] = frozenset()
    note: str = ""
    source: str = ""
    seen: tuple[Sample, ...] = ()
    place: str = ""

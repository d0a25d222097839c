"""How a phrase of the lexicon stands in its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from glabella.core.fact import Form


@dataclass(frozen=True, slots=True)
class Standing:
    """How one hit stands: token ranges of the words at fault and of their phrase, and the head's index.

    `strength` is -1 after "slightly", 1 after "very", 2 after "extreme". `rest` are the other content
    words of the noun phrase. `link` is the token of the verb or preposition that ties it to its subject,
    where there is one.
    """

    start: int
    end: int
    phrase_start: int
    phrase_end: int
    form: Form
    head: int | None = None
    strength: int = 0
    rest: tuple[int, ...] = ()
    link: int | None = None

"""One prompt as a rule sees it: plain values, no parser object inside."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from glabella.core.extract import Role
from glabella.core.fact import Fact, Wish
from glabella.core.lights import LightPattern, LightSource
from glabella.core.materials import Made
from glabella.core.scene import Scene
from glabella.core.segment import Segment
from glabella.core.span import Span

PHYSICAL_MEDIA = frozenset(("photo", "film", "render", "product"))
"""Media in which a lens, a light and skin exist."""

DRAWN_MEDIA = frozenset(("painting", "drawing", "anime", "vector", "pixel"))
"""Media made by hand, without a lens or a studio."""

LENSLESS_MEDIA = DRAWN_MEDIA | {"sculpture"}
"""Media that no camera takes."""


@dataclass(frozen=True, slots=True)
class Word:
    """One token: `lower` is its lower-case text, `classes` what the lexicon knows it as."""

    span: Span
    lower: str
    classes: frozenset[str] = frozenset()
    protected: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between commas, full stops, brackets or protected syntax, white space trimmed.

    `depth` counts the weighted groups around it, `is_sentence` says that it holds a finite verb.
    """

    span: Span
    depth: int = 0
    is_sentence: bool = False


@dataclass(frozen=True, slots=True)
class Budget:
    """How much of a prompt an image model reads.

    `limit` counts in `unit`: `clip` (tokens, counted exactly), `t5` and `llm` (tokens, estimated), `words`
    or `characters`. `beyond` says what becomes of the rest: it is read in further `chunks` of the same size,
    `cut` off, `refused` with the whole prompt, or `fades`, which nobody has verified.
    """

    limit: int
    unit: str
    beyond: str

    @property
    def is_estimate(self) -> bool:
        """True where the model's own vocabulary is not at hand."""
        return self.unit in ("t5", "llm")

    @property
    def is_binding(self) -> bool:
        """True when the model is known to stop there, so that rewrites have to fit."""
        return self.beyond != "fades"


@dataclass(frozen=True, slots=True)
class Target:
    """What an image model reads.

    `dialect` is its prompt syntax, `style` `tags` or `prose`, `budget` how much it reads (None: no limit
    known). `negative` says where unwanted things go: a `field` of their own, `--no`, `none` or `unknown`.
    `control` are tags that the model was trained to obey, `implied_by` those that name it in a prompt.
    `rewrites` is False for captions, which are only flagged.
    """

    name: str
    dialect: str
    style: str = "prose"
    budget: Budget | None = None
    rewrites: bool = True
    note: str = ""
    negative: str = "none"
    control: frozenset[str] = frozenset()
    implied_by: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Prompt:
    """Text, syntax and scene of one prompt. `words` and `clauses` are in text order.

    `opposed` are the pairs of face facts that no one face can show together, the later one second;
    `sources` and `patterns` what the tables of light know of those that the prompt names;
    `made` the materials it names, in text order, where it also states a look that one could deny.
    """

    text: str
    role: Role
    dialect: str
    target: Target
    segments: tuple[Segment, ...]
    words: tuple[Word, ...]
    clauses: tuple[Clause, ...]
    scene: Scene
    opposed: tuple[tuple[Fact, Fact], ...] = ()
    sources: Mapping[str, LightSource] = field(default_factory=dict)
    patterns: Mapping[str, LightPattern] = field(default_factory=dict)
    made: tuple[Made, ...] = ()

    def wishes(self, *kinds: str) -> Iterator[Wish]:
        """The wishes of these kinds that the prompt leaves open, in text order.

        Words that the target was trained to obey are no wishes there.
        """
        for wish in self.scene.wishes:
            if wish.kind in kinds and (wish.missing or not wish.asks) and not self._is_obeyed(wish):
                yield wish

    def _is_obeyed(self, wish: Wish) -> bool:
        return self.target.name in wish.trained or wish.text.lower() in self.target.control

    def wish_at(self, span: Span) -> Wish | None:
        """The wish whose words are exactly `span`."""
        wishes = self.scene.wishes
        at = bisect_left(wishes, span.start, key=lambda wish: wish.span.start)
        return next((wish for wish in wishes[at : at + 4] if wish.span == span), None)

    def facts(self, slot: str) -> tuple[Fact, ...]:
        """Facts stated in the text, in `slot` or below it."""
        return self.scene.stated(slot)

    @property
    def medium(self) -> str:
        """The medium by name, empty when no word gives evidence of one."""
        return self.scene.medium.value if self.scene.medium else ""

    @property
    def may_be_physical(self) -> bool:
        """True unless a medium is given away in which no lens, light and skin exist."""
        return not self.medium or self.medium in PHYSICAL_MEDIA

    @property
    def has_brush(self) -> bool:
        """True when words name a painting or another drawn medium, as the medium or beside it."""
        named = (self.scene.medium, *self.scene.other_media)
        return any(evidence and evidence.is_sure and evidence.value in DRAWN_MEDIA for evidence in named)

    def text_of(self, fact: Fact) -> str:
        """The words that state a fact; its value, where none do."""
        return fact.span.of(self.text) if fact.span else str(fact.value)

    def classes_of(self, span: Span) -> frozenset[str]:
        """What the lexicon knows the words in `span` as, all classes together."""
        return frozenset().union(*(word.classes for word in self.words_between(span.start, span.end)))

    def clause_of(self, span: Span) -> Clause | None:
        """The clause that holds `span`, None when it stands across or between clauses."""
        at = self.clause_index(span.start)
        return self.clauses[at] if at >= 0 and self.clauses[at].span.contains(span) else None

    def clause_index(self, start: int) -> int:
        """Index of the last clause that begins at or before character `start`, -1 when there is none."""
        return bisect_right(self.clauses, start, key=lambda clause: clause.span.start) - 1

    @property
    def has_camera(self) -> bool:
        """True when the prompt is a photograph, or surely a film, a render or a product picture."""
        evidence = self.scene.medium
        if evidence is None:
            return False
        return evidence.value == "photo" or (evidence.is_sure and evidence.value in PHYSICAL_MEDIA)

    def words_between(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that begin in the half-open range of characters."""
        first = bisect_left(self.words, start, key=lambda word: word.span.start)
        last = bisect_left(self.words, end, key=lambda word: word.span.start)
        return self.words[first:last]

    def written_between(self, start: int, end: int) -> list[Word]:
        """The words and marks that begin in this range, white space left out."""
        return [word for word in self.words_between(start, end) if "blank" not in word.classes]

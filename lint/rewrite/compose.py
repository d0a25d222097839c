"""A wish to its fixes: which facts, in which words, at which place, to be trusted how far."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from glabella.core.edit import Edit, Fix
from glabella.core.fact import Fact, Form, Reading, Wish
from glabella.core.grounding import names_another_light
from glabella.core.levels import Intensity, Trust
from glabella.core.prompt import DRAWN_MEDIA, Prompt
from glabella.core.scene import Scene, action_of
from glabella.physics.anatomy import GAZE, count_visible
from glabella.rewrite.answered import implied, take_out_answered, take_out_whole
from glabella.rewrite.budget import grown_by, room
from glabella.rewrite.medium import write_medium_back
from glabella.rewrite.ranks import BACKGROUND, CAMERA, FACE, LIGHT, SKIN, home_of
from glabella.rewrite.realise import realise
from glabella.rewrite.removal import SpliceError, take_out
from glabella.rewrite.splice import splice
from glabella.vocabulary import Vocabulary

_NEAR = 12
"""Wishes of one noun phrase that are looked at."""

_UNLIT = frozenset(("vector", "pixel"))
"""Media whose pictures are flat: no light falls on a logo."""

_SHARED = (Form.NOUN, Form.TAG, Form.PREPOSITIONAL)
"""Constructions whose phrase may hold several wishes."""

_MOST_ACTIONS = 4
"""Visible actions that one face carries before it reads as noise; counted as the rule crowded-face does."""


class Composer:
    """Composes the fixes of a wish from the facts of its readings."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._articles = {source.noun: source.article for source in vocabulary.sources.values()}

    def bind(self, prompt: Prompt, wish: Wish, show_only: bool = False) -> tuple[Fix, ...]:
        """The fixes of a wish, best first; empty when none can be worded or placed.

        A wish whose first reading the prompt shows already is taken out.
        """
        if not wish.readings:
            return tuple(self._drop(prompt, wish, show_only))
        first = wish.readings[0].facts
        if first and all(self._is_stated(fact.slot, prompt.scene, wish.owner) for fact in first):
            return tuple(self._drop(prompt, wish, show_only))
        return tuple(self._alternatives(prompt, wish, show_only))

    def is_waiting(self, prompt: Prompt, wish: Wish) -> bool:
        """True when the chosen reading needs a slot that another open wish is about to settle."""
        uses = [slot for reading in wish.readings[:1] for slot in reading.uses]
        if not uses:
            return False
        open_groups = {
            slot.partition(".")[0]
            for other in prompt.scene.wishes
            if other.missing and other.span != wish.span and other.readings
            for ask in other.missing
            for slot in ask.split("|")
        }
        return any(slot.partition(".")[0] in open_groups and not prompt.scene.answers(slot) for slot in uses)

    def _drop(self, prompt: Prompt, wish: Wish, show_only: bool) -> Iterator[Fix]:
        try:
            is_light = bool(wish.asks) and home_of(wish.asks[0].partition(".")[0]) is LIGHT
            edits = (take_out_whole(prompt, wish) if is_light else ()) or take_out(prompt, wish)
        except SpliceError:
            return
        trust = Trust.SHOW if show_only or self._is_control_word(prompt, wish) else Trust.REFINE
        yield Fix(f"take out '{wish.text}'", edits, self._capped(prompt, trust), cost=1)

    def _alternatives(self, prompt: Prompt, wish: Wish, show_only: bool) -> Iterator[Fix]:
        ready = sorted(
            (
                reading
                for reading in wish.readings
                if all(prompt.scene.answers(slot) for slot in reading.uses)
            ),
            key=lambda reading: self._is_foreign(prompt, reading.facts),
        )
        offered: set[str] = set()
        for reading in ready:
            facts = self._missing(prompt.scene, wish, reading)
            if not facts:
                continue
            facts = self._with_companions(prompt, wish, facts)
            made = self._in_words(prompt, wish, facts)
            if made is None:
                continue
            text, edits, is_over = made
            if text in offered:
                continue
            offered.add(text)
            is_shown = show_only or is_over or len(offered) > 1 or self._is_foreign(prompt, facts)
            trust = Trust.SHOW if is_shown else Trust.REFINE
            yield Fix(
                text,
                edits,
                self._capped(prompt, trust),
                binds=tuple(
                    fact.slot if fact.owner is None else f"{fact.owner}:{fact.slot}" for fact in facts
                ),
                cost=len(wish.missing) + _breadth(facts) - 1,
                rank=len(offered) - 1,
            )

    def _in_words(
        self, prompt: Prompt, wish: Wish, facts: Sequence[Fact]
    ) -> tuple[str, tuple[Edit, ...], bool] | None:
        """Wording and edits, terse where the target's budget wants it; True when even that is over."""
        left = room(prompt)
        made = None
        for is_terse in (False, True):
            worded = realise(facts, prompt.scene, self._vocabulary, is_terse=is_terse)
            try:
                edits = splice(prompt, wish, worded, self._articles)
                edits = take_out_answered(prompt, wish, facts, edits, self._vocabulary.sources)
                edits = write_medium_back(prompt, wish, edits)
            except (SpliceError, ValueError):
                continue
            is_over = left is not None and grown_by(prompt, edits) > max(left, 0)
            made = ", ".join(worded.values()), edits, is_over and left is not None and left >= 0
            if not is_over:
                break
        return made

    def _with_companions(self, prompt: Prompt, wish: Wish, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
        """The facts, and what the other wishes of the same noun phrase ask for: "soft, warm light"."""
        home = home_of(facts[0].group)
        if wish.keeps or wish.form not in _SHARED or home not in (FACE, SKIN, LIGHT):
            return facts
        wishes = prompt.scene.wishes
        first = bisect_left(wishes, wish.phrase.start, key=lambda other: other.span.start)
        for other in takewhile(
            lambda other: other.span.start < wish.phrase.end, wishes[first : first + _NEAR]
        ):
            if other.span == wish.span or not wish.phrase.contains(other.span) or not other.readings:
                continue
            if home is SKIN and other.kind != wish.kind:
                continue
            said = (*facts, *implied(facts, self._vocabulary.sources))
            told = replace(prompt.scene, facts=(*prompt.scene.facts, *said))
            more = self._missing(told, other, other.readings[0])
            if other.kind == "emotion":
                more = tuple(self._beside(facts, more))
            facts += tuple(fact for fact in more if fact.group in home)
        return facts

    def _beside(self, base: Sequence[Fact], second: Sequence[Fact]) -> Iterator[Fact]:
        """The second feeling of a face at B or lower, in the regions that the first one leaves free."""
        taken = {self._region(fact) for fact in base}
        for fact in second:
            if self._region(fact) not in taken:
                yield self._lowered(fact) if fact.group == "face" else fact

    def _region(self, fact: Fact) -> str:
        """The part of the face that a fact shows; "brow" for level eyebrows as well."""
        if fact.group == "face":
            return self._vocabulary.units[action_of(fact).unit].region
        return fact.slot.partition(".")[2].removesuffix("s")

    def _missing(self, scene: Scene, wish: Wish, reading: Reading) -> tuple[Fact, ...]:
        """The facts of a reading that the prompt does not state yet and does not contradict."""
        has_key = scene.has("key.source")
        is_another = names_another_light(reading, scene)
        settled = {slot for ask in wish.asks if ask not in wish.missing for slot in ask.split("|")}
        face = list(scene.face(wish.owner))
        is_second = len(face) > 2
        wanted = []
        for fact in reading.facts:
            if fact.slot in settled or self._is_stated(fact.slot, scene, wish.owner):
                continue
            if has_key and fact.group == "key" and not self._is_asked(fact.slot, wish):
                continue
            if fact.slot == "key.kelvin" and _is_left_to_another(scene, wish):
                continue
            if is_another and fact.slot in ("key.elevation", "key.size"):
                continue
            if fact.group == "face":
                fact = self._lowered(fact) if is_second else fact
                more = [*face, action_of(fact)]
                is_too_much = count_visible(more) > _MOST_ACTIONS or _looks_elsewhere(fact, scene, wish)
                if is_too_much or self._opposes(fact, scene, wish):
                    continue
                face = more
            wanted.append(fact)
        return tuple(wanted)

    @staticmethod
    def _is_stated(slot: str, scene: Scene, owner: int | None) -> bool:
        """True when the scene has this slot filled, or an action on both sides of the face."""
        return scene.has(slot, owner) or scene.has(slot.rstrip("LR"), owner)

    def _lowered(self, fact: Fact) -> Fact:
        """The action at B or lower: the second feeling on a face that already shows one."""
        action = action_of(fact)
        level = min(action.intensity, Intensity.B)
        words = self._vocabulary.units[action.unit].words(level, action.side)
        return replace(fact, value=str(level), words=words)

    @staticmethod
    def _is_asked(slot: str, wish: Wish) -> bool:
        """True when a light that the prompt has still lacks this; elevation goes with azimuth."""
        slot = "key.azimuth" if slot == "key.elevation" else slot
        return any(slot in ask.split("|") for ask in wish.missing)

    def _opposes(self, fact: Fact, scene: Scene, wish: Wish) -> bool:
        """True when the face already does something that this action cannot join."""
        new = action_of(fact)
        against = self._vocabulary.units[new.unit].against
        return any(
            action.unit in against and min(action.intensity, new.intensity) >= against[action.unit]
            for action in scene.face(wish.owner)
        )

    def _is_control_word(self, prompt: Prompt, wish: Wish) -> bool:
        """True when the target, or with no target some target, was trained on the word."""
        if prompt.target.name == "generic":
            return bool(wish.trained)
        return prompt.target.name in wish.trained

    def _is_foreign(self, prompt: Prompt, facts: Sequence[Fact]) -> bool:
        """True for a lens in a painting, a studio lamp in an anime frame, any light on a logo."""
        medium = prompt.scene.medium
        if medium is None or not medium.is_sure or medium.value not in DRAWN_MEDIA:
            return False
        homes = {home_of(fact.group) for fact in facts}
        sources = [
            self._vocabulary.sources.get(str(fact.value)) for fact in facts if fact.slot == "key.source"
        ]
        is_studio = any(source is not None and source.setting == "studio" for source in sources)
        return (
            CAMERA in homes or BACKGROUND in homes or is_studio or (LIGHT in homes and medium.value in _UNLIT)
        )

    @staticmethod
    def _capped(prompt: Prompt, trust: Trust) -> Trust:
        return trust if prompt.target.rewrites else Trust.SHOW


def _looks_elsewhere(fact: Fact, scene: Scene, wish: Wish) -> bool:
    """True for a turn of the eyes where the prompt says already where they look."""
    if action_of(fact).unit not in GAZE:
        return False
    looks = any(action.unit in GAZE for action in scene.face(wish.owner))
    return looks or scene.has("body.gaze", wish.owner)


def _breadth(facts: Sequence[Fact]) -> int:
    """How many parts of the scene the facts touch; camera and background count as one."""
    return len({home_of("camera" if fact.group == "background" else fact.group) for fact in facts})


def _is_left_to_another(scene: Scene, wish: Wish) -> bool:
    """True when the colour of the light is asked for by another wish only: "warm light, soft shadows"."""
    return not any("key.kelvin" in ask for ask in wish.asks) and any(
        "key.kelvin" in ask for other in scene.wishes for ask in other.missing
    )

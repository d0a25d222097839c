"""A wish to its fixes: which facts, in which words, at which place, to be trusted how far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from glabella.core.edit import Edit, Fix, apply_edits
from glabella.core.fact import Fact, Form, Reading, Wish
from glabella.core.levels import Trust
from glabella.core.prompt import Prompt
from glabella.core.scene import Scene
from glabella.core.span import Span
from glabella.rewrite.answered import take_out_answered
from glabella.rewrite.budget import fits
from glabella.rewrite.realise import realise
from glabella.rewrite.splice import SpliceError, splice, take_out
from glabella.vocabulary import Vocabulary

PHYSICAL = frozenset(("photo", "film", "render", "product"))
_MAX_FACE_ACTIONS = 4


class Composer:
    """Composes the fixes of a wish from the facts of its readings."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._articles = {
            source.noun: source.article for source in vocabulary.sources.values() if source.article != "a"
        }

    def bind(self, prompt: Prompt, wish: Wish, show_only: bool = False) -> tuple[Fix, ...]:
        """The fixes of a wish, best first; empty when none can be worded or placed."""
        if not wish.readings:
            return tuple(self._drop(prompt, wish, show_only))
        return tuple(self._alternatives(prompt, wish, show_only))

    def is_waiting(self, prompt: Prompt, wish: Wish) -> bool:
        """True when the chosen reading needs a slot that another open wish is about to settle."""
        open_groups = {
            slot.partition(".")[0]
            for other in prompt.scene.wishes
            if other.missing and other.span != wish.span and other.readings
            for ask in other.missing
            for slot in ask.split("|")
        }
        return any(
            slot.partition(".")[0] in open_groups and not prompt.scene.answers(slot)
            for reading in wish.readings[:1]
            for slot in reading.uses
        )

    def _drop(self, prompt: Prompt, wish: Wish, show_only: bool) -> Iterator[Fix]:
        try:
            edits = take_out(prompt, wish)
        except SpliceError:
            return
        trust = Trust.SHOW if show_only or self._is_control_word(prompt, wish) else Trust.REFINE
        yield Fix(f"take out '{wish.text}'", edits, self._capped(prompt, trust), cost=1)

    def _alternatives(self, prompt: Prompt, wish: Wish, show_only: bool) -> Iterator[Fix]:
        ready = [
            reading for reading in wish.readings if all(prompt.scene.answers(slot) for slot in reading.uses)
        ]
        for rank, reading in enumerate(ready):
            facts = self._missing(prompt.scene, wish, reading)
            if not facts:
                continue
            made = self._in_words(prompt, wish, facts)
            if made is None:
                continue
            text, edits, is_over = made
            trust = Trust.SHOW if show_only or is_over or rank else Trust.REFINE
            yield Fix(
                text,
                edits,
                self._capped(prompt, trust),
                binds=tuple(
                    fact.slot if fact.owner is None else f"{fact.owner}:{fact.slot}" for fact in facts
                ),
                cost=len(wish.missing),
                rank=rank,
            )

    def _in_words(
        self, prompt: Prompt, wish: Wish, facts: Sequence[Fact]
    ) -> tuple[str, tuple[Edit, ...], bool] | None:
        """Wording and edits, terse where the target's budget wants it; True when even that is over."""
        budget = prompt.target.budget
        full = realise(facts, prompt.scene, self._vocabulary)
        terse = realise(facts, prompt.scene, self._vocabulary, is_terse=True)
        worded = full if fits(prompt.text, ", ".join(full.values()), budget) else terse
        was_over = not fits(prompt.text, "", budget)
        is_over = (
            worded is terse and not was_over and not fits(prompt.text, ", ".join(terse.values()), budget)
        )
        try:
            edits = splice(prompt, wish, self._at_head(prompt, wish, worded), self._articles)
            edits = take_out_answered(prompt, wish, facts, edits, self._vocabulary.sources)
            edits = self._write_medium_back(prompt, wish, edits)
        except (SpliceError, ValueError):
            return None
        return ", ".join(worded.values()), edits, is_over

    def _at_head(
        self, prompt: Prompt, wish: Wish, worded: Mapping[frozenset[str], str]
    ) -> dict[frozenset[str], str]:
        """ "background 4 m behind the subject" takes the name of the thing that the wish was about."""
        if wish.head is None or wish.keeps:
            return dict(worded)
        noun = wish.head.of(prompt.text)
        return {
            home: text.replace("background", noun, 1)
            if "background" in home
            and noun.lower() != "background"
            and wish.form is Form.ATTRIBUTE
            and "background" in text
            else text
            for home, text in worded.items()
        }

    def _missing(self, scene: Scene, wish: Wish, reading: Reading) -> tuple[Fact, ...]:
        """The facts of a reading that the prompt does not state yet and does not contradict."""
        stated = {fact.slot for fact in scene.facts if fact.owner is None or fact.owner == wish.owner}
        has_key = "key.source" in stated
        wanted = []
        for fact in reading.facts:
            if fact.slot in stated or fact.slot.rstrip("LR") in stated:
                continue
            if has_key and fact.group == "key" and not self._is_asked(fact.slot, wish):
                continue
            if fact.group == "face" and self._opposes(fact, scene, wish):
                continue
            wanted.append(fact)
        return tuple(wanted)

    @staticmethod
    def _is_asked(slot: str, wish: Wish) -> bool:
        """True when a light that the prompt has still lacks this; elevation goes with azimuth."""
        slot = "key.azimuth" if slot == "key.elevation" else slot
        return any(slot in ask.split("|") for ask in wish.missing)

    def _opposes(self, fact: Fact, scene: Scene, wish: Wish) -> bool:
        """True when the face already does something that this action cannot join."""
        unit = self._vocabulary.units[int(fact.slot.partition(".")[2].rstrip("LR"))]
        return any(
            action.unit in unit.against and unit.against[action.unit] <= 1
            for action in scene.face(wish.owner)
        )

    def _is_control_word(self, prompt: Prompt, wish: Wish) -> bool:
        """True when the target, or with no target some target, was trained on the word."""
        if prompt.target.name == "generic":
            return bool(wish.trained)
        return prompt.target.name in wish.trained

    @staticmethod
    def _capped(prompt: Prompt, trust: Trust) -> Trust:
        return trust if prompt.target.rewrites else Trust.SHOW

    def _write_medium_back(self, prompt: Prompt, wish: Wish, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
        """Where the wish was the only word that named the medium, "photograph" takes its place."""
        medium = prompt.scene.medium
        if medium is None or medium.value != "photo" or wish.keeps:
            return edits
        if any(not span.overlaps(wish.span) for span in medium.spans):
            return edits
        return _name_photograph(prompt, wish, edits)


def _name_photograph(prompt: Prompt, wish: Wish, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Insert "photograph" behind the framing, else "photograph of" before the first noun phrase."""
    after = apply_edits(prompt.text, edits).lower()
    if "photograph" in after:
        return edits
    framing = next(
        (fact.span for fact in prompt.scene.facts if fact.slot == "camera.framing" and fact.span), None
    )
    if framing is not None:
        return tuple(sorted((*edits, Edit(Span(framing.end, framing.end), " photograph"))))
    if not prompt.scene.subjects:
        return edits
    start = prompt.scene.subjects[0].phrase.start
    clause = prompt.clause_of(prompt.scene.subjects[0].span)
    if clause is None or clause.depth or clause.is_sentence:
        return edits
    start = min(start, clause.span.start) if wish.span.start <= start else start
    return _prefix(prompt, edits, clause.span.start if clause.span.start <= start else start)


def _prefix(prompt: Prompt, edits: tuple[Edit, ...], at: int) -> tuple[Edit, ...]:
    """Put "photograph of" at `at`, in front of an edit that begins there."""
    made, is_done = [], False
    capital = prompt.text[at : at + 1].isupper()
    words = ("Photograph" if capital else "photograph") + " of "
    for edit in edits:
        if not is_done and edit.span.start <= at <= edit.span.end:
            made.append(replace(edit, text=edit.text + words if edit.span.end == at else words + edit.text))
            is_done = True
        else:
            made.append(edit)
    if not is_done:
        made.append(Edit(Span(at, at), words))
    return tuple(sorted(made))

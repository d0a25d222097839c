"""A wish to its fixes: which facts, in which words, at which place, to be trusted how far."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from glabella.core.edit import Edit, Fix, apply_edits
from glabella.core.fact import Fact, Form, Reading, Wish
from glabella.core.levels import Intensity, Trust
from glabella.core.prompt import Prompt
from glabella.core.scene import Scene, action_of
from glabella.core.span import Span
from glabella.physics.anatomy import count_visible
from glabella.rewrite.answered import take_out_answered
from glabella.rewrite.budget import fits
from glabella.rewrite.ranks import FACE, LIGHT, SKIN, home_of
from glabella.rewrite.realise import realise
from glabella.rewrite.removal import SpliceError, take_out
from glabella.rewrite.splice import splice
from glabella.vocabulary import Vocabulary

_MOST_ACTIONS = 4
"""Visible actions that one face carries before it reads as noise; counted as the rule crowded-face does."""

_NAMES_A_PHOTO = re.compile(r"photo(?!-?\s?real)|selfie|polaroid|snapshot|still|headshot|dslr", re.IGNORECASE)
_FILE_NAME = re.compile(r"[\d_]|\.\w")
_CAPITAL_ARTICLE = re.compile(r"(?:An?|The)\b")
_NEEDS_NO_OF = re.compile(r"\s+(?:of|\w+ing)\b|\s*(?:[^\w\s]|$)")
_KINDS_OF_PHOTOGRAPH = ("portrait", "headshot", "closeup")
_PICTURES = ("image", "picture", "pic")


class Composer:
    """Composes the fixes of a wish from the facts of its readings."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._articles = {source.noun: source.article for source in vocabulary.sources.values()}

    def bind(self, prompt: Prompt, wish: Wish, show_only: bool = False) -> tuple[Fix, ...]:
        """The fixes of a wish, best first; empty when none can be worded or placed."""
        if not wish.readings:
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
            edits = take_out(prompt, wish)
        except SpliceError:
            return
        trust = Trust.SHOW if show_only or self._is_control_word(prompt, wish) else Trust.REFINE
        yield Fix(f"take out '{wish.text}'", edits, self._capped(prompt, trust), cost=1)

    def _alternatives(self, prompt: Prompt, wish: Wish, show_only: bool) -> Iterator[Fix]:
        ready = [
            reading for reading in wish.readings if all(prompt.scene.answers(slot) for slot in reading.uses)
        ]
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
            trust = Trust.SHOW if show_only or is_over or len(offered) > 1 else Trust.REFINE
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
        budget = prompt.target.budget
        full = realise(facts, prompt.scene, self._vocabulary)
        terse = realise(facts, prompt.scene, self._vocabulary, is_terse=True)
        worded = full if fits(prompt.text, ", ".join(full.values()), budget) else terse
        was_over = not fits(prompt.text, "", budget)
        is_over = (
            worded is terse and not was_over and not fits(prompt.text, ", ".join(terse.values()), budget)
        )
        try:
            edits = splice(prompt, wish, worded, self._articles)
            edits = take_out_answered(prompt, wish, facts, edits, self._vocabulary.sources)
            edits = self._write_medium_back(prompt, wish, edits)
        except (SpliceError, ValueError):
            return None
        return ", ".join(worded.values()), edits, is_over

    def _with_companions(self, prompt: Prompt, wish: Wish, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
        """The facts, and what the other wishes of the same noun phrase ask for: "soft, warm light"."""
        home = home_of(facts[0].group)
        if wish.keeps or wish.form not in (Form.NOUN, Form.TAG) or home not in (FACE, SKIN, LIGHT):
            return facts
        for other in prompt.scene.wishes:
            if other.span == wish.span or not wish.phrase.contains(other.span) or not other.readings:
                continue
            told = replace(prompt.scene, facts=(*prompt.scene.facts, *facts))
            more = self._missing(told, other, other.readings[0])
            facts += tuple(fact for fact in more if fact.group in home)
        return facts

    def _missing(self, scene: Scene, wish: Wish, reading: Reading) -> tuple[Fact, ...]:
        """The facts of a reading that the prompt does not state yet and does not contradict."""
        has_key = bool(scene.stated("key.source"))
        settled = {slot for ask in wish.asks if ask not in wish.missing for slot in ask.split("|")}
        face = list(scene.face(wish.owner))
        is_second = len(face) > 2
        wanted = []
        for fact in reading.facts:
            if fact.slot in settled or self._is_stated(fact.slot, scene, wish.owner):
                continue
            if fact.group == "face":
                fact = self._lowered(fact) if is_second else fact
                face.append(action_of(fact))
                if count_visible(face) > _MOST_ACTIONS:
                    face.pop()
                    continue
            if has_key and fact.group == "key" and not self._is_asked(fact.slot, wish):
                continue
            if fact.group == "face" and self._opposes(fact, scene, wish):
                continue
            wanted.append(fact)
        return tuple(wanted)

    @staticmethod
    def _is_stated(slot: str, scene: Scene, owner: int | None) -> bool:
        """True when the scene has this slot filled, or an action on both sides of the face."""
        names = {slot, slot.rstrip("LR")}
        return any(fact.slot in names for fact in scene.stated(slot.partition(".")[0], owner))

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

    @staticmethod
    def _capped(prompt: Prompt, trust: Trust) -> Trust:
        return trust if prompt.target.rewrites else Trust.SHOW

    def _write_medium_back(self, prompt: Prompt, wish: Wish, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
        """Where the wish was the only word that named the medium, "photograph" takes its place.

        A lens or an f-number is evidence of a photograph and does not name it.
        """
        medium = prompt.scene.medium
        if medium is None or medium.value != "photo" or wish.keeps:
            return edits
        named = [span for span in medium.spans if _NAMES_A_PHOTO.search(span.of(prompt.text))]
        hinted = wish.kind == "realism" or (
            medium.is_sure and any(span.overlaps(wish.span) for span in medium.spans)
        )
        if not hinted or any(not span.overlaps(wish.span) for span in named):
            return edits
        return _name_photograph(prompt, wish, edits)


def _breadth(facts: Sequence[Fact]) -> int:
    """How many parts of the scene the facts touch; camera and background count as one."""
    return len({home_of("camera" if fact.group == "background" else fact.group) for fact in facts})


def _name_photograph(prompt: Prompt, wish: Wish, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Write "photograph": behind "portrait", in place of "image", else "photograph of" before the subject."""
    if "photograph" in apply_edits(prompt.text, edits).lower():
        return edits
    framing = next(
        (fact.span for fact in prompt.scene.facts if fact.slot == "camera.framing" and fact.span), None
    )
    picture = next(
        (
            word
            for word in prompt.words
            if word.lower in (*_KINDS_OF_PHOTOGRAPH, *_PICTURES)
            and not _FILE_NAME.match(prompt.text, word.span.end)
        ),
        None,
    )
    if framing is not None and not framing.overlaps(wish.span):
        of = (
            "" if re.match(r"\s+(?:of|\w+ing)\b|\s*(?:[^\w\s]|$)", prompt.text[framing.end :][:40]) else " of"
        )
        return _add(edits, Edit(Span(framing.end, framing.end), f" photograph{of}"))
    if picture is not None and picture.lower in _KINDS_OF_PHOTOGRAPH:
        return _add(edits, Edit(Span(picture.span.end, picture.span.end), " photograph"))
    if picture is not None:
        capital = picture.span.of(prompt.text)[:1].isupper()
        return _add(edits, Edit(picture.span, "Photograph" if capital else "photograph"))
    named = prompt.scene.subjects[0].span if prompt.scene.subjects else wish.head
    clause = prompt.clause_of(named) if named else None
    if named is None and wish.form is Form.TAG and len(edits) == 1 and edits[0].text:
        return (replace(edits[0], text=f"photograph, {edits[0].text}"),)
    if named is None or clause is None or clause.depth or clause.is_sentence:
        return edits
    first = next(iter(prompt.words_between(clause.span.start, clause.span.end)))
    if "picture" in first.classes or not (prompt.scene.subjects or _is_thing(prompt, named)):
        return edits
    return _prefix(prompt, edits, clause.span.start)


def _is_thing(prompt: Prompt, span: Span) -> bool:
    """True when the noun at `span` is one that can be photographed."""
    things = {
        "object",
        "food",
        "plant",
        "vehicle",
        "building",
        "place_outdoors",
        "place_indoors",
        "sky",
        "garment",
    }
    return any(word.classes & things for word in prompt.words_between(span.start, span.end))


def _add(edits: tuple[Edit, ...], more: Edit) -> tuple[Edit, ...]:
    """One more edit, unless another already changes that place."""
    if any(edit.span.start <= more.span.end and more.span.start <= edit.span.end for edit in edits):
        return edits
    return tuple(sorted((*edits, more)))


def _prefix(prompt: Prompt, edits: tuple[Edit, ...], at: int) -> tuple[Edit, ...]:
    """Put "photograph of" at `at`, in front of an edit that begins there; a capital moves to it."""
    capital = _CAPITAL_ARTICLE.match(prompt.text, at)
    words = ("Photograph" if prompt.text[at : at + 1].isupper() else "photograph") + " of "
    for index, edit in enumerate(edits):
        if edit.span.end == at and not edit.text:
            text = words + (capital[0].lower() if capital else "")
            span = Span(edit.span.start, capital.end() if capital else at)
            return (*edits[:index], Edit(span, text), *edits[index + 1 :])
        if edit.span.start == at:
            text = words + edit.text[:1].lower() + edit.text[1:]
            return (*edits[:index], replace(edit, text=text), *edits[index + 1 :])
    if capital:
        return _add(edits, Edit(Span(at, capital.end()), words + capital[0].lower()))
    return _add(edits, Edit(Span(at, at), words))

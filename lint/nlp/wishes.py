"""Wishes: which sense of a word is meant, what it asks for, and what the scene already answers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from glabella.core.fact import Fact, Form, Reading, Wish
from glabella.core.grounding import is_answered, names_another_light
from glabella.core.prompt import Word
from glabella.core.scene import LIVING, Scene, Subject, action_of
from glabella.core.span import Span
from glabella.nlp.intensity import leading, shifted
from glabella.nlp.motive import motivated
from glabella.nlp.sizes import band
from glabella.nlp.standing import Standing
from glabella.nlp.stated import OWNED, owner_before
from glabella.nlp.subjects import PERSONAL_PRONOUNS
from glabella.nlp.terms import Hit
from glabella.nlp.viewpoint import fit_distance
from glabella.physics.anatomy import GAZE
from glabella.physics.reach import frame_of, is_in_reach
from glabella.vocabulary import Entry, Vocabulary

_FACIAL = {"brow": ("brow",), "eyes": ("eyes", "gaze", "cheeks"), "mouth": ("mouth", "chin", "jaw")}
_FACIAL_HEADINGS = frozenset(
    (
        *("", "expression", "expressions", "face", "emotion", "emotions", "subject", "character", "person"),
        *("man", "woman", "pose", "gaze", "eyes", "prompt", "description", "model", "girl", "boy", "look"),
    )
)
_FEATURES = frozenset(("face", "brow", "eyes", "mouth"))
_FAR = 60
"""Words within which a heading still governs."""

_PERSONAL = frozenset(
    ("person", "animal", "creature", "face", "brow", "eyes", "mouth", "body", "skin", "hair")
)


class WishReader:
    """Turns hits into wishes for one prompt."""

    def __init__(
        self, vocabulary: Vocabulary, text: str, words: Sequence[Word], subjects: Sequence[Subject]
    ) -> None:
        self.text = text
        self.vocabulary = vocabulary
        self.words = words
        self.subjects = subjects

    def read(self, hit: Hit, standing: Standing, scene: Scene) -> Wish | None:
        """The wish at a hit, None when no sense of the term fits what it describes."""
        head = self._classes(standing)
        for entry, part in hit.meaning.senses:
            if entry.kind and self._fits(entry, part, head, standing):
                return self._wish(entry, standing, head, scene)
        return None

    def _classes(self, standing: Standing) -> frozenset[str]:
        """Noun classes of what the word describes."""
        if standing.head is not None:
            classes = self.words[standing.head].classes
            if self.words[standing.head].lower in PERSONAL_PRONOUNS:
                return classes | {"person"}
            owner = owner_before(self._span(standing.start, standing.end), self.subjects)
            if classes & _FEATURES and owner is not None and self.subjects[owner].kind == "animal":
                return classes - _FEATURES | {"animal"}
            return classes
        if standing.form is Form.PREPOSITIONAL and standing.link is not None:
            owner = owner_before(self._span(standing.start, standing.end), self.subjects)
            return frozenset((self.subjects[owner].kind,)) if owner is not None else frozenset()
        return frozenset()

    def _fits(self, entry: Entry, part: str, head: frozenset[str], standing: Standing) -> bool:
        """True when the word means this sense here: it must describe its head, or the only subject."""
        if not entry.about:
            return True
        if part == "noun" and entry.kind == "emotion" and entry.asks[:1] == ("face",):
            is_sole = standing.form is Form.TAG and standing.head == standing.end - 1
            if not self._is_worn(standing):
                return False
            if is_sole:
                return any(subject.kind in entry.about for subject in self.subjects)
        if head & entry.about or ("color" in entry.about and self._is_before_color(standing)):
            return True
        if standing.head is not None:
            return False
        if standing.form is Form.PREDICATE or (standing.form is Form.NOUN and part == "adj"):
            return False
        if standing.form is Form.NOUN:
            return bool(entry.about & {"person"} and self.subjects)
        if "person" in entry.about and self._heading(standing) not in _FACIAL_HEADINGS:
            return False
        if standing.form is Form.ATTRIBUTE and "no-tag" in entry.about:
            return False
        if standing.form is Form.TAG:
            if "tag" in entry.about:
                return True
            if "no-tag" in entry.about:
                return False
        kinds = {subject.kind for subject in self.subjects}
        if "person" in kinds and entry.about <= {"animal", "no-tag"}:
            return False
        return bool(kinds & entry.about) and (standing.form is Form.TAG or len(self.subjects) == 1)

    def _is_before_color(self, standing: Standing) -> bool:
        """True for the *vibrant* of "a vibrant red door": it describes the red."""
        return any("color" in word.classes for word in self.words[standing.end : standing.end + 1])

    def _is_worn(self, standing: Standing) -> bool:
        """True for a feeling that someone shows: "with joy", "joy on her face", the tag "quiet hope"."""
        if standing.form is Form.PREPOSITIONAL or standing.head not in (None, standing.end - 1):
            return True
        if standing.strength or standing.end - standing.start > 1:
            return standing.form is Form.TAG and bool(self.subjects)
        return standing.phrase_end > standing.end or standing.head not in (None, standing.end - 1)

    def _heading(self, standing: Standing) -> str:
        """The word before the colon that the words stand under ("Mood: calm, playful"), else empty."""
        for at in range(standing.start - 1, max(standing.start - _FAR, -1), -1):
            word = self.words[at]
            if word.lower in (".", ";", "!", "?") or "\n" in word.lower:
                return ""
            if word.lower == ":" and not word.protected:
                return self.words[at - 1].lower if at else ""
        return ""

    def _wish(self, entry: Entry, standing: Standing, head: frozenset[str], scene: Scene) -> Wish:
        span = self._span(standing.start, standing.end)
        owner = self._owner(entry, standing, head, span)
        readings = tuple(self._readings(entry, head, scene, standing, owner))
        if "key.azimuth" in entry.asks or entry.asks == ("air.haze",):
            readings = motivated(readings, scene, self.text, self.vocabulary.sources)
        return Wish(
            span=span,
            text=" ".join(span.of(self.text).split()),
            kind=entry.kind,
            term=entry.term,
            form=standing.form,
            phrase=self._span(standing.phrase_start, standing.phrase_end),
            asks=entry.asks,
            missing=tuple(
                ask for ask in entry.asks if not is_answered(ask, readings or entry.readings, scene, owner)
            ),
            readings=readings,
            owner=owner,
            head=self.words[standing.head].span if standing.head is not None else None,
            strength=standing.strength,
            trained=entry.trained,
            denies=entry.denies,
            note=entry.note or entry.says,
            keeps=entry.keeps,
            rest=tuple(self.words[index].span for index in standing.rest),
            link=self.words[standing.link].span if standing.link is not None else None,
        )

    def _owner(self, entry: Entry, standing: Standing, head: frozenset[str], span: Span) -> int | None:
        if not ({ask.partition(".")[0] for ask in entry.asks} & OWNED or head & _PERSONAL):
            return None
        if standing.head is not None:
            at = self.words[standing.head].span
            for subject in self.subjects:
                if subject.span == at:
                    return subject.index
            lemma = self.words[standing.head].lower.removesuffix("s")
            for subject in self.subjects:
                if subject.span.of(self.text).lower().removesuffix("s") == lemma:
                    return subject.index
            if head.intersection(LIVING):
                return None
        owner = owner_before(span, self.subjects)
        if standing.head is None and owner is not None and self.subjects[owner].kind != "person":
            people = [subject.index for subject in self.subjects if subject.kind == "person"]
            owner = people[0] if people and "person" in entry.about | {"person"} else owner
        return owner

    def _readings(
        self, entry: Entry, head: frozenset[str], scene: Scene, standing: Standing, owner: int | None
    ) -> Iterator[Reading]:
        """Readings that fit the scene: those whose `when` holds first, then those without one."""
        holes = self._holes(standing.head, entry.term)
        frame = dict(entry.states).get("camera.frame")
        kind = frozenset((self.subjects[owner].kind,)) if owner is not None else frozenset[str]()
        seen = head | self._owner_classes(owner) if entry.kind == "emotion" else head
        fitting = [reading for reading in entry.readings if holds(reading, scene, seen, kind)]
        gazes = scene.has("body.gaze", owner)
        for reading in sorted(
            fitting,
            key=lambda reading: (
                names_another_light(reading, scene) or (gazes and _turns_the_eyes(reading)),
                not reading.when,
            ),
        ):
            shown = self._regional(reading, head, standing)
            lead = leading(shown, reading.leads)
            facts = tuple(self._fact(fact, holes, owner, standing.strength, lead) for fact in shown)
            facts = fit_distance(facts, scene, frame if isinstance(frame, float) else None)
            yield Reading(reading.name, facts, reading.when, reading.uses, reading.leads)

    def _owner_classes(self, owner: int | None) -> frozenset[str]:
        """The noun classes of whoever owns what is asked for."""
        if owner is None:
            return frozenset()
        at = bisect_left(self.words, self.subjects[owner].span.start, key=lambda word: word.span.start)
        return self.words[at].classes if at < len(self.words) else frozenset()

    def _regional(self, reading: Reading, head: frozenset[str], standing: Standing) -> tuple[Fact, ...]:
        """Only the actions of the part of the face that is named: "angry eyebrows" moves no mouth."""
        if standing.form is Form.ATTRIBUTE and not standing.rest:
            return reading.facts
        for part, regions in _FACIAL.items():
            if part in head:
                here = tuple(
                    fact
                    for fact in reading.facts
                    if fact.group == "face" and self._unit_region(fact) in regions
                )
                return here or reading.facts
        return reading.facts

    def _unit_region(self, fact: Fact) -> str:
        return self.vocabulary.units[action_of(fact).unit].region

    def _fact(
        self, fact: Fact, holes: Mapping[str, str], owner: int | None, strength: int, lead: str
    ) -> Fact:
        """The fact with its owner, its intensity as "very" shifts it, and its holes filled in."""
        words = fact.words
        value = fact.value
        if fact.group == "face":
            action = action_of(fact)
            level = shifted(fact, strength, lead)
            words, value = self.vocabulary.units[action.unit].words(level, action.side), str(level)
        elif words and "{" in words.full:
            full, terse = words.full, words.terse
            for hole, text in holes.items():
                full, terse = full.replace(hole, text), terse.replace(hole, text)
            words = type(words)(full, terse)
        return Fact(fact.slot, value, None, owner if fact.group in OWNED else None, words)

    def _holes(self, head: int | None, term: str) -> dict[str, str]:
        """What a thing of this name mirrors with, what it lies on, and how its material wears."""
        noun = self.words[head].lower if head is not None else ""
        name = f"{self.words[head - 1].lower} {noun}" if head else noun
        worn = self.vocabulary.worn.get(name) or self.vocabulary.worn.get(noun)
        made = self.vocabulary.materials.get(term)
        return {
            "{it}": "them" if worn and noun.endswith("s") and not worn.noun.endswith("s") else "it",
            "{part}": worn.part if worn else "the surface",
            "{lies}": worn.lies if worn else "skin",
            "{wear}": made.wear if made else "fine scratches",
        }

    def _span(self, start: int, end: int) -> Span:
        return Span(self.words[start].span.start, self.words[end - 1].span.end)


def _turns_the_eyes(reading: Reading) -> bool:
    """True for a reading that shuts the eyes or turns them away from the lens."""
    return any(fact.group == "face" and action_of(fact).unit in GAZE for fact in reading.facts)


def holds(reading: Reading, scene: Scene, head: frozenset[str], owner: frozenset[str]) -> bool:
    """True when the scene has, for every slot of `when`, one of the wanted values ("none" = nothing).

    `subject` is the kind of the owner where there is one, else of anybody in the picture.

    `frame` is `small` where pores can show, `tall` where they cannot.
    """
    for slot, wanted in reading.when:
        if slot == "head":
            found = set(head)
        elif slot in ("medium", "setting"):
            evidence = scene.medium if slot == "medium" else scene.setting
            found = set(evidence.names) if evidence else {"none"}
        elif slot == "frame":
            frame = frame_of(scene)
            found = {"none" if frame is None else "small" if is_in_reach(frame) else "tall"}
        elif slot == "size":
            found = {band(scene.size_m)}
        elif slot == "subject":
            found = set(owner) or {subject.kind for subject in scene.subjects} or {"none"}
        else:
            found = {str(fact.value) for fact in scene.stated(slot)} or {"none"}
        if not found & wanted:
            return False
    return True

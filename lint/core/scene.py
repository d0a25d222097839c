"""The typed picture of a prompt: every fact in its slot, every wish beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from glabella.core.fact import Fact, Wish
from glabella.core.levels import Intensity
from glabella.core.span import Span

LIVING = ("person", "animal", "creature")
"""Kinds of subject that can have a face; of a word with several the first counts."""

_PERSON_M = 1.75
_WHOLE_BODY_M = 2.1
_MACRO_M = 0.15
_SURROUNDINGS_M = 3.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """A value that was inferred, and the words that it was inferred from.

    `is_sure` is False when these words only hint at it. `within` is the wider value that holds as well:
    a stage is indoors.
    """

    value: str
    spans: tuple[Span, ...] = ()
    is_sure: bool = True
    within: str = ""

    @property
    def names(self) -> frozenset[str]:
        """The value and the wider one."""
        return frozenset((self.value, self.within)) if self.within else frozenset((self.value,))

    def is_told_beside(self, span: Span) -> bool:
        """True when other words than those at `span` say so as well."""
        return any(not other.overlaps(span) for other in self.spans)


@dataclass(frozen=True, slots=True)
class Subject:
    """Someone or something that can own a face, skin and worn things.

    `kind` is the noun class ("person", "animal", ...); `span` is the noun, `phrase` its noun phrase.
    """

    index: int
    kind: str
    span: Span
    phrase: Span
    plural: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Action:
    """An action unit at an intensity; `side` is `L`, `R` or empty for both sides."""

    unit: int
    intensity: Intensity = Intensity.C
    side: str = ""

    def __str__(self) -> str:
        return f"AU{self.unit}{self.side}{self.intensity}"


@dataclass(frozen=True, slots=True)
class Light:
    """One lamp, window or sky.

    Azimuth in degrees from the lens axis, negative = camera left; elevation in degrees above the
    face; `size_m` is the longest side of the source; `stops` is relative to the key.
    """

    role: str
    source: str = ""
    size_m: float | None = None
    azimuth_deg: float | None = None
    elevation_deg: float | None = None
    kelvin: float | None = None
    stops: float | None = None


@dataclass(frozen=True, slots=True)
class Camera:
    """Focal length in mm (full-frame equivalent), f-number, distance in metres, shutter in seconds."""

    framing: str = ""
    focal_mm: float | None = None
    f_number: float | None = None
    distance_m: float | None = None
    shutter_s: float | None = None
    iso: float | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What the prompt would show a camera.

    `other_media` are media that the prompt names beside the one it was taken for.
    Facts and wishes are in text order. `size_m` is the longest side, in metres, of what the picture is
    about, None where no table knows it. `groups` are the facts by slot group, `slots` and `faces` the
    filled slots and the distinct actions by owner, those under None for the scene as a whole.
    """

    medium: Evidence | None = None
    setting: Evidence | None = None
    subjects: tuple[Subject, ...] = ()
    facts: tuple[Fact, ...] = ()
    wishes: tuple[Wish, ...] = ()
    is_sheet: bool = False
    other_media: tuple[Evidence, ...] = ()
    size_m: float | None = None
    groups: Mapping[str, tuple[Fact, ...]] = field(init=False, repr=False, compare=False)
    slots: Mapping[int | None, frozenset[str]] = field(init=False, repr=False, compare=False)
    faces: Mapping[int | None, tuple[Action, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        groups: defaultdict[str, list[Fact]] = defaultdict(list)
        slots: defaultdict[int | None, set[str]] = defaultdict(set)
        faces: defaultdict[int | None, dict[Action, None]] = defaultdict(dict)
        for fact in self.facts:
            groups[fact.group].append(fact)
            for owner in {None, fact.owner}:
                slots[owner].add(fact.slot)
                if fact.group == "face":
                    faces[owner][action_of(fact)] = None
        object.__setattr__(self, "groups", {name: tuple(facts) for name, facts in groups.items()})
        object.__setattr__(self, "slots", {owner: frozenset(names) for owner, names in slots.items()})
        object.__setattr__(self, "faces", {owner: tuple(actions) for owner, actions in faces.items()})

    def stated(self, slot: str, owner: int | None = None) -> tuple[Fact, ...]:
        """Facts in `slot` or below it, of one owner when an owner is given."""
        below = slot + "."
        return tuple(
            fact
            for fact in self.groups.get(slot.partition(".")[0], ())
            if (fact.slot == slot or fact.slot.startswith(below))
            and (owner is None or fact.owner is None or fact.owner == owner)
        )

    def answers(self, ask: str, owner: int | None = None) -> bool:
        """True when a fact stands in one of the ask's alternatives (`key.source|key.size`)."""
        return any(self.has(slot, owner) for slot in ask.split("|"))

    def has(self, slot: str, owner: int | None = None) -> bool:
        """True when a fact stands in `slot` or below it; what belongs to nobody counts for every owner."""
        below = slot + "."
        if owner is None:
            return any(name == slot or name.startswith(below) for name in self.slots.get(None, ()))
        return bool(self.stated(slot, owner)) if self.has(slot) else False

    def value(self, slot: str) -> float | str | None:
        """The last stated value of a slot of the scene as a whole, None when there is none."""
        found = [fact.value for fact in self.stated(slot) if fact.slot == slot]
        return found[-1] if found else None

    def wishes_of(self, kind: str, terms: Collection[str] = ()) -> tuple[Wish, ...]:
        """The wishes of a kind, of these terms only where some are given, answered ones too."""
        return tuple(wish for wish in self.wishes if wish.kind == kind and (not terms or wish.term in terms))

    def face(self, owner: int | None) -> tuple[Action, ...]:
        """The distinct actions stated for one subject, in text order; all of them for None."""
        return self.faces.get(owner, ())

    @property
    def camera(self) -> Camera:
        """The camera as far as the prompt states it."""
        framing = self.value("camera.framing")
        return Camera(
            str(framing or ""),
            *(self._number(f"camera.{name}") for name in ("focal", "aperture", "distance", "shutter", "iso")),
        )

    @property
    def aspect(self) -> float | None:
        """Width over height of the picture, None where the prompt leaves its shape open."""
        return self._number("picture.aspect")

    @property
    def is_of_people(self) -> bool:
        """True when the first living subject is a person."""
        return bool(self.subjects) and self.subjects[0].kind == "person"

    def has_subject(self, *kinds: str) -> bool:
        """True when a subject of one of these kinds is in the picture, first or not."""
        return any(subject.kind in kinds for subject in self.subjects)

    @property
    def framed_m(self) -> float | None:
        """The height in metres that the stated framing holds, None without one.

        Framings are those of a person; an animal is framed in proportion to its size, a thing or a place
        only by a macro or a wide shot, whose frames do not depend on what they hold.
        """
        frame = self._number("camera.frame")
        if frame is None and self.is_of_people and self.has("picture.figure"):
            return _WHOLE_BODY_M
        if frame is None or self.is_of_people or frame < _MACRO_M or frame > _SURROUNDINGS_M:
            return frame
        return frame * self.size_m / _PERSON_M if self.subjects and self.size_m else None

    @property
    def lights(self) -> tuple[Light, ...]:
        """Every light that the prompt states something about."""
        return tuple(self._lights())

    def _lights(self) -> Iterator[Light]:
        for role in ("key", "fill", "rim", "practical"):
            if self.stated(role):
                yield Light(
                    role,
                    str(self.value(f"{role}.source") or ""),
                    *(
                        self._number(f"{role}.{name}")
                        for name in ("size", "azimuth", "elevation", "kelvin", "stops")
                    ),
                )

    def _number(self, slot: str) -> float | None:
        value = self.value(slot)
        return value if isinstance(value, float) else None


def action_of(fact: Fact) -> Action:
    """The action in a `face.*` fact, whose slot holds unit and side and whose value the letter."""
    place = fact.slot.partition(".")[2]
    side = place[-1] if place[-1] in "LR" else ""
    return Action(int(place.rstrip("LR")), Intensity[str(fact.value)], side)

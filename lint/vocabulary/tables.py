"""The tables beside the terms: action units, lights, metals, frames, targets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from glabella.core.fact import Words
from glabella.core.levels import Intensity


@dataclass(frozen=True, slots=True)
class ActionUnit:
    """One action unit of the Facial Action Coding System.

    `looks` is its visible appearance per intensity; `one_side` the same for one half of the face
    with `{side}` left open; `seen` other wordings that state it, `seen_one_side` those for one
    side; `against` maps an opposed unit to the intensity that both must reach (A = mutually
    exclusive). `joined_looks` is the appearance when the unit `joined` moves just as much: inner
    and outer brow together are the whole eyebrow.
    """

    unit: int
    name: str
    muscles: str
    region: str
    looks: Mapping[Intensity, Words]
    one_side: Mapping[Intensity, Words]
    seen: Mapping[str, Intensity]
    seen_one_side: Mapping[str, Intensity]
    against: Mapping[int, Intensity]
    source: str
    joined: int = 0
    joined_looks: Mapping[Intensity, Words] = field(default_factory=dict)

    def words_joined(self, intensity: Intensity) -> Words:
        """How this action looks together with the unit it is `joined` to, both at this intensity."""
        return self.joined_looks[_nearest(self.joined_looks, intensity)]

    def words(self, intensity: Intensity, side: str = "") -> Words:
        """How the action looks at this intensity, or at the nearest one that has a wording."""
        table = self.one_side if side and self.one_side else self.looks
        words, name = table[_nearest(table, intensity)], {"L": "left", "R": "right"}.get(side, "")
        return Words(words.full.replace("{side}", name), words.terse.replace("{side}", name))


def _nearest(table: Mapping[Intensity, Words], intensity: Intensity) -> Intensity:
    return min(table, key=lambda level: (abs(level - intensity), level))


@dataclass(frozen=True, slots=True)
class Worn:
    """A metal thing that is worn: the part that mirrors, and what it lies on."""

    noun: str
    part: str
    lies: str


@dataclass(frozen=True, slots=True)
class Medium:
    """A medium or setting, the words that prove it, and those that only hint at it.

    `within` is the wider setting that it is a part of: a stage is indoors, rain is outdoors.
    """

    name: str
    words: tuple[str, ...]
    weak: tuple[str, ...]
    classes: frozenset[str]
    within: str = ""


@dataclass(frozen=True, slots=True)
class Sizes:
    """The longest side of a thing in metres, by its word, else by its noun class."""

    words: Mapping[str, float]
    classes: Mapping[str, float]

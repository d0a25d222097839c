"""How strongly a face acts, by the words beside the action: "slight", "emerging", "maximum"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from glabella.core.fact import Fact
from glabella.core.levels import Intensity
from glabella.core.prompt import Word
from glabella.core.scene import action_of

_REACH = 5
"""Words behind a code that can still be its label: "AU4 slight analytical brow furrow"."""
_ENDS = frozenset(("mark", "shielded", "preposition", "conjunction", "negation", "determiner"))
"""Classes of words at which a label ends."""


def intensity_beside(level: Intensity, classes: frozenset[str]) -> Intensity | None:
    """The intensity that a word of these classes sets, None when it sets none."""
    if "maximizer" in classes:
        return Intensity.E
    if "strengthener" in classes:
        return max(level, Intensity.D)
    if "graded" in classes:
        return Intensity.C
    if "traced" in classes:
        return Intensity.A
    return min(level, Intensity.B) if classes & {"diminisher", "lowered", "little"} else None


def intensity_of_code(words: Sequence[Word], first: int, end: int) -> Intensity:
    """The intensity of a code without a letter, words `first` to `end`: by the word before, or its label."""
    told = intensity_beside(Intensity.C, words[first - 1].classes) if first else None
    for word in () if told else words[end : end + _REACH]:
        if word.classes & _ENDS or word.protected:
            break
        if told := intensity_beside(Intensity.C, word.classes):
            break
    return told or Intensity.C


def leading(facts: Iterable[Fact], named: str) -> str:
    """The slot of the action that an intensifier raises: the one the reading names, else its first."""
    slots = [fact.slot for fact in facts if fact.group == "face"]
    return f"face.{named}" if f"face.{named}" in slots else next(iter(slots), "")


def shifted(fact: Fact, strength: int, lead: str) -> Intensity:
    """The intensity of an action beside "slightly" (-1), "very" (1) or "extremely" (2).

    "Slightly" holds every action at B; "very" lifts the leading action one letter, "extremely" to E.
    """
    level = action_of(fact).intensity
    if strength < 0:
        return min(level, Intensity.B)
    if strength and fact.slot == lead:
        return Intensity.E if strength > 1 else Intensity(min(level + 1, Intensity.E))
    return level

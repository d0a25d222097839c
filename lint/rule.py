"""The one door of a rule file: everything a rule needs to say what it is and what it found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glabella.core.denial import denied, tag_or_words
from glabella.core.edit import Edit, Keeps
from glabella.core.fact import Fact, Form, Wish
from glabella.core.feelings import feelings_of_one_face
from glabella.core.finding import Bind, Drop, Finding, Related, Replace, Weaken
from glabella.core.levels import Intensity, Severity, Trust
from glabella.core.lit import goes_on, is_given, is_left_open, is_of_another_noun, is_told_of_a_thing
from glabella.core.materials import Made
from glabella.core.one_photograph import is_one_photograph
from glabella.core.painted import is_painted, is_toylike
from glabella.core.prompt import DRAWN_MEDIA, LENSLESS_MEDIA, PHYSICAL_MEDIA, Clause, Prompt, Word
from glabella.core.scene import Action, action_of
from glabella.core.segment import Kind, Segment
from glabella.core.span import Span
from glabella.rewrite.budget import Measure, measure
from glabella.rewrite.ranks import rank_of

__all__ = [
    "DRAWN_MEDIA",
    "LENSLESS_MEDIA",
    "PHYSICAL_MEDIA",
    "Action",
    "Bad",
    "Bind",
    "Clause",
    "Drop",
    "Edit",
    "Fact",
    "Finding",
    "Form",
    "Good",
    "Intensity",
    "Iterator",
    "Keeps",
    "Kind",
    "Made",
    "Measure",
    "Prompt",
    "Related",
    "Replace",
    "Rule",
    "Segment",
    "Severity",
    "Span",
    "Trust",
    "Weaken",
    "Wish",
    "Word",
    "action_of",
    "denied",
    "feelings_of_one_face",
    "goes_on",
    "is_given",
    "is_left_open",
    "is_of_another_noun",
    "is_one_photograph",
    "is_painted",
    "is_told_of_a_thing",
    "is_toylike",
    "measure",
    "rank_of",
    "tag_or_words",
]


@dataclass(frozen=True, slots=True)
class Rule:
    """What the engine must know before it calls `check`.

    `needs` names wish kinds, fact slots (`face`, `camera.focal`) or syntax kinds (`emphasis`); at
    least one must occur in the prompt. Empty means that `check` is called for every prompt.
    `negative` rules also look at negative prompts.
    """

    severity: Severity
    needs: frozenset[str] | set[str] = frozenset()
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Bad:
    """A prompt that the rule must flag at the «marked» place.

    `becomes` is the whole prompt after the rule's own fixes, None when the example makes no claim.
    `trust` is the lowest trust that the fix needs to be applied.
    """

    text: str
    becomes: str | None = None
    trust: Trust = Trust.REFINE
    target: str = "generic"


@dataclass(frozen=True, slots=True)
class Good:
    """A prompt, close to a bad one, on which the rule must stay silent, and why."""

    text: str
    because: str = ""
    target: str = "generic"

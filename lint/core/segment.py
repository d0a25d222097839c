"""The syntax of a prompt: a gap-free tree of segments."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from glabella.core.span import Span


class Kind(StrEnum):
    """What a stretch of prompt is to the tool that reads it."""

    TEXT = "text"
    EMPHASIS = "emphasis"
    NETWORK = "network"
    EMBEDDING = "embedding"
    WILDCARD = "wildcard"
    CHOICE = "choice"
    BREAK = "break"
    PARAMETER = "parameter"
    WEIGHT = "weight"
    QUOTE = "quote"
    COMMENT = "comment"
    URL = "url"
    PLACEHOLDER = "placeholder"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Segment:
    """One stretch of syntax; the children of an EMPHASIS cover it without a gap.

    `weight` is the number a weighted group states, None where it states none.
    """

    kind: Kind
    span: Span
    weight: float | None = None
    children: tuple[Segment, ...] = ()

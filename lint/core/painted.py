"""Whether a prompt asks for a hand-made picture, whatever else it says of cameras."""

from __future__ import annotations

import re

from glabella.core.prompt import PHYSICAL_MEDIA, Prompt

_PAINTED = re.compile(
    r"\b(?:digital art|digital painting|concept art|matte painting|illustration|painting|drawing|sketch|anime"
    r"|manga|caricature|cartoon style|diagram|art by|painted by|artgerm|wlop|greg rutkowski|rossdraws"
    r"|ross tran|mucha|frazetta)\b",
    re.IGNORECASE,
)


_TOYS = frozenset(
    (
        "pixar",
        "disney",
        "dreamworks",
        "cartoon",
        "chibi",
        "kawaii",
        "toon",
        "claymation",
        "plush",
        "anime",
        "lego",
        "toy",
    )
)


def is_toylike(prompt: Prompt) -> bool:
    """True where a style without pores is named, whatever else the prompt says of cameras."""
    return any(word.lower in _TOYS for word in prompt.words)


def is_painted(prompt: Prompt) -> bool:
    """True where a painter, or a medium without a lens, is named: a lens is a matter of taste there."""
    others = prompt.scene.other_media
    return any(other.value not in PHYSICAL_MEDIA for other in others) or bool(_PAINTED.search(prompt.text))

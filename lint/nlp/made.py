"""The materials that a prompt names, where a rule may ask for them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from glabella.core.materials import Made, Material
from glabella.core.prompt import Word
from glabella.core.scene import Scene

_LONGEST = 3
"""Tokens of the longest name: rose-gold."""


def materials_named(
    words: Sequence[Word], muted: Collection[int], scene: Scene, table: Mapping[str, Material]
) -> tuple[Made, ...]:
    """Every material in text order; nothing where the prompt states no look that one could deny."""
    if not scene.has("material.look"):
        return ()
    return tuple(_named(words, muted, table))


def _named(words: Sequence[Word], muted: Collection[int], table: Mapping[str, Material]) -> Iterator[Made]:
    at = 0
    while at < len(words):
        size, material = _longest(words[at : at + _LONGEST], table)
        if material and at not in muted and not words[at].protected:
            yield Made(words[at].span.join(words[at + size - 1].span), material)
        at += size


def _longest(words: Sequence[Word], table: Mapping[str, Material]) -> tuple[int, Material | None]:
    """How many of these words name a material, and which; one word when they name none."""
    for size in range(len(words), 0, -1):
        name = " ".join(word.lower for word in words[:size] if word.lower != "-")
        if words[size - 1].lower != "-" and name in table:
            return size, table[name]
    return 1, None

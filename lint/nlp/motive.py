"""A lamp in the picture lights the picture: no second source is put beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from glabella.core.fact import Fact, Reading, Words
from glabella.core.lights import LightSource
from glabella.core.scene import Scene

_KEPT = frozenset(("fill", "air"))


def motivated(
    readings: Sequence[Reading], scene: Scene, text: str, sources: Mapping[str, LightSource]
) -> tuple[Reading, ...]:
    """The readings, and before them one whose source is the lamp that stands in the picture.

    Where it stands decides the direction, so it is given no azimuth.
    """
    named = scene.stated("practical.source")
    is_lit = any(fact.slot == "key.source" for reading in readings[:1] for fact in reading.facts)
    if not named or not is_lit or scene.has("key.source"):
        return tuple(readings)
    settings = scene.setting.names if scene.setting else {"none"}
    for fact in named:
        source = sources.get(str(fact.value))
        if fact.span and source and source.lights & {"any", *settings}:
            words = f"light from the {' '.join(fact.span.of(text).lower().split())}"
            seen = (
                Fact("key.source", fact.value, words=Words(words, words)),
                Fact("key.azimuth", "in view"),
            )
            rest = tuple(other for other in readings[0].facts if other.group in _KEPT) if readings else ()
            return (Reading("the light in the picture", (*seen, *rest)), *readings)
    return tuple(readings)


def with_light_in_view(facts: Sequence[Fact]) -> Iterable[Fact]:
    """The facts, and for light that comes from a thing in the picture that its direction is seen there."""
    yield from facts
    things = {fact.value for fact in facts if fact.slot == "practical.source"}
    for fact in facts:
        if things and fact.slot == "key.source" and fact.value in things:
            yield Fact("key.azimuth", "in view", fact.span)

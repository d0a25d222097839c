"""Shadows that their source cannot throw.

The edge of a shadow is as wide as its source looks from the subject: a 120 cm softbox at 1.2 m leaves 20
mm behind a nose and no hard shadow, the sun is half a degree wide and throws no soft one. One flame loses
4 stops across a room and lights nothing evenly. Do not follow the rule where the softbox is far away, or
where *soft* is said of the colours. Source: angular size, penumbra and inverse square law (computed);
counter-source: none found.
"""

from glabella.physics.light import (
    SUN_DEG,
    Edge,
    angular_size_deg,
    falloff_stops,
    penumbra_m,
    shadow_edge,
)
from glabella.rule import (
    Bad,
    Finding,
    Good,
    Iterator,
    Prompt,
    Rule,
    Severity,
    Trust,
    denied,
)

RULE = Rule(severity=Severity.WARNING, needs={"key.source", "practical.source"})

EXAMPLES = (
    Bad(
        "photo of a man, 120 cm softbox 45° camera left, «hard shadows»",
        becomes="photo of a man, 120 cm softbox 45° camera left",
        trust=Trust.UNSAFE,
    ),
    Bad("a man, direct sunlight, «soft» light"),
    Bad("a room lit by a single candle, «even» lighting"),
    Good("photo of a man, bare flash 45° camera left, hard shadows", because="a flash is a point"),
    Good("a man, sunlight, soft light", because="the sun may be low, or behind a curtain"),
    Good("a room full of candles, even lighting", because="many flames fill each other's shadows"),
)

_HARD = frozenset(("harsh", "hard shadows"))
_SOFT = frozenset(("soft", "soft shadows"))
_EVEN = frozenset(("even",))
_BARE_SUN = frozenset(
    ("direct sun", "direct sunlight", "midday sun", "noon sun", "bright sun", "harsh sun", "harsh sunlight")
)
_NOSE_M = 0.02
_LAMP_M = 1.2
"""How far a studio lamp stands from a face when nothing is said."""

_FLAME_M = 0.2
_NEAR_M, _FAR_M = 0.5, 2.0
"""From the near to the far side of a room that one flame lights."""


def check(prompt: Prompt) -> Iterator[Finding]:
    """Hard shadows of a wide source; soft ones of the bare sun; even light of one flame."""
    yield from _too_wide(prompt)
    yield from _too_small(prompt)


def _too_wide(prompt: Prompt) -> Iterator[Finding]:
    """Hard shadows from a source that looks wide from the face."""
    sources, sizes = prompt.facts("key.source"), prompt.facts("key.size")
    source = prompt.sources.get(str(sources[0].value)) if len(sources) == 1 else None
    if source is None or len(sizes) > 1 or source.setting != "studio":
        return
    size = sizes[0].value if sizes else source.size
    if not isinstance(size, float):
        return
    if shadow_edge(size, _LAMP_M) is Edge.SOFT:
        edge_mm = penumbra_m(size, _LAMP_M, _NOSE_M) * 1000
        wide = f"is {angular_size_deg(size, _LAMP_M):.0f}° wide at {_LAMP_M:g} m"
        for wish in prompt.scene.wishes_of("light-quality", _HARD):
            why = f"{wide} and leaves an edge of {edge_mm:.0f} mm behind a nose"
            yield denied(prompt, wish, sources[0], why)


def _too_small(prompt: Prompt) -> Iterator[Finding]:
    """Soft light from the bare sun; even light from one flame."""
    sources = [fact for fact in (*prompt.facts("key.source"), *prompt.facts("practical.source")) if fact.span]
    if len(sources) != 1:
        return
    source, words = prompt.sources.get(str(sources[0].value)), prompt.text_of(sources[0]).lower()
    if sources[0].value == "sun" and words in _BARE_SUN:
        for wish in prompt.scene.wishes_of("light-quality", _SOFT):
            yield denied(prompt, wish, sources[0], f"is {SUN_DEG:g}° wide, a point that throws thin edges")
    if source and source.is_fixed and source.size and source.size <= _FLAME_M and not words.endswith("s"):
        lost = falloff_stops(_NEAR_M, _FAR_M)
        for wish in prompt.scene.wishes_of("light-quality", _EVEN):
            why = f"loses {lost:.0f} stops from {_NEAR_M:g} to {_FAR_M:g} m"
            yield denied(prompt, wish, sources[0], why)

"""A metal by its colour alone.

Gold has no colour of its own: it is a yellow mirror, and without something to mirror it comes out as
yellow plastic. Say what the links or plates reflect, and give the thing its thin shadow where it touches;
a finish (hammered, brushed) or a trace of wear does as well. What is worn is rewritten; other things of
metal only in a photograph or render that says something of its light or framing, elsewhere they are
pointed out. Do not follow the rule for metals that are only a colour (golden hair, a silver car) or a
small part of the picture. Source: optical constants (PhysicallyBased, CC0); a metal has a mirror and no
diffuse body; counter-source: none found.
"""

import re

from glabella.rule import (
    DRAWN_MEDIA,
    PHYSICAL_MEDIA,
    Bad,
    Bind,
    Finding,
    Good,
    Iterator,
    Prompt,
    Rule,
    Severity,
    Trust,
    Wish,
)

RULE = Rule(severity=Severity.WARNING, needs={"metal"})

EXAMPLES = (
    Bad(
        "a woman, «gold» chain, 120 cm softbox 45° camera left",
        becomes="a woman, gold chain, each link mirroring the softbox as a small bright rectangle, "
        "thin shadow under it on the collarbone, 120 cm softbox 45° camera left",
    ),
    Bad(
        "product photo of a «copper» kettle, window light",
        becomes="product photo of a copper kettle, the surface mirroring the window "
        "as an upright pale rectangle with a cross bar, window light",
    ),
    Bad("a «bronze» statue in a park", trust=Trust.SHOW),
    Bad("a woman at breakfast, «gold» jewelry scattered on the table", trust=Trust.SHOW),
    Good("a woman with golden hair", because="a hair colour"),
    Good("a silver car in a street", because="a paint colour"),
    Good("a woman, hammered gold chain", because="its facets are stated"),
    Good("oil painting of a knight in steel armor", because="paint shows it by other means"),
)

_TOLD = ("key", "rim", "practical", "camera.framing")

_LIES = re.compile(
    r"\s+(?:scattered|lying|placed|displayed|arranged|on (?:a|the) (?:table|desk|shelf|floor|ground))\b",
    re.IGNORECASE,
)
"""Said of things that nobody wears just now."""


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every metal of which nothing but the name is said."""
    if prompt.medium in DRAWN_MEDIA:
        return
    for wish in prompt.wishes("metal"):
        is_shown = len(prompt.words) <= 3 or _is_looked_at(prompt, wish)
        yield Finding(
            wish.span,
            f"'{wish.text.split()[-1]}' is a mirror; say what it reflects, or its finish",
            Bind(wish, show_only=not is_shown),
            None if is_shown else Severity.INFO,
        )


def _is_looked_at(prompt: Prompt, wish: Wish) -> bool:
    """True for what somebody wears, and for a thing in a picture whose light or framing is told."""
    if (
        wish.head
        and "jewellery" in prompt.classes_of(wish.head)
        and not _LIES.match(prompt.text, wish.phrase.end)
    ):
        is_on_someone = any(subject.kind in ("person", "creature") for subject in prompt.scene.subjects)
        return is_on_someone or prompt.medium in PHYSICAL_MEDIA
    return prompt.medium in PHYSICAL_MEDIA and any(prompt.scene.has(slot) for slot in _TOLD)

"""A metal by its colour alone.

Gold has no colour of its own: it is a yellow mirror, and without something to mirror it comes out as
yellow plastic. Say what the links or plates reflect, and give the thing its thin shadow where it
touches; a finish (hammered, brushed) or a trace of wear does as well. Do not follow the rule for metals
that are only a colour (golden hair, a silver car) or a small part of the picture; there it is silent.
Source: optical constants of gold (PhysicallyBased, CC0); a metal has a mirror and no diffuse body.
"""

from glabella.rule import Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity

RULE = Rule(severity=Severity.WARNING, needs={"metal"})

EXAMPLES = (
    Bad(
        "a woman, «gold» chain, 120 cm softbox 45° camera left",
        becomes="a woman, gold chain, each link mirroring the softbox as a small bright rectangle, "
        "thin shadow under it on the collarbone, 120 cm softbox 45° camera left",
    ),
    Good("a woman with golden hair", because="a hair colour"),
    Good("a silver car in a street", because="a paint colour"),
    Good("a woman, hammered gold chain", because="its facets are stated"),
)

_DRAWN = frozenset(("painting", "drawing", "vector", "pixel"))
_CAMERA = frozenset(("photo", "film", "render", "product"))


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every worn metal of which nothing but the name is said."""
    is_worn = any(subject.kind in ("person", "creature") for subject in prompt.scene.subjects)
    is_bare = len(prompt.words) <= 3
    for wish in prompt.wishes("metal"):
        is_shown = (is_worn and prompt.medium not in _DRAWN) or is_bare or prompt.medium in _CAMERA
        yield Finding(
            wish.span,
            f"'{wish.text.split()[-1]}' is a mirror; say what it reflects, or its finish",
            Bind(wish, show_only=not is_shown),
            None if is_shown else Severity.INFO,
        )

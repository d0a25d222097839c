"""A material by its name alone.

A model knows leather and silk; which leather it paints is left open. What tells one material from another
is how it takes the light: a metal mirrors in its own tint, everything else puts a white highlight over
its colour, brighter towards the rim; cloth shows its weave and its folds, glass its edges. Name one sign
of the surface and one of wear. The rule informs, once in a prompt, of what somebody wears, or of the
thing where nobody is in the picture; it never writes. Do not follow it where the material is there to
name a thing: a leather jacket in a crowd needs no grain. Source: reflectance and roughness by material
(PhysicallyBased, CC0; Filament); the signs are a house judgement; counter-source: none found.
"""

from glabella.rule import DRAWN_MEDIA, Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity, Trust, Wish

RULE = Rule(severity=Severity.INFO, needs={"material"})

EXAMPLES = (
    Bad("a woman in a «silk» dress", trust=Trust.SHOW),
    Bad("a man in a «leather» jacket, wool scarf, wooden table", trust=Trust.SHOW),
    Bad("photo of a «glass» bottle", trust=Trust.SHOW),
    Good("a man at a wooden table", because="what stands around somebody"),
    Good("a bowl of soup on a wooden table", because="what a thing stands on"),
    Good("a man in a scuffed leather jacket", because="its wear is said"),
    Good("a velvet dress with brush marks", because="its surface is said"),
    Good("watercolor of a woman in a silk dress", because="paint shows it by other means"),
    Good("a glass of water", because="a vessel"),
)

_FRONT = 40
_WORN = frozenset(("garment", "jewellery"))


def check(prompt: Prompt) -> Iterator[Finding]:
    """The first material of a prompt whose surface it does not show."""
    if prompt.medium in DRAWN_MEDIA:
        return
    for wish in prompt.wishes("material"):
        if prompt.classes_of(wish.head or wish.span) & _WORN or _is_the_subject(prompt, wish):
            yield Finding(
                wish.span,
                f"'{wish.text}' is a name; say how it takes the light, where it bends or how it wears",
                Bind(wish, show_only=True),
            )
            return


def _is_the_subject(prompt: Prompt, wish: Wish) -> bool:
    """True for a thing that the prompt begins with, where nobody is in the picture."""
    before = prompt.words_between(0, wish.phrase.start)
    is_behind = bool(before) and "preposition" in before[-1].classes and before[-1].lower != "of"
    return not prompt.scene.subjects and wish.phrase.start <= _FRONT and not is_behind

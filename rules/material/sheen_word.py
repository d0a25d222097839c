"""Shine asked for by name.

*Shiny*, *metallic*, *glossy*: a surface shines where it mirrors something bright, so the picture is in
what is mirrored and how sharply. The rule only informs. Do not follow it where the word tells one plain
thing from another: a shiny shoe beside a dull one. Source: a highlight is the image of a source.
"""

import re

from glabella.rule import Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity, Trust, Wish

RULE = Rule(severity=Severity.INFO, needs={"sheen"})

EXAMPLES = (
    Bad("a woman in a «shiny» dress", trust=Trust.SHOW),
    Good("a glossy magazine on a table", because="a kind of magazine"),
    Good("a black labrador with a glossy coat", because="an animal's fur"),
    Good("red light on the glossy hoods of cars", because="a part of a car"),
    Good("a glossy coat of paint on a fence", because="a layer, not a garment"),
    Good("a man in a satin suit, narrow white highlights along the folds", because="the highlight is shown"),
)

_TWO_SENSES = re.compile(r"(?:coat|hood|cap|vest)s?\b", re.IGNORECASE)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every shine of a worn thing without a highlight."""
    for wish in prompt.wishes("sheen"):
        if _is_no_garment(prompt, wish):
            continue
        message = f"'{wish.span.of(prompt.text)}' is a highlight; say where it lies and what it mirrors"
        yield Finding(wish.span, message, Bind(wish, show_only=True))


def _is_no_garment(prompt: Prompt, wish: Wish) -> bool:
    """True for the coat of an animal, a coat of paint and the hoods of cars."""
    if wish.head is None or not _TWO_SENSES.match(wish.head.of(prompt.text)):
        return False
    kinds = {subject.kind for subject in prompt.scene.subjects}
    return bool(kinds & {"animal", "creature"}) or prompt.text.startswith(" of ", wish.head.end)

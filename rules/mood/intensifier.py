"""An intensifier before a word that has no degree to raise.

*Intensely delicious*, *insanely*: beside a feeling or a praise word the intensifier goes with it; alone
it asks for more of nothing in particular. Give a size, a number, a colour. Only pointed out, because
beside a measurable word it can be right. Do not follow the rule where the degree is what tells two things
apart. Source: house judgement; counter-source: none found.
"""

from bisect import bisect_left

from glabella.rule import Bad, Finding, Good, Iterator, Prompt, Rule, Severity

RULE = Rule(severity=Severity.INFO, needs={"intensifier"})

EXAMPLES = (
    Bad("«intensely» delicious dark chocolate wave with almonds"),
    Good("a very old man", because="age has degrees"),
    Good("an extremely tall tower", because="height has degrees"),
)

_NEAR = 4
"""Wishes on either side that can share its words."""


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every strong intensifier that belongs to no other finding."""
    wishes = prompt.scene.wishes
    for wish in prompt.wishes("intensifier"):
        at = bisect_left(wishes, wish.span.start, key=lambda other: other.span.start)
        beside = wishes[max(0, at - _NEAR) : at + _NEAR]
        if not any(other is not wish and other.span.overlaps(wish.span) for other in beside):
            yield Finding(
                wish.span, f"'{wish.text}' raises nothing that can be measured; give a size, number or colour"
            )

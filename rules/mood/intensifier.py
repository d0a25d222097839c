"""An intensifier before a word that has no degree to raise.

*Intensely delicious*, *insanely*: beside a feeling or a praise word the intensifier goes with it; alone
it asks for more of nothing in particular. Give a size, a number, a colour. Only pointed out, because
beside a measurable word it can be right. Do not follow the rule where the degree is what tells two things
apart. Source: house judgement; counter-source: none found.
"""

from glabella.rule import Bad, Finding, Good, Iterator, Prompt, Rule, Severity

RULE = Rule(severity=Severity.INFO, needs={"intensifier"})

EXAMPLES = (
    Bad("«intensely» delicious dark chocolate wave with almonds"),
    Good("a very old man", because="age has degrees"),
    Good("an extremely tall tower", because="height has degrees"),
)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every strong intensifier that belongs to no other finding."""
    for wish in prompt.wishes("intensifier"):
        if not any(other is not wish and other.span.overlaps(wish.span) for other in prompt.scene.wishes):
            yield Finding(
                wish.span, f"'{wish.text}' raises nothing that can be measured; give a size, number or colour"
            )

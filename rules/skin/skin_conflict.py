"""Skin without a fault, and its faults beside it.

*Perfect*, *flawless*, *porcelain* or *airbrushed* skin is skin whose pores and lines were taken away;
pores, wrinkles or scars in the same prompt put them back, and the picture gets one or the other at
random. What is visible stays, the praise goes. Do not follow the rule where two people are meant.
Source: retouching removes the same relief that the other words ask for; glazed porcelain has no pores.
"""

from glabella.rule import Bad, Fact, Finding, Good, Iterator, Prompt, Related, Rule, Severity, Span, Trust, Weaken, Wish

RULE = Rule(severity=Severity.ERROR, needs={"skin-quality"})

EXAMPLES = (
    Bad(
        "a woman, «perfect» skin with expression wrinkles",
        becomes="a woman, skin with expression wrinkles",
        trust=Trust.UNSAFE,
    ),
    Bad("a woman, «flawless» skin, visible pores", becomes="a woman, visible pores", trust=Trust.UNSAFE),
    Good("a woman, visible pores, expression wrinkles", because="both are relief"),
    Good("a man with natural skin, wrinkles", because="natural skin may have wrinkles"),
)

_FAULTLESS = frozenset(("perfect", "perfect skin texture"))
_RELIEF = frozenset(("pores", "wrinkles", "blemishes", "freckles"))


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every praise of faultless skin beside a stated fault of the same skin."""
    for wish in prompt.scene.wishes:
        if wish.kind != "skin-quality" or wish.term not in _FAULTLESS:
            continue
        for fact in prompt.scene.stated("skin.texture", wish.owner):
            if fact.value in _RELIEF and fact.span:
                shown = fact.span.of(prompt.text)
                yield Finding(
                    wish.span,
                    f"'{wish.span.of(prompt.text)}' skin has no '{shown}'; keep what shows, take '{wish.span.of(prompt.text)}' out",
                    Weaken(Fact("skin.praise", wish.text), _out(prompt, wish)),
                    related=(Related(fact.span, "this is visible relief"),),
                )
                break


def _out(prompt: Prompt, wish: Wish) -> Span:
    """The whole tag where the praise is all it says, else the word."""
    clause = prompt.clause_of(wish.span)
    return wish.phrase if clause and clause.span == wish.phrase else wish.span

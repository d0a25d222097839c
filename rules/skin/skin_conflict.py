"""Skin without a fault, and its faults beside it.

*Perfect*, *flawless*, *porcelain* or *airbrushed* skin is skin whose pores and lines were taken away;
pores, wrinkles or scars in the same prompt put them back, and the picture gets one or the other at
random. What is visible stays, the praise goes. Do not follow the rule where two people are meant. Source:
retouching removes the same relief that the other words ask for; glazed porcelain has no pores;
counter-source: none found.
"""

from glabella.rule import (
    Bad,
    Fact,
    Finding,
    Good,
    Iterator,
    Prompt,
    Related,
    Rule,
    Severity,
    Span,
    Trust,
    Weaken,
    Wish,
)

RULE = Rule(severity=Severity.ERROR, needs={"skin-quality"})

EXAMPLES = (
    Bad(
        "a woman, «perfect» skin with expression wrinkles",
        becomes="a woman, expression wrinkles",
        trust=Trust.UNSAFE,
    ),
    Bad("a woman, «flawless» skin, visible pores", becomes="a woman, visible pores", trust=Trust.UNSAFE),
    Good("a woman, visible pores, expression wrinkles", because="both are relief"),
    Good("a man with natural skin, wrinkles", because="natural skin may have wrinkles"),
)

_WITH = " with "
_FAULTLESS = frozenset(("perfect", "perfect skin texture"))
_RELIEF = frozenset(("pores", "wrinkles", "blemishes", "freckles"))


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every praise of faultless skin beside a stated fault of the same skin."""
    for wish in prompt.scene.wishes:
        if wish.kind != "skin-quality" or wish.term not in _FAULTLESS:
            continue
        for fact in prompt.scene.stated("skin.texture", wish.owner):
            if fact.value in _RELIEF and fact.span:
                shown, praise = fact.span.of(prompt.text), wish.span.of(prompt.text)
                yield Finding(
                    wish.span,
                    f"'{praise}' has no '{shown}'; keep what shows, take '{praise}' out",
                    Weaken(Fact("skin.praise", wish.text), _out(prompt, wish)),
                    related=(Related(fact.span, "this is visible relief"),),
                )
                break


def _out(prompt: Prompt, wish: Wish) -> Span:
    """The whole tag where the praise is all it says; "perfect skin with" before a fault; else the word."""
    clause = prompt.clause_of(wish.span)
    if prompt.text[wish.phrase.end :].startswith(_WITH) and wish.phrase.end > wish.span.end:
        return Span(wish.span.start, wish.phrase.end + len(_WITH.rstrip()))
    return wish.phrase if clause and clause.span == wish.phrase else wish.span

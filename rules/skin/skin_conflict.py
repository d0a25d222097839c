"""Skin without a fault, and its faults beside it.

*Perfect*, *flawless*, *porcelain* or *airbrushed* skin is skin whose pores and lines were taken away;
pores, wrinkles or scars in the same prompt put them back, and the picture gets one or the other at
random. What is visible stays, the praise goes. Do not follow the rule where two people are meant. Source:
retouching removes the same relief that the other words ask for; glazed porcelain has no pores;
counter-source: none found.
"""

import re

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
    tag_or_words,
)

RULE = Rule(severity=Severity.ERROR, needs={"skin-quality"})

EXAMPLES = (
    Bad(
        "a woman, «perfect» skin with expression wrinkles",
        becomes="a woman, expression wrinkles",
        trust=Trust.UNSAFE,
    ),
    Bad("a woman, «flawless» skin, visible pores", becomes="a woman, visible pores", trust=Trust.UNSAFE),
    Bad("a woman with «airbrushed» skin and freckles", trust=Trust.UNSAFE),
    Good("a woman with smooth skin, visible pores", because="smooth is a degree"),
    Good("a woman with flawless skin, zero blemishes", because="they are denied"),
    Good("a woman, visible pores, expression wrinkles", because="both are relief"),
    Good("a man with natural skin, wrinkles", because="natural skin may have wrinkles"),
)

_WITH = " with "
_FAULTLESS = frozenset(("perfect", "perfect skin texture"))
_RELIEF = frozenset(("pores", "wrinkles", "blemishes"))
_NEAR = 200
"""Characters between praise and relief beyond which two skins may be meant."""

_NO = re.compile(r"\b(?:zero|no|without|free of|any)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every praise of faultless skin beside a stated fault of the same skin."""
    if prompt.scene.is_sheet:
        return
    for wish in prompt.scene.wishes_of("skin-quality", _FAULTLESS):
        near = [
            fact for fact in prompt.scene.stated("skin.texture", wish.owner) if _is_near(prompt, wish, fact)
        ]
        fault = next((fact for fact in near if _is_relief(fact)), None)
        spot = next((fact for fact in near if fact.value == "freckles"), None)
        if not (shown := fault or spot) or not shown.span:
            continue
        words, praise = shown.span.of(prompt.text), wish.span.of(prompt.text)
        yield Finding(
            wish.span,
            f"'{praise}' has no '{words}'; keep what shows, take '{praise}' out",
            Weaken(Fact("skin.praise", wish.text), _out(prompt, wish)),
            _severity(wish, fault),
            (Related(shown.span, "this is visible relief" if fault else "this is a mark"),),
        )


def _severity(wish: Wish, fault: Fact | None) -> Severity | None:
    """Freckles are no relief, and porcelain may name a pale colour."""
    if fault:
        return None
    return Severity.INFO if "porcelain" in wish.text.lower() else Severity.WARNING


def _is_relief(fact: Fact) -> bool:
    """True for pores, lines and blemishes, as a word or as a rewrite states them."""
    return fact.value in _RELIEF or "pores" in str(fact.value)


def _is_near(prompt: Prompt, wish: Wish, fact: Fact) -> bool:
    if fact.span is None or fact.span.overlaps(wish.phrase):
        return False
    gap = max(fact.span.start - wish.span.end, wish.span.start - fact.span.end)
    return gap <= _NEAR and not _NO.search(prompt.text[max(0, fact.span.start - 24) : fact.span.start])


def _out(prompt: Prompt, wish: Wish) -> Span:
    """The whole tag where the praise is all it says; "perfect skin with" before a fault; else the word."""
    if prompt.text.startswith(_WITH, wish.phrase.end) and wish.phrase.end > wish.span.end:
        return Span(wish.span.start, wish.phrase.end + len(_WITH.rstrip()))
    return tag_or_words(prompt, wish)

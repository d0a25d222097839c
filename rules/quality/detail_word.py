"""Detail asked for without naming one.

*Highly detailed* leaves the choice of detail to chance. Name the surface instead: the weave of the cloth,
the pores of the nose, the dust in the light. Do not follow the rule where the word tells two plans apart
(*a detailed map*). Source: lexicon/quality/detail.yaml, for each word; counter-source: the SD wiki lists
it among the words that help.
"""

import re

from glabella.rule import Bad, Bind, Finding, Form, Good, Iterator, Prompt, Rule, Severity

RULE = Rule(severity=Severity.WARNING, needs={"detail"})

EXAMPLES = (
    Bad("«highly detailed» portrait of a knight", becomes="portrait of a knight"),
    Bad("a red fox, «intricate details», snow", becomes="a red fox, snow"),
    Good("a spy reading a detailed map", because="a kind of map"),
    Good("a detailed ski resort map on a wall", because="a kind of map"),
    Good("The robot's eyes are detailed with a piercing blue.", because="says with what"),
    Good("a lace collar with an intricate pattern", because="the pattern is the detail"),
)

_TOLD = re.compile(r"\s+(?:with|in|by)\b", re.IGNORECASE)
_PLANS = frozenset(("map", "plan", "diagram", "blueprint", "chart", "description", "report", "schematic"))


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every call for detail that names none."""
    for wish in prompt.wishes("detail"):
        if wish.head is not None and wish.head.of(prompt.text).lower() in _PLANS:
            continue
        if wish.form is Form.PREDICATE and _TOLD.match(prompt.text, wish.span.end):
            continue
        yield Finding(wish.span, f"'{wish.text}' names no detail; name a surface and its marks", Bind(wish))

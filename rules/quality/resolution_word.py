"""A pixel count or file quality asked for in words.

*8k* is set where the size of the picture is set. In the text it can only point at pictures that were
tagged so. Say what the pixels should show: pores, weave, single hairs, and a frame small enough to hold
them. Tags that a model was trained on (*absurdres*) are kept for it. Do not follow the rule where the
resolution is that of a thing in the picture, such as a screen. Source: computed (a pore needs two
pixels); counter-source: the SD wiki.
"""

import re

from glabella.rule import Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity, Trust

RULE = Rule(severity=Severity.WARNING, needs={"resolution"})

EXAMPLES = (
    Bad("photo of a castle in fog, «8k»", becomes="photo of a castle in fog"),
    Bad("photo of a castle, «8 k resolution», grey morning", becomes="photo of a castle, grey morning"),
    Bad("photo of a castle. Resolution: «4K» or higher", trust=Trust.SHOW),
    Good("an 8k tv on a wooden sideboard", because="the product is in the picture"),
    Good("1girl, absurdres, highres", because="Illustrious was trained on both", target="illustrious"),
)

_HEADING = re.compile(r"\b(?:resolution|quality|output|format|size)\W{0,3}:\W{0,3}$", re.IGNORECASE)
"""A heading that would stand empty without its value."""
_NEAR = 24


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every pixel count among the words."""
    for wish in prompt.wishes("resolution"):
        if prompt.target.name not in wish.trained:
            before = max(0, wish.span.start - _NEAR)
            is_headed = _HEADING.search(prompt.text, before, wish.span.start) is not None
            yield Finding(
                wish.span,
                f"'{wish.text}' is a setting of the tool; say what the pixels should show",
                Bind(wish, show_only=is_headed),
            )

"""Hair praised for its shine.

*Silky* and *shiny* hair is hair with a highlight. Every strand is a thin cylinder that mirrors the light
where it curves towards it; where the strands lie side by side the points join to a band across the head.
A second, coloured band lies nearer the tips, strong in fair hair and weak in dark. Say where the band
lies. The word stays, it also tells how the hair lies. Do not follow the rule in a small figure; without a
photograph or a render it only informs. Source: hair model of Marschner 2003; counter-source: none found.
"""

import re

from glabella.rule import (
    Bad,
    Bind,
    Finding,
    Form,
    Good,
    Iterator,
    Prompt,
    Rule,
    Severity,
    Trust,
)

RULE = Rule(severity=Severity.WARNING, needs={"hair-quality"})

EXAMPLES = (
    Bad(
        "photo of a woman with «silky» hair",
        becomes="photo of a woman with silky hair, "
        "one bright band across the strands at the curve of the head",
    ),
    Bad("a woman with «shiny» black hair", trust=Trust.SHOW),
    Good("photo of a woman, hair in a sleek bun", because="how it is done"),
    Good("photo of a woman with wet hair", because="a state, not a praise"),
    Good("anime girl with shiny hair", because="a drawn highlight is a matter of style"),
    Good("photo of a woman, shiny hair, backlit hair", because="the light on it is said"),
)

_GOES_ON = re.compile(r"\s+(?:that|which|\w{3,}ing|and)\b", re.IGNORECASE)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every shine of hair without a highlight."""
    if not prompt.may_be_physical:
        return
    is_portrayed = prompt.has_camera and prompt.scene.has_subject("person")
    for wish in prompt.wishes("hair-quality"):
        is_told = wish.form is Form.PREDICATE or _GOES_ON.match(prompt.text, wish.phrase.end)
        is_shown = is_portrayed and not is_told
        yield Finding(
            wish.span,
            f"'{wish.text}' is a highlight on hair; say where the band of light lies",
            Bind(wish, show_only=not is_shown),
            None if is_portrayed else Severity.INFO,
        )

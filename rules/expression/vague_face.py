"""A face asked for without saying which.

*Funny*, *emotional* or *intense* fit a wrinkled nose, puffed cheeks and a tongue alike; which one is
meant cannot be read from the prompt, so the alternatives are shown and none is chosen. Do not follow the
rule where any face will do, as in a mood board. Source: Barrett 2019; counter-source: none found.
"""

from glabella.rule import Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity

RULE = Rule(severity=Severity.WARNING, needs={"vague-face"})

EXAMPLES = (
    Bad("a boy making a «funny» face"),
    Bad("portrait of a man with an «intense» expression"),
    Bad("an old woman, «emotional» expression"),
    Good("a funny cartoon about a cat", because="it is the story that is funny"),
    Good("a dramatist at a desk", because="another word"),
    Good("a boy, cheeks puffed out, lips closed", because="shown, not named"),
)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every word that promises a face and leaves open which."""
    severity = Severity.INFO if prompt.scene.is_sheet else None
    for wish in prompt.wishes("vague-face"):
        message = f"'{wish.text}' does not say which face; choose what moves"
        yield Finding(wish.span, message, Bind(wish, show_only=True), severity)

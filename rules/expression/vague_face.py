"""A face asked for without saying which.

*Funny*, *emotional* or *intense* fit a wrinkled nose, puffed cheeks and a tongue alike; which one is
meant cannot be read from the prompt, so the alternatives are shown and none is chosen. *Emotional depth*
or *inner conflict* is no face at all and goes. A word that is an action already (*squinting*) is only
pointed out where models draw it in two ways. Do not follow the rule where any face will do, as in a mood
board. Source: Barrett 2019; counter-source: none found.
"""

from glabella.rule import Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity

RULE = Rule(severity=Severity.WARNING, needs={"vague-face"})

EXAMPLES = (
    Bad("a boy making a «funny» face"),
    Bad("portrait of a man with an «intense» expression"),
    Bad("an old woman, «emotional» expression"),
    Bad("a portrait of a man, «emotional depth»", becomes="a portrait of a man"),
    Bad("an old sailor «squinting»"),
    Good("a funny cartoon about a cat", because="it is the story that is funny"),
    Good("a dramatist at a desk", because="another word"),
    Good("a boy, cheeks puffed out, lips closed", because="shown, not named"),
)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every word that promises a face and leaves open which."""
    for wish in prompt.wishes("vague-face"):
        if wish.asks:
            said = f"'{wish.text}' does not say which face; choose what moves"
            is_action = any(fact.span == wish.span for fact in prompt.facts("face"))
            severity = Severity.INFO if is_action or prompt.scene.is_sheet else None
            yield Finding(wish.span, said, Bind(wish, show_only=True), severity)
        else:
            said = f"'{wish.text}' has no physical content; say what face, hands or body do"
            yield Finding(wish.span, said, Bind(wish))

"""A face asked for without saying which.

*Funny*, *emotional* or *intense* fit a wrinkled nose, puffed cheeks and a tongue alike; which one is meant
cannot be read from the prompt, so the alternatives are shown and none is chosen. *Emotional depth* or *inner
conflict* is no face at all and goes; so does the label in brackets behind a face (*joy base*). A word that
is an action already (*squinting*) is only pointed out where models draw it in two ways. Do not follow the
rule where any face will do, as in a mood board. Source: Barrett 2019; counter-source: none found.
"""

import re

from glabella.rule import (
    Bad,
    Bind,
    Edit,
    Finding,
    Good,
    Iterator,
    Keeps,
    Prompt,
    Replace,
    Rule,
    Severity,
    Span,
)

RULE = Rule(severity=Severity.WARNING, needs={"vague-face", "face"})

EXAMPLES = (
    Bad("a boy making a «funny» face"),
    Bad("portrait of a man with an «intense» expression"),
    Bad("an old woman, «emotional» expression"),
    Bad("a portrait of a man, «emotional depth»", becomes="a portrait of a man"),
    Bad("an old sailor «squinting»"),
    Bad("woman, slight smile («joy base»), photo", becomes="woman, slight smile, photo"),
    Bad(
        "A portrait of a woman with raised inner brows («concern layer»).",
        becomes="A portrait of a woman with raised inner brows.",
    ),
    Good("a cake with a smile (sponge base), photo", because="a cake has a base"),
    Good("a funny cartoon about a cat", because="it is the story that is funny"),
    Good("a dramatist at a desk", because="another word"),
    Good("a boy, cheeks puffed out, lips closed", because="shown, not named"),
)


_LABEL = re.compile(r"(?<=[a-z]) \(([a-z]+ (?:base|layer|modifier))\)", re.IGNORECASE)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every word that promises a face and leaves open which, and every label of one."""
    if prompt.facts("face") and prompt.scene.has_subject("person"):
        for label in _LABEL.finditer(prompt.text):
            cut = Edit(Span(*label.span()), "")
            remedy = Replace((cut,), f"take out '{label[1]}'", keeps=Keeps.UNGROUPED)
            message = f"'{label[1]}' labels the face and shows nothing; take it out"
            yield Finding(Span(*label.span(1)), message, remedy)
    for wish in prompt.wishes("vague-face"):
        if wish.asks:
            said = f"'{wish.text}' does not say which face; choose what moves"
            is_action = any(fact.span == wish.span for fact in prompt.facts("face"))
            severity = Severity.INFO if is_action or prompt.scene.is_sheet else None
            yield Finding(wish.span, said, Bind(wish, show_only=True), severity)
        else:
            said = f"'{wish.text}' has no physical content; say what face, hands or body do"
            yield Finding(wish.span, said, Bind(wish))

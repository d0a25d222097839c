"""A guide of composition instead of a place in the frame.

*Rule of thirds* tells a photographer where to look for a place; it does not say what stands there. Eyes on
the upper third line, a figure on the left one, an empty right third of the frame are places. *Negative
space* leaves open on which side, which only the author knows, so it is pointed out. Do not follow the rule
where the model is asked to compose freely. Source: conventions of portrait composition, house judgement;
counter-source: image tagging services caption pictures with *rule of thirds*.
"""

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
    is_one_photograph,
    is_painted,
)

RULE = Rule(severity=Severity.WARNING, needs={"composition"})

EXAMPLES = (
    Bad(
        "headshot photo of a man, 85mm lens at 1.4 m, «rule of thirds»",
        becomes="headshot photo of a man, 85mm lens at 1.4 m, eyes on the upper third line",
    ),
    Bad("photo of a chair, «negative space»"),
    Good("headshot photo of a man, eyes on the upper third line", because="a place in the frame"),
    Good("fantasy painting of a castle, rule of thirds", because="a painter composes with the hand"),
    Good(
        "photo of a man, rule of thirds: his eyes on the upper third line",
        because="what stands where comes next",
    ),
    Good("photo of a chair, negative space on the left", because="the side is told"),
    Good("photo of a man, subject on the left third line of the frame", because="a place in the frame"),
)

_PLACED = frozenset(("rule of thirds", "1/3 eye rule"))
"""Guides with one usual answer for a person; on which side space is left is the author's to say."""


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every guide that places nothing, where there is a camera to place."""
    if not prompt.has_camera or is_painted(prompt):
        return
    for wish in prompt.wishes("composition"):
        is_sure = wish.term in _PLACED and prompt.scene.is_of_people
        is_told = prompt.text[wish.span.end : wish.span.end + 2] == ": "
        severity = None if is_sure and not is_told else Severity.INFO
        message = f"'{wish.text}': {wish.note}"
        is_open = wish.form is Form.TAG and "center" not in prompt.text and is_one_photograph(prompt)
        yield Finding(wish.span, message, Bind(wish, show_only=not (is_sure and is_open)), severity=severity)

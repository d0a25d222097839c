"""A feeling asked for by name.

A face shows muscles, not feelings: *playful* is a child's wrinkled nose, a one-sided smirk or a laugh
with teeth, and a model that has seen all three under one word blends them. Name what moved. Do not
follow the rule where the word is the point, as on an expression sheet with a label under each face.
"""

from glabella.rule import Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity

RULE = Rule(severity=Severity.WARNING, needs={"emotion"})

EXAMPLES = (
    Bad(
        "a «playful» woman",
        becomes="a woman, nose wrinkled, crow's feet at the outer eye corners, lip corners raised",
    ),
    Good("playful typography", because="letters have no muscles"),
    Good("a woman, not happy", because="a negated feeling is not asked for"),
    Good("a woman, nose wrinkled, crow's feet at the outer eye corners", because="shown, not named"),
)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every feeling that the face in the prompt does not show."""
    for wish in prompt.wishes("emotion"):
        yield Finding(wish.span, f"'{wish.text}' names a feeling; show what the face does", Bind(wish))

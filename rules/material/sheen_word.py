"""Shine asked for by name.

*Shiny*, *metallic*, *glossy*: a surface shines where it mirrors something bright, so the picture is in
what is mirrored and how sharply. The rule only informs. Do not follow it where the word tells one plain
thing from another: a shiny shoe beside a dull one. Source: a highlight is the image of a source.
"""

from glabella.rule import Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity, Trust

RULE = Rule(severity=Severity.INFO, needs={"sheen"})

EXAMPLES = (
    Bad("a woman in a «shiny» dress", trust=Trust.SHOW),
    Good("a glossy magazine on a table", because="a kind of magazine"),
    Good("a man in a satin suit, narrow white highlights along the folds", because="the highlight is shown"),
)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every shine of a worn thing without a highlight."""
    for wish in prompt.wishes("sheen"):
        message = f"'{wish.span.of(prompt.text)}' is a highlight; say where it lies and what it mirrors"
        yield Finding(wish.span, message, Bind(wish, show_only=True))

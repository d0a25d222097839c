"""The name of a style, without the things that make it visible.

*Cyberpunk*, *art deco*, *film noir* mean something to a model and to a viewer, and they stay. A name is
also the average of everything that was ever called so; wet asphalt, stepped outlines, the shadow of blind
slats say which part of it is wanted. They are offered beside the name and never written. Do not follow
the rule where the average is what you are after, in a title, or where the word only tells one thing from
another. Source: lexicon/style, for each word; counter-source: Oppenlaender 2023 lists style modifiers
among those that work.
"""

from glabella.rule import Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity, Trust

RULE = Rule(severity=Severity.INFO, needs={"style"})

EXAMPLES = (
    Bad("a «cyberpunk» street at night", trust=Trust.SHOW),
    Bad("an «art deco» lobby with palms", trust=Trust.SHOW),
    Good("screenshot of cyberpunk 2077", because="the name of a game"),
    Good("a gothic cathedral in rain", because="a kind of building"),
    Good("a punk band on a small stage", because="a kind of music"),
    Good(
        "an art deco lobby, sunbursts and stepped outlines, black lacquer with thin brass lines",
        because="the style is shown",
    ),
)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every style that is named and not shown."""
    for wish in prompt.wishes("style"):
        yield Finding(
            wish.span,
            f"'{wish.text}' names a style; say which of its things are seen",
            Bind(wish, show_only=True),
        )

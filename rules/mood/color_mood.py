"""A colour praised instead of measured.

*Vibrant* and *vivid* mean high saturation, *neutral tones* low saturation; those words are what a colourist
turns. Naming two or three hues says still more. Source: FACTS 8; counter-source: none found.
"""

from glabella.rule import Bad, Edit, Finding, Form, Good, Iterator, Prompt, Replace, Rule, Severity

RULE = Rule(severity=Severity.WARNING, needs={"color-mood"})

EXAMPLES = (
    Bad("a parrot in «vivid colors»", becomes="a parrot in highly saturated colors"),
    Bad("street market, «vibrant»", becomes="street market, highly saturated colors"),
    Good("a vivid dream told by a child", because="not a colour"),
    Good("a parrot in highly saturated red and green", because="measured and named"),
)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every praise of colour."""
    for wish in prompt.wishes("color-mood"):
        words = next((fact.words.full for reading in wish.readings for fact in reading.facts if fact.words), "")
        message = f"'{wish.text}' rates the colour; say how saturated, and which hues"
        if not words:
            yield Finding(wish.span, message)
            continue
        is_capital = wish.span.of(prompt.text)[:1].isupper() and wish.form is not Form.ATTRIBUTE
        text = words.capitalize() if is_capital else words
        yield Finding(wish.span, message, Replace((Edit(wish.span, text),), f"write '{text}'"))

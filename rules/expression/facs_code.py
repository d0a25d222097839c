"""A FACS code in the prompt.

*AU12* is a line in a manual: captions of pictures do not contain it, and the models that obey such
codes were trained on them. Write what the action looks like. Do not follow the rule when the target
was trained on action units. Source: FineFace (control by codes needed an adapter); seed 001.
"""

import re

from glabella.rule import Bad, Edit, Finding, Good, Iterator, Prompt, Replace, Rule, Severity, Span

RULE = Rule(severity=Severity.WARNING, needs={"face"})

EXAMPLES = (
    Bad("a woman, «AU12»", becomes="a woman, lip corners raised"),
    Bad("a woman, «AU6+12»", becomes="a woman, crow's feet at the outer eye corners, lip corners raised"),
    Bad("a man, «AU4»", becomes="a man, eyebrows pulled down and together"),
    Good("a woman, lip corners raised", because="what the code looks like"),
    Good("a bar of AU 999 gold", because="no action unit"),
)

_CODE = re.compile(r"(?i)\bAU[ -]?\d")


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every code, the actions of "AU6+12" and of one range together."""
    for span, looks in _codes(prompt):
        text = ", ".join(dict.fromkeys(looks))
        message = f"'{span.of(prompt.text)}' is a code; write what it looks like"
        yield Finding(span, message, Replace((Edit(span, text),), text))


def _codes(prompt: Prompt) -> Iterator[tuple[Span, list[str]]]:
    """Each stretch of codes with the looks of its actions."""
    span: Span | None = None
    looks: list[str] = []
    for fact in prompt.facts("face"):
        if fact.span is None or fact.words is None:
            continue
        if span and (span.overlaps(fact.span) or prompt.text[span.end : fact.span.start].strip() == "+"):
            span = span.join(fact.span)
            looks.append(fact.words.full)
        elif _CODE.search(fact.span.of(prompt.text)):
            if span:
                yield span, looks
            span, looks = fact.span, [fact.words.full]
    if span:
        yield span, looks

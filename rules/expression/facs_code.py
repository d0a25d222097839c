"""A FACS code in the prompt.

*AU12* is a line in a manual: captions of pictures do not contain it, and the models that obey such
codes were trained on them. Write what the action looks like; where the words behind the code say it
already ("AU12 smile"), the code goes and they stay. Do not follow the rule when the target was
trained on action units. Source: FineFace (control by codes needed an adapter); prompt articles.
"""

import re

from glabella.rule import (
    Bad,
    Edit,
    Fact,
    Finding,
    Good,
    Iterator,
    Prompt,
    Replace,
    Rule,
    Severity,
    Span,
    Trust,
)

RULE = Rule(severity=Severity.WARNING, needs={"face"})

EXAMPLES = (
    Bad("a woman, «AU12»", becomes="a woman, lip corners raised"),
    Bad("a woman, «AU6+12»", becomes="a woman, crow's feet at the outer eye corners, lip corners raised"),
    Bad("a man, «AU4» brow furrow", becomes="a man, brow furrow"),
    Bad("a man, emerging «AU1» concern"),
    Good("a woman, lip corners raised", because="what the code looks like"),
    Good("a bar of AU 999 gold", because="no action unit"),
)

_CODE = re.compile(r"(?i)\bAU[ -]?\d")
_OPEN_BEFORE = re.compile(r"(?i)(?:^|[,.;:(\n]|\bwith|\band)\s*$")
_OPEN_BEHIND = re.compile(r"(?i)\s*(?:$|[,.;:)\n]|with\b|and\b)")
_STOP = re.compile(r"[,.;:()\n]")


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every code, the actions of "AU6+12" together."""
    for span, facts in _codes(prompt):
        message = f"'{span.of(prompt.text)}' is a code; write what it looks like"
        yield Finding(span, message, _remedy(prompt, span, facts))


def _remedy(prompt: Prompt, span: Span, facts: list[Fact]) -> Replace:
    text = prompt.text
    if label := _label(prompt, span, facts):
        return Replace((Edit(Span(span.start, label.start), ""),), f"write '{label.of(text)}'")
    looks = ", ".join(dict.fromkeys(fact.words.full for fact in facts if fact.words))
    is_alone = _OPEN_BEFORE.search(text, 0, span.start) and _OPEN_BEHIND.match(text, span.end)
    return Replace((Edit(span, looks),), looks, Trust.REFINE if is_alone else Trust.SHOW)


def _label(prompt: Prompt, span: Span, facts: list[Fact]) -> Span | None:
    """The words behind the code, from the next one on, when they show the same actions."""
    stop = _STOP.search(prompt.text, span.end)
    end = stop.start() if stop else len(prompt.text)
    label = Span(span.end, end)
    coded = {fact.slot for fact in facts}
    told = [
        fact
        for fact in prompt.facts("face")
        if fact.slot in coded and fact.span and label.contains(fact.span)
    ]
    if {fact.slot for fact in told} != coded:
        return None
    start = span.end + len(prompt.text[span.end : end]) - len(prompt.text[span.end : end].lstrip())
    return Span(start, max(fact.span.end for fact in told if fact.span))


def _codes(prompt: Prompt) -> Iterator[tuple[Span, list[Fact]]]:
    """Each stretch of codes with its actions."""
    span: Span | None = None
    facts: list[Fact] = []
    for fact in prompt.facts("face"):
        if fact.span is None or fact.words is None:
            continue
        if span and (span.overlaps(fact.span) or prompt.text[span.end : fact.span.start].strip() == "+"):
            span = span.join(fact.span)
            facts.append(fact)
        elif _CODE.search(fact.span.of(prompt.text)):
            if span:
                yield span, facts
            span, facts = fact.span, [fact]
    if span:
        yield span, facts

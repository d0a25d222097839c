"""A comma with a space before it, or a comma with nothing behind it.

CLIP reads *a , b* and *a, b* as the same tokens, so the space may go without a thought. *,,* and *, ,*
are tokens of their own: they take room, move the border of a chunk of 75, and say nothing. Inside a
choice, where an empty option may be meant, nothing is touched, and neither is a full stop between spaces,
which some style templates split at. Do not follow the rule for captions of a trained model. Source: token
ids of both spellings compared; counter-source: encoders other than CLIP may read a space before a comma
as a token.
"""

import re

from glabella.rule import (
    Bad,
    Edit,
    Finding,
    Good,
    Iterator,
    Kind,
    Prompt,
    Replace,
    Rule,
    Segment,
    Severity,
    Span,
    Trust,
)

RULE = Rule(severity=Severity.HINT)

EXAMPLES = (
    Bad("a red fox« ,» snow", becomes="a red fox, snow", target="sdxl", trust=Trust.SAFE),
    Bad("a red fox« ,» snow , pines", becomes="a red fox, snow, pines"),
    Bad("a red fox«, ,» snow", becomes="a red fox, snow", target="sdxl"),
    Bad("a red fox«,,» snow", becomes="a red fox, snow"),
    Good("a red fox . snow", because="a style template may split there"),
    Good("a red fox, <lora:snow:1>, pines", because="the network stands between the commas"),
)

_LOOSE = re.compile(r"[ \t]*,(?:[ \t]*,)+|[ \t]+,")
_CLIP = frozenset(("a1111", "comfyui"))


def check(prompt: Prompt) -> Iterator[Finding]:
    """The first loose comma; the fix mends all of a kind."""
    if " ," not in prompt.text and ",," not in prompt.text and "\t," not in prompt.text:
        return
    found = [
        Span(*match.span())
        for part in _text(prompt.segments)
        for match in _LOOSE.finditer(prompt.text, part.start + 1, part.end)
    ]
    found = [span for span in found if span.start and prompt.text[span.start - 1] not in "\n,"]
    spaces = [span for span in found if span.of(prompt.text).count(",") == 1]
    doubled = [span for span in found if span not in spaces]
    if doubled:
        times = f" {len(doubled)} times" if len(doubled) > 1 else ""
        yield Finding(
            doubled[0],
            f"a comma with nothing behind it{times}; one is enough",
            _one_comma(doubled, Trust.REFINE),
        )
    if spaces:
        is_neutral = prompt.dialect in _CLIP
        times = f" {len(spaces)} times" if len(spaces) > 1 else ""
        message = f"a space before a comma{times}; " + (
            "the tokens are the same without" if is_neutral else "take it out"
        )
        yield Finding(spaces[0], message, _one_comma(spaces, Trust.SAFE if is_neutral else Trust.REFINE))


def _one_comma(spans: list[Span], trust: Trust) -> Replace:
    return Replace(tuple(Edit(span, ",") for span in spans), "write ','", trust)


def _text(segments: tuple[Segment, ...]) -> Iterator[Span]:
    for segment in segments:
        if segment.kind is Kind.TEXT:
            yield segment.span
        else:
            yield from _text(segment.children)

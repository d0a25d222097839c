"""Sharpness asked for by name.

A picture is sharp where the lens is focused, as deep as the f-number reaches, and while the shutter is
short enough. Name the three. Outside photographs and renders every line is as sharp as it is drawn, and
the word is left alone. Do not follow the rule with a model whose card names *sharp focus*. Source:
lexicon/optics/sharpness.yaml, for each word; counter-source: the SD wiki.
"""

import re

from glabella.rule import (
    PHYSICAL_MEDIA,
    Bad,
    Bind,
    Finding,
    Good,
    Iterator,
    Prompt,
    Rule,
    Severity,
    Trust,
    is_one_photograph,
    is_painted,
)

RULE = Rule(severity=Severity.WARNING, needs={"sharpness"})

EXAMPLES = (
    Bad("photo of a man, «sharp focus»", becomes="photo of a man, f/8, 1/250 s, focus on the nearest eye"),
    Bad("iPhone selfie photo of a woman, «sharp focus»", trust=Trust.SHOW),
    Good("tilt-shift photo with a narrow band of sharp focus", because="says where it is sharp"),
    Good("photo of a fern, the image is tack sharp on the nearest leaf", because="says where it is sharp"),
    Good("photo of a blurred runner, the street stays sharp", because="one thing against another"),
    Good("a drawing of a man, sharp focus", because="a drawing has no focus"),
    Good("photo of a cook, sharp knife in his hand", because="an edge, not a lens"),
    Good("photo of a man, f/8, 1/250 s, focus on the nearest eye", because="stated"),
)

_SAYS_WHERE = re.compile(
    r"\b(?:of|background|foreground|stays?|staying|remains?|remaining)[\s(]+$", re.IGNORECASE
)
_ON_WHAT = re.compile(r"\s+on\b", re.IGNORECASE)
_NEAR = 14


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every call for sharpness in a picture that has a lens."""
    if prompt.medium not in PHYSICAL_MEDIA or is_painted(prompt):
        return
    is_phone = prompt.scene.has("camera.sensor")  # its f-number is fixed
    is_one = is_one_photograph(prompt)
    severity = Severity.INFO if prompt.medium == "photo" and not is_one else None
    is_blur_open = any(True for _ in prompt.wishes("blur"))
    for wish in prompt.wishes("sharpness"):
        if _SAYS_WHERE.search(prompt.text[max(0, wish.span.start - _NEAR) : wish.span.start]):
            continue
        if _ON_WHAT.match(prompt.text, wish.span.end):
            continue
        message = f"'{wish.text}' names the result; give f-number, shutter and the point of focus"
        is_shown = is_phone or is_blur_open or not is_one
        yield Finding(wish.span, message, Bind(wish, show_only=is_shown), severity=severity)

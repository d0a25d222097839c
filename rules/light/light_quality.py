"""Light asked for by how it looks instead of where it comes from.

*Soft*, *harsh*, *even* and *natural* are what a source does on a face: soft is a source that looks large
from the subject, harsh a small one, even a fill as strong as the key, warm a number of kelvin. An
overcast sky, a window and a softbox are all soft, and each gives another picture. Do not follow the rule
in captions, or while you are still collecting looks. Source: angular size and penumbra (computed),
published colour temperatures; softbox, window and angles are conventions of portrait practice;
counter-source: none found.
"""

import re

from glabella.rule import (
    Bad,
    Bind,
    Finding,
    Good,
    Iterator,
    Prompt,
    Rule,
    Severity,
    Trust,
    Wish,
    goes_on,
    is_given,
    is_left_open,
    is_of_another_noun,
    is_told_of_a_thing,
)

RULE = Rule(severity=Severity.WARNING, needs={"light-quality"})

EXAMPLES = (
    Bad(
        "a woman, «soft» light",
        becomes="a woman, 120 cm softbox 45° camera left and 45° up, fill 2 stops under key",
    ),
    Bad("a woman, «warm» lighting", becomes="a woman, halogen lamp 45° camera left and 45° up at 3200 K"),
    Bad(
        "photo of a woman, «softly lit»",
        becomes="photo of a woman, 120 cm softbox 45° camera left and 45° up, fill 2 stops under key",
    ),
    Bad("The hall is «softly lit», a woman reads."),
    Bad("a deer, «soft» lighting", trust=Trust.SHOW),
    Bad("diorama of a town, «soft» lighting", trust=Trust.SHOW),
    Bad("Ensure «even» illumination with no glare", trust=Trust.SHOW),
    Good("a room softly lit by candles", because="the source is named"),
    Good("a soft toy on a bed", because="a toy is soft to the hand"),
    Good("a woman in a light blue dress", because="light blue is a colour"),
    Good("warm yellow light on an armchair", because="the colour is named"),
    Good("three toys in the gentle light of the early morning", because="the source is named"),
    Good("snow with soft shadows within its crevices", because="the shadow has a place"),
    Good("a portal emitting a soft light", because="the portal is the source"),
    Good("a leaf casting a small soft shadow on the sand", because="a shadow that a thing casts"),
    Good("a window lets in soft, natural light", because="the window is the source"),
    Good("a woman, large softbox 45° upper left", because="source and direction are stated"),
)

_WANTED = {"key": "its source and direction", "fill": "the fill in stops", "air": "what is in the air"}
_TINTS = frozenset(("warm", "cool", "golden"))
_VAGUE = frozenset(("bright", "dim", "ambient"))
"""Words that also describe lamps in the picture; offered, not applied."""

_SHADOWS = frozenset(("soft shadows", "hard shadows"))
_LIES = re.compile(r"\s+(?:within|across|behind|beneath|under|below|between|around|along|inside|on|in)\b")
"""Shadows with a place are part of the picture, such as those under the leaves."""


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every quality of light that the sources in the prompt do not explain."""
    for wish in prompt.wishes("light-quality"):
        if wish.term in _TINTS and _names_a_colour(prompt, wish):
            continue
        if is_given(prompt, wish) or (wish.term in _SHADOWS and _LIES.match(prompt.text, wish.span.end)):
            continue
        if is_of_another_noun(prompt, wish):
            continue
        is_vague = wish.term in _VAGUE or goes_on(prompt, wish) or _is_lit_by_a_thing(prompt, wish)
        is_offered = is_vague or is_left_open(prompt, wish)
        yield Finding(
            wish.span,
            f"'{wish.span.of(prompt.text)}' is how a light looks; name {_wanted(wish)}",
            None if is_told_of_a_thing(prompt, wish) else Bind(wish, show_only=is_offered),
            Severity.INFO if is_vague else None,
        )


def _wanted(wish: Wish) -> str:
    ask = wish.missing[0] if wish.missing else "key"
    slots = {"key.kelvin": "its colour temperature in kelvin", "key.azimuth": "the side it comes from"}
    return slots.get(ask) or _WANTED.get(ask.partition(".")[0], "its source")


def _is_lit_by_a_thing(prompt: Prompt, wish: Wish) -> bool:
    """True when a lamp in the picture may be meant, whose size is as it is: a candle makes no soft light."""
    return bool(wish.readings) and any(
        fact.slot == "key.azimuth" and fact.value == "in view" for fact in wish.readings[0].facts
    )


def _names_a_colour(prompt: Prompt, wish: Wish) -> bool:
    """True for "warm yellow light": the colour is stated beside it."""
    beside = (word for rest in wish.rest for word in prompt.words_between(rest.start, rest.end))
    return any("color" in word.classes for word in beside)

"""A background praised instead of described.

*Beautiful background* leaves open what is there, how far away, and how it is lit. Name one surface or
place and its distance behind the subject. Which one cannot be known from the prompt, so nothing is
rewritten. Do not follow the rule where the background is described in the next words. Source:
lexicon/background, for each word; counter-source: none found.
"""

import re

from glabella.rule import Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity, Wish

RULE = Rule(severity=Severity.WARNING, needs={"background"})

EXAMPLES = (
    Bad("photo of a dancer, «beautiful background»"),
    Bad("street photo of a woman, «layered background»"),
    Good("photo of a dancer, brick wall 4 m behind her", because="a surface and a distance"),
    Good("photo of a bone on a dramatic backdrop of dunes", because="what is there comes next"),
    Good("birds before the mountains, against this dramatic backdrop", because="it was named before"),
    Good("photo of corals whose forms are providing a stunning backdrop", because="they are the backdrop"),
    Good("photo of a vase, the stunning backdrop depicting a starry sky", because="what is there comes next"),
    Good("fabric with a detailed background pattern of roses", because="a pattern"),
    Good("vector icons isolated on a clean background", because="a plain ground is all there is"),
    Good("celebrities at a party, minimal background noise", because="another thing is minimal"),
    Good("photo of a beautiful backpack", because="another word"),
)

_TOLD = re.compile(
    r":\s|\s*\(|\s+(?:of|with|featuring|showing|made|that|which|where|depict\w+|filled|consisting|elements?"
    r"|patterns?|for (?:the|a)|noise|music|sounds?|blur)\b",
    re.IGNORECASE,
)
_NAMED_BEFORE = re.compile(
    r"\b(?:this|that|these|such|such an?"
    r"|(?:creat|provid|form|mak|offer|becom)(?:e|es|s|ing)? an?|(?:serv\w+|acts?|acting) as an?)\s+$",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"clean|minimal|uncluttered", re.IGNORECASE)
_PLACES = frozenset(("building", "place_outdoors", "place_indoors", "sky", "plant"))
_FLAT = frozenset(("vector", "pixel", "text", "drawing"))
_NEAR = 24


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every background that is rated and not named."""
    for wish in prompt.wishes("background"):
        if _TOLD.match(prompt.text, wish.span.end):
            continue
        if _NAMED_BEFORE.search(prompt.text[max(0, wish.span.start - _NEAR) : wish.span.start]):
            continue
        if prompt.medium in _FLAT and _EMPTY.search(wish.text):
            continue
        if wish.readings:
            severity = None if prompt.has_camera else Severity.INFO
            yield Finding(wish.span, f"'{wish.text}': {wish.note}", Bind(wish, show_only=True), severity)
            continue
        is_enough = bool(_EMPTY.search(wish.text)) and (bool(prompt.scene.setting) or not prompt.has_camera)
        yield Finding(
            wish.span,
            f"'{wish.text}' shows nothing; name a surface or place and its distance",
            severity=Severity.INFO if is_enough or _is_of_a_place(prompt, wish) else None,
        )


def _is_of_a_place(prompt: Prompt, wish: Wish) -> bool:
    """True for "ruins fantasy background": a place is named right before."""
    before = prompt.words_between(wish.span.start - _NEAR, wish.span.start)
    last = [word for word in before if word.lower.strip()][-1:]
    return any(word.classes & _PLACES for word in last)

"""Light asked for by mood, genre or praise.

*Dramatic*, *cinematic*, *studio*, *beautiful*: each names a result that a gaffer builds from sources.
Dramatic is one small source to the side and shadows three stops down (8 to 1); studio is key, fill and
rim; cinematic is a key from the side and deep shadows. *Lightning* beside such a word asks for a
thunderstorm. Do not follow the rule where a model's maker documents the word as a trained style.
Source: lighting ratios (low-key from 8 to 1) and three-point lighting; the figures are conventions.
"""

import re

from glabella.rule import Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity, Wish

RULE = Rule(severity=Severity.WARNING, needs={"light-mood"})

EXAMPLES = (
    Bad(
        "a man, «dramatic» lighting",
        becomes="a man, spotlight 60° camera left and 45° up, fill 3 stops under key",
    ),
    Bad(
        "a man, «studio lighting»",
        becomes="a man, 120 cm softbox 45° camera left and 45° up, fill 2 stops under key, "
        "rim light from behind camera right",
    ),
    Good("a dramatic lightning storm over a field", because="this lightning is meant"),
    Good("a man, spotlight 60° camera left and 45° up, fill 3 stops under key", because="built, not named"),
    Good("a neon sign casting a warm, inviting light over the street", because="the sign gives it"),
    Good("a crystal casting an eerie light on the walls", because="the crystal is the source"),
    Good("a film studio with lights on stands", because="the studio is the place"),
)

_PLACES = ("overhead", "bottom", "top", "ceiling", "side", "back", "rear", "frontal", "stage", "gate", "task")
_KINDS = ("artificial", "electric", "storm", "underwater", "fluorescent", "led", "neon")
_ELSEWHERE = frozenset((*_PLACES, *_KINDS))
"""Words left beside the light that say where or what it is; a reading may deny them."""

_GIVES = re.compile(
    r"\b(?:cast|emit|giv|radiat|shed|project|throw|exud|reflect|diffus|provid|creat|produc)\w*\s+"
    r"(?:(?:out|off)\s+)?(?:(?:an?|the|its|their)\s+(?:own\s+)?)?(?:[\w-]+(?:,|\s+and)\s+)*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s+(?:break|filter|stream|com(?:es|ing)|pour|spill|flood|illuminat|shin|bath|emanat|radiat|reflect|cast)",
    re.IGNORECASE,
)
_NEAR = 40


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every mood of light that the sources in the prompt do not build."""
    for wish in prompt.wishes("light-mood"):
        if _is_given(prompt, wish):
            continue
        words = wish.span.of(prompt.text)
        if "lightning" in wish.text:
            message = f"'{words}' asks for a thunderstorm; lighting is meant, so name its source"
        elif wish.missing == ("air.haze",):
            message = f"'{words}' shows only in haze or dust; put it in the air"
        else:
            message = f"'{words}' is the effect of a light; name its source, side and fill"
        is_shown = not _goes_on(prompt, wish)
        yield Finding(
            wish.span,
            message,
            Bind(wish, show_only=not is_shown or _is_partly_told(prompt, wish)),
            None if is_shown else Severity.INFO,
        )


def _is_given(prompt: Prompt, wish: Wish) -> bool:
    """True for light of a thing in the picture: "casting an eerie light", "the soft light of a lamp"."""
    given = any(
        _GIVES.search(prompt.text[max(0, start - _NEAR) : start])
        for start in (wish.phrase.start, wish.span.start)
    )
    return given or prompt.text.startswith(" of ", _end(wish))


def _goes_on(prompt: Prompt, wish: Wish) -> bool:
    """True for light that a verb goes on about: "soft light filtering through the leaves"."""
    return bool(_GOES_ON.match(prompt.text, _end(wish), wish.phrase.end + _NEAR))


def _is_partly_told(prompt: Prompt, wish: Wish) -> bool:
    """True for "soft light from ..." and "soft artificial light": some of it is said, not the source."""
    if any(span.of(prompt.text).lower() in _ELSEWHERE for span in wish.rest):
        return True
    is_open = any(ask.startswith("key.source") for ask in wish.missing)
    return is_open and prompt.text.startswith(" from ", _end(wish))


def _end(wish: Wish) -> int:
    return max(wish.phrase.end, wish.span.end)

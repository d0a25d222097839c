"""A colour praised instead of measured.

*Vibrant* and *vivid* mean high saturation, *neutral tones* low saturation; those words are what a
colourist turns. Naming two or three hues says still more; before one (*a vivid red*) the word is only
pointed out. Do not follow the rule where a palette is itself the subject, as on a swatch card. Source:
lexicon/mood/color.yaml, for each word; counter-source: none found.
"""

import re

from glabella.rule import (
    Bad,
    Drop,
    Edit,
    Finding,
    Form,
    Good,
    Iterator,
    Prompt,
    Replace,
    Rule,
    Severity,
    Span,
    Trust,
    Wish,
)

RULE = Rule(severity=Severity.WARNING, needs={"color-mood"})

EXAMPLES = (
    Bad("photo of a bottle in a warm «cinematic color palette»", trust=Trust.SHOW),
    Bad("a parrot in «vivid colors»", becomes="a parrot in highly saturated colors"),
    Bad("The jacket is a «vibrant color».", becomes="The jacket is a highly saturated color."),
    Bad("a mural with a «rich color palette»", becomes="a mural with a highly saturated palette"),
    Bad("street market, «vibrant»", becomes="street market, highly saturated colors"),
    Bad("a street market, «vivid», «vibrant»", becomes="a street market, highly saturated colors"),
    Bad("a «vivid» red door", trust=Trust.SHOW),
    Bad("a poster in saturated orange-brown «earth tones»", trust=Trust.SHOW),
    Bad("The photo is graded in «earth tones»: ochre, olive and sand.", trust=Trust.SHOW),
    Good("a vivid dream told by a child", because="not a colour"),
    Good("a parrot in highly saturated red and green", because="measured and named"),
)

_SATURATED = re.compile(r"\b(?:saturated|vivid|vibrant|intense|bright|rich)\s[\w -]*$", re.IGNORECASE)
_NEAR = 40


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every praise of colour."""
    written: set[str] = set()
    for wish in prompt.wishes("color-mood"):
        words = next(
            (fact.words.full for reading in wish.readings for fact in reading.facts if fact.words), ""
        )
        message = f"'{wish.text}' rates the colour; say how saturated, and which hues"
        if not words or _is_half(prompt, wish.span):
            yield Finding(wish.span, message)
            continue
        is_capital = wish.span.of(prompt.text)[:1].isupper() and wish.form is not Form.ATTRIBUTE
        if wish.form is Form.TAG and wish.term == "vibrant as a tag" and not _stands_alone(prompt, wish.span):
            continue
        if wish.form is Form.TAG and (words in written or words in prompt.text.lower()):
            yield Finding(wish.span, message, Drop(wish.span))
            continue
        written.add(words)
        words = _as_one(words, wish.text) if _is_one_colour(wish.text) else words
        text = words.capitalize() if is_capital else words
        is_hue = wish.term == "vibrant" or _is_told(prompt, wish.span, words)
        is_shown = is_hue or _is_led_in(prompt, wish, text)
        remedy = Replace(
            (Edit(wish.span, text),), f"write '{text}'", Trust.SHOW if is_shown else Trust.REFINE
        )
        yield Finding(wish.span, message, remedy, severity=Severity.INFO if is_hue else None)


def _is_led_in(prompt: Prompt, wish: Wish, text: str) -> bool:
    """True for "a warm cinematic color palette": what leads in its noun fits no other noun."""
    if text.split()[-1].rstrip("s") == wish.text.lower().split()[-1].rstrip("s"):
        return False
    words = prompt.written_between(max(0, wish.span.start - _NEAR), wish.span.start)
    return bool(words) and not words[-1].classes & {"mark", "shielded", "preposition", "conjunction"}


def _is_told(prompt: Prompt, span: Span, words: str) -> bool:
    """True where the hues follow a colon, or "saturated" before a muted palette says otherwise."""
    before = prompt.text[max(0, span.start - _NEAR) : span.start]
    is_denied = words.endswith("low saturation") and _SATURATED.search(before) is not None
    return is_denied or prompt.text[span.end : span.end + 1] == ":"


def _is_one_colour(text: str) -> bool:
    """True for "a vibrant color" or "a rich palette", whose article and verb want a singular."""
    return text.lower().endswith(("color", "colour", "palette"))


def _as_one(words: str, text: str) -> str:
    """ "highly saturated colors" for the one noun that the text has."""
    return f"{words.removesuffix('colors')}{text.split()[-1].lower()}" if words.endswith("colors") else words


def _is_half(prompt: Prompt, span: Span) -> bool:
    """True for the first words of "vibrant color saturation": the noun is still to come."""
    behind = prompt.words_between(span.end, span.end + 2)
    is_joined = prompt.text[span.end : span.end + 1] == " " and bool(behind)
    return is_joined and behind[0].lower.isalpha() and not behind[0].classes


def _stands_alone(prompt: Prompt, span: Span) -> bool:
    """True for a tag: "the vibrant, swirling colors" is none, nor the first of "vibrant, bright logo"."""
    before = [word for word in prompt.words_between(0, span.start) if word.lower.strip()]
    if not before:
        return True
    is_told = any(word.classes - {"mark", "blank"} for word in before)
    return is_told and not before[-1].classes & {"determiner", "possessive", "conjunction"}

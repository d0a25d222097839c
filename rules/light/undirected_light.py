"""A source named without the side it comes from.

*Softbox lighting* says how wide the edges of the shadows are and not where they fall; the side of the key
decides which furrow of a face is drawn and which is filled. Side and height belong to every key. Things
that only stand in the picture (a candle on a table, a street lamp) are seen where they are and need no
side. Do not follow the rule where the light is part of a place and nobody minds where it stands.
Source: portrait patterns are defined by the angle of the key to the face; counter-source: many good
prompts leave the side to the model, so only a studio source in a photograph is a warning.
"""

import re

from glabella.rule import (
    Bad,
    Edit,
    Finding,
    Good,
    Iterator,
    Prompt,
    Replace,
    Rule,
    Severity,
    Span,
)

RULE = Rule(severity=Severity.INFO, needs={"key.source"})

EXAMPLES = (
    Bad(
        "photo of a woman, «softbox» lighting",
        becomes="photo of a woman, softbox lighting from 45° camera left and 45° up",
    ),
    Bad("portrait photo of a man, «beauty dish»"),
    Bad("a woman, «window light»"),
    Bad(
        "A photograph of a man lit by a «softbox» in a studio.",
        becomes="A photograph of a man lit by a softbox 45° camera left and 45° up in a studio.",
    ),
    Bad(
        "photo of a man lit by a «large softbox»",
        becomes="photo of a man lit by a large softbox 45° camera left and 45° up",
    ),
    Good("photo of a woman, softbox 45° camera left", because="the side is there"),
    Good("photo of a woman, ring light", because="it stands around the lens"),
    Good("photo of a woman, overcast sky", because="a sky has no side"),
    Good("photo of a woman, rembrandt lighting from a softbox", because="the pattern is an angle"),
    Good("photo of a soldier, futuristic armour, led lights", because="the lamps may be part of the armour"),
    Good("a princess looking at the sky, sunset, birds", because="a thing of the sky"),
    Good("a forest in moonlight", because="nobody's face is lit"),
    Good("a moonlit house", because="the house is named, not the light"),
    Good("a candle on a table", because="a thing in the picture"),
    Good("a street lamp in the fog", because="a thing in the picture"),
    Good("a photo studio with softboxes and cables on the floor", because="things in the picture"),
    Good("sunlight streaming through the window onto the floor", because="the picture shows where it falls"),
)

_SLOTS = ("key.azimuth", "key.elevation", "key.pattern", "key.gobo", "rim", "practical")
_MODIFIERS = frozenset(
    ("softbox", "small softbox", "octabox", "strip box", "beauty dish", "photo umbrella", "diffusion panel")
)
"""What stands in a studio and in no picture; leds and halogen lamps are also things."""

_PHOTO = frozenset(("photo", "product"))
_CLAUSE = re.compile(
    r"(?:(?:shot|photographed|lit|light|lighting|illuminat\w+|key|with|by|in|a|an|the|one|single|large|big|small|giant"
    r"|studio|soft|of|from|natural|\d+(?:x\d+)? ?(?:cm|m|x))\s+)*$",
    re.IGNORECASE,
)
_LIT_BY = re.compile(
    r"\b(?:lit|illuminated|photographed) (?:(?:only|mainly|solely) )?(?:by|with) (?:a|an|one|the) "
    r"(?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)
"""Words that make a light of the thing behind them, wherever they stand."""

_REST = re.compile(r"(?:\s+(?:light(?:ing|s)?|setup|key|illumination))*$", re.IGNORECASE)
_SIDED = re.compile(
    r"\b(?:left|right|behind|above|below|overhead|side|front|through|onto|across|against|into|over|angled?"
    r"|against|off-camera|on-camera|rak\w+|stream\w+|fall\w+|cast\w*|com(?:es|ing)|hit\w*|spill\w*|filter\w*)\b",
    re.IGNORECASE,
)
_TURN = "45° camera left and 45° up"


def check(prompt: Prompt) -> Iterator[Finding]:
    """The first source of a prompt that has no direction anywhere."""
    is_asked = any("key.azimuth" in wish.missing for wish in prompt.wishes("light-quality", "light-mood"))
    if is_asked or any(prompt.facts(slot) for slot in _SLOTS):
        return
    for fact in prompt.facts("key.source"):
        source = prompt.sources.get(str(fact.value))
        if source is None or source.is_dome or fact.span is None or _is_sided(prompt, fact.span):
            continue
        words, whole = fact.span.of(prompt.text), _is_whole(prompt, fact.span)
        if not whole or not _is_a_light(words, source.source, prompt):
            continue
        is_studio = source.source in _MODIFIERS
        is_photo = prompt.medium in _PHOTO and bool(prompt.scene.subjects)
        yield Finding(
            fact.span,
            f"'{words}' has no direction; say which side it stands on and how high",
            _with_direction(prompt, whole) if is_studio and is_photo else None,
            Severity.WARNING if is_studio and is_photo else None,
        )
        return


def _is_a_light(words: str, source: str, prompt: Prompt) -> bool:
    """True for a lamp of a studio, and for window light on somebody; a sunset is a thing of the sky."""
    if source in _MODIFIERS:
        return True
    is_on_somebody = prompt.scene.has_subject("person")
    return is_on_somebody and words.lower().endswith(("light", "lighting")) and source != "led panel"


def _is_sided(prompt: Prompt, span: Span) -> bool:
    clause = prompt.clause_of(span)
    return clause is None or bool(_SIDED.search(clause.span.of(prompt.text)))


def _is_whole(prompt: Prompt, span: Span) -> Span | None:
    """The stretch of a tag or of the end of a phrase that says nothing but this light."""
    clause = prompt.clause_of(span)
    if clause is None:
        return None
    before = prompt.text[clause.span.start : span.start]
    if _LIT_BY.search(before):
        return Span(span.start, span.end)
    if clause.is_sentence:
        return None
    if not _CLAUSE.match(before) or not _REST.match(prompt.text[span.end : clause.span.end]):
        return None
    return Span(span.start, clause.span.end)


def _with_direction(prompt: Prompt, whole: Span) -> Replace:
    behind = whole.of(prompt.text).lower()
    joint = " from " if behind.endswith(("light", "lighting", "illumination", "setup")) else " "
    return Replace((Edit(Span(whole.end, whole.end), joint + _TURN),), f"add '{_TURN}'")

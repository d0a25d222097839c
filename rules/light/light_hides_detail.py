"""A light that hides what the prompt wants to be seen.

Even or frontal light fills every pore and furrow: relief shows where the key rakes, 60 to 90° from the
nose. A key straight overhead (75 to 90° up) leaves the eye sockets dark and no catchlight, a silhouette
leaves no skin. Do not follow the rule where colour alone tells the texture, as freckles do. Source:
portrait practice (frontal light flattens, side light draws); counter-source: a ring flash close up does
show the skin of a beauty photograph.
"""

import re

from glabella.rule import Bad, Fact, Finding, Good, Iterator, Prompt, Related, Rule, Severity, Span

RULE = Rule(severity=Severity.WARNING, needs={"skin", "key.pattern", "key.elevation"})

EXAMPLES = (
    Bad("portrait of a man, visible pores, «even» lighting"),
    Bad("portrait of a man, deep wrinkles, «frontal lighting»"),
    Bad("portrait of a woman, «overhead lighting», bright catchlights in her eyes"),
    Bad("portrait of a woman, «top lighting»"),
    Bad("«silhouette lighting», a man, visible pores"),
    Good("portrait of a man, visible pores, softbox 75° camera left", because="raking light draws them"),
    Good("portrait of a girl, freckles, even lighting", because="freckles are colour, not relief"),
    Good("a kitchen with overhead lighting", because="nobody's eyes are asked for"),
    Good("visible pores, the light of screen and room is balanced", because="two lights of one brightness"),
    Good("portrait of a man, even lighting", because="nothing is lost that was asked for"),
)

_RELIEF = frozenset(("pores", "wrinkles"))
_FLAT = frozenset(("even", "flat"))
_FILLS = re.compile(r"even|flat|uniform|shadowless", re.IGNORECASE)
_CATCHLIGHT = re.compile(r"\bcatch[- ]?lights?\b|\b(?:bright|sparkling|shining) eyes\b", re.IGNORECASE)
_FACE = re.compile(r"\b(?:portrait|headshot|close-?up|face)\b", re.IGNORECASE)
_NO_FACE = re.compile(r"\b(?:statue|bust|building|product|room|kitchen|office|street|city)\b", re.IGNORECASE)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Relief under flat light, eyes under top light, skin in a silhouette."""
    relief = [fact for fact in prompt.facts("skin.texture") if fact.value in _RELIEF and fact.span]
    patterns = {str(fact.value): fact for fact in prompt.facts("key.pattern") if fact.span}
    if relief:
        shown = prompt.text_of(relief[0])
        for span in _flat_lights(prompt, patterns.get("flat")):
            message = (
                f"'{span.of(prompt.text)}' fills the relief of '{shown}'; put the key 60 to 90° to one side"
            )
            yield _finding(span, message, relief[0])
        if dark := patterns.get("silhouette"):
            message = f"'{prompt.text_of(dark)}' leaves the subject 3 stops down, so '{shown}' cannot be read"
            yield _finding(dark.span or Span(0, 0), message, relief[0])
    if (top := patterns.get("top")) and top.span and prompt.scene.has_subject("person"):
        why = "75 to 90° up leaves the eye sockets dark; lower the key to about 45°"
        if _CATCHLIGHT.search(prompt.text):
            yield Finding(top.span, f"'{prompt.text_of(top)}' reaches no eye: {why}")
        elif _FACE.search(prompt.text) and not _is_a_place(prompt, top.span):
            yield Finding(top.span, f"'{prompt.text_of(top)}' {why}", None, Severity.INFO)


def _is_a_place(prompt: Prompt, span: Span) -> bool:
    """True where the light is that of a room, as in a gym or a kitchen, or of something without eyes."""
    setting = prompt.scene.setting
    is_room = setting is not None and "indoors" in setting.names
    return is_room or span.of(prompt.text).lower().endswith("lights") or bool(_NO_FACE.search(prompt.text))


def _flat_lights(prompt: Prompt, pattern: Fact | None) -> Iterator[Span]:
    has_flash = any(fact.value == "flash" for fact in prompt.facts("key.source"))
    if pattern and pattern.span and not has_flash:
        yield pattern.span
    for wish in prompt.scene.wishes_of("light-quality", _FLAT):
        if _FILLS.search(wish.text):
            yield wish.span


def _finding(span: Span, message: str, beside: Fact) -> Finding:
    return Finding(span, message, related=(Related(beside.span, "what is wanted"),) if beside.span else ())

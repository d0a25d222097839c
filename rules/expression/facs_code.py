"""A FACS code in the prompt.

*AU12* is a line in a manual: captions of pictures do not contain it, and the models that obey such codes
were trained on them. Write what the action looks like. The words beside a code are read for how strongly
it acts (a stage such as *emerging* is a low intensity, because a still has no time) and go with it: its
label, the feeling in brackets behind it, the cause that nobody sees. AU6 labelled a smile gets the lip
corners that make it one; without them it reads as pain or squinting. Do not follow the rule when the
target was trained on action units. Source: FineFace (control by codes needed an adapter); FACS 2002; PSPI
(AU6 in pain); counter-source: none found.
"""

import re
from bisect import bisect_left

from glabella.rule import (
    Bad,
    Edit,
    Fact,
    Finding,
    Good,
    Iterator,
    Keeps,
    Prompt,
    Replace,
    Rule,
    Severity,
    Span,
    Trust,
    Word,
    action_of,
)

RULE = Rule(severity=Severity.WARNING, needs={"face"})

EXAMPLES = (
    Bad("a woman, «AU12»", becomes="a woman, lip corners raised"),
    Bad("a woman, «AU6+12»", becomes="a woman, crow's feet at the outer eye corners, lip corners raised"),
    Bad("a man, «AU4» brow furrow", becomes="a man, eyebrows pulled down and together"),
    Bad("a man, emerging «AU1» concern", becomes="a man, inner ends of the eyebrows slightly raised"),
    Bad(
        "a man, maximum «AU1+AU2» brow raise",
        becomes="a man, eyebrows pulled up as far as they go, deep long creases across the forehead",
    ),
    Bad("a woman, «AU12» smile (joy base)", becomes="a woman, lip corners raised"),
    Bad(
        "a woman, relaxed «AU6» eye smile without AU12",
        becomes="a woman, crow's feet at the outer eye corners, lip corners slightly raised",
    ),
    Bad(
        "a man, restrained «AU12» smile appropriate for an office",
        becomes="a man, lip corners slightly raised",
    ),
    Bad(
        "A man shows «AU4» while he reads a letter.",
        becomes="A man shows eyebrows pulled down and together while he reads a letter.",
    ),
    Bad(
        "a man, relaxed «AU6» eye smile without AU12 lip engagement",
        becomes="a man, crow's feet at the outer eye corners, lip corners slightly raised",
    ),
    Bad("a woman, «AU15» lip corner depression (doubt layer)", becomes="a woman, lip corners turned down"),
    Good("a woman, lip corners raised", because="what the code looks like"),
    Good("a bar of AU 999 gold", because="no action unit"),
)

_CODE = re.compile(r"(?i)\bAU[ -]?\d")
_JOINT = re.compile(r"\s+(?:with|and|plus)\s+(?=(?:[a-z]+\s+){0,2}AU[ -]?\d)", re.IGNORECASE)
_PLUS = re.compile(r"\s*\+\s*$")
_BACK = 8
"""Characters before a code in which the plus that joins it is looked for."""
_BRACKET = re.compile(r"\s*\(([a-z -]{3,40})\)", re.IGNORECASE)
_WITHOUT = re.compile(r"\s*(?:,\s*)?(?:without|no|minus)\s+(?:AU[ -]?)?12\b", re.IGNORECASE)
_CAUSE = re.compile(
    r"\s+(?:(?:intensified|amplified|caused|driven|created|enhanced|softened|emphasi[sz]ed)\s+by|due\s+to|because\s+of|from|"
    r"(?:appropriate|suitable)\s+(?:for|to|in)|for|in\s+(?:response|reaction)\s+to|as\s+if)\s+(?=\w)",
    re.IGNORECASE,
)
_LIT = re.compile(r"\b(?:light|lighting|lit|softbox|window|sun|shadows?)\b", re.IGNORECASE)
_OPEN_BEFORE = re.compile(r"(?i)(?:^|[,.;:(\n+]|\b(?:with|and|plus|has|have|having|shows?|showing))\s*$")
_OPEN_BEHIND = re.compile(r"(?i)\s*(?:$|[,.;:)\n+]|with\b|and\b|but\b|plus\b|while\b)")
_STOP = re.compile(r"[,.;:()\n+]")
_GRADES = frozenset(
    ("maximizer", "strengthener", "graded", "diminisher", "lowered", "little", "traced", "intensifier")
)
_PARTS = frozenset(("face", "brow", "eyes", "mouth"))
_LABELS = frozenset(
    (
        *("inner", "outer", "upper", "lower", "left", "right", "lip", "brow", "nose", "nostril", "lid"),
        *("chin", "corner", "corners", "raise", "raiser", "lift", "lifter", "lowerer", "lowering"),
        *("tightener", "smile", "tightness", "furrow", "furrows", "wrinkle", "wrinkler", "puller"),
        *("pull", "depressor", "stretch", "drop", "part", "parted", "press", "pressor", "compression"),
        *("squint", "engagement", "activation", "position", "action", "movement", "contraction"),
        *("crinkle", "curl", "pucker", "dimple", "dimpler", "tension", "concern", "doubt", "curiosity"),
        *("vulnerability", "analysis", "determination", "relaxed", "analytical", "social", "polite"),
        *("genuine", "authentic", "natural", "real", "warm", "true", "joy", "emotional", "base"),
        *("layer", "modifier", "component", "only", "element", "unit", "level", "intensity"),
        *("depression", "friendliness", "confidence", "sadness", "anger", "strength"),
    )
)
"""Words that people put beside a code and that its appearance replaces."""
_CHEEKS, _CORNERS = 6, 12
_SMILE = "lip corners slightly raised"


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every code, the actions of "AU6+12" together."""
    behind = 0
    for span, facts in _codes(prompt):
        if span.start < behind:
            continue
        label = _label(prompt, span)
        needs_corners = _needs_corners(prompt, facts, label)
        if needs_corners and (without := _WITHOUT.match(prompt.text, label.end)):
            label = Span(label.start, _labelled(prompt, without.end()))
        behind = label.end
        said = f"'{span.of(prompt.text)}' is a code; write what it looks like"
        if needs_corners:
            said += "; AU6 alone reads as pain or squinting, a smile needs AU12"
        yield Finding(span, said, _remedy(prompt, span, label, facts, needs_corners))


def _remedy(prompt: Prompt, span: Span, label: Span, facts: list[Fact], needs_corners: bool) -> Replace:
    text = prompt.text
    looks = list(dict.fromkeys(fact.words.full for fact in facts if fact.words))
    if needs_corners:
        looks.append(_SMILE)
    wording = ", ".join(looks)
    is_alone = _OPEN_BEFORE.search(text, 0, label.start)
    end, tail, keeps = label.end, "", Keeps.WORDING
    if bracket := _BRACKET.match(text, end):
        if all(_is_label(word, prompt) for word in _words(prompt, Span(*bracket.span(1)))):
            end, keeps = bracket.end(), Keeps.UNGROUPED
    elif cause := _CAUSE.match(text, end):
        stop = _STOP.search(text, cause.end())
        rest = Span(cause.end(), stop.start() if stop else len(text))
        end, tail = (rest.start, ", ") if _LIT.search(rest.of(text)) else (rest.end, "")
    if not tail and (joint := _JOINT.match(text, end)):
        end, tail = joint.end(), ", "
    if not tail and not _OPEN_BEHIND.match(text, end):
        is_alone = None
    plus = _PLUS.search(text, max(0, label.start - _BACK), label.start)
    edit = (
        Edit(Span(plus.start(), end), f", {wording}{tail}")
        if plus
        else Edit(Span(label.start, end), wording + tail)
    )
    return Replace((edit,), wording, Trust.REFINE if is_alone else Trust.SHOW, keeps)


def _needs_corners(prompt: Prompt, facts: list[Fact], label: Span) -> bool:
    """True for raised cheeks that are called a smile while no lip corner is."""
    if (
        _CHEEKS not in {action_of(fact).unit for fact in facts}
        or "smile" not in label.of(prompt.text).lower()
    ):
        return False
    without = _WITHOUT.match(prompt.text, label.end)
    corners = [fact for fact in prompt.facts("face") if action_of(fact).unit == _CORNERS and fact.span]
    return not any(
        fact for fact in corners if without is None or not fact.span or fact.span.end > without.end()
    ) or (without is not None and len(corners) <= 1)


def _label(prompt: Prompt, span: Span) -> Span:
    """The code with the words of its label: "restrained AU12 lip corner raise"."""
    words = prompt.words
    first = bisect_left(words, span.start, key=lambda word: word.span.start)
    start, end = span.start, span.end
    for word in reversed(words[max(0, first - 3) : first]):
        if not (word.classes & _GRADES or word.lower in _LABELS or word.lower in ("a", "an", "the")):
            break
        start = word.span.start
    return Span(start, _labelled(prompt, end))


def _labelled(prompt: Prompt, end: int) -> int:
    """Where the label behind `end` ends: "AU12 lip engagement"."""
    behind = bisect_left(prompt.words, end, key=lambda word: word.span.start)
    for word in prompt.words[behind : behind + 7]:
        if not _is_label(word, prompt):
            break
        end = word.span.end
    return end


def _is_label(word: Word, prompt: Prompt) -> bool:
    if word.lower in _LABELS or word.classes & (_GRADES | _PARTS):
        return True
    return any(wish.kind == "emotion" and wish.span.contains(word.span) for wish in prompt.scene.wishes)


def _words(prompt: Prompt, span: Span) -> tuple[Word, ...]:
    return prompt.words_between(span.start, span.end)


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

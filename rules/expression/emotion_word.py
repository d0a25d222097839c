"""A feeling asked for by name.

A face shows muscles, not feelings: *playful* is a child's wrinkled nose, a one-sided smirk or a laugh
with teeth, and a model that has seen all three under one word blends them. Name what moved. Do not follow
the rule where the word is the point, as on an expression sheet with a label under each face: there, for a
face too small to read (in a crowd, a wide shot, far away), for a back or a silhouette, and for fish and
insects, it only informs. Source: Barrett 2019 (one label, many faces); the actions are FACS;
counter-source: emotion words do move the faces of trained models, toward a stereotype (FineFace).
"""

import re

from glabella.rule import (
    Bad,
    Bind,
    Finding,
    Form,
    Good,
    Iterator,
    Prompt,
    Rule,
    Severity,
    Span,
    Wish,
    Word,
    feelings_of_one_face,
)

RULE = Rule(severity=Severity.WARNING, needs={"emotion"})

EXAMPLES = (
    Bad(
        "a «playful» woman",
        becomes="a woman, nose wrinkled, crow's feet at the outer eye corners, lip corners raised",
    ),
    Bad(
        "An «angry» businessman shouts into a phone.",
        becomes="A businessman shouts into a phone, eyebrows pulled down and together, lower eyelids raised "
        "and straight, eye openings narrowed.",
    ),
    Bad("she looks «sad»"),
    Bad("a boy smiles «playfully»"),
    Bad("a girl with «sadness» in her eyes"),
    Bad("a woman at a window, «worried»"),
    Bad("a «playful» and «happy» girl"),
    Bad("a «sad» woman from behind, looking at the sea"),
    Bad("wide shot of a street, a «sad» woman walks"),
    Bad("a valley with a «happy» man far away on a hill"),
    Bad("a «curious» fish in a tank"),
    Bad("museum visitors frozen in «shock»"),
    Bad("a map as drawn by a «curious» child"),
    Bad("a child at a desk. Calm, «thoughtful», open-ended atmosphere"),
    Bad("rows of «attentive» audience members"),
    Good("playful typography", because="letters have no muscles"),
    Good("a woman, not happy", because="a negated feeling is not asked for"),
    Good("a woman, nose wrinkled, crow's feet at the outer eye corners", because="shown, not named"),
    Good("a calm sea at dawn", because="water has no face"),
)

_CROWDS = frozenset(
    (
        "attendees", "audience", "audiences", "bystanders", "characters", "commuters", "creatures", "crowd",
        "crowds", "customers", "fans", "figures", "mob", "onlookers", "passengers", "passersby", "patrons",
        "pedestrians", "shoppers", "spectators", "tourists", "townspeople", "villagers", "visitors",
    )
)  # fmt: skip
_UNSEEN = re.compile(
    r"\b(?:(?<!light )(?<!lit )(?<!lighting )(?<!shining )(?<!coming )from (?:behind|the back)"
    r"(?! (?:an?|the|his|her|their|its|camera)\b)|back[- ]view|rear[- ]view|faceless|back (?:turned|facing)|"
    r"(?:his|her|their|its) back to (?:the|us)|facing away|turned away|silhouettes?|gas masks?|"
    r"faces? (?:(?:is|are) )?(?:\w+ly )?(?:hidden|covered|obscured|blurred))\b",
    re.IGNORECASE,
)
_FAR = re.compile(
    r"\b(?:far[- ]away|far off|(?:from|at) a distance|from afar|"
    r"(?:aerial|drone) (?:view|shot|photo\w*)|bird'?s[- ]eye|(?:wide|vast|sweeping) landscape|"
    r"(?:in|with|through|from) (?:a|the) crowd|crowds? of)\b",
    re.IGNORECASE,
)
"""What makes a face too small to read, said in the sentence of the feeling."""
_FAR_M = 4.0
"""Height in metres of a frame in which a face is a twentieth of it or less; our judgement."""
_NEAR = 100
_DRAWN_BY = re.compile(
    r"\b(?:drawn|painted|made|created|written|sketched|built|taken|designed) by\s+(?:(?:an?|the)\s+)?$",
    re.IGNORECASE,
)
_FACELESS = "no distinctive face"
_MOST = 2
"""Feelings that one face can carry; `crowded-face` speaks about the rest."""


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every feeling that the face in the prompt does not show."""
    crowded = {
        wish.span
        for face in feelings_of_one_face(prompt)
        if len({wish.term for wish in face}) > _MOST
        for wish in face
    }
    is_unseen = bool(_UNSEEN.search(prompt.text)) and len(prompt.scene.subjects) == 1
    for wish in prompt.wishes("emotion"):
        message = f"'{wish.text}' names a feeling; {_advice(wish)}"
        if _is_mute(prompt, wish):
            said = f"'{wish.text}' names a feeling, and this animal shows none; say what it does"
            yield Finding(wish.span, said, None, Severity.INFO)
        elif _is_of_the_air(prompt, wish):
            yield Finding(wish.span, message, None, Severity.INFO)
        elif prompt.scene.is_sheet or is_unseen or _is_crowd(prompt, wish) or _is_too_small(prompt, wish):
            yield Finding(wish.span, message, Bind(wish, show_only=True), Severity.INFO)
        else:
            is_shown = wish.span in crowded or _is_of_all(prompt, wish)
            yield Finding(wish.span, message, Bind(wish, show_only=is_shown))


def _advice(wish: Wish) -> str:
    """What to do; for a feeling such as love, that the face does not tell it and what does."""
    return wish.note if _FACELESS in wish.note else "show what the face does"


def _bearers(prompt: Prompt, wish: Wish) -> list[Word]:
    """The noun that the feeling describes, with what stands before it, and the one that owns it."""
    subjects = prompt.scene.subjects
    head = Span(wish.span.end, wish.head.end) if wish.head and wish.head.start > wish.span.end else wish.head
    owner = subjects[wish.owner].span if wish.owner is not None and wish.owner < len(subjects) else None
    spans = [span for span in (head, owner) if span is not None]
    return [word for span in spans for word in prompt.words_between(span.start, span.end)]


def _is_mute(prompt: Prompt, wish: Wish) -> bool:
    """True for a fish or a bee: neither face nor posture tells what it feels."""
    return any("mute" in word.classes for word in _bearers(prompt, wish))


def _is_of_the_air(prompt: Prompt, wish: Wish) -> bool:
    """True for the thoughtful of "calm, thoughtful, open-ended atmosphere"."""
    here = prompt.clause_of(wish.span)
    if here is None or wish.form is not Form.TAG or here.span != wish.span:
        return False
    behind = prompt.clause_index(here.span.start) + 1
    for clause in prompt.clauses[behind : behind + 2]:
        if prompt.text[here.span.end : clause.span.start].strip() != ",":
            return False
        words = prompt.words_between(clause.span.start, clause.span.end)
        if "atmosphere" in words[-1].classes:
            return True
        here = clause
    return False


def _is_of_all(prompt: Prompt, wish: Wish) -> bool:
    """True for "all displaying fierce expressions": more faces than the one that would own them."""
    subjects = prompt.scene.subjects
    is_many = wish.head is not None and wish.head.of(prompt.text).lower() in (
        "expressions",
        "faces",
        "smiles",
    )
    is_one = wish.owner is not None and wish.owner < len(subjects) and not subjects[wish.owner].plural
    return is_many and is_one


def _is_crowd(prompt: Prompt, wish: Wish) -> bool:
    """True for the fans of a stadium, where no single face shows, and for whoever drew the picture."""
    is_author = _DRAWN_BY.search(prompt.text, max(0, wish.phrase.start - _NEAR), wish.span.start)
    return bool(is_author) or any(word.lower in _CROWDS for word in _bearers(prompt, wish))


def _is_too_small(prompt: Prompt, wish: Wish) -> bool:
    """True in a wide shot, and where the sentence puts the face far away or into a crowd."""
    framed = prompt.scene.framed_m
    if framed is not None and framed >= _FAR_M:
        return True
    before = re.split(r"[.;!?\n]", prompt.text[max(0, wish.span.start - _NEAR) : wish.span.start])[-1]
    after = re.split(r"[.;!?\n]", prompt.text[wish.span.end : wish.span.end + _NEAR])[0]
    return bool(_FAR.search(before) or _FAR.search(after))

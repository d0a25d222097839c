"""A feeling asked for by name.

A face shows muscles, not feelings: *playful* is a child's wrinkled nose, a one-sided smirk or a laugh
with teeth, and a model that has seen all three under one word blends them. Name what moved. Do not follow
the rule where the word is the point, as on an expression sheet with a label under each face: there, for a
crowd whose faces are too small to read, and for a back or a silhouette, it only informs. Source: Barrett
2019 (one label, many faces); the actions are FACS; counter-source: emotion words do move the faces of
trained models, toward a stereotype (FineFace).
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
    Wish,
    feelings_of_one_face,
)

RULE = Rule(severity=Severity.WARNING, needs={"emotion"})

EXAMPLES = (
    Bad(
        "a «playful» woman",
        becomes="a woman, nose wrinkled, crow's feet at the outer eye corners, lip corners raised",
    ),
    Bad("she looks «sad»"),
    Bad("a boy smiles «playfully»"),
    Bad("a girl with «sadness» in her eyes"),
    Bad("a woman at a window, «worried»"),
    Bad("a «playful» and «happy» girl"),
    Bad("a «sad» woman from behind, looking at the sea"),
    Good("playful typography", because="letters have no muscles"),
    Good("a woman, not happy", because="a negated feeling is not asked for"),
    Good("a woman, nose wrinkled, crow's feet at the outer eye corners", because="shown, not named"),
    Good("a calm sea at dawn", because="water has no face"),
)

_CROWDS = frozenset(
    (
        "attendees", "audience", "audiences", "bystanders", "commuters", "crowd", "crowds", "customers",
        "fans", "mob", "onlookers", "passersby", "patrons", "pedestrians", "shoppers", "spectators",
        "tourists", "villagers", "visitors",
    )
)  # fmt: skip
_UNSEEN = re.compile(
    r"\b(?:(?<!light )(?<!lit )(?<!lighting )(?<!shining )(?<!coming )from (?:behind|the back)"
    r"(?! (?:an?|the|his|her|their|its|camera)\b)|back[- ]view|rear[- ]view|faceless|back (?:turned|facing)|"
    r"(?:his|her|their|its) back to (?:the|us)|facing away|turned away|silhouettes?|gas masks?|"
    r"face (?:is )?(?:hidden|covered|obscured))\b",
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
        if prompt.scene.is_sheet or is_unseen or _is_crowd(prompt, wish):
            yield Finding(wish.span, message, Bind(wish, show_only=True), Severity.INFO)
        else:
            yield Finding(wish.span, message, Bind(wish, show_only=wish.span in crowded))


def _advice(wish: Wish) -> str:
    """What to do; for a feeling such as love, that the face does not tell it and what does."""
    return wish.note if _FACELESS in wish.note else "show what the face does"


def _is_crowd(prompt: Prompt, wish: Wish) -> bool:
    """True for the excited fans of a stadium: no single face shows."""
    return wish.head is not None and wish.head.of(prompt.text).lower() in _CROWDS

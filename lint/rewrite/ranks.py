"""The one order in which a prompt reads best: subject, skin, material, light, optics, background, grading."""

from __future__ import annotations

RANKS = {
    "face": 0, "body": 0, "hair": 1, "eyes": 1, "skin": 1, "wardrobe": 1, "metal": 2, "material": 2,
    "key": 3, "fill": 3, "rim": 3, "practical": 3, "air": 3,
    "camera": 4, "background": 5, "set": 5, "grading": 6,
}  # fmt: skip


def rank_of(group: str) -> int | None:
    """Where facts of this slot group stand in the order, None for those of the picture as a whole."""
    return RANKS.get(group)


Home = frozenset[str]

HOMES: tuple[Home, ...] = (
    frozenset(("face", "body")),
    frozenset(("skin", "hair", "eyes", "wardrobe")),
    frozenset(("metal", "material")),
    frozenset(("key", "fill", "rim", "practical", "air")),
    frozenset(("camera",)),
    frozenset(("background",)),
    frozenset(("set",)),
    frozenset(("grading",)),
)
"""Groups that are worded together, in the order in which they read best."""

_LAYERS = {
    "finish": 0, "surface": 0, "tone": 0, "undertone": 0, "texture": 1, "hair": 1, "translucency": 2,
    "redness": 2, "reflection": 3, "sheen": 3, "oil": 3, "contact": 4, "wear": 5,
}  # fmt: skip
"""What a surface is told by, in order: relief, what shines through, what is mirrored, contact, wear."""

FACE, SKIN, METAL, LIGHT, CAMERA, BACKGROUND = HOMES[:6]


def home_of(group: str) -> Home:
    """The groups that stand where `group` stands."""
    return next((home for home in HOMES if group in home), frozenset((group,)))


def layer_of(slot: str) -> int:
    """Where a fact of a surface stands among its own: texture before translucency before sheen."""
    return _LAYERS.get(slot.rpartition(".")[2], 0)

"""Colour as a place on the wheel: how far a backdrop is from skin."""

from __future__ import annotations

from colorsys import rgb_to_hsv

SKIN_HUE_DEG = (19.0, 32.0)
"""Hues of skin in sRGB, from deep to pale."""

HUES_DEG = {
    "red": 0, "salmon": 6, "coral": 16, "tan": 34, "orange": 39, "gold": 51, "yellow": 60, "lime": 120,
    "green": 120, "teal": 180, "cyan": 180, "blue": 240, "violet": 300, "purple": 300, "magenta": 300,
    "fuchsia": 300, "pink": 350, "crimson": 348,
}  # fmt: skip
"""The hue of a colour word, as CSS defines it."""


def hue_deg(rgb: int) -> float | None:
    """The hue of 0xRRGGBB in degrees, None for a grey: 255/0/128 is 330."""
    red, green, blue = (rgb >> shift & 255 for shift in (16, 8, 0))
    hue, saturation, _ = rgb_to_hsv(red / 255, green / 255, blue / 255)
    return hue * 360 if saturation > 0.05 else None


def gap_from_skin_deg(hue: float) -> float:
    """How far a hue is from the nearest skin, the short way round: 330 is 49 away, green 88."""
    low, high = SKIN_HUE_DEG
    if low <= hue <= high:
        return 0.0
    return min(abs((hue - skin + 180) % 360 - 180) for skin in SKIN_HUE_DEG)

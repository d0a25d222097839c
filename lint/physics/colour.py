"""Colour as far as a backdrop or a lamp needs it: hues apart, and white lights apart."""

from __future__ import annotations

from colorsys import rgb_to_hls


def hue_deg(rgb: int) -> float | None:
    """The sRGB hue of 0xRRGGBB in degrees, 0 red, 120 green, 240 blue; None for a grey, which has none.

    Skin lies between 19 and 32, a key green between 120 and 142.
    """
    red, green, blue = ((rgb >> shift & 0xFF) / 255 for shift in (16, 8, 0))
    hue, _, saturation = rgb_to_hls(red, green, blue)
    return hue * 360 if saturation else None


def hue_gap_deg(one: float, other: float) -> float:
    """The shorter way round the hue circle between two hues in degrees: 0 to 180."""
    way = abs(one - other) % 360
    return min(way, 360 - way)


def mired_gap(one_kelvin: float, other_kelvin: float) -> float:
    """How far two white lights lie apart in mireds (1,000,000/K), the unit of filters.

    Equal steps look about equal: 3200 K to 5600 K is 134, a full conversion gel; 5500 K to 5600 K is 3.
    """
    return abs(1e6 / one_kelvin - 1e6 / other_kelvin)

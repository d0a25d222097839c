"""Materials: the fineness of gold, the roughness of a surface, the code of a colour."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glabella.core.quantity import Quantity, Unit
from glabella.nlp.quantities.spelling import (
    END,
    GAP,
    JOIN,
    START,
    Hit,
    Spelling,
    is_not_counted,
    measure,
    value_of,
)

_GOLD = (
    r"(?:gold|golden|silver|platinum|karat|jewel\w*|necklace|chain|rings?|earrings?|hoops?|bracelet|pendant"
    r"|hammered|plated|band)\b"
)
_GOLD_NEAR = re.compile(rf"\b{_GOLD}", re.I)
_GOLD_NEXT = re.compile(rf"(?:\W{{1,2}}[\w-]{{1,20}})?\W{{1,2}}{_GOLD}", re.I)
_PICTURE_WORD = re.compile(
    r"[ -](?:high|best|hd|uhd|hdr|photo|image|render|octane|unreal|detail|hyper|real|cinematic|wallpaper|8k)",
    re.I,
)


def _read_karat(hit: Hit) -> Iterator[Quantity]:
    digits, unit = hit.parts
    value, name = value_of(digits or "0"), (unit or "k").lower()
    is_spelled = name in ("karat", "karats", "kt")
    at_least = 9 if name == "k" else 8  # 8k is a resolution, whatever stands beside it
    if at_least <= value <= 24 and (is_spelled or _GOLD_NEXT.match(hit.after) or _is_24_karat(hit, value)):
        yield Quantity(value, Unit.KARAT, hit.span)


def _is_24_karat(hit: Hit, value: float) -> bool:
    """True for 24k that describes a thing: ", 24k, high quality" is one more resolution."""
    if value != 24 or _PICTURE_WORD.match(hit.after) or not is_not_counted(hit, value):
        return False
    describes = hit.after[:1] in (" ", "-") and hit.after[1:2].isalpha()
    is_all = not hit.before.strip() and not hit.after.strip()
    return describes or is_all or bool(_GOLD_NEAR.search(hit.before) or _GOLD_NEAR.search(hit.after))


def _read_hex(hit: Hit) -> Iterator[Quantity]:
    yield Quantity(float(int(hit.parts[0] or "0", 16)), Unit.RGB, hit.span)


def _read_rgb(hit: Hit) -> Iterator[Quantity]:
    red, green, blue = (int(part) for part in hit.parts if part)
    if max(red, green, blue) <= 255:
        yield Quantity(float(red << 16 | green << 8 | blue), Unit.RGB, hit.span)


COLOUR = (
    Spelling(r"#([0-9a-f]{6})" + END, _read_hex),
    Spelling(
        rf"rgba?{GAP}[(:]?{GAP}(\d{{1,3}})[ ,/]{{1,2}}(\d{{1,3}})[ ,/]{{1,2}}(\d{{1,3}})(?!\d)\)?", _read_rgb
    ),
)
"""#ff0080, RGB 255/0/128."""

FINENESS = (Spelling(rf"{START}([12] \d|\d{{1,2}}){JOIN}(k|kt|karats?|carats?){END}", _read_karat),)
"""18k gold, 24 karat."""

ROUGHNESS = (
    Spelling(rf"roughness(?: of|:|=)?{GAP}([01]?\.\d{{1,3}}|[01])(?![\w.])", measure(Unit.ROUGHNESS, 0, 1)),
)
"""roughness of 0.3."""

ROUGHNESS_AFTER = (
    Spelling(rf"{START}([01]?\.\d{{1,3}}|[01]){GAP}roughness{END}", measure(Unit.ROUGHNESS, 0, 1)),
)
"""0.3 roughness."""

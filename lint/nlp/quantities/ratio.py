"""Two numbers with a colon between them: two lights, or the shape of a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glabella.core.quantity import Quantity, Unit
from glabella.nlp.quantities.aspect import ASPECT
from glabella.nlp.quantities.spelling import Hit, Spelling, value_of
from glabella.physics.light import stops_of

_OF_LIGHTS = re.compile(
    r"\b(?:light(?:ing)?|key|fill|facial)\b[^,.;]{0,20}\bratio|\bratio\b[^,.;]{0,20}\b(?:key|fill|light)"
    r"|key[- ]to[- ]fill|key:fill",
    re.I,
)
_ON_FACE = re.compile(r"\b(?:face|facial)\b", re.I)


def _read(hit: Hit) -> Iterator[Quantity]:
    """4:1 of key to fill is 2 stops; measured on the face, where the key adds to the fill, 5:1 is 2 stops."""
    around = hit.before + "0:0" + hit.after
    key, fill = (value_of(part or "0") for part in hit.parts)
    if fill != 1 or not _OF_LIGHTS.search(around):
        yield from ASPECT[0].read(hit)
        return
    ratio = key - 1 if _ON_FACE.search(around) else key
    if ratio >= 1:
        yield Quantity(-stops_of(ratio) or 0.0, Unit.STOP, hit.span)


RATIO = (Spelling(ASPECT[0].pattern, _read),)
"""8:1 lighting ratio, key to fill 4:1; 16:9."""

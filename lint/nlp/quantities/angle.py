"""Angles in degrees; neither a heat nor a place on the map."""

from __future__ import annotations

from glabella.core.quantity import Unit
from glabella.nlp.quantities.spelling import GAP, JOIN, NUMBER, SIGN, START, Spelling, measure, range_of

_NOT_A_PLACE = rf"(?!{GAP}(?-i:[NSEWCFK])(?!\w)|{GAP}\d+[.\d]{{0,8}}['’′])"
_NOT_HEAT = r"(?! ?(?:celsius|fahrenheit|c\b|f\b|north|south|kelvin|burn))"
_UNIT = rf"(?:[°º]{_NOT_A_PLACE}|deg(?:ree)?s?(?!\w){_NOT_HEAT})"

ANGLE = (Spelling(rf"{START}{range_of(SIGN + NUMBER)}{JOIN}{_UNIT}", measure(Unit.DEGREE, -360, 360)),)
"""45°, 45-degree, 10-15 degrees."""

"""The face: action units by number, with side and intensity."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glabella.core.quantity import Quantity, Unit
from glabella.core.span import Span
from glabella.nlp.quantities.spelling import GAP, Hit, Spelling

_UNITS = frozenset((*range(1, 47), *range(51, 59), *range(61, 67)))
_ONE = r"(?-i:[LR]?)\d{1,2}(?-i:[LR]?[A-E]?)(?!\w)(?-i: [B-E](?![\w&-])| A(?=[,.;)+]| \+|$))?"
_SUM = rf"((?:(?-i:AU)[ _-]?|au){_ONE}(?:{GAP}[+/&]{GAP}(?:AU ?)?{_ONE}){{0,11}})"
_IN_SUM = re.compile(
    r"(?:AU[ _-]?)?([LR]?)(\d{1,2})([LR]?)([A-E]?)(?!\w)(?: ([B-E](?![\w&-])|A(?=[,.;)+]| \+|$)))?", re.I
)


def _read_actions(hit: Hit) -> Iterator[Quantity]:
    for match in _IN_SUM.finditer(hit.text, hit.span.start, hit.span.end):
        left, unit, right, glued, apart = match.groups()
        if int(unit) in _UNITS:
            span = Span(*match.span())
            yield Quantity(float(unit), Unit.ACTION_UNIT, span, left or right, glued or apart or "")


ACTION_UNIT = (Spelling(_SUM, _read_actions),)
"""AU12, AU 6+12, AU12C, AU L14."""

"""The component that finds measures outside protected syntax."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Doc

from glabella.core.quantity import Unit
from glabella.core.span import Span
from glabella.nlp.quantities import read_quantities

ASSIGNS = ("doc._.quantities",)
REQUIRES = ("doc._.words",)


def find_quantities(doc: Doc) -> Doc:
    """Assigns the quantities in plain text, and the shape that a parameter gives the picture."""
    found = read_quantities(doc._.source)
    inside = [word.span for word in doc._.words if word.protected] if found else []
    ends = [span.end for span in inside]
    doc._.quantities = tuple(
        quantity
        for quantity in found
        if quantity.unit is Unit.ASPECT or _is_plain(quantity.span, inside, ends)
    )
    return doc


def _is_plain(span: Span, inside: list[Span], ends: list[int]) -> bool:
    """True when no protected stretch overlaps; `inside` is in text order and `ends` are its ends."""
    after = bisect_right(ends, span.start)
    return after == len(inside) or not inside[after].overlaps(span)

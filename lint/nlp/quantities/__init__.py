"""Measures that a prompt states in numbers, in every spelling that prompts use.

One file per theme holds its spellings, each one pattern and one reading; `reader` joins them into a
single expression that scans the text once.
"""

from __future__ import annotations

from glabella.nlp.quantities.reader import read_quantities

__all__ = ["read_quantities"]

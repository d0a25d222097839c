"""Slot values as the lexicon writes them: `120 cm`, `f/2.8`, `45 left`, or words `full | terse`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from glabella.core.fact import Fact, Words
from glabella.core.levels import Intensity
from glabella.vocabulary.node import Node
from glabella.vocabulary.tables import ActionUnit

NUMERIC = frozenset(
    (
        "focal",
        "distance",
        "aperture",
        "shutter",
        "iso",
        "size",
        "azimuth",
        "elevation",
        "kelvin",
        "stops",
        "frame",
        "aspect",
        "sensor",
        "depth",
        "detail",
    )
)
GROUPS = (
    "face", "body", "skin", "hair", "eyes", "metal", "material", "key", "fill", "rim", "practical", "air",
    "camera", "background", "wardrobe", "set", "grading", "medium", "setting", "picture",
)  # fmt: skip
ALPHABET = re.compile(r"[A-Za-z0-9 ,./°%'{}-]+")
"""Characters that are no syntax in any prompt dialect (and the braces of a hole to fill)."""

_MEASURE = re.compile(r"(?:f/)?(-?\d+(?:\.\d+)?)\s*(mm|cm|m|K|s|left|right)?")


def read_facts(group: str, node: Node, units: Mapping[int, ActionUnit]) -> Iterator[Fact]:
    """The facts under one group of a reading. Wrong slots and values stop with file and line."""
    if group not in GROUPS:
        node.fail(f"unknown slot group '{group}'; known groups: {', '.join(GROUPS)}")
    for name, value in node.pairs():
        if group == "face":
            yield face_fact(name, value, units)
        elif name in NUMERIC:
            yield Fact(f"{group}.{name}", read_measure(value))
        elif name == "source":
            yield Fact(f"{group}.source", value.text())
        else:
            words = read_words(value)
            yield Fact(f"{group}.{name}", words.full, words=words)


def face_fact(name: str, value: Node, units: Mapping[int, ActionUnit]) -> Fact:
    """`12L: C` as a fact, with the words of the action-unit table."""
    number, side = name.rstrip("LR"), name[-1] if name[-1] in "LR" else ""
    if not number.isdigit() or int(number) not in units:
        value.fail(f"'{name}' is no action unit of the table; write one such as 12 or 12L")
    if value.text() not in Intensity.__members__:
        value.fail(f"'{value.text()}' is no intensity; write A, B, C, D or E")
    return Fact(f"face.{name}", value.text(), words=units[int(number)].words(Intensity[value.text()], side))


def read_measure(node: Node) -> float:
    """A number with its unit, in the slot's unit; left of the lens is negative."""
    match = _MEASURE.fullmatch(node.text().strip())
    if not match:
        node.fail(f"'{node.text()}' is no measure; write one such as 120 cm, f/2.8, 45 left or 5600")
    number = float(match[1])
    return {"cm": number / 100, "left": -number}.get(match[2] or "", number)


def read_words(node: Node) -> Words:
    """`full | terse` in the alphabet that is safe in every prompt syntax."""
    full, _, terse = (part.strip() for part in node.text().partition("|"))
    for part in (full, terse):
        if part and not ALPHABET.fullmatch(part):
            odd = sorted(set(ALPHABET.sub("", part)))
            node.fail(
                f"{' '.join(odd)} is syntax in some prompt dialect; write letters, digits and , . / ° % -"
            )
    return Words(full, terse or full)

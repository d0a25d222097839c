"""Reads a file of terms: defaults at its head, then the terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from glabella.core.fact import Reading
from glabella.vocabulary.entry import Entry, Sample
from glabella.vocabulary.node import Node
from glabella.vocabulary.tables import ActionUnit
from glabella.vocabulary.values import GROUPS, NUMERIC, read_facts, read_measure

HEAD = ("kind", "about", "asks", "keeps", "source", "part", "trained", "note", "readings", "terms")
_TERM = (
    "term", "also", "adverb", "noun", "part", "kind", "says", "about", "asks", "states", "never",
    "readings", "keeps", "trained", "denies", "note", "source", "seen",
)  # fmt: skip
_PARTS = ("adj", "noun", "adv")


def read_terms(root: Node, units: Mapping[int, ActionUnit], is_shipped: bool) -> Iterator[Entry]:
    """The entries of one file. Anything unknown, missing or malformed stops with file and line."""
    head, terms = open_terms(root)
    for node in terms:
        yield read_term(node, head, units, is_shipped)


def open_terms(root: Node) -> tuple[dict[str, Node], list[Node]]:
    """What stands at the head of a file and holds for all its terms, and the terms."""
    head = root.mapping(*HEAD)
    if "terms" not in head:
        root.fail("no 'terms' here; write 'kind: ...' and 'terms:' with a list of terms")
    return {key: node for key, node in head.items() if key != "terms"}, head["terms"].items()


def read_term(
    node: Node, head: Mapping[str, Node], units: Mapping[int, ActionUnit], is_shipped: bool
) -> Entry:
    """One entry, what it leaves out taken from the head of its file."""
    return _entry(node, {**head, **node.mapping(*_TERM)}, units, is_shipped)


def _entry(node: Node, keys: dict[str, Node], units: Mapping[int, ActionUnit], is_shipped: bool) -> Entry:
    if "term" not in keys:
        node.fail("an entry without 'term'; name the word it is about")
    if is_shipped and "source" not in keys:
        node.fail(f"'{keys['term'].text()}' has no source; say where its facts come from")
    if "kind" not in keys and "states" not in keys:
        node.fail(f"'{keys['term'].text()}' has neither kind nor states; it would do nothing")
    return Entry(
        term=keys["term"].text(),
        kind=_text(keys, "kind"),
        forms=tuple(_forms(keys)),
        says=_text(keys, "says"),
        about=frozenset(_texts(keys, "about")),
        asks=_texts(keys, "asks"),
        states=tuple(_states(keys)),
        never=_texts(keys, "never"),
        readings=tuple(_readings(keys, units)),
        keeps=_text(keys, "keeps") == "yes",
        trained=_texts(keys, "trained"),
        denies=_denied(keys, units),
        note=_text(keys, "note"),
        source=_text(keys, "source"),
        seen=tuple(_samples(keys)),
        place=node.place,
    )


def _text(keys: Mapping[str, Node], key: str) -> str:
    return keys[key].text() if key in keys else ""


def _texts(keys: Mapping[str, Node], key: str) -> tuple[str, ...]:
    return keys[key].texts() if key in keys else ()


def _denied(keys: Mapping[str, Node], units: Mapping[int, ActionUnit]) -> frozenset[int]:
    for node in keys["denies"].items() if "denies" in keys else ():
        if node.number() not in units:
            node.fail(f"'{node.text()}' is no action unit of the table; write one such as 12")
    return frozenset(int(text) for text in _texts(keys, "denies"))


def _forms(keys: Mapping[str, Node]) -> Iterator[tuple[str, str]]:
    part = _text(keys, "part") or "adj"
    if part not in _PARTS:
        keys["part"].fail(f"'{part}' is no part of speech; write one of {', '.join(_PARTS)}")
    for form in (keys["term"].text(), *_texts(keys, "also")):
        yield form, part
    for form in _texts(keys, "adverb"):
        yield form, "adv"
    for form in _texts(keys, "noun"):
        yield form, "noun"


def _states(keys: Mapping[str, Node]) -> Iterator[tuple[str, float | str]]:
    if "states" in keys:
        for slot, node in keys["states"].pairs():
            if slot.partition(".")[0] not in GROUPS:
                node.fail(f"unknown slot '{slot}'; its group is one of {', '.join(GROUPS)}")
            yield slot, read_measure(node) if slot.rpartition(".")[2] in NUMERIC else node.text()


def _readings(keys: Mapping[str, Node], units: Mapping[int, ActionUnit]) -> Iterator[Reading]:
    for node in keys["readings"].items() if "readings" in keys else ():
        fields = node.mapping("name", "when", "uses", "leads", *GROUPS)
        if "name" not in fields:
            node.fail("a reading without 'name'; name the picture it makes")
        yield Reading(
            fields["name"].text(),
            tuple(
                fact
                for group in fields
                if group in GROUPS
                for fact in read_facts(group, fields[group], units)
            ),
            tuple((slot, frozenset(wanted.texts())) for slot, wanted in fields["when"].pairs())
            if "when" in fields
            else (),
            _texts(fields, "uses"),
            _text(fields, "leads"),
            node.place,
        )


def _samples(keys: Mapping[str, Node]) -> Iterator[Sample]:
    for node in keys["seen"].items() if "seen" in keys else ():
        fields = node.mapping("bad", "becomes", "good")
        if ("bad" in fields) == ("good" in fields):
            node.fail("an example is either 'bad' or 'good'; give one of them")
        yield Sample(_text(fields, "bad"), _text(fields, "becomes"), _text(fields, "good"), node.place)

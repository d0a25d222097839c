"""The short form of a house glossary: `soft light: 120 cm octabox, 45° camera left`, one line a word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glabella.vocabulary.node import Node
from glabella.vocabulary.terms import HEAD


@dataclass(frozen=True, slots=True)
class ShortTerm:
    """A word, its other spellings, and the one line of facts that it stands for, not yet read."""

    forms: tuple[str, ...]
    line: Node


def is_short(root: Node) -> bool:
    """True for a mapping that holds words and none of the keys of a file of terms."""
    return isinstance(root.value, dict) and bool(root.value) and root.value.keys().isdisjoint(HEAD)


def read_short_terms(root: Node) -> Iterator[ShortTerm]:
    """The words of a file in the short form; `soft light, soft lighting: ...` gives two spellings."""
    for key, node in root.pairs():
        yield short_term(key, node)


def short_term(key: str, node: Node) -> ShortTerm:
    """One line of such a file."""
    forms = tuple(" ".join(form.split()) for form in key.split(",") if form.strip())
    if not forms:
        node.fail("a line without a word; write 'word: what it stands for'")
    if not isinstance(node.value, str) or not node.value.strip():
        node.fail(f"'{forms[0]}' wants one line of text, such as 120 cm octabox, 45° camera left")
    return ShortTerm(forms, node)

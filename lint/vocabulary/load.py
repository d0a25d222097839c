"""Puts the whole lexicon together, and a team's own folders over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from glabella.core.lights import LightPattern, LightSource
from glabella.core.materials import Material
from glabella.core.prompt import Target
from glabella.vocabulary import read_tables as tables
from glabella.vocabulary.entry import Entry
from glabella.vocabulary.node import Node, read_node
from glabella.vocabulary.places import TOPICS, lexicon_files, shipped_folder
from glabella.vocabulary.short import ShortTerm, is_short, read_short_terms
from glabella.vocabulary.tables import ActionUnit, Medium, Sizes, Worn
from glabella.vocabulary.terms import read_terms

_TABLES = ("action_units", "lights", "materials", "nouns", "grammar", "media", "names", "sizes", "targets")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything the lexicon knows, as plain values.

    `short` are words of house glossaries whose facts are still one line of text; a later one wins.
    """

    entries: tuple[Entry, ...]
    units: Mapping[int, ActionUnit]
    sources: Mapping[str, LightSource]
    patterns: tuple[LightPattern, ...]
    worn: Mapping[str, Worn]
    materials: Mapping[str, Material]
    nouns: Mapping[str, frozenset[str]]
    grammar: Mapping[str, frozenset[str]]
    media: tuple[Medium, ...]
    settings: tuple[Medium, ...]
    names: frozenset[str]
    targets: Mapping[str, Target]
    sizes: Sizes
    short: tuple[ShortTerm, ...] = ()

    def find(self, word: str) -> tuple[Entry, ...]:
        """The entries that have `word` among their forms."""
        wanted = word.lower()
        return tuple(
            entry for entry in self.entries if any(form.lower() == wanted for form, _ in entry.forms)
        )


@lru_cache(maxsize=8)
def load(folders: tuple[Path, ...] = ()) -> Vocabulary:
    """The shipped lexicon with `folders` merged over it: a term given there replaces the shipped senses.

    Raises GlabellaError with file and line for anything unknown, missing or malformed.
    """
    shipped = shipped_folder()
    read = {name: read_node(shipped / f"{name}.yaml", f"lexicon/{name}.yaml") for name in _TABLES}
    units = tables.read_action_units(read["action_units"])
    entries = [
        entry
        for path in sorted(shipped.glob("*/*.yaml"))
        if path.parent.name != TOPICS
        for entry in read_terms(_node(path, shipped), units, is_shipped=True)
    ]
    short: list[ShortTerm] = []
    for folder in folders:
        house, told = _house(folder, units)
        own = {entry.term for entry in house}
        entries = house + [entry for entry in entries if entry.term not in own]
        short = [term for term in short if own.isdisjoint(term.forms)] + told
    return Vocabulary(
        tuple(entries),
        units,
        tables.read_sources(read["lights"]),
        tables.read_patterns(read["lights"]),
        tables.read_worn(read["materials"]),
        tables.read_materials(read["materials"]),
        tables.read_classes(read["nouns"]),
        tables.read_grammar(read["grammar"]),
        tables.read_media(read["media"], "media", "medium"),
        tables.read_media(read["media"], "settings", "setting"),
        tables.read_names(read["names"]),
        tables.read_targets(read["targets"]),
        tables.read_sizes(read["sizes"]),
        tuple(short),
    )


def _node(path: Path, folder: Path) -> Node:
    return read_node(path, f"lexicon/{path.relative_to(folder).as_posix()}")


def _house(folder: Path, units: Mapping[int, ActionUnit]) -> tuple[list[Entry], list[ShortTerm]]:
    """The terms of a team's folder, written out and short. They come first: their senses win."""
    entries: list[Entry] = []
    short: list[ShortTerm] = []
    for path in lexicon_files(folder):
        root = read_node(path)
        if is_short(root):
            short += read_short_terms(root)
        else:
            entries += read_terms(root, units, is_shipped=False)
    return entries, short

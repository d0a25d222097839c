"""Rows of the tables as they are written, for people to read: lights, patterns, materials, models."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from glabella.vocabulary.node import Node, read_node
from glabella.vocabulary.places import shipped_folder

_TABLES = ("lights", "materials", "targets")
_NAME_OF = {"noun": "worn thing", "light": "light source", "pattern": "portrait pattern", "target": "target"}


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: what it is a row of, its names, and every other cell in the order of the file.

    A cell is a text, or a list of texts.
    """

    kind: str
    name: str
    also: tuple[str, ...]
    cells: tuple[tuple[str, str | tuple[str, ...]], ...]
    place: str

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the other names, lower-case."""
        return tuple(name.lower() for name in (self.name, *self.also))


@lru_cache(maxsize=1)
def load_rows() -> tuple[TableRow, ...]:
    """Every row of the shipped tables that has a name of its own."""
    shipped = shipped_folder()
    return tuple(
        row
        for table in _TABLES
        for row in _rows(read_node(shipped / f"{table}.yaml", f"lexicon/{table}.yaml"))
    )


def _rows(root: Node) -> Iterator[TableRow]:
    lists = root.items() if isinstance(root.value, list) else [*_lists(root)]
    for node in lists:
        if isinstance(node.value, dict) and node.value:
            first, *_ = node.value
            told = [(key, _cell(cell)) for key, cell in node.pairs() if key not in (first, "also")]
            also = node.value["also"].texts() if "also" in node.value else ()
            yield TableRow(
                _NAME_OF.get(first, first), node.value[first].text(), also, tuple(told), node.place
            )


def _lists(root: Node) -> Iterator[Node]:
    for _, node in root.pairs():
        if isinstance(node.value, list):
            yield from node.items()


def _cell(node: Node) -> str | tuple[str, ...]:
    if isinstance(node.value, dict):
        return tuple(f"{key}: {_flat(below)}" for key, below in node.pairs())
    if isinstance(node.value, list):
        return tuple(_flat(item) for item in node.items())
    return node.value


def _flat(node: Node) -> str:
    cell = _cell(node)
    return cell if isinstance(cell, str) else ", ".join(cell)

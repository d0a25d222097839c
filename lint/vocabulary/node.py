"""YAML with line numbers: every complaint about the lexicon names file and line."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import yaml

from glabella.core.errors import GlabellaError

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Node:
    """A scalar, list or mapping of a lexicon file. Scalars are always read as strings."""

    value: str | list[Node] | dict[str, Node]
    path: str
    line: int

    def fail(self, message: str) -> NoReturn:
        """Stop loading with this node's file and line."""
        raise GlabellaError(message, self.path, self.line)

    @property
    def place(self) -> str:
        """`file:line`, for people."""
        return f"{self.path}:{self.line}"

    def text(self) -> str:
        """The scalar; a list or mapping here is an error."""
        if not isinstance(self.value, str):
            self.fail("a text is wanted here; put one line of text")
        return self.value

    def number(self) -> float:
        """The scalar as a number."""
        try:
            return float(self.text())
        except ValueError:
            self.fail(f"'{self.value}' is no number; write one such as 45 or 1.2")

    def items(self) -> list[Node]:
        """The list; a single scalar counts as a list of one."""
        if isinstance(self.value, dict):
            self.fail("a list is wanted here; start each item with '- '")
        return self.value if isinstance(self.value, list) else [self]

    def texts(self) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(item.text() for item in self.items())

    def mapping(self, *known: str) -> dict[str, Node]:
        """The mapping; a key outside `known` is an error when `known` is given."""
        if not isinstance(self.value, dict):
            self.fail("a mapping is wanted here; write 'key: value' lines")
        for key, node in self.value.items():
            if known and key not in known:
                near = difflib.get_close_matches(key, known, 1)
                hint = f"; the nearest key is '{near[0]}'" if near else f"; known keys: {', '.join(known)}"
                node.fail(f"unknown key '{key}'{hint}")
        return self.value

    def pairs(self) -> Iterator[tuple[str, Node]]:
        """Key and node of a mapping with free keys."""
        yield from self.mapping().items()


def read_node(path: Path, name: str | None = None) -> Node:
    """The tree of one YAML file. Raises GlabellaError with the line when it cannot be parsed."""
    shown = name or str(path)
    try:
        tree = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = " ".join(str(error.problem or error.context).split())
        raise GlabellaError(
            f"not valid YAML: {problem}; mend the line", shown, mark.line + 1 if mark else 0
        ) from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise GlabellaError(f"not readable as UTF-8 YAML: {' '.join(str(error).split())}", shown) from None
    except OSError as error:
        raise GlabellaError(f"cannot be read: {error.strerror}", shown) from None
    return _convert(tree, shown) if tree is not None else Node([], shown, 1)


def _convert(tree: yaml.Node, path: str) -> Node:
    line = tree.start_mark.line + 1
    if isinstance(tree, yaml.ScalarNode):
        return Node(str(tree.value), path, line)
    if isinstance(tree, yaml.SequenceNode):
        return Node([_convert(item, path) for item in tree.value], path, line)
    found: dict[str, Node] = {}
    for key, value in tree.value:
        name = str(key.value)
        if name in found:
            raise GlabellaError(f"key '{name}' stands twice; keep one", path, key.start_mark.line + 1)
        node = _convert(value, path)
        found[name] = Node(node.value, path, key.start_mark.line + 1)
    return Node(found, path, line)

"""Knowledge that is explained and never flagged: `topics/*.yaml`, read only when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from glabella.vocabulary.node import Node, read_node
from glabella.vocabulary.places import TOPICS, lexicon_files, shipped_folder

_TOPIC = ("topic", "also", "says", "facts", "disputed", "see")


@dataclass(frozen=True, slots=True)
class SourcedFact:
    """One thing that is known, and who says so ("computed" and "our judgement" are sources too)."""

    fact: str
    source: str


@dataclass(frozen=True, slots=True)
class Topic:
    """Something worth knowing that no rule speaks about.

    `says` holds paragraphs between line breaks. `see` names rules, terms, action units, lights or
    other topics. `place` is `file:line`.
    """

    topic: str
    says: str
    facts: tuple[SourcedFact, ...] = ()
    also: tuple[str, ...] = ()
    disputed: str = ""
    see: tuple[str, ...] = ()
    place: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the other names, lower-case."""
        return tuple(name.lower() for name in (self.topic, *self.also))


@lru_cache(maxsize=4)
def load_topics(folders: tuple[Path, ...] = ()) -> tuple[Topic, ...]:
    """The shipped topics, those of `folders` over them: one of the same name replaces the shipped one.

    Raises GlabellaError with file and line for anything unknown, missing, malformed or told twice.
    """
    shipped = shipped_folder()
    topics = _apart(
        topic
        for path in sorted((shipped / TOPICS).glob("*.yaml"))
        for topic in read_topics(read_node(path, f"lexicon/{path.relative_to(shipped).as_posix()}"))
    )
    for folder in folders:
        own = _apart(
            topic for path in lexicon_files(folder, is_topic=True) for topic in read_topics(read_node(path))
        )
        topics = {**topics, **own}
    return tuple(sorted(topics.values(), key=lambda topic: topic.topic.lower()))


def read_topics(root: Node) -> Iterator[Topic]:
    """The topics of one file."""
    for node in root.items():
        keys = node.mapping(*_TOPIC)
        for needed in ("topic", "says"):
            if needed not in keys:
                node.fail(f"a topic without '{needed}'; give it one")
        yield Topic(
            keys["topic"].text(),
            keys["says"].text().strip(),
            tuple(map(_fact, keys["facts"].items())) if "facts" in keys else (),
            keys["also"].texts() if "also" in keys else (),
            keys["disputed"].text().strip() if "disputed" in keys else "",
            keys["see"].texts() if "see" in keys else (),
            node.place,
        )


def _fact(node: Node) -> SourcedFact:
    keys = node.mapping("fact", "source")
    for needed in ("fact", "source"):
        if needed not in keys:
            node.fail(f"a fact of a topic without '{needed}'; write 'fact: ...' and 'source: ...'")
    return SourcedFact(keys["fact"].text(), keys["source"].text())


def _apart(topics: Iterator[Topic]) -> dict[str, Topic]:
    """The topics by name; two of one name in one lexicon are an error."""
    found: dict[str, Topic] = {}
    places: dict[str, str] = {}
    for topic in topics:
        for name in topic.names:
            if name in places:
                path, _, line = topic.place.rpartition(":")
                Node("", path, int(line)).fail(f"'{name}' is a topic at {places[name]}; keep one of them")
            places[name] = topic.place
        found[topic.topic.lower()] = topic
    return found

"""Everything glabella knows by name: rules, words, action units, lights, materials, targets, topics."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby
from pathlib import Path

from glabella.catalog import CatalogRule, rules
from glabella.nlp.glossary import house_vocabulary
from glabella.report.article import Article, row
from glabella.report.ink import Ink, plain
from glabella.report.rule_article import rule_article
from glabella.report.table_article import row_article, topic_article, unit_article
from glabella.report.word_article import word_article
from glabella.vocabulary import Entry, Topic, Vocabulary, load_topics
from glabella.vocabulary.rows import TableRow, load_rows

_JOINTS = re.compile(r"[\s_-]+")
_UNIT = re.compile(r"au ?(\d+) ?[lr]?[a-e]?")
_CLOSE = 0.7

Writer = Callable[[], Article]
"""Writes an article when somebody wants to read it."""


@dataclass(frozen=True)
class Library:
    """All articles of one lexicon, written when they are asked for."""

    rules: Mapping[str, CatalogRule]
    vocabulary: Vocabulary
    topics: tuple[Topic, ...]
    rows: tuple[TableRow, ...]
    names: Mapping[str, tuple[Writer, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        names: dict[str, list[Writer]] = {}
        for spellings, write in self._writers():
            for name in dict.fromkeys(map(_joined, spellings)):
                names.setdefault(name, []).append(write)
        object.__setattr__(self, "names", {name: tuple(found) for name, found in names.items()})

    def find(self, name: str) -> list[Article]:
        """Every article of that name, however it is spelled; none for an unknown one."""
        wanted = _joined(name)
        unit = _UNIT.fullmatch(wanted)
        wanted = f"au{unit[1]}" if unit else wanted
        return [self._with_topics(write(), wanted) for write in self.names.get(wanted, ())]

    def near(self, name: str) -> list[str]:
        """Up to three names that resemble an unknown one, as they are written."""
        close = difflib.get_close_matches(_joined(name), self.names, 3, _CLOSE)
        return [one.replace(" ", "-") if one.replace(" ", "-") in self.rules else one for one in close]

    def shelves(self) -> Iterator[tuple[str, list[Article]]]:
        """Every article once: name of the shelf, and what stands on it."""
        yield "rules", [rule_article(rule, self.vocabulary) for rule in self.rules.values()]
        yield "action units", [unit_article(unit, self.vocabulary) for unit in self.vocabulary.units.values()]
        for kind, members in groupby(self.rows, key=lambda told: told.place.partition(":")[0]):
            yield Path(kind).stem, [row_article(told) for told in members]
        yield "topics", [topic_article(topic) for topic in self.topics]
        for folder, entries in groupby(self.vocabulary.entries, key=lambda entry: Path(entry.place).parent):
            yield f"words of {folder.name}", [self._word(entry, is_listed=True) for entry in entries]

    def _writers(self) -> Iterator[tuple[Iterable[str], Writer]]:
        for rule in self.rules.values():
            yield (rule.name,), partial(rule_article, rule, self.vocabulary)
        for unit in self.vocabulary.units.values():
            yield (f"au{unit.unit}",), partial(unit_article, unit, self.vocabulary)
        for topic in self.topics:
            yield topic.names, partial(topic_article, topic)
        for told in self.rows:
            yield told.names, partial(row_article, told)
        for entry in self.vocabulary.entries:
            yield (form for form, _ in entry.forms), partial(self._word, entry)

    def _word(self, entry: Entry, is_listed: bool = False) -> Article:
        return word_article(entry, _rule_of(entry.kind, self.rules), self.vocabulary, is_listed)

    def _with_topics(self, article: Article, name: str) -> Article:
        """The article, and the topics that refer to it."""
        titles = {name, _joined(article.title)}
        about = [topic.topic for topic in self.topics if not titles.isdisjoint(map(_joined, topic.see))]
        return replace(article, rows=(*article.rows, *row("told in", ", ".join(about))))


def _rule_of(kind: str, known: Mapping[str, CatalogRule]) -> CatalogRule | None:
    """The rule that speaks about words of this kind: of several, the one that looks at the least besides."""
    users = [rule for rule in known.values() if kind in rule.rule.needs]
    return min(users, key=lambda rule: len(rule.rule.needs), default=None)


def library(folders: tuple[Path, ...] = ()) -> Library:
    """The articles of the shipped lexicon, with a team's `folders` over it."""
    return Library(rules(), house_vocabulary(folders), load_topics(folders), load_rows())


def _joined(name: str) -> str:
    return _JOINTS.sub(" ", name.strip().lower())


def list_rules(rules: Iterable[CatalogRule], ink: Ink = plain) -> str:
    """One line per rule, by family."""
    ordered = sorted(rules, key=lambda rule: (rule.family, rule.name))
    width = max((len(rule.name) for rule in ordered), default=0)
    lines = []
    for family, members in groupby(ordered, key=lambda rule: rule.family):
        lines.append(ink("heading", family))
        for rule in members:
            severity = str(rule.rule.severity)
            name = ink("rule", rule.name) + " " * (width - len(rule.name))
            lines.append(f"  {name}  {ink(severity, severity.ljust(7))}  {rule.summary}")
    return "\n".join(lines) + "\n"

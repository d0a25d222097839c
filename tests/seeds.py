"""Reads the seeds table, `docs/seeds/*.yaml`, and writes it out as docs/seeds.md.

The table says for each claim that the project was built from what realises it. `asked.yaml` says what each
row asks of the program; every other file holds rows, each once.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from glabella.catalog import rules
from glabella.report.article import Article
from glabella.report.explain import Library, library
from glabella.vocabulary import load

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "seeds"
VERBS = ("flag", "rewrite", "conflict", "order", "explain", "pass", "nothing")
_KEYS = {"row", "about", "by", "flags", "quiet", "left", "severity"}


@dataclass(frozen=True)
class Row:
    row: str
    about: str
    by: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()
    left: str = ""
    severity: str = "warning"
    place: str = ""

    @property
    def number(self) -> tuple[str, int]:
        """What rows are sorted by: S1 to S333, then X1 to X16."""
        return self.row[0], int(self.row[1:])

    @property
    def is_realised(self) -> bool:
        return bool(self.by) and not self.left


def rows() -> list[Row]:
    """All rows, sorted; a malformed one stops with its file."""
    return sorted((row for path in _files() for row in _rows(path)), key=lambda row: row.number)


def _files() -> list[Path]:
    return [path for path in sorted(FOLDER.glob("*.yaml")) if path.name != "asked.yaml"]


def _rows(path: Path) -> Iterator[Row]:
    for told in yaml.safe_load(path.read_text(encoding="utf-8")) or ():
        place = f"docs/seeds/{path.name}: {told.get('row')}"
        if unknown := set(told) - _KEYS:
            raise ValueError(f"{place} has unknown keys {sorted(unknown)}; known are {sorted(_KEYS)}")
        if not re.fullmatch(r"[SX]\d+", str(told.get("row"))) or not told.get("about"):
            raise ValueError(f"{place}: a row has a number such as S5 and says what it is about")
        if not (told.get("by") or told.get("left")):
            raise ValueError(f"{place} names nothing that realises it, nor why it is left")
        if told.get("severity", "info") != "info":
            raise ValueError(f"{place}: the only severity to write is info")
        lists = {key: tuple(map(str, _listed(told.get(key)))) for key in ("by", "flags", "quiet")}
        if any("«" not in text for text in lists["flags"]):
            raise ValueError(f"{place}: every prompt under flags marks what must be «flagged»")
        yield Row(
            told["row"],
            " ".join(str(told["about"]).split()),
            left=" ".join(str(told.get("left", "")).split()),
            severity=told.get("severity", "warning"),
            place=place,
            **lists,
        )


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def asked() -> dict[str, frozenset[str]]:
    """Verb, or `phrase` → the rows that ask for it."""
    told = yaml.safe_load((FOLDER / "asked.yaml").read_text(encoding="utf-8"))
    return {verb: frozenset(numbers.split()) for verb, numbers in told.items()}


def numbers() -> list[str]:
    """Every number that must stand in the table."""
    return [f"S{number}" for number in range(1, 334)] + [f"X{number}" for number in range(1, 17)]


def article_of(name: str) -> Article | None:
    """What `glabella explain` tells first by this name."""
    return next(iter(_library().find(name)), None)


@lru_cache(maxsize=1)
def _library() -> Library:
    return library()


@lru_cache(maxsize=1)
def _shelves() -> dict[tuple[str, str], str]:
    return {
        (article.title, article.kind): shelf.replace(" ", "-")
        for shelf, articles in _library().shelves()
        for article in articles
    }


def flagging(names: tuple[str, ...]) -> frozenset[str]:
    """The rules among `names`, and those that speak about the words and families among them."""
    vocabulary = load()
    kinds = {entry.kind for name in names for entry in vocabulary.find(name)}
    return frozenset(
        rule.name for rule in rules().values() if rule.name in names or kinds & set(rule.rule.needs)
    )


def page() -> str:
    """docs/seeds.md."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    wanted = asked()
    yield "# The seeds table"
    yield ""
    yield "The knowledge in glabella began as 333 claims, techniques and wordings (S) and 16 contradictions"
    yield "among them (X), each checked against published sources. This table says what became of each."
    yield "It is written by `python tests/captures.py` from the files in `docs/seeds/`, and a test walks it."
    yield ""
    yield "| row | asks for | about | realised by, or why not |"
    yield "|---|---|---|---|"
    for row in rows():
        verbs = " ".join(verb for verb in VERBS if row.row in wanted[verb])
        realised = ", ".join(map(_linked, row.by))
        told = "; ".join(part for part in (realised, _cell(row.left)) if part)
        yield f"| {row.row} | {verbs} | {_cell(row.about)} | {told} |"


def _linked(name: str) -> str:
    article = article_of(name)
    if article is None:
        return f"`{name}`"
    page = _shelves()[article.title, article.kind]
    return f"[`{name}`](knowledge/{page}.md#{slug(article.title)})"


def slug(heading: str) -> str:
    """The anchor of a heading, as the usual readers of Markdown make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _cell(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>|])", r"\\\1", text)

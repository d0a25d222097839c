"""One thing told at length, for a terminal or for a page."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from glabella.report.ink import Ink, plain

_LABEL = 13
_NARROWEST = 30


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a row: `style` is how it is painted, `depth` how far it stands in."""

    text: str
    style: str = "plain"
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A label and what stands beside it."""

    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """What there is to say about one rule, word, action unit, light, material, target or topic.

    `lead` is the one sentence or two that say what it is; `place` is `file:line` in the repository.
    """

    title: str
    kind: str
    lead: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    place: str = ""


def row(label: str, *texts: str, style: str = "plain") -> Iterator[Row]:
    """A row of plain lines; none when there is nothing to say."""
    told = tuple(Line(text, style) for text in texts if text)
    if told:
        yield Row(label, told)


def as_text(article: Article, ink: Ink = plain, width: int = 100) -> str:
    """The article in columns of a terminal that is `width` cells wide."""
    return "".join(f"{line}\n" for line in _text(article, ink, width))


def _text(article: Article, ink: Ink, width: int) -> Iterator[str]:
    tail = f"  {ink('faint', article.place)}" if article.place else ""
    yield f"{ink('heading', article.title)}  {ink('faint', article.kind)}{tail}"
    for paragraph in article.lead:
        yield ""
        yield from _wrapped(paragraph, width)
    if article.rows:
        yield ""
    for told in article.rows:
        label = f"  {told.label.ljust(_LABEL)}  "
        for line in told.lines:
            indent = "   " * line.depth
            room = max(width - len(label) - len(indent), _NARROWEST)
            for piece in _wrapped(line.text, room):
                yield f"{label}{indent}{ink(line.style, piece)}"
                label = " " * len(label)


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]


def as_markdown(article: Article) -> str:
    """The article as a section of a page."""
    return "\n".join(_markdown(article)) + "\n"


def _markdown(article: Article) -> Iterator[str]:
    yield f"### {_escaped(article.title)}"
    yield ""
    place = f", `{article.place.partition(':')[0]}`" if article.place else ""
    yield f"*{article.kind}*{place}"
    for paragraph in article.lead:
        yield ""
        yield re.sub(r"([\\`_\[\]<>|])", r"\\\1", paragraph)
    if article.rows:
        yield ""
    for told in article.rows:
        if len(told.lines) == 1:
            yield f"- **{told.label}**: {_escaped(told.lines[0].text)}"
            continue
        yield f"- **{told.label}**"
        for line in told.lines:
            yield f"{'  ' * (line.depth + 1)}- {_escaped(line.text)}"


def _escaped(text: str) -> str:
    """The text as it is: no mark of it is read as syntax of the page."""
    return re.sub(r"([\\`*_\[\]<>|])", r"\\\1", text)

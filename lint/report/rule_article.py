"""A rule, told at length."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glabella.catalog import CatalogRule
from glabella.report.article import Article, Line, Row, row
from glabella.rule import Bad
from glabella.vocabulary import Vocabulary

_EXCEPTION = re.compile(r"Do not follow (?:the rule|it)\b.*?[.](?= [A-Z]|$)", re.DOTALL)
_SOURCE = re.compile(r"Source: (.*?)(?:; counter-source: (.*?))?[.]?$", re.DOTALL)
_MOST_WORDS = 40


def rule_article(rule: CatalogRule, vocabulary: Vocabulary) -> Article:
    """What it finds, why, when not to follow it, who says so and who disagrees, and its examples."""
    paragraphs = tuple(" ".join(part.split()) for part in rule.doc.split("\n\n")[1:])
    return Article(
        rule.name,
        f"{rule.rule.severity}  {rule.family}",
        (rule.summary, *(told for told in (_argued(part) for part in paragraphs) if told)),
        (
            *row("not when", exception(rule)),
            *row("source", source(rule)[0]),
            *row("disputed", source(rule)[1]),
            *_examples(rule),
            *_words(rule, vocabulary),
        ),
    )


def exception(rule: CatalogRule) -> str:
    """The sentence that says when not to follow the rule."""
    found = _EXCEPTION.search(" ".join(rule.doc.split()))
    return found[0] if found else ""


def source(rule: CatalogRule) -> tuple[str, str]:
    """Where the rule comes from, and who disagrees; empty where nobody was found."""
    found = _SOURCE.search(" ".join(rule.doc.split()))
    if not found:
        return "", ""
    against = found[2] or ""
    return found[1], "" if against.startswith("none found") else against


def _argued(paragraph: str) -> str:
    """The paragraph without what stands in rows of its own."""
    return " ".join(_SOURCE.sub("", _EXCEPTION.sub("", paragraph)).split())


def _examples(rule: CatalogRule) -> Iterator[Row]:
    severity = str(rule.rule.severity)
    for example in rule.examples:
        if isinstance(example, Bad):
            yield Row("not", (Line(example.text, severity),))
            if example.becomes is not None:
                yield Row("but", (Line(example.becomes, "better"),))
        else:
            yield from row("fine", example.text, f"because: {example.because}" if example.because else "")


def _words(rule: CatalogRule, vocabulary: Vocabulary) -> Iterator[Row]:
    terms = [entry.term for entry in vocabulary.entries if entry.kind in rule.rule.needs and entry.kind]
    words = sorted(dict.fromkeys(terms), key=str.lower)
    more = f" and {len(words) - _MOST_WORDS} more" if len(words) > _MOST_WORDS else ""
    yield from row("words", ", ".join(words[:_MOST_WORDS]) + more)

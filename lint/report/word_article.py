"""A word of the lexicon, told at length."""

from __future__ import annotations

from collections.abc import Iterator

from glabella.catalog import CatalogRule
from glabella.core.fact import Reading
from glabella.core.scene import action_of
from glabella.report.article import Article, Line, Row, row
from glabella.report.rule_article import exception, source
from glabella.report.slots import asked, condition, in_words, slot_in_words, stated
from glabella.vocabulary import Entry, Vocabulary

_MOST_PHRASES = 12


def word_article(
    entry: Entry, rule: CatalogRule | None, vocabulary: Vocabulary, is_listed: bool = False
) -> Article:
    """One sense of one word: why it is flagged, and every picture that it may stand for.

    In a list of words (`is_listed`) what holds for all words of the rule is left to the rule.
    """
    argued = None if is_listed else rule
    return Article(
        entry.term,
        entry.kind.replace("-", " ") or "fact",
        (entry.says,) if entry.says else (),
        (
            *row("also", _some([form for form, _ in entry.forms if form != entry.term])),
            *row("describes", ", ".join(sorted(map(_described, entry.about - {"no-tag"})))),
            *row("shows", ", ".join(stated(slot, value, vocabulary) for slot, value in entry.states)),
            *row("flagged by", _flagging(rule, is_listed) if rule else ""),
            *row("because", _because(entry)),
            *_readings(entry, vocabulary),
            *_example(entry),
            *row("silent in", _some(list(entry.never))),
            *row("control word", f"of {', '.join(entry.trained)}" if entry.trained else ""),
            *row("not when", exception(argued) if argued else ""),
            *row("note", entry.note),
            *row("source", entry.source),
            *row("disputed", source(argued)[1] if argued else ""),
        ),
        entry.place,
    )


def _described(name: str) -> str:
    return "nothing (a bare tag)" if name == "tag" else name.replace("_", " ")


def _flagging(rule: CatalogRule, is_listed: bool) -> str:
    return rule.name if is_listed else f"{rule.name}: {rule.summary}"


def _some(phrases: list[str]) -> str:
    more = f" and {len(phrases) - _MOST_PHRASES} more" if len(phrases) > _MOST_PHRASES else ""
    return ", ".join(phrases[:_MOST_PHRASES]) + more


def _because(entry: Entry) -> str:
    if entry.asks:
        return f"it asks for {', and for '.join(map(asked, entry.asks))}"
    return "it has no physical content" if entry.kind else ""


def _readings(entry: Entry, vocabulary: Vocabulary) -> Iterator[Row]:
    lines = []
    for number, reading in enumerate(entry.readings, 1):
        lines.append(Line(f"{number}. {reading.name}{chosen(reading)}"))
        lines.append(Line(in_words(reading.facts, vocabulary), "better", 1))
        codes = [str(action_of(fact)) for fact in reading.facts if fact.group == "face"]
        if codes:
            lines.append(Line(" + ".join(codes), "faint", 1))
    if lines:
        yield Row("readings", tuple(lines))


def _example(entry: Entry) -> Iterator[Row]:
    """The first example of the lexicon that says what becomes of it."""
    for sample in entry.seen:
        if sample.bad and sample.becomes:
            yield Row("not", (Line(sample.bad, "warning"),))
            yield Row("but", (Line(sample.becomes, "better"),))
            return


def chosen(reading: Reading) -> str:
    """The condition under which a reading is taken, as the end of a sentence."""
    wanted = [condition(slot, values) for slot, values in reading.when]
    wanted += [f"the prompt gives {slot_in_words(slot)}" for slot in reading.uses]
    return f", when {' and '.join(wanted)}" if wanted else ""

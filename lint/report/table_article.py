"""An action unit, a row of a table, or a topic, told at length."""

from __future__ import annotations

from collections.abc import Iterator

from glabella.core.levels import Intensity
from glabella.report.article import Article, Line, Row, row
from glabella.vocabulary import ActionUnit, Topic, Vocabulary
from glabella.vocabulary.rows import TableRow

_LABELS = {
    "kelvin": "colour", "range": "colour range", "image": "mirror image", "edge": "shadows",
    "sign": "mark", "f0": "reflectance", "never": "never has", "lies": "lies on", "rewrites": "rewritten",
}  # fmt: skip
_UNITS = {
    "kelvin": "{} K",
    "f0": "{} percent",
    "size": "{} m",
    "azimuth": "{}° from the face",
    "elevation": "{}° up",
}
_UNTOLD = frozenset(("noun", "article"))
_MOST_WORDS = 20


def unit_article(unit: ActionUnit, vocabulary: Vocabulary) -> Article:
    """An action unit: muscles, looks per intensity, what excludes it, which words ask for it."""
    return Article(
        f"AU{unit.unit}",
        "action unit",
        (f"{unit.name.capitalize()}.",),
        (
            *row("muscles", unit.muscles),
            *row("region", unit.region),
            Row("looks", tuple(_looks(unit))),
            *row("one side", ", ".join(dict.fromkeys(words.full for words in unit.one_side.values()))
                 .replace("{side}", "left")),
            *row("also written", ", ".join([*unit.seen, *unit.seen_one_side][:_MOST_WORDS])),
            *row("together", _together(unit, vocabulary)),
            *row("against", *_against(unit, vocabulary)),
            *row("words", _words(unit, vocabulary)),
            *row("source", unit.source),
        ),
        "lexicon/action_units.yaml",
    )  # fmt: skip


def _looks(unit: ActionUnit) -> Iterator[Line]:
    for level in Intensity:
        if level in unit.looks:
            yield Line(f"{level}  {unit.looks[level].full}", "better")


def _together(unit: ActionUnit, vocabulary: Vocabulary) -> str:
    if not unit.joined:
        return ""
    return f"with AU{unit.joined} at the same intensity: {unit.words_joined(Intensity.C).full}"


def _against(unit: ActionUnit, vocabulary: Vocabulary) -> Iterator[str]:
    for other, level in sorted(unit.against.items()):
        when = "never together" if level is Intensity.A else f"when both reach {level}"
        yield f"AU{other} {vocabulary.units[other].name}: {when}"


def _words(unit: ActionUnit, vocabulary: Vocabulary) -> str:
    asking = [
        entry.term
        for entry in vocabulary.entries
        if any(
            fact.slot.rstrip("LR") == f"face.{unit.unit}" for one in entry.readings[:1] for fact in one.facts
        )
    ]
    words = sorted(dict.fromkeys(asking))
    more = f" and {len(words) - _MOST_WORDS} more" if len(words) > _MOST_WORDS else ""
    return ", ".join(words[:_MOST_WORDS]) + more


def row_article(told: TableRow) -> Article:
    """A light, a portrait pattern, a material or a target: every cell of its row."""
    note = next((cell for key, cell in told.cells if key == "note" and isinstance(cell, str)), "")
    return Article(
        told.name,
        told.kind,
        (note,) if note else (),
        (
            *row("also", ", ".join(told.also)),
            *(
                made
                for key, cell in told.cells
                if key not in _UNTOLD and key != "note"
                for made in row(_LABELS.get(key, key.replace("_", " ")), *_cell(key, cell, told.kind))
            ),
        ),
        told.place,
    )


def _cell(key: str, cell: str | tuple[str, ...], kind: str) -> tuple[str, ...]:
    if key == "range" and not isinstance(cell, str):
        return (f"{' to '.join(cell)} K",)
    if key in ("f0", "reflectance") and not isinstance(cell, str):
        return ("{} percent of red, {} of green, {} of blue".format(*cell),) if len(cell) == 3 else cell
    if key == "roughness" and not isinstance(cell, str):
        return (" to ".join(cell),)
    if key == "fill" and isinstance(cell, str):
        stops = cell.removeprefix("-")
        return ("level with the key" if stops == "0" else f"{stops} stops under the key",)
    if key == "budget" and isinstance(cell, str):
        return ("no limit" if cell == "none" else f"{cell} tokens",)
    if isinstance(cell, str):
        return (_UNITS.get(key, "{}").format(cell),)
    return (", ".join(cell),) if all(": " not in part for part in cell) else cell


def topic_article(topic: Topic) -> Article:
    """What is known about a topic, from whom, and what is disputed."""
    return Article(
        topic.topic,
        "topic",
        tuple(" ".join(part.split()) for part in topic.says.split("\n") if part.strip()),
        (
            *row("also", ", ".join(topic.also)),
            *row("known", *(f"{fact.fact} ({fact.source})" for fact in topic.facts)),
            *row("disputed", topic.disputed),
            *row("see", ", ".join(topic.see)),
        ),
        topic.place,
    )

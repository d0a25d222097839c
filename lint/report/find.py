"""Every entry and reading of a word, shipped and a team's own, with file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from glabella.config.names import nearest
from glabella.core.errors import GlabellaError
from glabella.nlp.glossary import house_vocabulary
from glabella.report.ink import Ink, plain
from glabella.report.slots import in_words, stated
from glabella.report.word_article import chosen
from glabella.sources.place import shown_path
from glabella.vocabulary import Entry, Vocabulary

_JOINTS = re.compile(r"[\s_-]+")


def find_words(word: str, folders: tuple[Path, ...] = (), ink: Ink = plain) -> str:
    """The entries one of whose forms is `word`, then those that have it in a longer form.

    An entry that a team's own replaces is shown too, and says so. Raises GlabellaError when there is none.
    """
    wanted = _joined(word)
    house = house_vocabulary(folders)
    shipped = house_vocabulary()
    own = {entry.place for entry in house.entries}
    entries = [*house.entries, *(entry for entry in shipped.entries if entry.place not in own)]
    exact = [entry for entry in entries if wanted in map(_joined, _forms(entry))]
    longer = [
        entry
        for entry in entries
        if entry not in exact and any(f" {wanted} " in f" {_joined(form)} " for form in _forms(entry))
    ]
    if not exact and not longer:
        known = {form for entry in entries for form in _forms(entry)}
        raise GlabellaError(f"no word of the lexicon holds '{word}'{nearest(word, known)}")
    return "".join(
        f"{line}\n" for entry in (*exact, *longer) for line in _lines(entry, house, entry.place in own, ink)
    )


def _joined(word: str) -> str:
    return _JOINTS.sub(" ", word.strip().lower())


def _forms(entry: Entry) -> list[str]:
    return [form for form, _ in entry.forms]


def _lines(entry: Entry, vocabulary: Vocabulary, is_used: bool, ink: Ink) -> Iterator[str]:
    kind = entry.kind.replace("-", " ") or "fact"
    about = f" of {', '.join(sorted(entry.about))}" if entry.about else ""
    fate = "" if is_used else f"  {ink('warning', 'replaced by your own')}"
    told = f"{ink('heading', entry.term)}  {ink('faint', kind + about)}{fate}"
    yield f"{ink('place', _shown(entry.place))}  {told}"
    if entry.states:
        yield f"   shows {', '.join(stated(slot, value, vocabulary) for slot, value in entry.states)}"
    for number, reading in enumerate(entry.readings, 1):
        told = ink("better", in_words(reading.facts, vocabulary))
        yield f"{_shown(reading.place)}  {number}. {reading.name}{ink('faint', chosen(reading))}: {told}"


def _shown(place: str) -> str:
    path, _, line = place.rpartition(":")
    return f"{shown_path(Path(path))}:{line}" if Path(path).is_absolute() else place

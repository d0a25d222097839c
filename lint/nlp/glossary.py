"""The lexicon as it is read: a team's short terms turned into entries like all others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from glabella.core.fact import Fact, Reading
from glabella.nlp.lexis import Lexis, compile_lexis
from glabella.nlp.shortform import read_short
from glabella.vocabulary import Entry, ShortTerm, Vocabulary, load

_LIGHT = frozenset(("key", "fill", "rim", "practical", "air"))
_FACE = frozenset(("face", "body"))
_KINDS = (
    (_FACE, "emotion", ("person", "face", "brow", "eyes", "mouth", "creature")),
    (frozenset(("skin", "hair")), "skin-quality", ("skin", "face", "person")),
    (_LIGHT, "light-quality", ("light",)),
    (frozenset(("camera", "background")), "blur", ()),
)
"""Slot groups, the kind of word that asks for them, and what a single adjective of that kind describes."""


@lru_cache(maxsize=8)
def house_vocabulary(folders: tuple[Path, ...] = ()) -> Vocabulary:
    """The lexicon with a team's folders over it, short terms included.

    Raises GlabellaError with file and line, and names the part of a line that is not understood.
    """
    vocabulary = load(folders)
    if not vocabulary.short:
        return vocabulary
    lexis = compile_lexis(vocabulary)
    entries = list(vocabulary.entries)
    for term in vocabulary.short:
        bound = bind_short(term, lexis)
        replaced = {old.place for old, _ in bound if old}
        entries = [new for _, new in bound] + [entry for entry in entries if entry.place not in replaced]
    return replace(vocabulary, entries=tuple(entries), short=())


def bind_short(term: ShortTerm, lexis: Lexis) -> list[tuple[Entry | None, Entry]]:
    """The entries of one short term, each with the one that it replaces, if any.

    A known word keeps its other spellings, and its senses in other parts of the picture stay as they are.
    """
    line = term.line
    told = read_short(line.text(), lexis)
    if told.unread:
        line.fail(
            f"'{told.unread}' is not understood; write a light, a measure with its unit, or a wording that "
            f"`glabella words find` knows"
        )
    reading = Reading(line.text().strip(), told.facts, place=line.place)
    known = {form: _sense(form, told.facts, lexis.vocabulary) for form in term.forms}
    bound: list[tuple[Entry | None, Entry]] = [
        (old, replace(old, readings=(reading,), note="", source="", seen=(), place=line.place))
        for form, old in known.items()
        if old and old.term == form
    ]
    rest = [form for form, old in known.items() if not (old and old.term == form)]
    if rest:
        model = next((old for old in known.values() if old), None)
        bound.append((None, _new(rest, told.facts, reading, model, lexis.vocabulary)))
    return bound


def _sense(form: str, facts: Sequence[Fact], vocabulary: Vocabulary) -> Entry | None:
    """The sense of a known word that asks for the part of the picture which the facts are about."""
    groups = {_near(fact.group) for fact in facts}
    wanted = {fact.group for fact in facts}
    senses = []
    for entry in vocabulary.find(form):
        asked = {slot.partition(".")[0] for ask in entry.asks for slot in ask.split("|")}
        if entry.kind and groups & set(map(_near, asked)):
            senses.append((len(asked & wanted) / len(asked | wanted), entry))
    return max(senses, key=lambda pair: pair[0])[1] if senses else None


def _near(group: str) -> frozenset[str]:
    return next((near for near, _, _ in _KINDS if group in near), frozenset((group,)))


def _new(
    forms: Sequence[str],
    facts: Sequence[Fact],
    reading: Reading,
    model: Entry | None,
    vocabulary: Vocabulary,
) -> Entry:
    """An entry for words that the lexicon has no term for, after the sense of `model` where there is one."""
    kind, about = _kind_of(facts)
    head = forms[0].rpartition(" ")[2]
    is_noun = any(head in members for members in vocabulary.nouns.values())
    part = "noun" if is_noun else "adj"
    return Entry(
        term=forms[0],
        kind=model.kind if model else kind,
        forms=tuple((form.lower(), part) for form in forms),
        about=frozenset() if is_noun else model.about if model else frozenset(about) & set(vocabulary.nouns),
        asks=model.asks if model else tuple(_asks(facts)),
        readings=(reading,),
        place=reading.place,
    )


def _kind_of(facts: Sequence[Fact]) -> tuple[str, tuple[str, ...]]:
    groups = {fact.group for fact in facts}
    return next(((kind, about) for near, kind, about in _KINDS if groups & near), ("mood", ()))


def _asks(facts: Sequence[Fact]) -> list[str]:
    """What must stand in a prompt for the word to be silent: source or size, side, and what else is given."""
    slots = [fact.slot for fact in facts]
    if any(fact.group == "face" for fact in facts):
        return ["face"]
    asks = ["key.source|key.size"] if {"key.source", "key.size"} & set(slots) else []
    asks += [slot for slot in slots if slot in ("key.azimuth", "camera.focal", "camera.aperture")]
    return asks or slots[:1]

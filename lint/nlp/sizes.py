"""How large the thing is that the picture is about, by its word or by its class."""

from __future__ import annotations

from collections.abc import Sequence

from glabella.core.prompt import Word
from glabella.core.scene import Subject
from glabella.nlp.lexis import NOUNS
from glabella.vocabulary import Sizes

_OPENING = 60
"""Words from the start of a prompt among which it names what it is about."""
_PLACES = frozenset(("place_outdoors", "place_indoors", "sky", "background"))
_NO_THINGS = frozenset(("picture", "light", "color", "atmosphere"))
_OF = frozenset(("of", "as", "like", "for", "by", "with"))
"""Prepositions that go on about the thing itself."""
_SEVERAL = frozenset(
    ("people", "men", "women", "children", "couple", "group", "family", "team", "band", "crowd")
)
_SEVERAL_M = 2.1
"""The frame that two people or more need: one standing figure with air around it (house judgement)."""
_BANDS = ((0.12, "tiny"), (0.6, "small"), (2.0, "body"), (3.0, "wide"), (8.0, "large"))


def size_m(words: Sequence[Word], subjects: Sequence[Subject], sizes: Sizes) -> float | None:
    """The longest side in metres of the first living subject, else of the first thing; None for a place."""
    at = _index_of(subjects[0], words) if subjects else len(words)
    thing = _first_thing(words[: min(at, _OPENING)], sizes)
    if subjects and not (thing and _ends_sentence(words[thing[0] : at])):
        first = subjects[0]
        is_several = first.plural or len(subjects) > 1 or words[at].lower in _SEVERAL
        size = _size_at(at, words, first.kind, sizes)
        if first.kind != "person":
            return size if at < _OPENING else None
        return max(size or 0, _SEVERAL_M) if is_several else size
    return thing[1] if thing else None


def _index_of(subject: Subject, words: Sequence[Word]) -> int:
    return next(at for at, word in enumerate(words) if word.span.end == subject.span.end)


def _ends_sentence(words: Sequence[Word]) -> bool:
    """True when who comes next is only part of the thing named before: a bauble. Inside, a tiny girl."""
    return any(word.lower == "." for word in words)


def _first_thing(words: Sequence[Word], sizes: Sizes) -> tuple[int, float | None] | None:
    """Index and size of the first thing that is named; a place has no size.

    What stands on, in or before something that no table knows is not what the picture is about.
    """
    is_unknown = False
    for at, word in enumerate(words):
        if is_unknown and "preposition" in word.classes and word.lower not in _OF:
            return None
        is_unknown = is_unknown or (word.lower.isalpha() and not word.classes)
        if word.protected or not word.classes & NOUNS or word.classes & _NO_THINGS:
            continue
        following = words[at + 1].classes if at + 1 < len(words) else frozenset[str]()
        if following & NOUNS and not following & {"verb", "verb_s"}:
            continue
        if word.classes & _PLACES:
            return at, None
        if size := _size_at(at, words, next(iter(sorted(word.classes & sizes.classes.keys())), ""), sizes):
            return at, size
    return None


def band(size: float | None) -> str:
    """The size as readings ask for it: tiny, small, body, wide, large or huge; "none" for an unknown one."""
    if size is None:
        return "none"
    return next((name for limit, name in _BANDS if size <= limit), "huge")


def _size_at(at: int, words: Sequence[Word], kind: str, sizes: Sizes) -> float | None:
    last = words[at].lower
    before = f"{words[at - 1].lower} " if at else ""
    for noun in (before + last, before + last.removesuffix("s"), last, last.removesuffix("s")):
        if noun in sizes.words:
            return sizes.words[noun]
    return sizes.classes.get(kind)

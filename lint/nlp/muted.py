"""Where words are not wishes: negated, compared away, quoted by a cue, or part of a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from glabella.core.prompt import Word
from glabella.nlp.terms import Hit

ASSIGNS = ("doc._.muted",)
REQUIRES = ("doc._.words", "doc._.hits")

_HEADING = re.compile(
    r"(?im)(?:^[\s#*_>-]*|(?<=[.;] )|(?<=, )(?=negative))"
    r"(?:negative(?! space)(?: prompts?)?|avoid|do not|don't|exclude|unwanted)\b[^:\n]{0,40}:"
)
_FOREIGN = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]"
_FOREIGN_BEFORE = re.compile(rf"{_FOREIGN} ?$")
_FOREIGN_AFTER = re.compile(rf" ?{_FOREIGN}")
_DOMAIN_AFTER = re.compile(r"\.(?:com|org|net|io|co|art|ai)\b")
_LABEL_BEFORE = re.compile(r"(?:^|[\n.;])[\s*#>•\d.)-]*(?:[\w&/]+[\s&/]+){0,2}$")
_LABEL_AFTER = re.compile(r"(?: ?(?:&|and|/) ?\w+)?[ *)]{0,4}(?:\([^)\n]{0,20}\))?[ *]{0,3}:(?!\d)")
_CUES = frozenset(("called", "named", "titled", "entitled", "captioned", "labeled", "labelled"))
_SAYS = frozenset(("says", "reads", "spells", "spelling", "reading", "saying"))
_CLAUSE_ENDS = frozenset(",.;:!?\n")
_SENTENCE_ENDS = frozenset(".;!?\n")
_ORDERS = frozenset(("avoid", "exclude", "don't", "dont", "never", "not", "remove", "no", "without"))
"""Words that forbid a whole list when they open a sentence."""

_RELEASE = frozenset(("but", "while"))


def find_muted(doc: Doc) -> Doc:
    """Assigns the set of token indices on which no rule may comment."""
    words, pieces, hits = doc._.words, doc._.pieces, doc._.hits
    muted: set[int] = set()
    for index, word in enumerate(words):
        if "negation" in word.classes and not word.protected:
            muted.update(_negated(words, index))
        elif word.lower in _CUES or (word.lower in _SAYS and _is_quoted_next(pieces, words, index)):
            muted.update(_up_to(words, index, _CLAUSE_ENDS))
    source = doc._.source
    muted.update(_under_headings(source, words))
    names = [
        hit
        for hit in hits
        if not hit.meaning.is_proper and _is_capitalised(pieces, words, hit.start, hit.end)
    ]
    names = names if names and _capitals_tell(pieces) else []
    foreign = [hit for hit in hits if hit.meaning.senses and _is_foreign_or_label(source, words, hit)]
    for hit in (*names, *foreign, *(hit for hit in hits if hit.meaning.is_name)):
        muted.update(range(hit.start, hit.end))
    doc._.muted = muted
    return doc


def _negated(words: list[Word], start: int) -> set[int]:
    """From the negating word to the end of its clause, or to a word that takes it back."""
    ends = _SENTENCE_ENDS if words[start].lower in _ORDERS and _opens_sentence(words, start) else _CLAUSE_ENDS
    return _up_to(words, start, ends | _RELEASE)


def _is_foreign_or_label(source: str, words: list[Word], hit: Hit) -> bool:
    """True in Chinese, Japanese or Korean text, in a web address, and for a heading: "Mood: ..."."""
    start, end = words[hit.start].span.start, words[hit.end - 1].span.end
    if _DOMAIN_AFTER.match(source, end):
        return True
    if _FOREIGN_BEFORE.search(source, max(0, start - 2), start) or _FOREIGN_AFTER.match(source, end):
        return True
    return bool(_LABEL_AFTER.match(source, end) and _LABEL_BEFORE.search(source, max(0, start - 30), start))


def _opens_sentence(words: list[Word], at: int) -> bool:
    if at == 0:
        return words[at].lower not in ("no", "without")
    before = words[at - 1].lower
    return before in ".:!?" or "\n" in before or (before == "do" and _opens_sentence(words, at - 1))


def _is_quoted_next(pieces: Sequence[str], words: list[Word], at: int) -> bool:
    """True when what follows is written out: quoted, capitalised or behind a colon."""
    after = at + 1
    return after < len(words) and (
        words[after].protected or pieces[after][:1].isupper() or pieces[after] == ":"
    )


def _up_to(words: list[Word], start: int, ends: frozenset[str]) -> set[int]:
    """The tokens behind `start` up to one of `ends`, protected syntax or the end of the line."""
    found: set[int] = set()
    for index in range(start + 1, len(words)):
        if words[index].lower in ends or words[index].protected or "\n" in words[index].lower:
            break
        found.add(index)
    return found


def _under_headings(text: str, words: list[Word]) -> set[int]:
    """Everything after a heading such as "Negative prompt:" up to the next blank line."""
    spans = []
    for match in _HEADING.finditer(text):
        stop = text.find("\n\n", match.end())
        spans.append((match.start(), stop if stop >= 0 else len(text)))
    if not spans:
        return set()
    found: set[int] = set()
    index = 0
    for start, stop in spans:
        while index < len(words) and words[index].span.start < stop:
            if words[index].span.start >= start:
                found.add(index)
            index += 1
    return found


def _capitals_tell(pieces: Sequence[str]) -> bool:
    """False when most words are capitalised, so that a capital says nothing."""
    letters = [text for text in pieces if text.isalpha()]
    return sum(text[0].isupper() for text in letters) * 2 < len(letters)


def _is_capitalised(pieces: Sequence[str], words: list[Word], start: int, end: int) -> bool:
    """True for a capital in running text, or for two where a sentence begins: "the Happy Prince"."""
    if not _has_capital(pieces[start]):
        return False
    before = start - 1
    if before < 0 or words[before].classes & {"mark", "blank", "shielded"}:
        return end < len(pieces) and _has_capital(pieces[end])
    return True


def _has_capital(text: str) -> bool:
    return text[:1].isupper() and not text.isupper()

"""Noun phrases without a model: what each lexicon word describes, and how it stands in its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from glabella.core.fact import Form
from glabella.core.prompt import Word
from glabella.nlp.clauses import STOPS
from glabella.nlp.lexis import BREAKS, NOUNS
from glabella.nlp.terms import Hit
from glabella.vocabulary import Entry

ASSIGNS = ("doc._.standings",)
REQUIRES = ("doc._.words", "doc._.hits", "doc._.compounds")


CARRIERS = frozenset(("face", "brow", "eyes", "mouth", "light", "skin", "atmosphere"))
"""Heads that say nothing without the wish before them: the whole noun phrase is replaced."""

_GLUE = frozenset("-_")
_FAR = 40
"""Words beyond which nothing belongs together any more."""

_RELATIVES = frozenset(("who", "that", "which", "also", "still", "all", "both"))
_LOOKING = frozenset(("looking", "faced", "seeming"))


@dataclass(frozen=True, slots=True)
class Standing:
    """How one hit stands: token ranges of the words at fault and of their phrase, and the head's index.

    `strength` is -1 after "slightly", 1 after "very". `rest` are the other content words of the noun
    phrase. `link` is the token of the verb or preposition that ties it to its subject, where there is one.
    """

    start: int
    end: int
    phrase_start: int
    phrase_end: int
    form: Form
    head: int | None = None
    strength: int = 0
    rest: tuple[int, ...] = ()
    link: int | None = None


def find_standings(doc: Doc) -> Doc:
    """Assigns one Standing per hit, None where the hit is half of a hyphenated compound."""
    reader = _Reader(doc._.words, doc._.hits, doc._.compounds)
    doc._.standings = [reader.stand(hit) for hit in doc._.hits]
    return doc


class _Reader:
    def __init__(self, words: list[Word], hits: list[Hit], compounds: list[Hit]) -> None:
        self.words = words
        self.noun_end = {noun.start: noun.end for noun in compounds if noun.meaning.classes & NOUNS}
        self.noun_start = {end: start for start, end in self.noun_end.items()}
        self.hit_at = {index: hit for hit in hits for index in range(hit.start, hit.end)}

    def stand(self, hit: Hit) -> Standing | None:
        part = next((part for _, part in hit.meaning.senses), "noun")
        start, end, strength = self._widen(hit)
        if self._is_glued(start, end):
            return None
        if "preposition" in self.words[hit.start].classes:
            form = Form.TAG if self._fills_clause(start, end) else Form.PREPOSITIONAL
            return Standing(start, end, start, end, form, None, strength, (), start)
        if part == "adv":
            return self._adverb(start, end, strength)
        if part == "noun":
            return self._noun(start, end, strength, hit.meaning.senses)
        return self._adjective(start, end, strength)

    def _widen(self, hit: Hit) -> tuple[int, int, int]:
        """Take in the intensifiers before the hit and the "-looking" behind it."""
        start, end, strength = hit.start, hit.end, 0
        while start and (step := self._intensifier_before(start)):
            start, strength = step[0], step[1] or strength
        if self._lower(end) in _GLUE and self._lower(end + 1) in _LOOKING:
            end += 2
        elif self._lower(end) in _LOOKING and self._open(end + 1):
            end += 1
        return start, end, strength

    def _intensifier_before(self, start: int) -> tuple[int, int] | None:
        at = start - 1
        if self._lower(at) in _GLUE and at:
            at -= 1
        if at < 0 or (at in self.hit_at and self.hit_at[at].meaning.facts):
            return None
        classes = self.words[at].classes
        if "diminisher" in classes:
            return at, -1
        if not classes and self._lower(at).endswith("ly") and at not in self.hit_at:
            return at, 0
        if "intensifier" in classes:
            return at, 1
        return None

    def _is_glued(self, start: int, end: int) -> bool:
        """True for half of a compound: the *soft* of "soft-focus", the *dramatic* of "melo-dramatic"."""
        left = self._lower(start - 1) == "-" and self._touches(start - 2, start) and self._is_word(start - 2)
        right = self._lower(end) == "-" and self._touches(end - 1, end + 1) and self._is_word(end + 1)
        return left or right

    def _adverb(self, start: int, end: int, strength: int) -> Standing:
        verb = start - 1 if start and self._is_word(start - 1) else None
        return Standing(start, end, start, end, Form.ADVERB, None, strength, (), verb)

    def _noun(self, start: int, end: int, strength: int, senses: list[tuple[Entry, str]]) -> Standing:
        left = self._left_edge(start)
        before = self._skip_blank_left(left - 1)
        right = self._trailing_place(end)
        is_feeling = any(entry.asks[:1] in (("face",), ("body.look|face",)) for entry, _ in senses)
        leads_in = self._lower(before) in ("of", "with", "in", "full")
        if is_feeling and leads_in and self._noun_before(before) is not None:
            if self._lower(before) == "of" and self._lower(before - 1) in ("full", "filled"):
                before -= 1
            if self._lower(before) == "of" and "face" in self.words[before - 1].classes:
                left = self._left_edge(before - 1)
                form = Form.TAG if self._fills_clause(left, right) else Form.NOUN
                return Standing(start, end, left, right, form, before - 1, strength)
            return Standing(start, end, before, right, Form.PREPOSITIONAL, None, strength, (), before)
        form = Form.TAG if self._fills_clause(left, right) else Form.NOUN
        return Standing(start, end, left, right, form, end - 1, strength, self._rest(left, start))

    def _adjective(self, start: int, end: int, strength: int) -> Standing:
        left = self._left_edge(start)
        head, stop = self._head(end)
        if head is None:
            return self._headless(start, end, strength)
        rest = (*self._rest(left, start), *self._rest(end, self._noun_start(head)))
        classes = self.words[head].classes
        if classes & CARRIERS and not rest and not self._states_something(head):
            right = self._trailing_place(stop)
            form = Form.TAG if self._fills_clause(left, right) else Form.NOUN
            return Standing(start, end, left, right, form, head, strength, rest)
        return Standing(start, end, left, stop, Form.ATTRIBUTE, head, strength, rest)

    def _is_half(self, at: int) -> bool:
        """True for the first half of a compound: the chain of "chain-link", the skin of "skin tone map"."""
        if self._lower(at + 1) == "-" and self._touches(at, at + 2) and self._is_word(at + 2):
            return True
        if not self.words[at].classes & CARRIERS or not self._is_unknown(at + 1):
            return False
        return not self._lower(at + 1).endswith(("ing", "ed", "ly", "en"))

    def _is_attributive(self, at: int) -> bool:
        """True for a noun that only describes the next one: a *male* counterpart, an *alien* planet."""
        return "attributive" in self.words[at].classes and self._open(at + 1)

    def _noun_start(self, head: int) -> int:
        """First word of the multi-word noun that ends in `head`."""
        return self.noun_start.get(head + 1, head)

    def _ends_predicate(self, before: int) -> bool:
        """True for the B of "the scene is A and B": it speaks of the scene."""
        if self._lower(before) not in ("and", ",", "or", "but"):
            return False
        for at in range(before - 1, max(before - 8, -1), -1):
            if self._is_copula(at):
                return True
            if not (self._open(at) or self._lower(at) == ",") or self.words[at].classes & NOUNS:
                return False
        return False

    def _waits_for_noun(self, start: int) -> bool:
        """True behind "a 19th century": a determiner whose noun has not come yet."""
        for at in range(start - 1, max(start - 6, -1), -1):
            if self.words[at].classes & {"determiner", "possessive"}:
                return True
            if self.words[at].classes & NOUNS or not self._open(at):
                return False
        return False

    def _states_something(self, at: int) -> bool:
        """True for a noun that is a fact itself: the smile of "a playful smile" must stay."""
        return at in self.hit_at and bool(self.hit_at[at].meaning.facts)

    def _headless(self, start: int, end: int, strength: int) -> Standing:
        before = self._skip_blank_left(start - 1)
        while before >= 0 and self._lower(before) in ("so", "both", "quite", "rather"):
            before -= 1
        if before > 0 and self._lower(before) in ("looking", "feeling") and self._is_copula(before - 1):
            before -= 1
        if before >= 0 and self._is_copula(before):
            subject = self._subject_before(before)
            return Standing(start, end, before, end, Form.PREDICATE, subject, strength, (), before)
        left = start - 1 if start and self.words[start - 1].classes & {"determiner", "possessive"} else start
        if self._fills_clause(left, end):
            return Standing(start, end, left, end, Form.TAG, None, strength)
        is_stranded = left < start or (before >= 0 and "preposition" in self.words[before].classes)
        is_stranded = is_stranded or self._waits_for_noun(start) or self._ends_predicate(before)
        form = Form.NOUN if is_stranded else Form.ATTRIBUTE
        return Standing(start, end, left, end, form, None, strength)

    def _head(self, end: int) -> tuple[int | None, int]:
        """Index of the head noun of the words from `end` on, and where its noun phrase stops."""
        at, last = end, None
        while at < len(self.words):
            if self._lower(at) in _GLUE and self._touches(at - 1, at + 1):
                at += 1
                continue
            if self._joins_adjectives(at):
                at += 1
                continue
            if not self._open(at) and not (at == end and self.words[at].classes & NOUNS):
                break
            if at in self.noun_end:
                at = self.noun_end[at] - 1
            if self._is_half(at):
                at += 2
                continue
            if self.words[at].classes & NOUNS and not self._is_attributive(at):
                follows = self._after_glue(at)
                if not (follows is not None and self.words[follows].classes & NOUNS and self._open(follows)):
                    return at, at + 1
            last = at
            at += 1
        if last is not None and (
            self._is_adjective(last) or self.words[last].lower.endswith(("ing", "ly", "ed"))
        ):
            return None, end
        return last, (last if last is not None else end - 1) + 1

    def _joins_adjectives(self, at: int) -> bool:
        """True for the "and" of "playful and happy woman", the comma of "a soft, warm light"."""
        mark = self._lower(at)
        if mark not in ("and", "but", "yet", "&", ",") or at + 1 >= len(self.words):
            return False
        after = at + 1
        while after < len(self.words) and self.words[after].classes & {"intensifier", "diminisher"}:
            after += 1
        if not self._is_adjective(after):
            return False
        if mark != ",":
            return True
        return self._has_determiner_before(at)

    def _is_adjective(self, at: int) -> bool:
        hit = self.hit_at.get(at)
        if hit is None or self.words[at].classes & NOUNS:
            return False
        return any(part == "adj" for _, part in hit.meaning.senses)

    def _has_determiner_before(self, end: int) -> bool:
        for at in range(end - 1, max(end - _FAR, -1), -1):
            if self.words[at].classes & {"determiner", "possessive"}:
                return True
            if not (self._open(at) or self._lower(at) == ","):
                return False
        return False

    def _left_edge(self, start: int) -> int:
        """First token of the noun phrase that `start` stands in: its determiner, or its first modifier."""
        at = start
        while at > 0:
            word = self.words[at - 1]
            if word.classes & {"determiner", "possessive"}:
                return at - 1
            if self._lower(at - 1) in _GLUE and at > 1 and self._touches(at - 2, at):
                at -= 1
                continue
            if self._joins_adjectives(at - 1) and self._is_adjective(at - 2):
                at -= 1
                continue
            if self._lower(at - 1) == "and" and self._is_unknown(at - 2):
                at -= 2
                continue
            if not self._open(at - 1):
                return at
            if "attributive" not in word.classes and word.classes & (NOUNS | {"verb", "verb_s", "number"}):
                return at
            at -= 1
        return at

    def _is_unknown(self, at: int) -> bool:
        """True for a plain word that no table knows: an adjective, as like as not."""
        return self._is_word(at) and not self.words[at].classes and at not in self.hit_at

    def _rest(self, start: int, end: int) -> tuple[int, ...]:
        """Content words between, that are neither wishes nor intensifiers."""
        return tuple(
            index
            for index in range(start, end)
            if self._open(index)
            and not self.words[index].classes & {"intensifier", "diminisher"}
            and not (index in self.hit_at and self.hit_at[index].meaning.senses)
        )

    def _trailing_place(self, end: int) -> int:
        """Past "on her face" or "in his eyes", where that follows a feeling."""
        if self._lower(end) not in ("on", "in", "across", "over"):
            return end
        at = end + 1
        if at < len(self.words) and self.words[at].classes & {"possessive", "determiner"}:
            at += 1
        if at < len(self.words) and self.words[at].classes & {"face", "eyes", "mouth", "brow"}:
            return at + 1
        return end

    def _fills_clause(self, start: int, end: int) -> bool:
        return self._is_stop(self._skip_blank_left(start - 1)) and self._is_stop(self._skip_blank_right(end))

    def _is_stop(self, at: int) -> bool:
        if at < 0 or at >= len(self.words):
            return True
        word = self.words[at]
        return word.protected or word.lower in STOPS or "\n" in word.lower

    def _noun_before(self, end: int) -> int | None:
        for at in range(end - 1, max(end - _FAR, -1), -1):
            classes = self.words[at].classes
            if classes & NOUNS or "pronoun" in classes:
                return at
            if self._is_stop(at):
                return None
        return None

    def _subject_before(self, verb: int) -> int | None:
        """The noun or pronoun right before a verb, past adverbs and "who"; None for an unknown word."""
        at = self._skip_blank_left(verb - 1)
        while at >= 0 and (self._lower(at).endswith("ly") or self._lower(at) in _RELATIVES):
            at = self._skip_blank_left(at - 1)
        if at >= 0 and (self.words[at].classes & NOUNS or "pronoun" in self.words[at].classes):
            return at
        return None

    def _is_copula(self, at: int) -> bool:
        return "copula" in self.words[at].classes or self.words[at].lower in ("looking", "feeling")

    def _skip_blank_left(self, at: int) -> int:
        while at >= 0 and "blank" in self.words[at].classes and "\n" not in self.words[at].lower:
            at -= 1
        return at

    def _skip_blank_right(self, at: int) -> int:
        while at < len(self.words) and "blank" in self.words[at].classes and "\n" not in self.words[at].lower:
            at += 1
        return at

    def _after_glue(self, at: int) -> int | None:
        following = at + 1
        if self._lower(following) in _GLUE and self._touches(at, following + 1):
            following += 1
        return following if following < len(self.words) else None

    def _open(self, at: int) -> bool:
        """True for a word that may stand inside a noun phrase."""
        return at < len(self.words) and not self.words[at].classes & BREAKS

    def _is_word(self, at: int) -> bool:
        return 0 <= at < len(self.words) and self.words[at].lower[:1].isalnum()

    def _touches(self, left: int, right: int) -> bool:
        """True when no white space stands between the tokens from `left` to `right`."""
        return (
            left >= 0
            and right < len(self.words)
            and all(self.words[at].span.end == self.words[at + 1].span.start for at in range(left, right))
        )

    def _lower(self, at: int) -> str:
        return self.words[at].lower if 0 <= at < len(self.words) else ""

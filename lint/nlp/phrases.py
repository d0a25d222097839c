"""Noun phrases without a model: what each lexicon word describes, and how it stands in its sentence."""

from __future__ import annotations

from spacy.tokens import Doc

from glabella.core.fact import Form
from glabella.nlp.feeling_nouns import FELT, stand_feeling
from glabella.nlp.lexis import NOUNS
from glabella.nlp.muscle_names import widen_muscle
from glabella.nlp.standing import Standing
from glabella.nlp.terms import Hit
from glabella.nlp.token_row import FAR, GLUE, TokenRow
from glabella.vocabulary import Entry

ASSIGNS = ("doc._.standings",)
REQUIRES = ("doc._.words", "doc._.hits", "doc._.compounds")


_OBJECTS = frozenset(("him", "me", "us", "them", "himself", "herself", "itself", "themselves"))
"""Pronouns to whom something is done: "pedestrians surround him nervously"."""
_RELATIVES = frozenset(("who", "that", "which", "also", "still", "all", "both"))
_LOOKING = frozenset(("looking", "faced", "seeming"))

_FACE = ("face", "brow", "eyes", "mouth")
_CARRIED: dict[str, tuple[str, ...]] = {
    "face": _FACE,
    "body": _FACE,
    "skin": ("skin",),
    "eyes": ("eyes",),
    "key": ("light",),
    "fill": ("light",),
    "air": ("light",),
}
"""Heads that say nothing without a wish for this group before them: the noun phrase is replaced."""


def find_standings(doc: Doc) -> Doc:
    """Assigns one Standing per hit, None where the hit is half of a hyphenated compound."""
    hits = doc._.hits
    reader = _Reader(doc._.words, hits, doc._.compounds)
    doc._.standings = [reader.stand(hit) for hit in hits]
    return doc


class _Reader(TokenRow):
    """Finds the standing of each hit in one row of tokens."""

    def stand(self, hit: Hit) -> Standing | None:
        part = next((part for _, part in hit.meaning.senses), "noun")
        start, end, strength = self._widen(hit)
        if self._is_glued(start, end):
            return None
        if "preposition" in self.words[hit.start].classes:
            form = Form.TAG if self.fills_clause(start, end) else Form.PREPOSITIONAL
            return Standing(start, end, start, end, form, None, strength, (), start)
        if part == "adv":
            return self._adverb(start, end, strength)
        if part == "noun" or "determiner" in self.words[hit.start].classes:
            return self._noun(start, end, strength, hit.meaning.senses)
        return self._adjective(start, end, strength, hit.meaning.senses)

    def _widen(self, hit: Hit) -> tuple[int, int, int]:
        """Take in the intensifiers before the hit and the "-looking" behind it."""
        start, end, strength = hit.start, hit.end, 0
        if any(entry.kind == "muscle-name" for entry, _ in hit.meaning.senses):
            start, end = widen_muscle(self, start, end)
        is_feeling = any(entry.asks[:1] in FELT for entry, _ in hit.meaning.senses)
        while start and (step := self._intensifier_before(start, is_feeling)):
            start, strength = step[0], strength or step[1]
        if self.lower(end) in GLUE and self.lower(end + 1) in _LOOKING:
            end += 2
        elif self.lower(end) in _LOOKING and self.is_open(end + 1):
            end += 1
        return start, end, strength

    def _intensifier_before(self, start: int, is_feeling: bool) -> tuple[int, int] | None:
        at = start - 1
        if self.lower(at) in GLUE and at:
            at -= 1
        if at < 0 or (at in self.hit_at and self.hit_at[at].meaning.facts):
            return None
        classes = self.words[at].classes
        if "diminisher" in classes or (is_feeling and classes & {"lowered", "traced"}):
            return at, -1
        if is_feeling and "maximizer" in classes:
            return at, 2
        if not classes and self.lower(at).endswith("ly") and at not in self.hit_at:
            return at, 0
        if "intensifier" in classes:
            return at, 1
        return None

    def _is_glued(self, start: int, end: int) -> bool:
        """True for half of a compound: the *soft* of "soft-focus", the *dramatic* of "melo-dramatic"."""
        if (self.is_word(start - 1) and self.touches(start - 1, start)) or (
            self.is_word(end) and self.touches(end - 1, end)
        ):
            return True
        if self.lower(start)[:1].isdigit() and "number" in (self.words[start - 1].classes if start else ()):
            return True
        left = self.lower(start - 1) == "-" and self.touches(start - 2, start) and self.is_word(start - 2)
        right = self.lower(end) == "-" and self.touches(end - 1, end + 1) and self.is_word(end + 1)
        return left or right

    def _adverb(self, start: int, end: int, strength: int) -> Standing:
        verb = start - 1 if start and self.is_word(start - 1) else None
        return Standing(start, end, start, end, Form.ADVERB, self._actor_before(start), strength, (), verb)

    def _actor_before(self, adverb: int) -> int | None:
        """The noun or pronoun whose verb an adverb goes with: the nearest that is no verb itself."""
        for at in range(adverb - 1, max(adverb - FAR, -1), -1):
            classes = self.words[at].classes
            if self.is_stop(at):
                return None
            if self.lower(at) in _OBJECTS:
                continue
            if classes & (NOUNS | {"pronoun"}) and not classes & {"verb", "verb_s"}:
                return at
        return None

    def _noun(self, start: int, end: int, strength: int, senses: list[tuple[Entry, str]]) -> Standing | None:
        left = self.left_edge(start)
        right = self.trailing_place(end)
        if any(entry.asks[:1] in FELT for entry, _ in senses):
            if self._describes_next(end):
                return None
            if felt := stand_feeling(self, start, end, strength):
                return felt
        form = Form.TAG if self.fills_clause(left, right) else Form.NOUN
        return Standing(start, end, left, right, form, end - 1, strength, self._rest(left, start))

    def _describes_next(self, end: int) -> bool:
        """True for the *surprise* of "a surprise flash photo": a noun that names the kind of the next one."""
        return self.is_word(end) and self.is_open(end) and not self.lower(end).endswith(("ing", "ed", "ly"))

    def _adjective(self, start: int, end: int, strength: int, senses: list[tuple[Entry, str]]) -> Standing:
        left = self.left_edge(start)
        head, stop = self._head(end)
        if head is None:
            return self._headless(start, end, strength)
        rest = (*self._rest(left, start), *self._rest(end, self.start_of_noun(head)))
        classes = self.words[head].classes
        groups = {ask.partition(".")[0] for entry, _ in senses for ask in entry.asks[:1]}
        carriers = {part for group in groups for part in _CARRIED.get(group, ())}
        carriers |= {"atmosphere"} if groups else set()
        if "light" in classes:
            rest = tuple(at for at in rest if "strengthener" not in self.words[at].classes)
        if classes & carriers and not rest and not self.states_something(head):
            right = self.trailing_place(stop)
            form = Form.TAG if self.fills_clause(left, right) else Form.NOUN
            return Standing(start, end, left, right, form, head, strength, rest)
        return Standing(start, end, left, stop, Form.ATTRIBUTE, head, strength, rest)

    def _is_attributive(self, at: int) -> bool:
        """True for a noun that only describes the next one: a *male* counterpart, an *alien* planet."""
        return "attributive" in self.words[at].classes and self.is_open(at + 1)

    def _subject_of_list(self, before: int) -> int | None:
        """For the B of "the scene is A and B", the scene."""
        if self.lower(before) not in ("and", ",", "or", "but"):
            return None
        for at in range(before - 1, max(before - 10, -1), -1):
            if self.is_copula(at):
                subject = self._subject_before(at)
                return subject if subject is not None else at - 1
            if not (self.is_open(at) or self.lower(at) in (",", "and")) or self.words[at].classes & NOUNS:
                return None
        return None

    def _waits_for_noun(self, start: int) -> bool:
        """True behind "a 19th century": a determiner whose noun has not come yet."""
        for at in range(start - 1, max(start - 6, -1), -1):
            if self.words[at].classes & {"determiner", "possessive"}:
                return True
            if self.words[at].classes & NOUNS or not self.is_open(at):
                return False
        return False

    def _headless(self, start: int, end: int, strength: int) -> Standing:
        before = self.skip_blank_left(start - 1)
        while before >= 0 and self.lower(before) in ("so", "both", "quite", "rather"):
            before -= 1
        if before > 0 and self.lower(before) in ("looking", "feeling") and self.is_copula(before - 1):
            before -= 1
        if before >= 0 and self.is_copula(before):
            subject = self._subject_before(before)
            return Standing(start, end, before, end, Form.PREDICATE, subject, strength, (), before)
        if (subject := self._subject_of_list(before)) is not None:
            return Standing(start, end, before - 1, end, Form.ATTRIBUTE, subject, strength)
        left = start - 1 if start and self.words[start - 1].classes & {"determiner", "possessive"} else start
        joined = before >= 0 and self.lower(before) in ("and", "or") and not self.is_stop(end)
        if self.fills_clause(left, end) and not (left < start and self.lower(end) == ","):
            return Standing(start, end, left, end, Form.TAG, None, strength)
        is_stranded = left < start or joined or (before >= 0 and "preposition" in self.words[before].classes)
        is_stranded = is_stranded or self._waits_for_noun(start)
        form = Form.NOUN if is_stranded else Form.ATTRIBUTE
        return Standing(start, end, left, end, form, None, strength)

    def _head(self, end: int) -> tuple[int | None, int]:
        """Index of the head noun of the words from `end` on, and where its noun phrase stops."""
        at, last = end, None
        while at < len(self.words):
            if self.lower(at) in GLUE and self.touches(at - 1, at + 1):
                at += 1
                continue
            if self.joins_adjectives(at):
                at += 1
                continue
            if not self.is_open(at) and not (at == end and self.words[at].classes & NOUNS):
                break
            if at in self.noun_end:
                at = self.noun_end[at] - 1
            if self.is_half(at):
                at += 2
                continue
            if self.words[at].classes & NOUNS and not self._is_attributive(at):
                follows = self.after_glue(at)
                if not (
                    follows is not None and self.words[follows].classes & NOUNS and self.is_open(follows)
                ):
                    return at, at + 1
            last = at
            at += 1
        if last is not None and (
            self.is_adjective(last) or self.words[last].lower.endswith(("ing", "ly", "ed"))
        ):
            return None, end
        return last, (last if last is not None else end - 1) + 1

    def _rest(self, start: int, end: int) -> tuple[int, ...]:
        """Content words between, that are neither wishes nor intensifiers."""
        return tuple(
            index
            for index in range(start, end)
            if self.is_open(index)
            and not self.words[index].classes & {"intensifier", "diminisher"}
            and not (index in self.hit_at and self.hit_at[index].meaning.senses)
        )

    def _subject_before(self, verb: int) -> int | None:
        """The noun or pronoun right before a verb, past adverbs and "who"; None for an unknown word."""
        at = self.skip_blank_left(verb - 1)
        while at >= 0 and (self.lower(at).endswith("ly") or self.lower(at) in _RELATIVES):
            at = self.skip_blank_left(at - 1)
        if at >= 0 and (self.words[at].classes & NOUNS or "pronoun" in self.words[at].classes):
            return at
        return None

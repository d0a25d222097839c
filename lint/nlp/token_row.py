"""A row of tokens and the plain questions that reading asks of it."""

from __future__ import annotations

from glabella.core.prompt import Word
from glabella.core.scene import LIVING
from glabella.nlp.clauses import STOPS
from glabella.nlp.lexis import BREAKS, CARRIERS, NOUNS
from glabella.nlp.terms import Hit

FAR = 40
"""Words beyond which nothing belongs together any more."""

GLUE = frozenset("-_")
"""Marks that join two words into one."""


class TokenRow:
    """The words of one prompt, with the hits and multi-word nouns that stand in them. Indices are tokens."""

    def __init__(self, words: list[Word], hits: list[Hit], compounds: list[Hit]) -> None:
        self.words = words
        self.noun_end = {noun.start: noun.end for noun in compounds if noun.meaning.classes & NOUNS}
        self.noun_start = {end: start for start, end in self.noun_end.items()}
        self.hit_at = {index: hit for hit in hits for index in range(hit.start, hit.end)}

    def fills_clause(self, start: int, end: int) -> bool:
        """True when nothing else stands in the clause of tokens `start` to `end`."""
        left, right = self.skip_blank_left(start - 1), self.skip_blank_right(end)
        return all(self.is_stop(at) and not self._is_slot(at) for at in (left, right))

    def _is_slot(self, at: int) -> bool:
        """True for a placeholder, choice or wildcard: "a playful {woman|man}" is one phrase."""
        return 0 <= at < len(self.words) and "slot" in self.words[at].classes

    def is_stop(self, at: int) -> bool:
        """True where a clause ends: a stop mark, protected syntax, a new line, the edge of the text."""
        if at < 0 or at >= len(self.words):
            return True
        word = self.words[at]
        return word.protected or word.lower in STOPS or "\n" in word.lower

    def skip_blank_left(self, at: int) -> int:
        """The first token at or left of `at` that is no white space."""
        while at >= 0 and "blank" in self.words[at].classes and "\n" not in self.words[at].lower:
            at -= 1
        return at

    def skip_blank_right(self, at: int) -> int:
        """The first token at or right of `at` that is no white space."""
        while at < len(self.words) and "blank" in self.words[at].classes and "\n" not in self.words[at].lower:
            at += 1
        return at

    def after_glue(self, at: int) -> int | None:
        """The word behind `at`, past a hyphen that joins it; None at the end."""
        following = at + 1
        if self.lower(following) in GLUE and self.touches(at, following + 1):
            following += 1
        return following if following < len(self.words) else None

    def is_open(self, at: int) -> bool:
        """True for a word that may stand inside a noun phrase."""
        return at < len(self.words) and not self.words[at].classes & BREAKS

    def is_word(self, at: int) -> bool:
        """True for a token that begins with a letter or digit."""
        return 0 <= at < len(self.words) and self.words[at].lower[:1].isalnum()

    def touches(self, left: int, right: int) -> bool:
        """True when no white space stands between the tokens from `left` to `right`."""
        return (
            left >= 0
            and right < len(self.words)
            and all(self.words[at].span.end == self.words[at + 1].span.start for at in range(left, right))
        )

    def lower(self, at: int) -> str:
        """The lower-case text of a token, empty outside the row."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""

    def is_unknown(self, at: int) -> bool:
        """True for a plain word that no table knows: an adjective, as like as not."""
        if not self.is_word(at) or self.lower(at).endswith("s"):
            return False
        return not self.words[at].classes and at not in self.hit_at

    def is_copula(self, at: int) -> bool:
        """True for is, looks, seems and their like."""
        return "copula" in self.words[at].classes or self.words[at].lower in ("looking", "feeling")

    def is_adjective(self, at: int) -> bool:
        """True for a lexicon adjective that no noun table knows as well."""
        hit = self.hit_at.get(at)
        if hit is None or self.words[at].classes & NOUNS:
            return False
        return any(part == "adj" for _, part in hit.meaning.senses)

    def states_something(self, at: int) -> bool:
        """True for a noun that is a fact itself: the smile of "a playful smile" must stay."""
        return at in self.hit_at and bool(self.hit_at[at].meaning.facts)

    def start_of_noun(self, head: int) -> int:
        """First word of the multi-word noun that ends in `head`."""
        return self.noun_start.get(head + 1, head)

    def noun_before(self, end: int) -> int | None:
        """The last noun or pronoun before `end` in the same clause."""
        for at in range(end - 1, max(end - FAR, -1), -1):
            classes = self.words[at].classes
            if classes & NOUNS or "pronoun" in classes:
                return at
            if self.is_stop(at):
                return None
        return None

    def joins_adjectives(self, at: int) -> bool:
        """True for the "and" of "playful and happy woman", the comma of "a soft, warm light"."""
        mark = self.lower(at)
        if mark not in ("and", "but", "yet", "&", ",") or at + 1 >= len(self.words):
            return False
        after = at + 1
        while after < len(self.words) and self.words[after].classes & {"intensifier", "diminisher"}:
            after += 1
        if mark == ",":
            return self._has_determiner_before(at) and (
                self.is_adjective(after) or self._leads_to_noun(after)
            )
        return self.is_adjective(after)

    def _leads_to_noun(self, start: int) -> bool:
        """True for an unknown adjective and a noun behind it: the "tall man" of "an angry, tall man"."""
        if not self.is_unknown(start):
            return False
        for at in range(start + 1, min(start + 4, len(self.words))):
            if self.words[at].classes & NOUNS:
                return True
            if not self.is_open(at):
                return False
        return False

    def _has_determiner_before(self, end: int) -> bool:
        for at in range(end - 1, max(end - FAR, -1), -1):
            if self.words[at].classes & {"determiner", "possessive"}:
                return True
            if self.words[at].classes & NOUNS or not (self.is_open(at) or self.lower(at) == ","):
                return False
        return False

    def begins_phrase(self, at: int) -> bool:
        """True for the first word of a noun phrase, its determiner aside."""
        return self.is_stop(at - 1) or bool(self.words[at - 1].classes & BREAKS)

    def left_edge(self, start: int) -> int:
        """First token of the noun phrase that `start` stands in: its determiner, or its first modifier."""
        at = start
        while at > 0 and not self.words[start].classes & {"determiner", "possessive"}:
            word = self.words[at - 1]
            if word.classes & {"determiner", "possessive"}:
                return at - 1
            if self.lower(at - 1) in GLUE and at > 1 and self.touches(at - 2, at):
                at -= 1
                continue
            if self.joins_adjectives(at - 1) and self.is_adjective(at - 2):
                at -= 1
                continue
            if self.lower(at - 1) == "and" and self.is_unknown(at - 2) and self.begins_phrase(at - 2):
                at -= 2
                continue
            if not self.is_open(at - 1):
                return at
            if "attributive" not in word.classes and word.classes & (NOUNS | {"verb", "verb_s", "number"}):
                return at
            at -= 1
        return at

    def trailing_place(self, end: int) -> int:
        """Past "on her face" or "in his eyes", where that follows a feeling."""
        if self.lower(end) not in ("on", "in", "across", "over"):
            return end
        at = end + 1
        if at < len(self.words) and self.words[at].classes & {"possessive", "determiner"}:
            at += 1
        if at < len(self.words) and self.words[at].classes & {"face", "eyes", "mouth", "brow"}:
            return at + 1
        return end

    def is_stage(self, at: int) -> bool:
        """True for the micro-expression of "a micro-expression of doubt"."""
        return at in self.hit_at and any(
            entry.kind == "timeless-stage" for entry, _ in self.hit_at[at].meaning.senses
        )

    def names_someone_before(self, end: int) -> bool:
        """True when the sentence names someone who can feel before `end`."""
        for at in range(end - 1, max(end - FAR, -1), -1):
            if self.lower(at) in (".", "!", "?", ";") or "\n" in self.lower(at):
                return False
            if self.words[at].classes & {*LIVING, "pronoun"}:
                return True
        return False

    def is_half(self, at: int) -> bool:
        """True for the first half of a compound: the chain of "chain-link", the skin of "skin tone map"."""
        if self.lower(at + 1) == "-" and self.touches(at, at + 2) and self.is_word(at + 2):
            return True
        if not self.words[at].classes & CARRIERS or not self.is_unknown(at + 1):
            return False
        return not self.lower(at + 1).endswith(("ing", "ed", "ly", "en"))

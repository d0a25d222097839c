"""What stands around a phrase, and what that means for a wording put in its place."""

from __future__ import annotations

import re
from itertools import islice

from glabella.core.prompt import Prompt
from glabella.core.scene import LIVING, Subject
from glabella.core.span import Span
from glabella.rewrite.repair import opens_clause

_NEAR = 40
_PLACED = re.compile(
    r"\b(?:in|into|on|at|from|against|under|over|in front of|ahead of|before)\s+$", re.IGNORECASE
)
_WITH = re.compile(r"\b(?:with|featuring|has|have|using)\s+$", re.IGNORECASE)
_SPLIT_PHRASE = re.compile(
    r"\b(?:an?|the|his|her|their|its|with|of|one|two|single)\s+(?P<told>[\w-]+,\s+(?:[\w-]+,\s+){0,3})$", re.I
)

THINGS = frozenset(
    (
        *(*LIVING, "face", "hair", "body", "garment", "jewellery", "picture", "object"),
        *("background", "place_outdoors", "place_indoors", "place_studio", "sky", "plant", "food", "vehicle"),
        *("building", "light", "skin", "mark"),
    )
)
"""Classes of nouns, and the marks, behind which a comma may be put."""

_NAMED = frozenset(("background", "picture", "object", "place_studio", "atmosphere", "light", "building"))

_NAME = 40
_NAME_WORDS = 3
"""Characters and words behind a noun that can belong to its name."""


def names_a_place(prompt: Prompt, phrase: Span) -> bool:
    """True behind "against", "in front of": what follows is a place, not what it is seen with."""
    return bool(_PLACED.search(prompt.text, max(0, phrase.start - _NEAR), phrase.start))


def splits_phrase(prompt: Prompt, at: int) -> bool:
    """True behind "a creamy," or "the rich,": the noun of that article is still to come."""
    split = _SPLIT_PHRASE.search(prompt.text, max(0, at - _NEAR), at)
    if split is None:
        return False
    words = [word for word in prompt.words_between(split.start("told"), at) if word.lower[:1].isalnum()]
    return not any(word.classes & THINGS for word in words)


def follows_adjective(prompt: Prompt, at: int) -> bool:
    """True behind the "clear," of "she has black hair, clear, focused eyes": it waits for the same noun."""
    here = prompt.clause_index(at)
    if here < 1 or not any(clause.is_sentence for clause in prompt.clauses[max(0, here - 4) : here]):
        return False
    before = prompt.clauses[here - 1]
    words = prompt.words_between(before.span.start, before.span.end)
    is_near = prompt.text[before.span.end : at].strip() == ","
    return is_near and len(words) == 1 and not words[0].classes & THINGS


def names_the_next(prompt: Prompt, tail: Span) -> bool:
    """True for the catgirl of "a sleepy catgirl appearance": she only names the kind of the next noun."""
    words = prompt.written_between(tail.start, tail.end)
    if len(words) != 1 or words[0].classes or not words[0].lower.isalpha():
        return False
    return not words[0].lower.endswith(("ing", "ed", "ly", "s", "wn"))


def is_led_in_oddly(prompt: Prompt, at: int) -> bool:
    """True unless a noun stands right before: behind a verb or a loose adjective no comma may be put.

    Nor behind a placeholder, which may say the adjective, or a sign such as an emoji.
    """
    words = prompt.written_between(max(0, at - _NEAR), at)
    if not words or words[-1].protected:
        return bool(words) and "slot" in words[-1].classes
    is_sign = "mark" in words[-1].classes and not words[-1].lower.isascii()
    return is_sign or "verb_s" in words[-1].classes or not words[-1].classes & THINGS


def is_modifier(prompt: Prompt, at: int) -> bool:
    """True when a noun follows at once, so that the phrase before it is part of that noun's name."""
    if prompt.text[at : at + 1] != " ":
        return False
    return any(word.classes & _NAMED for word in prompt.words_between(at + 1, at + 2))


def meets_unknown(prompt: Prompt, at: int) -> bool:
    """True when a word that no table knows follows at once: "in soft light *conditions*"."""
    if prompt.text[at : at + 1] != " ":
        return False
    return any(
        not word.classes and word.lower.isalpha() and not word.lower.endswith(("ing", "ly"))
        for word in prompt.words_between(at + 1, at + 2)
    )


def is_in_a_shadow(prompt: Prompt, head: Span, phrase: Span) -> bool:
    """True for "falling into soft shadow": a shadow in a sentence is a place, no lamp stands for it."""
    is_light = any("light" in word.classes for word in prompt.words_between(head.start, head.end))
    is_led_in = _WITH.search(prompt.text, max(0, phrase.start - _NEAR), phrase.start)
    return not (is_light or is_led_in or opens_clause(prompt, phrase.start))


def is_named(prompt: Prompt, subject: Subject) -> bool:
    """True for "pope francis": a name follows its title, and takes no article."""
    return past_name(prompt, subject) > subject.span.end


def past_name(prompt: Prompt, subject: Subject) -> int:
    """Where the subject's phrase ends: behind the name in "pope francis", the photo in "family photo"."""
    at, text = subject.span.end, prompt.text
    is_title = any("title" in word.classes for word in prompt.words_between(subject.span.start, at))
    for word in islice(prompt.words_between(at, at + _NAME), _NAME_WORDS):
        opened = text[at : word.span.start]
        is_name = not word.classes and word.lower.isalpha() and not word.lower.endswith(("ing", "ed", "ly"))
        if opened != " " or not (
            "picture" in word.classes or (is_name and (is_title or word.span.of(text)[:1].isupper()))
        ):
            break
        at = word.span.end
    return at

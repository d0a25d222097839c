"""A spelling that hides the word.

*Rim lightning* asks for a thunderstorm; *backround* and *photorealisitic* are cut into syllables that were
hardly ever seen beside a picture. The word that is meant is written instead. Nothing is touched in the names
of networks and wildcards, in quoted text, or where thunder and rain say that lightning is meant. Do not
follow the rule for a trigger word that was invented so. Source: counted over public prompts; counter-source:
an encoder guesses many misspellings right from their parts.
"""

import re

from glabella.rule import (
    Bad,
    Edit,
    Finding,
    Good,
    Iterator,
    Keeps,
    Prompt,
    Replace,
    Rule,
    Severity,
    Span,
    Wish,
)

RULE = Rule(severity=Severity.WARNING, needs={"misspelling"})

EXAMPLES = (
    Bad("a red fox, «rim lightning»", becomes="a red fox, rim lighting"),
    Bad("a red fox, snow in the «backround»", becomes="a red fox, snow in the background"),
    Bad("«Protrait» of a fox by an open window", becomes="Portrait of a fox by an open window"),
    Bad("a «hyper detailled» fox", becomes="a hyper detailed fox"),
    Good("realistic lightning over a stormy sea", because="a storm has lightning"),
    Good('a sign that says "protrait"', because="quoted words are drawn as letters"),
    Good("a red fox, <lora:backround:0.8>", because="the name of a network"),
)

_WORD = re.compile(r"[^\W_]+")
_STORM = re.compile(
    r"\b(?:storm\w*|thunder\w*|bolts?|strikes?|striking|rain\w*|clouds?|electric\w*|zeus|thor)\b",
    re.IGNORECASE,
)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every word of the table of misspellings."""
    for wish in prompt.wishes("misspelling"):
        if wish.note.endswith("lighting") and _STORM.search(prompt.text):
            continue
        edits = tuple(_edits(wish))
        if edits:
            message = f"'{wish.text}' hides the word that is meant; write '{wish.note}'"
            yield Finding(wish.span, message, Replace(edits, f"write '{wish.note}'", keeps=Keeps.SPELLING))


def _edits(wish: Wish) -> Iterator[Edit]:
    """One edit for each word that is spelt otherwise, in the case that it stands in."""
    meant = wish.note.split()
    for match, word in zip(list(_WORD.finditer(wish.text))[-len(meant) :], meant, strict=False):
        if match[0].lower() != word:
            start = wish.span.start + match.start()
            yield Edit(Span(start, start + len(match[0])), _in_case(match[0], word))


def _in_case(old: str, word: str) -> str:
    if old.isupper():
        return word.upper()
    return word.capitalize() if old[0].isupper() else word

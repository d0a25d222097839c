"""Taking words out of a prompt without leaving a hole: commas, conjunctions, articles, capitals."""

from __future__ import annotations

import re

from glabella.core.edit import Edit
from glabella.core.prompt import Clause, Prompt
from glabella.core.span import Span
from glabella.rewrite.realise import article

_AFTER_JOIN = re.compile(r"\s*(?:,\s*(?:and\s+|but\s+)?|\s(?:and|but|yet|&)\s+)")
_BEFORE_JOIN = re.compile(r"(?:\s*,\s*(?:and\s+|but\s+)?|\s+(?:and|but|yet|&)\s+)$")
_COMMA_AFTER = re.compile(r"\s*,[^\S\n]*")
_COMMA_BEFORE = re.compile(r"\s*,\s*$")
_FULL_STOP = re.compile(r"[.!]\s*")
_TEXT = re.compile(r"\s*[^\s).\]:,-]")
_ENDS_CLAUSE = re.compile(r"\s*(?:[,.;:!?)\]|]|$)")
_NEAR = 40
_ARTICLE = re.compile(r"\b(an?)(\s+)$", re.IGNORECASE)


def take_out_word(prompt: Prompt, span: Span, phrase: Span) -> tuple[Edit, ...]:
    """Edits that remove a modifier from its noun phrase and keep the rest in order.

    A joining "and" or comma goes with it, "a" becomes "an" where the next word needs it, and a
    capital moves to the word that now comes first.
    """
    text = prompt.text
    start, end = span.start, span.end
    inside_left, inside_right = text[phrase.start : start], text[end : phrase.end]
    if (join := _AFTER_JOIN.match(inside_right)) and inside_right[join.end() :].strip():
        end += join.end()
    elif join := _BEFORE_JOIN.search(inside_left):
        start = phrase.start + join.start()
    elif text[start - 1 : start] == " " and _ENDS_CLAUSE.match(text, end):
        start -= 1
    elif text[end : end + 1] in (" ", "_"):
        end += 1
    elif text[start - 1 : start] == " ":
        start -= 1
    edits = [Edit(Span(start, end), "")]
    if found := _ARTICLE.search(text, max(0, start - _NEAR), start):
        following = text[end:].lstrip()
        if following[:1].isalnum():
            wanted = article(following)
            if found[1].lower() != wanted:
                edits.append(
                    Edit(
                        Span(found.start(1), found.end(1)),
                        wanted.capitalize() if found[1][0].isupper() else wanted,
                    )
                )
    elif (
        text[start : start + 1].isupper() and text[end : end + 1].islower() and _starts_sentence(text, start)
    ):
        edits[0] = Edit(Span(start, end + 1), text[end].upper())
    return tuple(sorted(edits))


def take_out_clause(prompt: Prompt, clause: Clause) -> tuple[Edit, ...]:
    """Edits that remove a whole tag with one of its commas; none when it is all its group or prompt has."""
    text, span = prompt.text, clause.span
    after = _COMMA_AFTER.match(text, span.end)
    before = _COMMA_BEFORE.search(text, max(0, span.start - _NEAR), span.start)
    if before and (after is None or not _has_text(text, after.end())):
        return (Edit(Span(before.start(), span.end), ""),)
    if after:
        first = text[after.end() : after.end() + 1]
        if text[span.start].isupper() and first.islower() and _starts_sentence(text, span.start):
            return (Edit(Span(span.start, after.end() + 1), first.upper()),)
        return (Edit(Span(span.start, after.end()), ""),)
    if before:
        return (Edit(Span(before.start(), span.end), ""),)
    if _is_alone_in_line(text, span):
        return (Edit(Span(len(text[: span.start].rstrip()), span.end), ""),)
    if _is_sentence(text, span):
        gap = _FULL_STOP.match(text, span.end)
        return (Edit(Span(span.start, gap.end() if gap else span.end), ""),)
    return ()


def _has_text(text: str, at: int) -> bool:
    return bool(_TEXT.match(text, at))


def _is_alone_in_line(text: str, span: Span) -> bool:
    """True for the last line of a prompt when it holds nothing else."""
    before = text[max(0, span.start - _NEAR) : span.start].rstrip(" ")
    return before.endswith("\n") and bool(before.strip()) and not text[span.end : span.end + _NEAR].strip()


def _is_sentence(text: str, span: Span) -> bool:
    """True for a sentence of its own between two others."""
    before, after = (
        text[max(0, span.start - _NEAR) : span.start].rstrip(),
        text[span.end : span.end + _NEAR].lstrip(),
    )
    return before.endswith((".", "!")) and after[:1] in (".", "!")


def _starts_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - _NEAR) : at].rstrip()
    return not before or before[-1] in ".!?:;"


def keep_capital(prompt: Prompt, span: Span, text: str) -> str:
    """`text` with a capital where the words it replaces began a sentence with one."""
    old = span.of(prompt.text)
    if old[:1].isupper() and not old[1:2].isupper() and _starts_sentence(prompt.text, span.start):
        return text[:1].upper() + text[1:]
    return text


def closing(prompt: Prompt, at: int) -> str:
    """A comma when the clause goes on behind `at`."""
    rest = prompt.text[at : at + 1]
    following = prompt.text[at : at + 2].lstrip()
    return "," if rest and rest in " \n" and following[:1].isalnum() else ""


def opens_clause(prompt: Prompt, at: int) -> bool:
    """True where a clause begins at `at`."""
    clause = prompt.clause_of(Span(at, at + 1))
    return clause is None or clause.span.start == at

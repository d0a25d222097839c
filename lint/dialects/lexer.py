"""Cuts a prompt into flat, gap-free tokens: words on one side, every tool's syntax on the other.

The patterns are the union of what image tools read as syntax, because a prompt seldom says which tool
it is for and a mark that one of them obeys must survive in all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glabella.core.segment import Kind, Segment
from glabella.core.span import Span

OPEN, CLOSE = "open", "close"

_PARAMETER_NAMES = (
    "ar|aspect|chaos|c|no|quality|q|repeat|r|seed|sameseed|stop|style|raw|stylize|s|tile|weird|w|version|v|"
    "niji|iw|cref|cw|sref|sw|sv|oref|ow|profile|p|exp|draft|fast|relax|turbo|video|stealth|public|hd|sd"
)

_PATTERNS = (
    (Kind.MARK, r"\\[()\[\]{}\\,|]"),
    (Kind.URL, r"(?:https?://|www\.)[^\s<>\"]+"),
    (Kind.NETWORK, r"<(?![\s<=>-])[^<>\n]{1,300}>"),
    (Kind.WILDCARD, r"__[~!@]?[A-Za-z0-9](?:[\w */.{}$:,=()-]{0,120}?)__(?![A-Za-z0-9])"),
    (Kind.EMBEDDING, r"(?<![\w-])embedding:[\w./\\-]+"),
    (Kind.PARAMETER, rf"(?:(?<!\S)--(?=[A-Za-z])|(?<!\S)[—–]{{1,2}}(?=(?:{_PARAMETER_NAMES})\b))[^\n]*"),
    (Kind.BREAK, r"\b(?:BREAK|AND|AND_PERP|AND_SALT|AND_TOPK|ADDCOMM|ADDBASE|ADDCOL|ADDROW|ADDP)\b"),
    (Kind.PLACEHOLDER, r"\[[A-Z][A-Z0-9 _/'’&.,-]{1,80}\]"),
    (
        Kind.QUOTE,
        r"\"(?:[^\"\n{}]|\{[^{}\n]{0,400}\}){1,3000}\"|\"[^\"\n]{1,3000}\""
        r"|“[^“”\n]{1,400}”|«[^«»\n]{1,400}»|「[^「」\n]{1,400}」|``[^`\n]{1,400}``|`[^`\n]{1,400}`"
        r"|(?<![\w'’])'(?=[^\s'])[^'\n]{0,120}(?:(?<=\w)'(?=\w)[^'\n]{0,120}){0,6}(?<=[^\s'])'(?![\w'])"
        r"|(?<!\w)‘(?=\S)[^‘\n]{0,200}?(?<=\S)’(?!\w)",
    ),
    (Kind.WEIGHT, r"::\s?-?(?:\d+(?:\.\d+)?|\.\d+)?"),
    (CLOSE, r"\s*:\s*[+-]?[\d.]+\s*\)|\)(?:\d+(?:\.\d+)?|\++|-+(?![\w-]))?|\]"),
    (OPEN, r"[(\[]"),
    (Kind.CHOICE, r"[{}]"),
)
_MASTER = re.compile("|".join(f"(?P<g{index}>{pattern})" for index, (_, pattern) in enumerate(_PATTERNS)))
_NAMES = [name for name, _ in _PATTERNS]
_HASH_COMMENT = re.compile(r"#[^\n]*")

Token = tuple[str, int, int]
"""Kind (or OPEN, CLOSE), start and end."""


def lex(text: str, hash_comments: bool = False) -> list[Token]:
    """Flat tokens that cover `text` without a gap, in order. Linear in the length of the text."""
    tokens: list[Token] = []
    at = 0
    for kind, start, end in _found(text, hash_comments):
        if at < start:
            tokens.append((Kind.TEXT, at, start))
        tokens.append((kind, start, end))
        at = end
    if at < len(text):
        tokens.append((Kind.TEXT, at, len(text)))
    return tokens


def _found(text: str, hash_comments: bool) -> Iterator[Token]:
    braces = _matching_braces(text) if "{" in text else {}
    hashes = _HASH_COMMENT.finditer(text) if hash_comments and "#" in text else iter(())
    comment = next(hashes, None)
    at = 0
    while match := _MASTER.search(text, at):
        while comment and comment.start() < at:
            comment = next(hashes, None)
        if comment and comment.start() <= match.start():
            yield (Kind.COMMENT, comment.start(), comment.end())
            at = comment.end()
            continue
        start, end = match.span()
        kind = _NAMES[(match.lastindex or 1) - 1]
        if kind is Kind.CHOICE:
            end = braces.get(start, end)
            kind = Kind.CHOICE if start in braces else Kind.MARK
        elif kind is Kind.QUOTE:
            end = _before_cut_braces(text, start, end, braces)
        yield (kind, start, end)
        at = end
    while comment:
        if comment.start() >= at:
            yield (Kind.COMMENT, comment.start(), comment.end())
        comment = next(hashes, None)


def _before_cut_braces(text: str, start: int, end: int, braces: dict[int, int]) -> int:
    """Where a quotation ends at the latest: before a `{` that closes behind its closing mark."""
    at = text.find("{", start, end)
    while at >= 0:
        if braces.get(at, 0) > end:
            return at
        at = text.find("{", at + 1, end)
    return end


def _matching_braces(text: str) -> dict[int, int]:
    """Start → end of every balanced outermost and inner `{...}`."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for match in re.finditer(r"\\.|[{}]", text):
        if match[0] == "{":
            opened.append(match.start())
        elif match[0] == "}" and opened:
            pairs[opened.pop()] = match.end()
    return pairs


def leaf(kind: str, start: int, end: int) -> Segment:
    """A segment without children; an unpaired bracket is a plain mark."""
    return Segment(Kind.MARK if kind in (OPEN, CLOSE) else Kind(kind), Span(start, end))

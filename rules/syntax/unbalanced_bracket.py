"""A round or square bracket without its partner.

In ComfyUI a stray closing bracket turns every later weight into plain text, so it is an error there; in
A1111 an open one weights the rest of the prompt. Emoticons and list numbers such as *1)* are not
brackets. Whether to close or to remove it only the writer knows, so nothing is rewritten. Do not follow
the rule where a single bracket is meant, as in an emoticon. Source: the prompt parsers of A1111 and
ComfyUI; counter-source: plain-language models ignore brackets.
"""

import re

from glabella.rule import Bad, Finding, Good, Iterator, Kind, Prompt, Rule, Segment, Severity

RULE = Rule(severity=Severity.INFO)

EXAMPLES = (
    Bad("a castle«)» on a hill, grey sky"),
    Bad("a «(»castle on a hill, grey sky"),
    Good("a (castle:1.2) on a hill", because="balanced"),
    Good("a sticker of a smiling sun :)", because="an emoticon"),
    Good('"accessories": [ "plastic bracelets", "colorful rings"', because="a list in cut-off JSON"),
    Good("1) a castle 2) a hill", because="list numbers"),
)

_LOOSE = re.compile(r"[()\[\]]")
_EMOTICON = re.compile(
    r"(?:[:;=8xX][-'^o]?[()\[\]])|(?:[()\[\]][-'^o]?[:;=](?!\d))|\^_?\^\)|¯\\_\(|<[()]|[()]>"
)
_LIST_MARK = re.compile(r"(?:^|(?<=[\s(,;.:]))(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,4})\)(?=\s|$)")
_AFTER_KEY = re.compile(r"[\"'\w]\s*:\s*$")
"""JSON or YAML: there a bracket opens a list, and is no weight."""

_PLAIN = frozenset(("midjourney", "natural"))
_NEAR = 12
_LOST = frozenset(("comfyui",))


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every bracket that the dialect's own reader leaves unpaired."""
    if prompt.dialect in _PLAIN or not _LOOSE.search(prompt.text):
        return
    innocent = {
        at
        for pattern in (_EMOTICON, _LIST_MARK)
        for match in pattern.finditer(prompt.text)
        for at in range(match.start(), match.end())
    }
    for segment in _marks(prompt.segments):
        text = segment.span.of(prompt.text)
        found = _LOOSE.search(text)
        if not found or text.startswith("\\") or segment.span.start + found.start() in innocent:
            continue
        start = segment.span.start
        if found[0] == "[" and _AFTER_KEY.search(prompt.text, max(0, start - _NEAR), start):
            continue
        is_lost = prompt.dialect in _LOST and found[0] in "()"
        if prompt.dialect in _LOST and not is_lost:
            continue
        message = f"'{found[0]}' has no partner; close it or take it out"
        yield Finding(segment.span, message, severity=Severity.ERROR if is_lost else None)


def _marks(segments: tuple[Segment, ...], inside: bool = False) -> Iterator[Segment]:
    """The unpaired marks: those that do not open or close the group they stand in."""
    for index, segment in enumerate(segments):
        if segment.children:
            yield from _marks(segment.children, True)
        elif segment.kind is Kind.MARK and not (inside and index in (0, len(segments) - 1)):
            yield segment

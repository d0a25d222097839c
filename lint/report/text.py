"""The full report: each finding with its place in the prompt, and what to write instead."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from glabella.core.extract import Extract
from glabella.core.finding import Diagnostic
from glabella.core.levels import Trust
from glabella.report.ink import Ink, plain
from glabella.report.window import open_window
from glabella.run import FileResult
from glabella.sources.place import Places

_INDENT = "   "
_NARROWEST = 20
_MOST_ALTERNATIVES = 3
_LEADS = {Trust.UNSAFE: "instead, with --unsafe", Trust.SHOW: "for example"}


def render(results: Iterable[FileResult], ink: Ink = plain, width: int = 100) -> Iterator[str]:
    """One block of text per finding, columns aligned within a file."""
    for result in results:
        rows = [
            (prompt.extract, places, found)
            for prompt in result.prompts
            if prompt.diagnostics
            for places in [Places(prompt.extract)]
            for found in prompt.diagnostics
        ]
        heads = [_place(result.path, places, found) for _, places, found in rows]
        place_width = max(map(len, heads), default=0)
        rule_width = max((len(found.rule) for *_, found in rows), default=0)
        for head, (extract, places, found) in zip(heads, rows, strict=True):
            severity = str(found.severity)
            yield (
                f"{ink('place', head)}{' ' * (place_width - len(head))}  "
                f"{ink(severity, severity.ljust(7))}  "
                f"{ink('rule', found.rule)}{' ' * (rule_width - len(found.rule))}  {found.message}\n"
            )
            yield "".join(f"{_INDENT}{line}\n" for line in _body(extract, places, found, ink, width))


def _place(path: str, places: Places, found: Diagnostic) -> str:
    line, column = places.at(found.span.start)
    return f"{path}:{line}:{column}"


def _body(extract: Extract, places: Places, found: Diagnostic, ink: Ink, width: int) -> Iterator[str]:
    severity = str(found.severity)
    line = places.line_around(found.span.start)
    window = open_window(extract.text, line, found.span, width - len(_INDENT) - 2)
    bar = ink("faint", "│")
    yield f"{bar} {window.text}"
    yield f"{bar} {ink(severity, window.marks)}"
    for related in found.related:
        where = places.at(related.span.start)
        yield f"{ink('faint', '=')} see {where.line}:{where.column}: {related.message}"
    for lead, words, style in _advice(found):
        yield from _wrap(lead, words, style, ink, width - len(_INDENT))


def _advice(found: Diagnostic) -> Iterator[tuple[str, str, str]]:
    """What stands after each `=`: a lead, the words, and their style."""
    if found.note:
        yield "note", found.note, "plain"
    if found.fixes:
        best, *others = found.fixes
        yield _LEADS.get(best.trust, "instead"), best.title, "better"
        for fix in others[:_MOST_ALTERNATIVES]:
            yield "or", fix.title, "plain"


def _wrap(lead: str, words: str, style: str, ink: Ink, width: int) -> Iterator[str]:
    """`= lead: words`, further lines below the first word."""
    head = f"= {lead}: "
    lines = textwrap.wrap(words, max(width - len(head), _NARROWEST), break_long_words=False) or [""]
    yield f"{ink('faint', '=')} {lead}: {ink(style, lines[0])}"
    yield from (f"{' ' * len(head)}{ink(style, line)}" for line in lines[1:])

"""The full report: each finding with its place in the prompt, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glabella.core.edit import Fix
from glabella.core.extract import Extract
from glabella.core.finding import Diagnostic
from glabella.core.levels import Trust
from glabella.report.ink import Ink, plain
from glabella.report.window import open_window
from glabella.run import FileResult
from glabella.sources.place import Places

_INDENT = "   "
_BETWEEN = "   ·   "
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
    yield from (f"{ink('faint', '=')} {line}" for line in _advice(found, ink, width))


def _advice(found: Diagnostic, ink: Ink, width: int) -> Iterator[str]:
    if found.note:
        yield f"note: {found.note}"
    if not found.fixes:
        return
    best, *others = found.fixes
    yield f"{_LEADS.get(best.trust, 'instead')}: {ink('better', wording(best))}"
    words = [f"or: {wording(fix)}" for fix in others[:_MOST_ALTERNATIVES]]
    yield from _flow(words, width - len(_INDENT) - 2)


def wording(fix: Fix) -> str:
    """What the fix puts in place, in one line."""
    return " ".join(fix.title.split())


def _flow(pieces: list[str], width: int) -> Iterator[str]:
    """Pieces side by side as far as they fit."""
    line = ""
    for piece in pieces:
        if line and len(line) + len(_BETWEEN) + len(piece) > width:
            yield line
            line = piece
        else:
            line = f"{line}{_BETWEEN}{piece}" if line else piece
    if line:
        yield line

"""The report for programs, schema 1."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from glabella.core.edit import Fix, apply_edits
from glabella.core.errors import Trouble
from glabella.core.extract import Extract
from glabella.core.finding import Diagnostic
from glabella.run import FileResult, PromptResult
from glabella.sources.place import Places

SCHEMA = 1
MOST_RESULT_CHARACTERS = 20_000_000


def render(results: Iterable[FileResult]) -> Iterator[str]:
    """One JSON document, one text, error or diagnostic on a line.

    `start` and `end` are characters of the prompt in `texts`; lines and columns start from 1, the end
    exclusive. `result` is the whole prompt after the fix; it is null once the results of one prompt
    exceed twenty million characters together, for which `edits` say the same.
    """
    files = 0
    texts: list[str] = []
    troubles: dict[Trouble, None] = {}
    diagnostics: list[dict[str, Any]] = []
    for result in results:
        files += 1
        troubles |= dict.fromkeys(result.troubles)
        for prompt in result.prompts:
            diagnostics += _diagnostics(result.path, len(texts), prompt)
            texts.append(prompt.extract.text)
    errors = [{"path": one.path, "line": one.line, "message": one.message} for one in troubles]
    yield f'{{"schema": {SCHEMA},\n"files": {files},\n"prompts": {len(texts)}'
    for key, items in (("texts", texts), ("errors", errors), ("diagnostics", diagnostics)):
        yield f',\n"{key}": ['
        for number, item in enumerate(items):
            yield ("," if number else "") + "\n" + json.dumps(item, ensure_ascii=False)
        yield "]"
    yield "}\n"


def _diagnostics(path: str, index: int, prompt: PromptResult) -> Iterator[dict[str, Any]]:
    if not prompt.diagnostics:
        return
    places = Places(prompt.extract)
    room = MOST_RESULT_CHARACTERS
    for found in prompt.diagnostics:
        fixes = []
        for fix in found.fixes:
            room -= len(prompt.extract.text)
            fixes.append(_fix(prompt.extract.text, fix, has_result=room > 0))
        yield {
            "path": path,
            "prompt": index,
            "where": prompt.extract.where,
            **_place(prompt.extract, places, found),
            "fixes": fixes,
        }


def _place(extract: Extract, places: Places, found: Diagnostic) -> dict[str, Any]:
    first, last = places.at(found.span.start), places.at(found.span.end)
    return {
        "line": first.line,
        "column": first.column,
        "end_line": last.line,
        "end_column": last.column,
        "start": found.span.start,
        "end": found.span.end,
        "rule": found.rule,
        "family": found.family,
        "severity": str(found.severity),
        "message": found.message,
        "text": found.span.of(extract.text),
    }


def _fix(text: str, fix: Fix, has_result: bool) -> dict[str, Any]:
    return {
        "title": fix.title,
        "trust": str(fix.trust),
        "edits": [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits],
        "result": apply_edits(text, fix.edits) if has_result else None,
    }

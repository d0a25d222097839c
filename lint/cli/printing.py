"""Chooses the report and prints it while the work goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from glabella.cli.emit import complain, emit
from glabella.cli.progress import Bar
from glabella.core.errors import Trouble
from glabella.report.ink import ink_for, width_of
from glabella.run import FileResult

_BLOCK = 1 << 16


def print_report(results: Iterable[FileResult], style: str, stream: TextIO, bar: Bar) -> None:
    """Findings to `stream`, troubles to standard error, each as soon as its file is done.

    Style `none` prints the troubles alone.
    """
    said: set[Trouble] = set()

    def without_troubles() -> Iterator[FileResult]:
        for result in results:
            for trouble in result.troubles:
                if trouble not in said:
                    said.add(trouble)
                    bar.hide()
                    complain(trouble)
            yield result

    for piece in _batched(_render(without_troubles(), style, stream), stream):
        bar.hide()
        emit(piece, stream)
    bar.hide()


def _batched(pieces: Iterable[str], stream: TextIO) -> Iterator[str]:
    """Pieces one by one on a terminal, else in larger blocks."""
    batch: list[str] = []
    size = 0
    for piece in pieces:
        batch.append(piece)
        size += len(piece)
        if size >= _BLOCK or stream.isatty():
            yield "".join(batch)
            batch, size = [], 0
    if batch:
        yield "".join(batch)


def _render(results: Iterable[FileResult], style: str, stream: TextIO) -> Iterator[str]:
    if style == "none":
        return ("" for _ in results)
    if style == "json":
        from glabella.report import json

        return json.render(results)
    if style == "concise":
        from glabella.report import concise

        return concise.render(results, ink_for(stream))
    from glabella.report import text

    return text.render(results, ink_for(stream), width_of(stream))

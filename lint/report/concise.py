"""One line per finding, for a terminal's problem matcher and for grep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glabella.report.ink import Ink, plain
from glabella.run import FileResult
from glabella.sources.place import Places


def render(results: Iterable[FileResult], ink: Ink = plain) -> Iterator[str]:
    """`path:line:column: severity rule message`."""
    for result in results:
        for prompt in result.prompts:
            if not prompt.diagnostics:
                continue
            places = Places(prompt.extract)
            for found in prompt.diagnostics:
                line, column = places.at(found.span.start)
                severity = str(found.severity)
                yield (
                    f"{ink('place', f'{result.path}:{line}:{column}:')} {ink(severity, severity)} "
                    f"{ink('rule', found.rule)} {found.message}\n"
                )

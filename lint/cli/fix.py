"""`glabella fix`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from glabella.api import engine_for
from glabella.cli import options
from glabella.cli.emit import emit, emit_bytes
from glabella.cli.leave import leave
from glabella.cli.printing import print_report
from glabella.cli.progress import Bar
from glabella.cli.settings import settings_lookup
from glabella.core.levels import Severity, Trust
from glabella.report.diff import render_diff
from glabella.report.ink import ink_for
from glabella.report.tally import Tally
from glabella.run import FileResult, Job, find_files, mend_prompts, run, write
from glabella.sources.discover import STDIN_NAME
from glabella.sources.unit import Unit


@click.command()
@options.takes(
    options.PATHS,
    click.option("--diff", is_flag=True, help="Show what would change and write nothing."),
    click.option("--safe", "is_safe", is_flag=True, help="Only what encodes the same."),
    click.option("--unsafe", "is_unsafe", is_flag=True, help="Also what asks for a different picture."),
    click.option(
        "--ambiguous",
        type=click.Choice(["first", "skip"]),
        default="first",
        show_default=True,
        help="Of several readings take the first, or leave the word to you.",
    ),
    options.FORMAT,
    options.TARGET,
    options.SELECT,
    options.IGNORE,
    options.FAIL_ON,
    options.UNIT,
    options.CONFIG,
)
def fix(
    paths: tuple[str, ...],
    diff: bool,
    is_safe: bool,
    is_unsafe: bool,
    ambiguous: str,
    style: str,
    target: str | None,
    select: frozenset[str],
    ignore: frozenset[str],
    fail_on: Severity,
    unit: Unit,
    config: Path | None,
) -> None:
    """Rewrite these prompts in place, and say what is left for you.

    Words without physical content become muscles, light, lens and distance; the rest of each file keeps
    every byte. With - the fixed text goes to standard output and findings to standard error.

    Exit code: 0 nothing is left at or above --fail-on, 1 findings are left (or --diff would change a
    file), 2 something could not be read or written.
    """
    settings_for = settings_lookup(config, target, select, ignore)
    files = find_files(paths or (".",), settings_for)
    bar, tally = Bar(files), Tally()
    work = mend_prompts(_wanted(is_safe, is_unsafe), ambiguous)
    job = Job(settings_for, engine_for, work, unit, bar.advance)
    deliver = _show if diff else _put
    results = tally.watch(deliver(run(files, job), bar))
    has_output = diff or "-" in paths
    findings = "none" if diff and style == "text" else style  # a diff is read by itself
    print_report(results, findings, sys.stderr if has_output else sys.stdout, bar)
    if style == "text":
        emit(f"{tally.say_fixed(would=diff)}\n", sys.stderr if has_output else sys.stdout)
    would_change = diff and tally.changed_files > 0
    leave(tally, would_change or tally.has_at_least(fail_on))


def _wanted(is_safe: bool, is_unsafe: bool) -> Trust:
    if is_safe and is_unsafe:
        raise click.UsageError("--safe and --unsafe exclude each other; give one of them")
    return Trust.SAFE if is_safe else Trust.UNSAFE if is_unsafe else Trust.REFINE


def _show(results: Iterable[FileResult], bar: Bar) -> Iterator[FileResult]:
    """Print the difference of every file."""
    ink = ink_for(sys.stdout)
    for result in results:
        if result.is_changed:
            bar.hide()
            emit(render_diff(result.path, result.old, result.new, ink))
        yield result


def _put(results: Iterable[FileResult], bar: Bar) -> Iterator[FileResult]:
    """Write every changed file; what came from standard input goes to standard output."""
    for result in results:
        if result.path == STDIN_NAME:
            bar.hide()
            emit_bytes(result.new)
            yield result
        else:
            yield write(result) if result.is_changed else result

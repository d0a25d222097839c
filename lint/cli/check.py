"""`glabella check`."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import click

from glabella.api import engine_for
from glabella.cli import options
from glabella.cli.emit import emit
from glabella.cli.leave import leave
from glabella.cli.printing import print_report
from glabella.cli.progress import Bar
from glabella.cli.settings import settings_lookup
from glabella.core.levels import Severity
from glabella.report.tally import Tally
from glabella.run import Job, find_files, run
from glabella.sources.unit import Unit


@click.command(short_help="Say what no camera could record, and what to write instead.")
@options.takes(
    options.PATHS,
    options.FORMAT,
    options.TARGET,
    options.SELECT,
    options.IGNORE,
    options.FAIL_ON,
    options.UNIT,
    options.CONFIG,
)
def check(
    paths: tuple[str, ...],
    style: str,
    target: str | None,
    select: frozenset[str],
    ignore: frozenset[str],
    fail_on: Severity,
    unit: Unit,
    config: Path | None,
) -> None:
    """Say what in these prompts no camera could record, and what to write instead.

    PATH is a file, a folder, a pattern in quotes, or - for standard input; by default this folder. In a
    folder, .txt and .prompt files under prompts/, wildcards/ and captions/ are read.

    Exit code: 0 nothing is left at or above --fail-on, 1 findings, 2 something could not be read.
    """
    named = paths or (".",)
    settings_for = settings_lookup(config, target, select, ignore)
    files = find_files(named, settings_for)
    bar, tally = Bar(files), Tally(counts_fixes=style == "text")
    job = Job(settings_for, engine_for, unit=unit, advance=bar.advance)
    print_report(tally.watch(run(files, job)), style, sys.stdout, bar)
    if style == "text":
        emit(f"{tally.say_found()}{_way_out(tally, named)}\n")
    leave(tally, tally.has_at_least(fail_on))


def _way_out(tally: Tally, named: tuple[str, ...]) -> str:
    told = shlex.join(named)
    if tally.fixable:
        return f" {tally.fixable:,} can be fixed: glabella fix {told}"
    if tally.fixable_unsafe:
        return f" {tally.fixable_unsafe:,} can be fixed: glabella fix --unsafe {told}"
    return ""

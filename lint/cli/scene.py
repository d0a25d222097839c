"""`glabella scene`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from glabella.api import engine_for
from glabella.cli import options
from glabella.cli.emit import complain, emit
from glabella.cli.leave import FAILED
from glabella.cli.settings import settings_lookup
from glabella.report.ink import ink_for
from glabella.report.scene import scenes_as_json, scenes_as_text
from glabella.run import Job, find_files, read_scene, run
from glabella.sources.unit import Unit


@click.command()
@options.takes(
    options.PATHS,
    click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True),
    options.TARGET,
    options.UNIT,
    options.CONFIG,
)
def scene(paths: tuple[str, ...], style: str, target: str | None, unit: Unit, config: Path | None) -> None:
    """Print the scene that each prompt describes, as a tree or as JSON.

    PATH is a file, a folder, a pattern in quotes, or - for standard input (the default).
    """
    settings_for = settings_lookup(config, target)
    job = Job(settings_for, engine_for, read_scene, unit)
    results = list(run(find_files(paths or ("-",), settings_for), job))
    troubles = [trouble for result in results for trouble in result.troubles]
    for trouble in dict.fromkeys(troubles):
        complain(trouble)
    emit(scenes_as_json(results) if style == "json" else scenes_as_text(results, ink_for(sys.stdout)))
    if troubles:
        raise click.exceptions.Exit(FAILED)

"""The exit code, in one place. It fails closed: trouble is never 0."""

from __future__ import annotations

from typing import NoReturn

import click

from glabella.report.tally import Tally

CLEAN, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130


def leave(tally: Tally, has_found: bool) -> NoReturn:
    """End the command: 2 after any trouble, else 1 when something was found, else 0."""
    raise click.exceptions.Exit(FAILED if tally.troubles else FOUND if has_found else CLEAN)

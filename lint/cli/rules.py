"""`glabella rules`."""

from __future__ import annotations

import sys

import click

from glabella.catalog import rules as all_rules
from glabella.cli.emit import emit
from glabella.report.explain import list_rules
from glabella.report.ink import ink_for


@click.command()
def rules() -> None:
    """List every rule with its severity, by family."""
    emit(list_rules(all_rules().values(), ink_for(sys.stdout)))

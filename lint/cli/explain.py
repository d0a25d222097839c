"""`glabella explain`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from glabella.catalog import rules
from glabella.cli.emit import complain, emit
from glabella.cli.leave import FAILED
from glabella.cli.settings import settings_lookup
from glabella.config.names import nearest
from glabella.core.errors import GlabellaError
from glabella.report.explain import explain_entry, explain_rule
from glabella.report.ink import Ink, ink_for
from glabella.vocabulary import load


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="RULE|WORD")
def explain(names: tuple[str, ...]) -> None:
    """Teach a rule, or tell what a word of the lexicon stands for."""
    try:
        emit(_explained(" ".join(names), ink_for(sys.stdout)))
    except GlabellaError as error:
        complain(error.trouble)
        raise click.exceptions.Exit(FAILED) from None


def _explained(name: str, ink: Ink) -> str:
    catalog = rules()
    if name in catalog:
        return explain_rule(catalog[name], ink)
    vocabulary = load(settings_lookup()(Path()).lexicon)
    entries = vocabulary.find(name)
    if not entries:
        words = {form for entry in vocabulary.entries for form, _ in entry.forms}
        near = nearest(name, {*catalog, *words})
        raise GlabellaError(f"neither a rule nor a word of the lexicon is called '{name}'{near}")
    users = {kind: rule.name for rule in catalog.values() for kind in rule.rule.needs}
    return "\n".join(explain_entry(entry, users.get(entry.kind, ""), ink) for entry in entries)

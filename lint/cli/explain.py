"""`glabella explain`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from glabella.cli.emit import complain, emit
from glabella.cli.leave import FAILED
from glabella.cli.settings import settings_lookup
from glabella.core.errors import GlabellaError
from glabella.report.ink import ink_for, width_of


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME")
def explain(names: tuple[str, ...]) -> None:
    """Tell all that is known about a rule, a word, a light, a material, a model or a topic.

    NAME is a rule (emotion-word), a word of the lexicon (playful), an action unit (AU6), a light (softbox),
    a portrait pattern (rembrandt), a metal (gold), a target (flux) or a topic (micro-expression).
    """
    try:
        emit(_explained(" ".join(names)))
    except GlabellaError as error:
        complain(error.trouble)
        raise click.exceptions.Exit(FAILED) from None


def _explained(name: str) -> str:
    from glabella.report.article import as_text
    from glabella.report.explain import library

    known = library(settings_lookup()(Path()).lexicon)
    articles = known.find(name)
    if not articles:
        near = [f"'{other}'" for other in known.near(name)]
        hint = f"; did you mean {' or '.join(near)}?" if near else "; `glabella rules` lists the rules"
        raise GlabellaError(f"nothing is known by the name '{name}'{hint}")
    ink, width = ink_for(sys.stdout), width_of(sys.stdout)
    return "\n".join(as_text(article, ink, width) for article in articles)

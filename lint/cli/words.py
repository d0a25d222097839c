"""`glabella words`: a team's own lexicon, checked and searched."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from glabella.cli import options
from glabella.cli.emit import complain, emit
from glabella.cli.leave import FAILED
from glabella.cli.settings import settings_lookup
from glabella.core.errors import GlabellaError
from glabella.report.ink import ink_for

_FOLDERS = click.argument("folders", nargs=-1, type=click.Path(path_type=Path), metavar="[FOLDER]...")


@click.group(short_help="Check or search the words that a lexicon binds.")
def words() -> None:
    """Check or search the words that a lexicon binds."""


@words.command()
@options.takes(_FOLDERS, options.CONFIG)
def check(folders: tuple[Path, ...], config: Path | None) -> None:
    """Proofread a folder of your own words, by default those that the settings name.

    Keys, slots, units, lights, faces that no muscle can make, rewrites that glabella would flag itself, and
    the examples. Exit code: 0 nothing to mend, 2 otherwise.
    """
    from glabella.proofread import proofread

    try:
        named = settings_lookup(config)(Path()).lexicon
        chosen = folders or named
        if not chosen:
            raise GlabellaError("no folder of words; name one, or set `lexicon` in glabella.toml")
        is_fine = True
        for folder in chosen:
            others = tuple(other for other in named if other.resolve() != folder.resolve())
            proof = proofread(folder, others)
            for trouble in proof.troubles:
                complain(trouble)
            is_fine = is_fine and not proof.troubles
            if not proof.troubles:
                emit(f"{folder}: {proof.told()}, nothing to mend.\n")
    except GlabellaError as error:
        complain(error.trouble)
        is_fine = False
    if not is_fine:
        raise click.exceptions.Exit(FAILED)


@words.command()
@options.takes(click.argument("names", nargs=-1, required=True, metavar="WORD"), options.CONFIG)
def find(names: tuple[str, ...], config: Path | None) -> None:
    """Print every entry and reading that has WORD in it, shipped and your own, with file and line."""
    from glabella.report.find import find_words

    try:
        lexicon = settings_lookup(config)(Path()).lexicon
        emit(find_words(" ".join(names), lexicon, ink_for(sys.stdout)))
    except GlabellaError as error:
        complain(error.trouble)
        raise click.exceptions.Exit(FAILED) from None

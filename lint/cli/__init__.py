"""The command line."""

from __future__ import annotations

import sys
import traceback

import click

from glabella import __version__
from glabella.cli.check import check
from glabella.cli.emit import complain
from glabella.cli.explain import explain
from glabella.cli.fix import fix
from glabella.cli.leave import FAILED, INTERRUPTED
from glabella.cli.rules import rules
from glabella.cli.scene import scene
from glabella.cli.words import words
from glabella.core.errors import GlabellaError


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "--version", prog_name="glabella")
def cli() -> None:
    """Find the words of a text-to-image prompt that no camera could record, and rewrite them."""


for command in (check, fix, explain, rules, scene, words):
    cli.add_command(command)


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(_run())


def _run() -> int:
    try:
        code = cli.main(prog_name="glabella", standalone_mode=False)
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    except GlabellaError as error:
        complain(error.trouble)
        return FAILED
    except Exception:
        traceback.print_exc()
        return FAILED
    return code if isinstance(code, int) else 0

"""Options that more than one command takes, each written once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from glabella.config.names import UnknownRuleError, resolve_rules
from glabella.core.levels import Severity
from glabella.sources.unit import Unit

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _rules(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> frozenset[str]:
    """The rules that the options name, given several times or between commas."""
    names = (name.strip() for value in values for name in value.split(","))
    try:
        return resolve_rules(name for name in names if name)
    except UnknownRuleError as error:
        raise click.BadParameter(error.trouble.message, ctx, param) from None


def _severity(ctx: click.Context, param: click.Parameter, value: str) -> Severity:
    return Severity[value.upper()]


def _unit(ctx: click.Context, param: click.Parameter, value: str) -> Unit:
    return Unit(value)


PATHS = click.argument("paths", nargs=-1, metavar="[PATH|-]...")
FORMAT = click.option(
    "--format",
    "style",
    type=click.Choice(["text", "concise", "json"]),
    default="text",
    show_default=True,
    help="How findings are printed.",
)
TARGET = click.option(
    "--target", metavar="NAME", help="The image model that reads the prompts, such as sdxl."
)
SELECT = click.option(
    "--select", multiple=True, callback=_rules, metavar="NAMES", help="Only these rules or families."
)
IGNORE = click.option(
    "--ignore", multiple=True, callback=_rules, metavar="NAMES", help="All but these rules or families."
)
FAIL_ON = click.option(
    "--fail-on",
    type=click.Choice([str(level) for level in Severity]),
    default=str(Severity.WARNING),
    show_default=True,
    callback=_severity,
    help="Exit with 1 when a finding of this severity or above is left.",
)
UNIT = click.option(
    "--unit",
    type=click.Choice([str(unit) for unit in Unit]),
    default=str(Unit.LINE),
    show_default=True,
    callback=_unit,
    help="What one prompt is in a text file.",
)
CONFIG = click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Settings, instead of the nearest glabella.toml or pyproject.toml.",
)


def takes(*options: Callable[[_Command], _Command]) -> Callable[[_Command], _Command]:
    """A decorator that adds options in the order given."""

    def decorate(command: _Command) -> _Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate

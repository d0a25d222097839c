"""Writes text and bytes to the streams, in UTF-8 whatever the locale says."""

from __future__ import annotations

import sys
from typing import TextIO

import click

from glabella.core.errors import Trouble
from glabella.report.ink import ink_for


def emit(text: str, stream: TextIO | None = None) -> None:
    """Write `text` as it is; a file name that is no UTF-8 is escaped."""
    emit_bytes(text.encode("utf-8", "backslashreplace"), stream)


def emit_bytes(data: bytes, stream: TextIO | None = None) -> None:
    """Write `data` unchanged to a stream, standard output by default."""
    click.echo(data, file=stream or sys.stdout, nl=False)


def complain(trouble: Trouble) -> None:
    """One line on standard error: where the trouble is and what to do."""
    ink = ink_for(sys.stderr)
    emit(f"{ink('error', 'error')}: {trouble}\n", sys.stderr)

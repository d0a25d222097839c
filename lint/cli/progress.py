"""A progress bar for work that takes more than a moment."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from glabella.core.errors import Trouble

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE_S = 1.0
_PAUSE_S = 0.1


class Bar:
    """Shows itself on standard error once the work has lasted a second; elsewhere it does nothing."""

    def __init__(self, files: Iterable[Path | Trouble]) -> None:
        self._is_wanted = sys.stderr.isatty()
        self._total = sum(map(_size, files)) if self._is_wanted else 0
        self._done = 0
        self._next = 0.0
        self._shown: tuple[Progress, TaskID] | None = None

    def advance(self, size: int) -> None:
        """`size` more bytes are done."""
        if not self._is_wanted:
            return
        self._done += size
        now = time.monotonic()
        if not self._next:  # the clock starts with the first prompt, after the lexicon was read
            self._next = now + _PATIENCE_S
        elif now >= self._next:
            self._next = now + _PAUSE_S
            self._show()

    def hide(self) -> None:
        """Clear the line, so that something else may be printed; the next step shows it again."""
        if self._shown:
            self._shown[0].stop()
            self._shown = None

    def _show(self) -> None:
        if self._shown is None:
            from rich.console import Console
            from rich.progress import Progress

            progress = Progress(console=Console(stderr=True), transient=True)
            self._shown = progress, progress.add_task("reading prompts", total=self._total or None)
            progress.start()
        progress, task = self._shown
        progress.update(task, completed=self._done)


def _size(file: Path | Trouble) -> int:
    try:
        return file.stat().st_size if isinstance(file, Path) else 0
    except OSError:
        return 0

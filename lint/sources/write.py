"""New prompts back into their bytes, and the bytes back into their file."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterable
from pathlib import Path

from glabella.core.errors import GlabellaError
from glabella.core.extract import Extract


def splice(data: bytes, changes: Iterable[tuple[Extract, str]]) -> bytes:
    """`data` with each prompt replaced by its new text; every byte outside a change stays."""
    parts: list[bytes] = []
    at = 0
    for extract, new in sorted(changes, key=lambda change: change[0].origin.stops[0]):
        start, end, middle = _difference(extract.text, new)
        stops = extract.origin.stops
        parts += (data[at : stops[start]], middle.encode())
        at = stops[end]
    return b"".join((*parts, data[at:]))


def _difference(old: str, new: str) -> tuple[int, int, str]:
    """Characters `start` to `end` of `old` become the returned text; what both share is left alone."""
    start = _shared(old, new)
    tail = _shared(old[start:][::-1], new[start:][::-1])
    return start, len(old) - tail, new[start : len(new) - tail]


def _shared(one: str, other: str) -> int:
    """The number of characters that both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def write_atomically(path: Path, data: bytes, expected: bytes) -> None:
    """Put `data` in the place of a file that still holds `expected`, in one step.

    The target of a symbolic link is replaced, not the link. Mode and, where allowed, owner stay.
    """
    target = Path(os.path.realpath(path))
    try:
        _replace(target, data, expected)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise GlabellaError(f"not written ({reason.lower()}); the file is as it was", str(path)) from error


def _replace(target: Path, data: bytes, expected: bytes) -> None:
    before = target.stat()
    if not stat.S_ISREG(before.st_mode):
        raise GlabellaError("not a regular file; use `fix -` to read a pipe", str(target))
    if not os.access(target, os.W_OK):
        raise GlabellaError("the file is read-only; make it writable to fix it", str(target))
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            with contextlib.suppress(PermissionError):
                os.fchown(file.fileno(), before.st_uid, before.st_gid)
            os.fchmod(file.fileno(), stat.S_IMODE(before.st_mode))
        if target.read_bytes() != expected:
            raise GlabellaError("the file changed while it was read; run again", str(target))
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise

"""File patterns as a configuration writes them."""

from __future__ import annotations

from pathlib import Path


def absolute_pattern(root: Path, pattern: str) -> str:
    """The pattern from the root of the file system; one without a slash matches in every folder."""
    below = pattern.removeprefix("./")
    if "/" not in below:
        below = f"**/{below}"
    return f"{root.as_posix().rstrip('/')}/{below}"

"""A text file that stands beside an image of the same name describes that image."""

from __future__ import annotations

from pathlib import Path

IMAGE_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tiff", ".avif")


def is_caption(path: Path) -> bool:
    """True for `cat.txt` beside `cat.png`: what it says was seen, so it is shown and never rewritten."""
    if path.suffix.lower() != ".txt":
        return False
    suffixes = (*IMAGE_SUFFIXES, *(suffix.upper() for suffix in IMAGE_SUFFIXES))
    return any(path.with_suffix(suffix).exists() for suffix in suffixes)

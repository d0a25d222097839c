"""Lay out `.tree/glabella` as links into the checkout, for tools that cannot follow the editable install.

Run `python tests/tree.py` once, and again after a file or folder was added directly in `lint/`.
"""

import shutil
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def grow(tree: Path) -> None:
    """Link every folder of the package-dir table to where it is imported from."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shutil.rmtree(tree, ignore_errors=True)
    for package, folder in sorted(project["tool"]["setuptools"]["package-dir"].items()):
        place = tree.joinpath(*package.split("."))
        if "." in package:
            place.symlink_to(ROOT / folder)
            continue
        place.mkdir(parents=True)
        for entry in (ROOT / folder).iterdir():
            if entry.name != "__pycache__":
                (place / entry.name).symlink_to(entry)


if __name__ == "__main__":
    grow(ROOT / ".tree")

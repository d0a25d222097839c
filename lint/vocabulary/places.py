"""Where lexicon files lie, and which of them hold terms."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from glabella.core.errors import GlabellaError

TOPICS = "topics"
"""The folder of a lexicon whose files hold topics to read and no terms."""


def shipped_folder() -> Path:
    """Where the lexicon that comes with the package lies."""
    return Path(str(resources.files("glabella.lexicon")))


def lexicon_files(folder: Path, is_topic: bool = False) -> list[Path]:
    """The files of terms in a team's folder, or its files of topics. Raises when there is no folder."""
    if not folder.is_dir():
        raise GlabellaError("lexicon folder not found; correct `lexicon` in the configuration", str(folder))
    return [path for path in sorted(folder.rglob("*.yaml")) if _holds_topics(path, folder) == is_topic]


def _holds_topics(path: Path, folder: Path) -> bool:
    return TOPICS in path.relative_to(folder).parts[:-1]

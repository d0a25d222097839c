"""What a dialect is: a name, the cues that give it away, and how it treats a few marks."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dialect:
    """One tool's prompt syntax.

    `cue` matches text that hardly any other dialect contains; `hash_comments` says that `#` hides the rest of
    a line.
    """

    name: str
    cue: re.Pattern[str] | None = None
    hash_comments: bool = False

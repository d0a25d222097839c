"""What a dialect is: a name, the cues that give it away, and how it treats a few marks."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dialect:
    """One tool's prompt syntax.

    `cue` matches text that hardly any other dialect contains. `bracket_fault` is what an unpaired
    round bracket does there: "error" when later weights are lost, "info" when it only looks odd,
    "" when brackets are plain text.
    """

    name: str
    cue: re.Pattern[str] | None = None
    hash_comments: bool = False
    bracket_fault: str = ""

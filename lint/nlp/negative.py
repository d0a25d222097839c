"""Tells a negative prompt by its words, where no field and no heading says so."""

from __future__ import annotations

import re
from itertools import islice

_MARKERS = re.compile(
    r"(?i)\b(?:worst quality|low quality|normal quality|bad anatomy|bad hands|bad proportions|easynegative"
    r"|extra limbs|extra fingers|missing fingers|fewer digits|extra digits?|mutated hands|poorly drawn"
    r"|jpeg artifacts?|lowres|watermark|username|deformed|disfigured|mutation"
    r"|ng_deepnegative\w*|badhandv4|verybadimagenegative\w*)\b"
)
_ENOUGH = 2


def is_negative_list(text: str) -> bool:
    """True when a text lists at least two faults that nobody asks for: "worst quality, bad hands"."""
    found = {match[0].lower() for match in islice(_MARKERS.finditer(text), 12)}
    return len(found) >= _ENOUGH

"""Tells a negative prompt by its words, where no field and no heading says so."""

from __future__ import annotations

import re

_MARKERS = re.compile(
    r"(?i)\b(?:worst quality|low quality|normal quality|bad anatomy|bad hands|bad proportions|easynegative"
    r"|extra limbs|extra fingers|missing fingers|fewer digits|extra digits?|mutated hands|poorly drawn"
    r"|jpeg artifacts?|lowres|watermark|username|deformed|disfigured|mutation"
    r"|ng_deepnegative\w*|badhandv4|verybadimagenegative\w*)\b"
)
_ENOUGH = 2
_SHARE = 6


def is_negative_list(text: str) -> bool:
    """True when two faults that nobody asks for, and one of every six tags, are named."""
    found = [match[0].lower() for match in _MARKERS.finditer(text)]
    return len(set(found)) >= _ENOUGH and len(found) * _SHARE >= text.count(",") + text.count(".")

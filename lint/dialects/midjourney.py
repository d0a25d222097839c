"""Midjourney: `--ar 2:3` at the end, `::2` weights, image URLs in front."""

import re

from glabella.dialects.dialect import Dialect

DIALECT = Dialect(
    "midjourney",
    re.compile(
        r"^/imagine\b|(?<!\S)(?:--|—)(?:ar|aspect|v|version|niji|stylize|s|chaos|c|no|iw|sref|cref|oref|tile|"
        r"weird|style|raw|q|draft|exp)\b"
    ),
)

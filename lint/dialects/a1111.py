"""AUTOMATIC1111, Forge and their kin: `(x:1.2)`, `[x]`, `<lora:x:1>`, BREAK, AND, `#` comments."""

import re

from glabella.dialects.dialect import Dialect

DIALECT = Dialect(
    "a1111",
    re.compile(r"<(?:lora|lyco|hypernet):|\bBREAK\b|\bscore_\d|\\\(|\([^()]{1,200}:\s?\d(?:\.\d+)?\)"),
    hash_comments=True,
)

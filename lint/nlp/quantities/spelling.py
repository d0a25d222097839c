"""What all spellings are made of: a match, a reading, pieces of pattern, and the number in the digits.

Some corpora hold tokenised text, "8 5 mm" and "f / 1. 8": digits one space apart are one number. Every
repetition is bounded, so that no text takes more than linear time.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from glabella.core.quantity import Quantity, Unit
from glabella.core.span import Span

WINDOW = 40
"""Characters of context that may decide what a bare number is."""

GAP = "[ \\t\u00a0]?"
JOIN = "[- \\t\u00a0]?"
DASH = f"(?:{GAP}[–—]{GAP}|-| to )"
PLAIN = r"\d{1,3},\d{3}(?!\d)|\d{1,6}(?:\.\d{1,4}|,\d(?!\d))?"
SPACED = r"\d(?: \d){1,4}(?!\d)|\d(?: ?\. |\. ?)\d(?!\d)"
NUMBER = f"(?:{SPACED}|{PLAIN})"
FRACTION = r"(?:(?:\d{1,3}[ -])?\d{1,2} ?/ ?\d{1,2}|\d{0,3}[½¼¾⅓⅔])"
AMOUNT = f"(?:{FRACTION}|{NUMBER})"
START = r"(?<!\d[-–—./:])(?<!\d['’])(?<!\W[A-Za-z]-)"  # not inside 34-24-36, 16:9, 2/3 or e-5
SIGN = "[-+−]?"
END = r"(?![\w²³])"

_NUMERALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
COUNTS = {numeral: float(count) for count, numeral in enumerate(_NUMERALS, 1)}
"""Numeral → count."""
NUMERAL = f"((?a:{'|'.join(COUNTS)}))"  # ASCII: the dotless i of "sıx" is no numeral

_FOLLOWERS = re.compile(
    r"\W{0,2}(?:resolution|uhd|hd\b|quality|ultra|followers|subscribers|views|users|likes|people|steps|ago\b"
    r"|karras|sde\b|texture|dollars|usd\b|iii?\b|mark\b|mk\b|scale\b|years)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Hit:
    """One match: `parts` are the groups of its own spelling."""

    text: str
    span: Span
    parts: Sequence[str | None]

    @property
    def before(self) -> str:
        """The characters in front, as far as they may decide."""
        return self.text[max(0, self.span.start - WINDOW) : self.span.start]

    @property
    def after(self) -> str:
        """The characters behind, as far as they may decide."""
        return self.text[self.span.end : self.span.end + WINDOW]


Reading = Callable[[Hit], Iterator[Quantity]]
"""The quantities that a match states: one, several, or none when the words around deny it."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a measure. The groups of `pattern` become the parts of the hit."""

    pattern: str
    read: Reading


def range_of(number: str, lead: str = "") -> str:
    """A number, or two that span a range: the first group is None when there is one."""
    return f"(?:({number}){DASH}{lead})?({number})"


def value_of(digits: str) -> float:
    """The number in "8 5", "1. 8", "5,600", "1,8", "17 3/8", "2½" or "-2"."""
    plain = digits.replace("−", "-").replace(" /", "/").replace("/ ", "/")
    if "/" in plain:
        *whole, part = re.split(r"[ -]", plain)
        over, under = part.split("/")
        return sum(map(int, whole)) + int(over) / max(int(under), 1)
    if not plain[-1].isdecimal():
        return float(plain[:-1] or 0) + unicodedata.numeric(plain[-1])
    plain = plain.replace(" ", "")
    if re.search(r",\d{3}$", plain):
        return float(plain.replace(",", ""))
    return float(plain.replace(",", "."))


def middle(numbers: Sequence[str | None]) -> float | None:
    """The value of a number, the middle of a range, None when a range runs backwards."""
    values = [value_of(number) for number in numbers if number]
    return sum(values) / len(values) if values == sorted(values) else None


def measure(
    unit: Unit,
    at_least: float,
    at_most: float,
    accepts: Callable[[Hit, float], bool] = lambda hit, value: True,
) -> Reading:
    """A reading of one number or range within these limits."""

    def read(hit: Hit) -> Iterator[Quantity]:
        value = middle(hit.parts)
        if value is not None and at_least <= value <= at_most and accepts(hit, value):
            yield Quantity(value, unit, hit.span)

    return read


def is_not_counted(hit: Hit, value: float) -> bool:
    """False before words that make the letter a thousand, a million or a model: "2m followers"."""
    return not _FOLLOWERS.match(hit.after)

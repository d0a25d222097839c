"""Measures that a prompt states in numbers, in every spelling that prompts use.

Each spelling is one pattern and one reading. All of them are alternatives of a single expression, so
that the text is scanned once and "f 1. 8 8 5 mm" is read from left to right as f/1.8 and 85 mm. Every
repetition is bounded: no text takes more than linear time.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from glabella.core.quantity import Quantity, Unit
from glabella.core.span import Span

_WINDOW = 40  # characters of context that may decide what a bare number is


@dataclass(frozen=True, slots=True)
class _Hit:
    """One match: `parts` are the groups of its own spelling."""

    text: str
    span: Span
    parts: Sequence[str | None]

    @property
    def before(self) -> str:
        return self.text[max(0, self.span.start - _WINDOW) : self.span.start]

    @property
    def after(self) -> str:
        return self.text[self.span.end : self.span.end + _WINDOW]


_Reading = Callable[[_Hit], Iterator[Quantity]]

# Pieces of spelling. Some corpora hold tokenised text, "8 5 mm" and "f / 1. 8": digits one space apart.

_GAP = "[ \\t\u00a0]?"
_JOIN = "[- \\t\u00a0]?"
_DASH = f"(?:{_GAP}[–—]{_GAP}|-| to )"
_PLAIN = r"\d{1,3},\d{3}(?!\d)|\d{1,6}(?:\.\d{1,4}|,\d(?!\d))?"
_SPACED = r"\d(?: \d){1,4}(?!\d)|\d(?: ?\. |\. ?)\d(?!\d)"
_NUMBER = f"(?:{_SPACED}|{_PLAIN})"
_FRACTION = r"(?:(?:\d{1,3}[ -])?\d{1,2} ?/ ?\d{1,2}|\d{0,3}[½¼¾⅓⅔])"
_AMOUNT = f"(?:{_FRACTION}|{_NUMBER})"
_START = r"(?<!\d[-–—./:])(?<!\d['’])(?<!\W[A-Za-z]-)"  # not inside 34-24-36, 16:9, 2/3 or e-5
_SIGN = "[-+−]?"
_END = r"(?![\w²³])"


def _range(number: str, lead: str = "") -> str:
    """A number, or two that span a range: the first group is None when there is one."""
    return f"(?:({number}){_DASH}{lead})?({number})"


def _value(digits: str) -> float:
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


def _middle(numbers: Sequence[str | None]) -> float | None:
    """The value of a number, the middle of a range, None when a range runs backwards."""
    values = [_value(number) for number in numbers if number]
    return sum(values) / len(values) if values == sorted(values) else None


def _measure(
    unit: Unit,
    at_least: float,
    at_most: float,
    accepts: Callable[[_Hit, float], bool] = lambda hit, value: True,
) -> _Reading:
    """A reading of one number or range within these limits."""

    def read(hit: _Hit) -> Iterator[Quantity]:
        value = _middle(hit.parts)
        if value is not None and at_least <= value <= at_most and accepts(hit, value):
            yield Quantity(value, unit, hit.span)

    return read


# Lens and exposure.

_FOCAL = rf"(?:[12] \d [05]|[3-9] 0 0|\d \d|{_PLAIN})"
_SPEED = r"[1-9](?: \d){0,2}(?: 0){1,3}|[1-9]\d{1,5}"
_STOP_SPACED = (
    r"(?:[01] ?\. ?\d|2 ?\. ?[024578]|3 ?\. ?[2-5]|4 ?\. ?[05]|5 ?\. ?[06]|6 ?\. ?3|8 ?\. ?0)(?!\d)"
)
_STOP_WHOLE = r"(?:1 [1346]|2 [02]|3 2|6 4)(?! ?\d)|\d{1,2}(?!\d)"
_STOP_DECIMAL = rf"\d{{1,2}}\.\d{{1,2}}(?!\d)|\d,\d(?!\d)|{_STOP_SPACED}"
_STOP_TO = rf"(?:[-–—](?:f/)?(\d{{1,2}}(?:\.\d{{1,2}})?)(?![\d.]|{_GAP}mm))?"
_CAMERA = re.compile(
    r"mm\b|\blens|\biso\b|aperture|shutter|expos|\bspeed|\bbokeh|[fƒ] ?/|\bcanon|\bnikon", re.I
)
_SHUTTER_SPEEDS = frozenset({15, 20, 25, 30, 40, 48, 50, 60, 80, 100, 125, 160, 180, 200, 250, 320, 400, 500})
_FAST_SPEEDS = frozenset({640, 800, 1000, 1250, 1600, 2000, 2500, 3200, 4000, 5000, 6400, 8000})
_STANDARDS = frozenset({8601, 9000, 9001, 14001, 27001})
_FOLLOWERS = re.compile(
    r"\W{0,2}(?:resolution|uhd|hd\b|quality|ultra|followers|subscribers|views|users|likes|people|steps|ago\b"
    r"|karras|sde\b|texture|dollars|usd\b|iii?\b|mark\b|mk\b|scale\b|years)",
    re.I,
)


def _is_photographic(hit: _Hit, value: float) -> bool:
    """True when the words around speak of a camera: "F16" alone is a fighter plane."""
    return bool(_CAMERA.search(hit.before) or _CAMERA.search(hit.after))


def _is_not_counted(hit: _Hit, value: float) -> bool:
    """False before words that make the letter a thousand, a million or a model: "2m followers"."""
    return not _FOLLOWERS.match(hit.after)


def _read_shutter(hit: _Hit) -> Iterator[Quantity]:
    under, unit = hit.parts
    speed = _value(under or "1")
    is_bare = not unit
    if speed < 2 or (
        is_bare and not (speed in _SHUTTER_SPEEDS | _FAST_SPEEDS and _is_photographic(hit, speed))
    ):
        return
    if not _FOLLOWERS.match(hit.after):
        yield Quantity(1 / speed, Unit.SECOND, hit.span)


# Light.

_KELVIN = r"[1-9] \d 0 0|1 \d 0 0 0|\d{1,2},\d{3}|\d{4,5}"
_UNDER = re.compile(r"(?:under(?:exposed)?|down|minus|pulled|darker)(?: by)? $", re.I)
_OVER = re.compile(r"(?:over(?:exposed)?|up|plus|pushed|brighter)(?: by)? $", re.I)
_DIRECTION = rf"(?:{_JOIN}(under|below|down|darker|less|over|above|up|brighter|more)(?!\w))?"
_NO_SIGN = r"(?![ -]?(?:signs?|lights?|motion|watch|bars?|sigh|lamps?)(?!\w))"
_LIGHTING = re.compile(
    r"light|fill|\bkey\b|expos|ratio|gradient|falloff|bright|dark|\brim\b|range|\bnd\b|shadow", re.I
)
_DARKER = frozenset({"under", "below", "down", "darker", "less"})
_NUMERALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNTS = {numeral: float(count) for count, numeral in enumerate(_NUMERALS, 1)}
_SPELLED = f"((?a:{'|'.join(_COUNTS)}))"  # ASCII: the dotless i of "sıx" is no numeral


def _read_stops(hit: _Hit) -> Iterator[Quantity]:
    sign, digits, unit, direction = hit.parts
    if digits:
        yield from _stops(hit, _value(digits), sign or "", unit or "", direction)


def _read_spelled_stops(hit: _Hit) -> Iterator[Quantity]:
    half, third, count, more, one, direction = hit.parts
    size = 0.5 if half else 1 / 3 if third else _COUNTS[(count or "one").lower()] + (0.5 if more else 0)
    if direction or not one:
        yield from _stops(hit, size, "", "half" if half or third else "stops", direction)


def _stops(hit: _Hit, size: float, sign: str, unit: str, direction: str | None) -> Iterator[Quantity]:
    lead = _UNDER.search(hit.before) or _OVER.search(hit.before)
    is_signed = sign or direction or lead
    is_adjective = unit.startswith("-") or unit == "half"
    if size > 15 or not (is_signed or is_adjective or _LIGHTING.search(hit.before + hit.after)):
        return
    is_darker = sign in ("-", "−") if sign else bool(_UNDER.search(hit.before))
    if direction:
        is_darker = direction.lower() in _DARKER
    start = hit.span.start - (len(lead[0]) if lead and not sign and not direction else 0)
    yield Quantity(-size if is_darker else size, Unit.STOP, Span(start, hit.span.end))


# Length.

_METRES = {"m": 1.0, "c": 0.01, "f": 0.3048, "i": 0.0254, "y": 0.9144}
_LENGTH_UNIT = (
    r"((?a:(?-i:m)(?![/^*])|met(?:er|re)s?|cms?|centimet(?:er|re)s?|f(?:oo|ee)?t|inch(?:es)?|y(?:ar)?ds?))"
)
_REACH = re.compile(
    r"\W{0,2}(?:tall|away|high|long|wide|deep|thick|from|behind|above|below|under|distance|square|figure|man\b|giant)",
    re.I,
)
_PLACED = re.compile(r"(?:\bat|\bfrom|\bwithin|\babout|\bthan|\bdistance|height)\W{1,3}$", re.I)


def _read_length(hit: _Hit) -> Iterator[Quantity]:
    *numbers, name = hit.parts
    value = _middle(numbers)
    unit = (name or "m").lower()
    if value is None or _is_body_part(hit, value, unit):
        return
    if unit in ("m", "cm") and not _is_not_counted(hit, value):
        return
    if unit == "cm" and hit.before.lower().rstrip().endswith("hasselblad"):
        return
    yield Quantity(value * _METRES[unit[0]], Unit.METRE, hit.span)


def _read_spelled_length(hit: _Hit) -> Iterator[Quantity]:
    count, unit = (part.lower() for part in hit.parts if part)
    if not _is_body_part(hit, _COUNTS[count], unit):
        yield Quantity(_COUNTS[count] * _METRES[unit[0]], Unit.METRE, hit.span)


def _is_body_part(hit: _Hit, value: float, unit: str) -> bool:
    """True for the feet that someone stands on: few, and not said to reach anywhere."""
    if unit not in ("foot", "feet") or value not in (1, 2, 4) or "-" in hit.span.of(hit.text):
        return False
    return not (_REACH.match(hit.after) or _PLACED.search(hit.before))


def _read_feet_and_inches(hit: _Hit) -> Iterator[Quantity]:
    feet, inches, mark = hit.parts
    if not feet or "°" in hit.before or (not inches and not _REACH.match(hit.after)):
        return
    end = hit.span.end
    if mark == '"' and hit.before.rpartition("\n")[2].count('"') % 2:
        end -= len(mark)  # that mark closes a quotation
    metres = float(feet) * _METRES["f"] + float(inches or 0) * _METRES["i"]
    yield Quantity(metres, Unit.METRE, Span(hit.span.start, end))


# Materials and colour.

_GOLD = (
    r"(?:gold|golden|silver|platinum|karat|jewel\w*|necklace|chain|rings?|earrings?|hoops?|bracelet|pendant"
    r"|hammered|plated|band)\b"
)
_GOLD_NEAR = re.compile(rf"\b{_GOLD}", re.I)
_GOLD_NEXT = re.compile(rf"(?:\W{{1,2}}[\w-]{{1,20}})?\W{{1,2}}{_GOLD}", re.I)
_PICTURE_WORD = re.compile(
    r"[ -](?:high|best|hd|uhd|hdr|photo|image|render|octane|unreal|detail|hyper|real|cinematic|wallpaper|8k)",
    re.I,
)


def _read_karat(hit: _Hit) -> Iterator[Quantity]:
    digits, unit = hit.parts
    value, name = _value(digits or "0"), (unit or "k").lower()
    is_spelled = name in ("karat", "karats", "kt")
    at_least = 9 if name == "k" else 8  # 8k is a resolution, whatever stands beside it
    if at_least <= value <= 24 and (is_spelled or _GOLD_NEXT.match(hit.after) or _is_24_karat(hit, value)):
        yield Quantity(value, Unit.KARAT, hit.span)


def _is_24_karat(hit: _Hit, value: float) -> bool:
    """True for 24k that describes a thing: ", 24k, high quality" is one more resolution."""
    if value != 24 or _PICTURE_WORD.match(hit.after) or not _is_not_counted(hit, value):
        return False
    describes = hit.after[:1] in (" ", "-") and hit.after[1:2].isalpha()
    is_all = not hit.before.strip() and not hit.after.strip()
    return describes or is_all or bool(_GOLD_NEAR.search(hit.before) or _GOLD_NEAR.search(hit.after))


def _read_hex(hit: _Hit) -> Iterator[Quantity]:
    yield Quantity(float(int(hit.parts[0] or "0", 16)), Unit.RGB, hit.span)


def _read_rgb(hit: _Hit) -> Iterator[Quantity]:
    red, green, blue = (int(part) for part in hit.parts if part)
    if max(red, green, blue) <= 255:
        yield Quantity(float(red << 16 | green << 8 | blue), Unit.RGB, hit.span)


# The face.

_ACTION_UNITS = frozenset((*range(1, 47), *range(51, 59), *range(61, 67)))
_ACTION = r"(?-i:[LR]?)\d{1,2}(?-i:[LR]?[A-E]?)(?!\w)(?-i: [B-E](?![\w&-])| A(?=[,.;)+]| \+|$))?"
_ACTIONS = rf"((?:(?-i:AU)[ _-]?|au){_ACTION}(?:{_GAP}[+/&]{_GAP}(?:AU ?)?{_ACTION}){{0,11}})"
_ONE_ACTION = re.compile(
    r"(?:AU[ _-]?)?([LR]?)(\d{1,2})([LR]?)([A-E]?)(?!\w)(?: ([B-E](?![\w&-])|A(?=[,.;)+]| \+|$)))?", re.I
)


def _read_actions(hit: _Hit) -> Iterator[Quantity]:
    for match in _ONE_ACTION.finditer(hit.text, hit.span.start, hit.span.end):
        left, unit, right, glued, apart = match.groups()
        if int(unit) in _ACTION_UNITS:
            span = Span(*match.span())
            yield Quantity(float(unit), Unit.ACTION_UNIT, span, left or right, glued or apart or "")


# All spellings. At one place the first that fits is read.

_NOT_A_PLACE = rf"(?!{_GAP}(?-i:[NSEWCFK])(?!\w)|{_GAP}\d+[.\d]{{0,8}}['’′])"
_NOT_HEAT = r"(?! ?(?:celsius|fahrenheit|c\b|f\b|north|south|kelvin|burn))"
_DEGREE_END = rf"(?:[°º]{_NOT_A_PLACE}|deg(?:ree)?s?(?!\w){_NOT_HEAT})"
_SPELLINGS: tuple[tuple[str, _Reading], ...] = (
    (r"#([0-9a-f]{6})" + _END, _read_hex),
    (rf"rgba?{_GAP}[(:]?{_GAP}(\d{{1,3}})[ ,/]{{1,2}}(\d{{1,3}})[ ,/]{{1,2}}(\d{{1,3}})(?!\d)\)?", _read_rgb),
    (_ACTIONS, _read_actions),
    (rf"[fƒ]{_GAP}/{_GAP}({_STOP_DECIMAL}|{_STOP_WHOLE}){_STOP_TO}", _measure(Unit.F_NUMBER, 0.5, 128)),
    (rf"[fƒ]{_GAP}({_STOP_DECIMAL}){_STOP_TO}", _measure(Unit.F_NUMBER, 0.7, 64)),
    (rf"[fƒ]{_GAP}({_STOP_WHOLE}){_END}", _measure(Unit.F_NUMBER, 1, 64, _is_photographic)),
    (
        rf"(?:f[- ]?(?:stop|number)|aperture)(?: of| at)?[ :=]{{1,2}}({_STOP_DECIMAL}|{_STOP_WHOLE}){_END}",
        _measure(Unit.F_NUMBER, 0.7, 64),
    ),
    (
        rf"iso(?:{_GAP}[:=-])?{_GAP}{_range(_SPEED)}(?!\d)",
        _measure(Unit.ISO, 12, 409_600, lambda hit, value: value not in _STANDARDS),
    ),
    (rf"roughness(?: of|:|=)?{_GAP}([01]?\.\d{{1,3}}|[01])(?![\w.])", _measure(Unit.ROUGHNESS, 0, 1)),
    (
        rf"{_START}1{_GAP}/{_GAP}(\d(?: \d){{1,3}}|\d{{1,5}})"
        rf"(?:(?:th)?{_GAP}(s|sec|secs|seconds?|of a second)(?!\w)|(?<=\d\d){_END}|(?<=\d \d){_END})",
        _read_shutter,
    ),
    (
        rf"{_START}({_NUMBER}){_JOIN}(?:s|secs?|seconds?)(?=[- ](?:long[- ])?(?:exposure|shutter))",
        _measure(Unit.SECOND, 0.1, 36_000),
    ),
    (
        rf"{_START}({_SIGN}){_GAP}({_AMOUNT})((?:{_JOIN}|{_GAP}of a )stops?|{_GAP}(?-i:EV)){_END}"
        rf"{_NO_SIGN}{_DIRECTION}",
        _read_stops,
    ),
    (
        rf"{_START}{_range(_FOCAL)}{_JOIN}(?:mm|millimet(?:er|re)s?){_END}",
        _measure(Unit.MILLIMETRE, 0.01, 5000),
    ),
    (
        rf"{_START}(\d{{1,2}})['’′](?:{_GAP}(\d|1[01])(?!\d)(\"|”|″|''|’’)?)?(?!\w)",
        _read_feet_and_inches,
    ),
    (
        rf"{_START}{_range(_SIGN + _NUMBER)}{_JOIN}{_DEGREE_END}",
        _measure(Unit.DEGREE, -360, 360),
    ),
    (
        rf"{_START}{_range(_KELVIN)}{_JOIN}(?:° ?|degrees )?k(?:elvin)?{_END}",
        _measure(Unit.KELVIN, 1000, 20_000, _is_not_counted),
    ),
    (rf"{_START}([12] \d|\d{{1,2}}){_JOIN}(k|kt|karats?|carats?){_END}", _read_karat),
    (rf"{_START}(?<!\dh ){_range(_AMOUNT)}{_JOIN}{_LENGTH_UNIT}{_END}", _read_length),
    (rf"{_START}([01]?\.\d{{1,3}}|[01]){_GAP}roughness{_END}", _measure(Unit.ROUGHNESS, 0, 1)),
)
_SPELLED_OUT: tuple[tuple[str, _Reading], ...] = (
    (
        r"(?:((?:an? |one )?half(?: of)?(?: an?)?)|((?:an? |one )?third(?: of)? a)"
        rf"|{_SPELLED}( and a half)?|(a))"
        rf"[- ](?:full )?stops?{_END}{_NO_SIGN}{_DIRECTION}",
        _read_spelled_stops,
    ),
    (
        rf"{_SPELLED}[- ]((?a:met(?:er|re)s?|centimet(?:er|re)s?|f(?:oo|ee)t|inch(?:es)?|yards?)){_END}",
        _read_spelled_length,
    ),
)


class _Reader:
    """Spellings compiled into one expression, and the reading that belongs to each."""

    def __init__(self, spellings: Sequence[tuple[str, _Reading]], first: str) -> None:
        counts = [re.compile(pattern).groups + 1 for pattern, _ in spellings]
        self._starts = list(accumulate(counts, initial=1))
        self._readings = [reading for _, reading in spellings]
        joined = "|".join(f"({pattern})" for pattern, _ in spellings)
        self._pattern = re.compile(rf"(?<!\w){first}(?:{joined})", re.I)

    def read(self, text: str) -> Iterator[Quantity]:
        for match in self._pattern.finditer(text):
            which = bisect_right(self._starts, match.lastindex or 1) - 1
            parts = match.groups()[self._starts[which] : self._starts[which + 1] - 1]
            yield from self._readings[which](_Hit(text, Span(*match.span()), parts))


_DIGITS = _Reader(_SPELLINGS, r"(?=[-+−\d#.½¼¾⅓⅔fƒiar])")
_WORDS = _Reader(_SPELLED_OUT, "(?=[aofhstnef])")
_HAS_DIGITS = re.compile(r"[\d#½¼¾⅓⅔]")
_HAS_WORDS = re.compile(r"[- ](?:stop|feet|foot|met(?:er|re)|centimet|inch|yard)", re.I)


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """All measures in `text`, in text order, none overlapping another.

    A range ("5500-6500K", "f/1.8-2.8") is one quantity at its middle; each action unit of a sum
    ("AU 6+12") is its own.
    """
    found: list[Quantity] = []
    if _HAS_DIGITS.search(text):
        found += _DIGITS.read(text)
    if _HAS_WORDS.search(text):
        found += _WORDS.read(text)
        found.sort(key=lambda quantity: quantity.span)
    return tuple(_apart(found))


def _apart(quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    end = 0
    for quantity in quantities:
        if quantity.span.start >= end:
            yield quantity
            end = quantity.span.end

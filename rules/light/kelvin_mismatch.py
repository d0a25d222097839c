"""A colour temperature that its source does not have.

An overcast sky is bluer than the sun (6000 to 8000 K), a candle is near 1900 K, the golden hour near 3500
K. A number from another source gives a picture whose light and colour disagree. Moonlight is the odd one:
it measures 4100 K and looks blue only to an eye in the dark, so blue moonlight is a matter of grading. Do
not follow the rule when the number is the camera's white balance. Source: published tables and the
PhysicallyBased light sources (CC0); where they disagree the whole range is accepted, with 300 K to spare;
counter-source: none found.
"""

import re

from glabella.rule import Bad, Fact, Finding, Good, Iterator, Prompt, Related, Rule, Severity, Trust, Weaken

RULE = Rule(severity=Severity.WARNING, needs={"key.kelvin"})

EXAMPLES = (
    Bad(
        "a man under an overcast sky, «5000K»",
        becomes="a man under an overcast sky, 6500 K",
        trust=Trust.UNSAFE,
    ),
    Bad(
        "a man under an overcast sky, «5500-6500K»",
        becomes="a man under an overcast sky, 6500 K",
        trust=Trust.UNSAFE,
    ),
    Bad(
        "photo of a man lit by a candle, «5600K»",
        becomes="photo of a man lit by a candle, 1850 K",
        trust=Trust.UNSAFE,
    ),
    Bad("a wolf in moonlight, «9000K»"),
    Bad("a man, cool light at «5600K»", becomes="a man, cool light at 7500 K", trust=Trust.UNSAFE),
    Bad("a man, warm lighting, «6500K»"),
    Good("a man, cool light, 5600K key, white balance 3200K", because="the balance makes it cool"),
    Good("a man under an overcast sky, 6500K", because="within the published range"),
    Good("a man, softbox, 3200K", because="a lamp can be filtered to any temperature"),
    Good("a man under an overcast sky, white balance 5000K", because="the camera's setting"),
    Good("warm morning sunlight, 4000K", because="a low sun is warmer than at noon"),
)

_SPARE = 300
_BALANCE = re.compile(r"balanc|camera set|\bwb\b|gel|filter|grad(?:ed|ing)", re.IGNORECASE)
_TIME = re.compile(
    r"morning|evening|afternoon|dawn|dusk|sunset|sunrise|late|early|low|winter|golden", re.IGNORECASE
)
"""Hours and seasons that change what the sun is."""

_NUMBER = re.compile(r"\d[\d ,]*")


_NEUTRAL = (4500, 6000)
"""Kelvin that look white under a daylight balance: from late sun to flash and noon."""

_WANTED = {"warm": 3200, "soft warm": 3200, "golden": 3500, "cool": 7500, "soft cool": 7500}


def check(prompt: Prompt) -> Iterator[Finding]:
    """A number that its source does not have, or that the word beside it denies."""
    yield from _of_a_source(prompt)
    yield from _of_a_word(prompt)


def _of_a_word(prompt: Prompt) -> Iterator[Finding]:
    """Cool light at 5600 K, which is neutral daylight; warm light at 6500 K."""
    numbers = prompt.facts("key.kelvin")
    words = prompt.scene.wishes_of("light-quality", _WANTED)
    if len(numbers) != 1 or len({wish.term for wish in words}) != 1 or prompt.facts("practical"):
        return
    number, wish = numbers[0], words[0]
    if not number.span or not isinstance(number.value, float) or _BALANCE.search(prompt.text):
        return
    wanted = _WANTED[wish.term]
    is_denied = number.value < _NEUTRAL[1] if wanted > _NEUTRAL[1] else number.value > _NEUTRAL[0]
    if is_denied:
        kind = "neutral daylight" if _NEUTRAL[0] <= number.value <= 6500 else "the other way round"
        yield Finding(
            number.span,
            f"'{wish.text}' against {number.value:g} K, which is {kind} under a daylight balance; "
            f"write {wanted} K, or name the white balance",
            Weaken(number, number.span, f"{wanted} K"),
            related=(Related(wish.span, "the word"),),
        )


def _of_a_source(prompt: Prompt) -> Iterator[Finding]:
    """One number of kelvin beside one source whose range does not hold it."""
    numbers, sources = prompt.facts("key.kelvin"), prompt.facts("key.source")
    if len(numbers) != 1 or len({fact.value for fact in sources}) != 1 or prompt.facts("practical"):
        return
    number, named = numbers[0], sources[0]
    source = prompt.sources.get(str(named.value))
    if not source or not source.is_fixed or not source.range or not number.span or not named.span:
        return
    if _is_a_setting(prompt, number) or (source.source == "sun" and _TIME.search(prompt.text)):
        return
    low, high = source.range
    if all(low - _SPARE <= value <= high + _SPARE for value in _values(prompt, number)):
        return
    words, wrong = named.span.of(prompt.text), number.span.of(prompt.text)
    related = (Related(named.span, "the source"),)
    if source.source == "moon":
        message = f"'{words}' measures {source.kelvin:g} K and only looks blue; grade the night blue"
        yield Finding(number.span, message, None, Severity.INFO, related)
        return
    shown = f"{low:g} to {high:g} K" if low < high else f"{low:g} K"
    yield Finding(
        number.span,
        f"'{words}' is {shown}, not {wrong}; write {source.kelvin:g} K",
        Weaken(number, number.span, f"{source.kelvin:g} K"),
        related=related,
    )


def _is_a_setting(prompt: Prompt, number: Fact) -> bool:
    """True for a white balance, a filter or a grade, which may have any temperature."""
    clause = prompt.clause_of(number.span) if number.span else None
    return bool(clause and _BALANCE.search(clause.span.of(prompt.text)))


def _values(prompt: Prompt, number: Fact) -> Iterator[float]:
    """The number, or both ends of a range such as 5500-6500K."""
    if isinstance(number.value, float):
        yield number.value
    for found in _NUMBER.findall(number.span.of(prompt.text) if number.span else ""):
        value = float(found.replace(" ", "").replace(",", ""))
        if value >= 1000:
            yield value

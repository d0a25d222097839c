"""A colour temperature that its source does not have.

An overcast sky is bluer than the sun (6000 to 7000 K), a candle is near 1900 K, the golden hour near
3500 K. A number from another source gives a picture whose light and colour disagree. Do not follow the
rule when the number is the camera's white balance. Source: published tables and the PhysicallyBased
light sources (CC0); where they disagree the whole range is accepted, with 300 K to spare.
"""

from glabella.rule import Bad, Finding, Good, Iterator, Prompt, Related, Rule, Severity, Trust, Weaken

RULE = Rule(severity=Severity.WARNING, needs={"key.kelvin"})

EXAMPLES = (
    Bad(
        "a man under an overcast sky, «5000K»",
        becomes="a man under an overcast sky, 6500 K",
        trust=Trust.UNSAFE,
    ),
    Good("a man under an overcast sky, 6500K", because="within the published range"),
    Good("a man, softbox, 3200K", because="a lamp can be filtered to any temperature"),
    Good("a man under an overcast sky, white balance 5000K", because="the camera's setting"),
)

_KELVIN = {
    "overcast sky": (6000, 7500, 6500),
    "open shade": (6800, 10000, 7500),
    "sun": (5000, 6000, 5500),
    "golden hour sun": (2800, 4200, 3500),
    "low sun": (1900, 3600, 2600),
    "candle": (1700, 2100, 1850),
    "campfire": (1700, 2300, 1900),
    "blue hour sky": (7000, 12000, 10000),
}
_SPARE = 300


def check(prompt: Prompt) -> Iterator[Finding]:
    """One number of kelvin beside one natural source whose range does not hold it."""
    numbers, sources = prompt.facts("key.kelvin"), prompt.facts("key.source")
    if len(numbers) != 1 or len({fact.value for fact in sources}) != 1 or prompt.facts("practical"):
        return
    number, source = numbers[0], sources[0]
    known = _KELVIN.get(str(source.value))
    if not known or not number.span or not source.span or not isinstance(number.value, float):
        return
    clause = prompt.clause_of(number.span)
    if clause and "balance" in clause.span.of(prompt.text).lower():
        return
    low, high, usual = known
    if not low - _SPARE <= number.value <= high + _SPARE:
        yield Finding(
            number.span,
            f"'{source.span.of(prompt.text)}' is {low} to {high} K, not {number.value:g} K; write {usual} K",
            Weaken(number, number.span, f"{usual} K"),
            related=(Related(source.span, "the source"),),
        )

"""A look that the material denies.

No light passes through a metal, so it is neither transparent nor lit from within; it mirrors almost alike
from every angle, so the bright rim of Fresnel's law belongs to plastic and glass. Only iron and steel rust,
gold does not tarnish, a glaze has no pores, velvet has no mirror. And one surface is not matte and a mirror
at once. Keep the material and take the look out, or the other way round. Do not follow the rule where a
thing of two materials is meant, or a material that does not exist. Source: materials.yaml, `never`, by the
optical constants of each material (PhysicallyBased, CC0); counter-source: transparent alumina and gold leaf
a tenth of a micron thin.
"""

import re

from glabella.rule import (
    PHYSICAL_MEDIA,
    Bad,
    Fact,
    Finding,
    Good,
    Iterator,
    Made,
    Prompt,
    Related,
    Rule,
    Severity,
    Span,
    Trust,
    Weaken,
)

RULE = Rule(severity=Severity.WARNING, needs={"material.look"})

EXAMPLES = (
    Bad("a ring of gold with «subsurface scattering»", becomes="a ring of gold", trust=Trust.UNSAFE),
    Bad("photo of a «transparent» steel knife", becomes="photo of a steel knife", trust=Trust.UNSAFE),
    Bad("render of a «matte» chrome mirror", becomes="render of a chrome mirror", trust=Trust.UNSAFE),
    Bad("a porcelain vase with «visible pores»", becomes="a porcelain vase", trust=Trust.UNSAFE),
    Bad("a «rusty» gold coin", becomes="a gold coin", trust=Trust.UNSAFE),
    Good("a woman, gold chain, subsurface scattering on the ears", because="the ears, not the gold"),
    Good("a rusty steel bridge, a transparent plastic bag", because="both are so"),
    Good("a dress of translucent gold fabric", because="gold is its colour"),
    Good("a matte black frame and a glossy lens", because="two surfaces"),
    Good("a porcelain doll, a woman with visible pores", because="the pores are hers"),
    Good("painting of a transparent gold bird", because="a painter may"),
)

_JOINED = re.compile(r"\s*(?:[\w-]+\s+){0,2}", re.IGNORECASE)
_BEHIND = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}?(?:with|of|showing|has|having)\s+(?:[\w-]+\s+){0,2}",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"\s+(?:on|of|in|through|for)\s+(?:(?:a|an|the|her|his|its|this)\s+)?(?:[\w-]+\s+)?", re.IGNORECASE
)
_SPLITS = re.compile(r"\b(?:and|or|with|of|in|on|a|an|the|but|over|under|behind|beside)\b", re.IGNORECASE)
_LEAD = re.compile(r"\b(?:with|of|showing|has|having)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_LEADS_IN = re.compile(r"(?:with|covered)\b", re.IGNORECASE)
_ALSO = re.compile(r"\s+(?:and|on|in|of|at)\b", re.IGNORECASE)
_LIKE_IT = re.compile(r"(?:golden|metallic|gilt|y|ed)$", re.IGNORECASE)
_NEAR = 20
_COLOURED = frozenset(
    ("garment", "material", "hair", "light", "skin", "color", "light_effect", "sky", "plant")
)
"""Nouns before which the name of a metal is a colour."""

_WHY = {
    "transparent": "lets no light through",
    "subsurface": "lets no light into itself",
    "fresnel": "mirrors almost alike from every angle; the bright rim is that of plastic and glass",
    "rust": "does not rust, only iron and steel do",
    "patina": "neither tarnishes nor turns green",
    "pores": "has no pores",
    "mirror": "scatters; it mirrors nothing",
    "matte": "mirrors at every face",
    "metallic": "mirrors white, not in its own colour",
}


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every look beside a material that cannot have it, and every surface that is matte and a mirror."""
    if prompt.medium and prompt.medium not in PHYSICAL_MEDIA | {"sculpture"}:
        return
    severity = Severity.ERROR if prompt.has_camera else None
    looks = {fact.span: fact for fact in prompt.facts("material.look") if fact.span}
    for span, fact in looks.items():
        made = next((made for made in prompt.made if _denies(prompt, made, fact, span)), None)
        if made:
            name = made.span.of(prompt.text)
            yield Finding(
                span,
                f"'{name}' {_WHY[str(fact.value)]}; take '{span.of(prompt.text)}' out",
                Weaken(fact, _out(prompt, made, span)),
                severity,
                (Related(made.span, "the material"),),
            )
        elif fact.value == "matte" and (mirror := _mirror_behind(prompt, span, looks)):
            yield Finding(
                span,
                f"one surface is not '{span.of(prompt.text)}' and '{mirror.of(prompt.text)}'; keep one",
                Weaken(fact, span),
                severity,
                (Related(mirror, "this is a mirror"),),
            )


def _denies(prompt: Prompt, made: Made, fact: Fact, look: Span) -> bool:
    return str(fact.value) in made.material.never and _goes_with(prompt, made, look)


def _goes_with(prompt: Prompt, made: Made, look: Span) -> bool:
    """True for "transparent gold", "gold with ..." and "... on the gold", where gold is the thing itself."""
    text, at = prompt.text, made.span
    if _is_a_colour(prompt, made):
        return False
    if look.end <= at.start:
        between = text[look.end : at.start]
        is_before = bool(_JOINED.fullmatch(between)) and not _SPLITS.search(between)
        return is_before or bool(_OF_IT.fullmatch(between))
    behind = _JOINED if _LEADS_IN.match(text, look.start) else _BEHIND
    return look.start >= at.end and bool(behind.fullmatch(text[at.end : look.start]))


def _out(prompt: Prompt, made: Made, look: Span) -> Span:
    """The words to take out: with the "with" before them, unless something else depends on it."""
    goes_on = _ALSO.match(prompt.text, look.end)
    if look.start > made.span.end and (lead := _LEAD.search(prompt.text[made.span.end : look.start])):
        return look if goes_on else Span(made.span.end + lead.start(), look.end)
    return look


def _is_a_colour(prompt: Prompt, made: Made) -> bool:
    """True for a metal that only lends its colour: "gold and silver fabric", "golden serum"."""
    if made.material.is_metal and _LIKE_IT.search(made.span.of(prompt.text)):
        return True
    for word in prompt.words_between(made.span.end, made.span.end + _NEAR):
        if word.lower not in ("and", "or") and not word.classes & {"metal"}:
            return bool(word.classes & _COLOURED) or not word.classes
    return False


def _mirror_behind(prompt: Prompt, matte: Span, looks: dict[Span, Fact]) -> Span | None:
    """The mirror finish in the same run of words."""
    for span, fact in looks.items():
        between = prompt.text[matte.end : span.start]
        if fact.value == "mirror" and span.start >= matte.end and _JOINED.fullmatch(between):
            return None if _SPLITS.search(between) else span
    return None

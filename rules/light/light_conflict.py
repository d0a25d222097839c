"""Lights that cannot be in one picture.

A sky that shines from everywhere throws no hard shadow; a fill as strong as the key leaves no Rembrandt
triangle and no split face; one face has one key. The vaguer side gives way. Do not follow the rule for
composites whose parts are lit apart on purpose. Source: penumbra of a dome (computed: no umbra),
lighting ratios of the portrait patterns (Rembrandt 3 to 8).
"""

from itertools import pairwise

from glabella.rule import (
    Bad,
    Fact,
    Finding,
    Good,
    Iterator,
    Prompt,
    Related,
    Rule,
    Severity,
    Trust,
    Weaken,
    Wish,
)

RULE = Rule(severity=Severity.ERROR, needs={"key.source", "key.pattern", "key.azimuth"})

EXAMPLES = (
    Bad("a man, overcast sky, «hard shadows»", becomes="a man, overcast sky", trust=Trust.UNSAFE),
    Bad("a man, rembrandt lighting, «even» lighting"),
    Good("a man, midday sun, hard shadows", because="the sun is small in the sky"),
    Good("a man, rembrandt lighting, fill 2 stops under key", because="the triangle stays"),
)

_DOMES = frozenset(("overcast sky",))
_HARD = frozenset(("harsh", "hard shadows"))
_EVEN = frozenset(("even", "flat"))
_SHADED = frozenset(("rembrandt", "split"))


def check(prompt: Prompt) -> Iterator[Finding]:
    """Hard shadows under a dome, even light on a shaded pattern, two keys on two sides."""
    sources = [fact for fact in prompt.facts("key.source") if fact.span]
    domes = [fact for fact in sources if fact.value in _DOMES]
    patterns = [fact for fact in prompt.facts("key.pattern") if fact.value in _SHADED and fact.span]
    for wish in prompt.scene.wishes:
        if wish.term in _HARD and wish.kind == "light-quality" and domes and len(domes) == len(sources):
            yield _against(prompt, wish, domes[0], "comes from everywhere and throws none")
        if wish.term in _EVEN and wish.kind == "light-quality" and patterns:
            yield _against(prompt, wish, patterns[0], "needs one side darker")
    keys = [fact for fact in prompt.facts("key.azimuth") if fact.span and _is_key(prompt, fact)]
    for first, second in pairwise(keys):
        if first.value != second.value and second.span and first.span:
            yield Finding(
                second.span,
                "a second key from another side; call one of them fill or rim",
                severity=Severity.WARNING,
                related=(Related(first.span, "the first key"),),
            )


def _is_key(prompt: Prompt, fact: Fact) -> bool:
    clause = prompt.clause_of(fact.span) if fact.span else None
    return bool(clause and "key light" in clause.span.of(prompt.text).lower())


def _against(prompt: Prompt, wish: Wish, fact: Fact, why: str) -> Finding:
    words = wish.span.of(prompt.text)
    clause = prompt.clause_of(wish.span)
    span = wish.phrase if clause and clause.span == wish.phrase else wish.span
    shown = fact.span.of(prompt.text) if fact.span else str(fact.value)
    related = (Related(fact.span, "this is stated"),) if fact.span else ()
    return Finding(
        wish.span,
        f"'{words}' against '{shown}', which {why}; take '{words}' out",
        Weaken(fact, span),
        related=related,
    )

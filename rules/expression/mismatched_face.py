"""An action that the named feeling does not have.

A *raised inner brow* belongs to sadness, fear and worry; suspicion lowers the brow. Put beside the wrong
feeling, the action wins and the picture shows another face. The lexicon says which actions a feeling
denies, and only where sources agree. Do not follow the rule for a face that is meant to hide one feeling
under another. Source: FACS 2002; published prototypes (`benchmarks/agreement.py`); counter-source: Barrett
2019, who finds one feeling in many faces.
"""

from bisect import bisect_left

from glabella.rule import (
    Bad,
    Finding,
    Good,
    Iterator,
    Prompt,
    Related,
    Rule,
    Severity,
    Weaken,
    Wish,
    action_of,
)

RULE = Rule(severity=Severity.WARNING, needs={"emotion", "timeless-stage"})

EXAMPLES = (
    Bad("a suspicious man, «raised inner brow»"),
    Bad("a man with a suspicious expression, narrowed eyes and «raised inner brows»"),
    Good("a worried man, raised inner brow", because="worry raises it"),
    Good("a suspicious man, lowered eyebrows", because="suspicion lowers them"),
    Good("a suspicious man beside a woman with raised inner brows", because="two faces"),
)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every action that a feeling of the same face denies, beside the nearest such feeling."""
    denied = _denied(prompt)
    for fact in prompt.facts("face") if denied else ():
        wishes = denied.get((fact.owner, action_of(fact).unit))
        if wishes and fact.span:
            wish = _nearest(wishes, fact.span.start)
            yield Finding(
                fact.span,
                f"'{fact.span.of(prompt.text)}' is no part of '{wish.text}': {wish.note}",
                Weaken(fact, fact.span),
                related=(Related(wish.span, "the feeling"),),
            )


def _denied(prompt: Prompt) -> dict[tuple[int | None, int], list[Wish]]:
    """Whose face, and which unit → the feelings that deny it there, in text order."""
    denied: dict[tuple[int | None, int], list[Wish]] = {}
    for wish in prompt.scene.wishes if not prompt.scene.is_sheet else ():
        for unit in wish.denies:
            denied.setdefault((wish.owner, unit), []).append(wish)
    return denied


def _nearest(wishes: list[Wish], start: int) -> Wish:
    at = bisect_left(wishes, start, key=lambda wish: wish.span.start)
    return min(wishes[max(0, at - 1) : at + 1], key=lambda wish: abs(wish.span.start - start))

"""Two actions that one face cannot show.

The muscle that pulls the lip corners up cannot win while the one that pulls them down does, and a brow
pulled high cannot be pulled low; closed eyes look nowhere. Asked for both, a model draws the average.
Weak opposites live together (the small smile under a sad brow), so brows and lip corners only clash from
D up. Do not follow the rule for masks, split faces or two faces in one frame. Source: FACS 2002;
Benedetto (upper-face antagonists); PMC5875435 table 4; counter-source: in one data set the raisers and
the lowerer of the brow go together (PMC5875435).
"""

import re

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
    Weaken,
    action_of,
)

RULE = Rule(severity=Severity.ERROR, needs={"face"})

EXAMPLES = (
    Bad("a man with a maximum smile and «deep frown lines»"),
    Bad("a woman with closed eyes «looking left»"),
    Good("a woman, slight smile, slight frown", because="weak opposites live on one face"),
    Good("a man looking up and a woman looking down", because="directions of two people"),
    Good("a laughing man beside a frowning boy", because="two faces"),
)

_BREAK = re.compile(r"[\n;|]")
_FAR = 400
"""Characters."""
_FIRST_TURN = 50
"""FACS numbers turns of head and eyes from 51 on."""


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every action that an earlier one rules out."""
    if prompt.scene.is_sheet:
        return
    for one, other in prompt.opposed:
        if one.span is None or other.span is None or _is_turning(one, other):
            continue
        if _are_apart(prompt.text, one.span.end, other.span.start):
            continue
        first, second = one.span.of(prompt.text), other.span.of(prompt.text)
        yield Finding(
            other.span,
            f"'{second}' and '{first}' pull one face both ways; keep one",
            Weaken(other, other.span),
            related=(Related(one.span, "the other pull"),),
        )


def _is_turning(one: Fact, other: Fact) -> bool:
    """True for two directions of head or eyes, which tell of two people or two moments."""
    return action_of(one).unit > _FIRST_TURN and action_of(other).unit > _FIRST_TURN


def _are_apart(text: str, start: int, end: int) -> bool:
    """True when the two stand in different panels or list items, or sentences away from each other."""
    return end - start > _FAR or bool(_BREAK.search(text, start, end)) or text.count(". ", start, end) > 1

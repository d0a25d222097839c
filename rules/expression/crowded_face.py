"""Too much for one face.

A viewer counts about four separate actions on a face, with both brows, the eye narrowed by cheek and lid,
and the opening of lips and jaw each counted once and turns of head and eyes left out; beyond that a model
drops some of them. Two feelings can blend on one face, five cannot. Do not follow the rule for a sheet of
several faces. Source: Du 2014 (compound expressions join two); the number four is house judgement;
counter-source: none found.
"""

import re
from itertools import groupby

from glabella.physics.anatomy import count_visible
from glabella.rule import (
    Action,
    Bad,
    Drop,
    Fact,
    Finding,
    Good,
    Iterator,
    Prompt,
    Rule,
    Severity,
    Trust,
    Wish,
    action_of,
    feelings_of_one_face,
)

RULE = Rule(severity=Severity.WARNING, needs={"emotion", "face"})

EXAMPLES = (
    Bad("a happy tired «angry» woman"),
    Bad("a man, nose wrinkled, lip corners raised, eyes closed, chin bunched, «tongue stuck out»"),
    Good("a happy but tired woman", because="two feelings can blend"),
    Good("a calm, confident woman with a gentle smile", because="gentle tells of the smile"),
    Good("a crying woman, eyes closed, head bowed", because="crying is one thing to a viewer"),
    Good("a woman, nose wrinkled, crow's feet, lip corners raised", because="three actions"),
    Good("expression sheet, happy, sad, angry, afraid", because="many faces"),
)

_ITEM = re.compile(r"[\n;|]")
_MOST_ACTIONS = 4
_MOST_FEELINGS = 2


def check(prompt: Prompt) -> Iterator[Finding]:
    """The first action past the fourth on a face, and every feeling past the second."""
    if prompt.scene.is_sheet:
        return
    for facts in _actions_of_one_face(prompt):
        yield from _actions(facts)
    for feelings in feelings_of_one_face(prompt):
        yield from _feelings([wish for wish in feelings if not _tells_a_smile(prompt, wish)])


def _actions_of_one_face(prompt: Prompt) -> list[list[Fact]]:
    """The actions told together: of one owner, in one paragraph or list item."""
    found: dict[tuple[int | None, int], list[Fact]] = {}
    item = end = 0
    for fact in prompt.facts("face"):
        if fact.span:
            item += bool(_ITEM.search(prompt.text, end, fact.span.start))
            end = max(end, fact.span.end)
            found.setdefault((fact.owner, item), []).append(fact)
    return list(found.values())


def _actions(facts: list[Fact]) -> Iterator[Finding]:
    said: set[frozenset[int]] = set()
    for _, same in groupby(facts, key=lambda fact: fact.span):
        told = list(same)
        said.add(frozenset(action_of(fact).unit for fact in told))
        span = told[0].span
        if span and _count(said) > _MOST_ACTIONS:
            yield Finding(
                span, f"more than {_MOST_ACTIONS} actions on one face; keep the {_MOST_ACTIONS} that matter"
            )
            return


def _count(said: set[frozenset[int]]) -> int:
    """Actions that a viewer counts; one word for a whole face, such as "crying", counts once."""
    whole = {units for units in said if count_visible(Action(unit) for unit in units) > 1}
    return len(whole) + count_visible(Action(unit) for units in said - whole for unit in units)


def _tells_a_smile(prompt: Prompt, wish: Wish) -> bool:
    """True for the *gentle* of "a gentle smile": it shades an action and is no feeling beside others."""
    return wish.head is not None and "mouth" in prompt.classes_of(wish.head)


def _feelings(wishes: list[Wish]) -> Iterator[Finding]:
    terms: list[str] = []
    for wish in wishes:
        if wish.term not in terms:
            terms.append(wish.term)
        if len(terms) > _MOST_FEELINGS and terms.index(wish.term) >= _MOST_FEELINGS:
            number = terms.index(wish.term) + 1
            message = f"'{wish.text}' is feeling number {number} on one face; keep {_MOST_FEELINGS}"
            yield Finding(wish.span, message, Drop(wish.span, Trust.UNSAFE))

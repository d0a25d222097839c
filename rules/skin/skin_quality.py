"""Skin praised instead of shown.

*Perfect*, *beautiful*, *realistic* skin: the camera records pores, uneven redness, fine hair and oil on
forehead and nose. Name two of them, texture first, then what shines through, then what reflects. Do not
follow the rule for beauty retouching that is meant, nor for drawn and painted skin, where it only
informs. Source: pore size and density by face region (Flament 2015), sebum on the T-zone; wording our
judgement; counter-source: none found.
"""

import re

from glabella.rule import (
    PHYSICAL_MEDIA,
    Bad,
    Bind,
    Finding,
    Form,
    Good,
    Iterator,
    Prompt,
    Rule,
    Severity,
    Wish,
    is_toylike,
)

RULE = Rule(severity=Severity.WARNING, needs={"skin-quality"})

EXAMPLES = (
    Bad(
        "a woman with «beautiful» skin",
        becomes="a woman with visible pores and uneven redness on the cheeks",
    ),
    Bad(
        "photo of a man, «realistic skin texture»",
        becomes="photo of a man, visible pores and uneven redness on the cheeks",
    ),
    Good("a woman with visible pores and freckles", because="shown, not praised"),
    Good("Kodak Portra film, warm natural skin tones", because="a colour, not a surface"),
    Good("three eggplants with a glossy purple skin", because="a peel"),
    Good("a child, fresh cherries with glossy skin", because="the skin of the fruit beside it"),
    Good("the skin of an apple in the sun", because="nothing is praised"),
    Good("a realistic plan for a house", because="a plan has no skin"),
)

_A_COLOUR = re.compile(r"\s+(?:tone|shade|hue|colou?r)s?\b", re.IGNORECASE)
_OWNERS = frozenset(("person", "creature", "animal"))
_LISTED = re.compile(r"\b(?:and|on|in)\s+(?:\w+ly\s+)?([\w-]+),\s+$", re.IGNORECASE)
_NEAR = 40
_MADE_OF = re.compile(r"\bmade (?:out )?(?:of|from)\s+$", re.IGNORECASE)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every praise of skin whose texture the prompt does not state."""
    is_camera = prompt.may_be_physical and not is_toylike(prompt)
    for wish in prompt.wishes("skin-quality"):
        if (
            _A_COLOUR.match(prompt.text, wish.span.end)
            or _is_peel(prompt, wish)
            or _is_made_of_it(prompt, wish)
        ):
            continue
        is_only_its_name = prompt.medium == "sculpture" and "porcelain" in wish.text
        is_shown = (is_camera or is_only_its_name) and _is_human(prompt, wish)
        is_shown = is_shown and not _goes_on_a_list(prompt, wish)
        yield Finding(
            wish.span,
            f"'{wish.span.of(prompt.text)}' praises skin; show pores, redness, hair or sheen",
            Bind(wish, show_only=not is_shown),
            None if is_shown else Severity.INFO,
        )


def _goes_on_a_list(prompt: Prompt, wish: Wish) -> bool:
    """True for the second of two adjectives: "a calm look and natural, realistic skin"."""
    before = _LISTED.search(prompt.text, max(0, wish.phrase.start - _NEAR), wish.phrase.start)
    words = prompt.words_between(before.start(1), before.end(1)) if before else ()
    return bool(words) and not words[-1].classes


def _is_made_of_it(prompt: Prompt, wish: Wish) -> bool:
    """True for "made of glass skin": a substance."""
    return bool(_MADE_OF.search(prompt.text, max(0, wish.phrase.start - 16), wish.phrase.start))


def _is_peel(prompt: Prompt, wish: Wish) -> bool:
    """True where fruit is all that has a skin, or is named right before it: "cherries with glossy skin"."""
    near = prompt.words_between(max(0, wish.phrase.start - _NEAR), wish.span.start)
    last = next((word for word in reversed(near) if word.classes & {"food", "person", "face"}), None)
    if last and "food" in last.classes:
        return True
    owners = any(subject.kind in _OWNERS for subject in prompt.scene.subjects)
    return not owners and any("food" in word.classes for word in prompt.words)


def _is_human(prompt: Prompt, wish: Wish) -> bool:
    subjects = prompt.scene.subjects
    if not subjects:
        is_prose = any(clause.is_sentence for clause in prompt.clauses)
        return not is_prose and (wish.form is Form.TAG or prompt.medium in PHYSICAL_MEDIA)
    owner = subjects[wish.owner] if wish.owner is not None and wish.owner < len(subjects) else subjects[0]
    return owner.kind == "person"

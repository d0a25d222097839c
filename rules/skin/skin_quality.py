"""Skin praised instead of shown.

*Perfect*, *beautiful*, *realistic* skin: the camera records pores, uneven redness, fine hair and oil on
forehead and nose. Name two of them, texture first, then what shines through, then what reflects. Do not
follow the rule for beauty retouching that is meant, nor for drawn and painted skin, where it only
informs. Source: pore size and density by face region (Flament 2015), sebum on the T-zone; wording our
judgement; counter-source: none found.
"""

import re

from glabella.rule import (
    Bad,
    Bind,
    Finding,
    Form,
    Good,
    Iterator,
    Prompt,
    Rule,
    Severity,
    Span,
    Trust,
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
    Bad("Kodak Portra 400 film stock, «perfectly natural» skin, muted greens", trust=Trust.SHOW),
    Bad("oil painting, volumetric, photo of a woman, «smooth» skin", trust=Trust.SHOW),
    Bad("her arms are bare, showing «natural skin texture»", trust=Trust.SHOW),
    Bad("a woman with «smooth» olive skin", trust=Trust.SHOW),
    Bad("photo of a lake, a woman in the distance, «realistic» skin", trust=Trust.SHOW),
    Bad("packshot of a perfume bottle, a woman in the background, «realistic» skin", trust=Trust.SHOW),
    Good("the skin of an apple in the sun", because="nothing is praised"),
    Good("a realistic plan for a house", because="a plan has no skin"),
)

_A_COLOUR = re.compile(r"\s+(?:tone|shade|hue|colou?r)s?\b", re.IGNORECASE)
_OWNERS = frozenset(("person", "creature", "animal"))
_FACES = frozenset(("face", "eyes", "mouth", "brow", "hair"))
_PERSONAL = _FACES | {"body", "garment", "jewellery", "pronoun", "possessive"}
_FAR = re.compile(
    r"\b(?:in the (?:far |deep |blurred )?(?:distance|background)|from (?:afar|behind|a distance)|far away"
    r"|tiny|silhouettes?|aerial|landscape (?:photo|photography|shot)|wide landscape)\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"(?:ed|ing)$")
_LISTED = re.compile(r"\b(?:and|on|in)\s+(?:\w+ly\s+)?([\w-]+),\s+$", re.IGNORECASE)
_NEAR = 40
_MADE_OF = re.compile(r"\bmade (?:out )?(?:of|from)\s+$", re.IGNORECASE)
_FIGURES = re.compile(
    r"\b(?:cartoonish|plushies?|dolls?|bjd|figurines?|stickers?|clay|emojis?|funko|mascots?|humanoid|android|mecha|felt"
    r"|illustrat(?:ion|ions|ed)|caricature)\b",
    re.IGNORECASE,
)
"""Figures and pictures without pores: there a word for skin is only pointed out."""


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every praise of skin whose texture the prompt does not state."""
    is_camera = prompt.may_be_physical and prompt.medium != "product" and not prompt.has_brush
    is_camera = is_camera and not is_toylike(prompt)
    for wish in prompt.wishes("skin-quality"):
        if (
            _A_COLOUR.match(prompt.text, wish.span.end)
            or _is_peel(prompt, wish)
            or _is_made_of_it(prompt, wish)
        ):
            continue
        is_only_its_name = prompt.medium == "sculpture" and "porcelain" in wish.text
        is_shown = (is_camera or is_only_its_name) and _is_human(prompt, wish)
        is_shown = is_shown and not (
            _goes_on_a_list(prompt, wish)
            or _is_far(prompt, wish)
            or _is_of_the_body(prompt, wish)
            or any(
                other.kind == "skin-tone" and wish.phrase.contains(other.span)
                for other in prompt.scene.wishes
            )
            or any(not wish.phrase.contains(Span(*at.span())) for at in _FIGURES.finditer(prompt.text))
        )
        yield Finding(
            wish.span,
            f"'{wish.span.of(prompt.text)}' praises skin; show pores, redness, hair or sheen",
            Bind(wish, show_only=not is_shown),
            None if is_shown else Severity.INFO,
        )


def _goes_on_a_list(prompt: Prompt, wish: Wish) -> bool:
    """True for the second of two adjectives: "a calm look and natural, realistic skin", "is soft and dewy".

    So it is for one beside a participle, which a second description might deny: "soft, flushed skin".
    """
    if wish.form is Form.ATTRIBUTE:
        is_behind = wish.head is not None and wish.head.end <= wish.span.start
        if is_behind or any(_PARTICIPLE.search(rest.of(prompt.text)) for rest in wish.rest):
            return True
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


def _is_far(prompt: Prompt, wish: Wish) -> bool:
    """True for somebody who stands in the distance, where no lens resolves a cheek."""
    subjects = prompt.scene.subjects
    owner = subjects[wish.owner] if wish.owner is not None and wish.owner < len(subjects) else None
    start = owner.phrase.start if owner else wish.phrase.start
    return bool(_FAR.search(prompt.text, max(0, start - _NEAR), start + _NEAR * 2))


def _is_of_the_body(prompt: Prompt, wish: Wish) -> bool:
    """True behind an arm or a leg: readings for skin are about the face."""
    start = wish.phrase.start
    sentence = max(prompt.text.rfind(mark, 0, start) for mark in ".;\n") + 1
    near = prompt.words_between(max(sentence, start - 3 * _NEAR), start)
    last = next((word for word in reversed(near) if word.classes & (_FACES | {"body", "person"})), None)
    return last is not None and "body" in last.classes and not last.classes & _FACES


def _is_human(prompt: Prompt, wish: Wish) -> bool:
    subjects = prompt.scene.subjects
    if not subjects:
        is_alone = len(prompt.clauses) == 1
        return wish.form is Form.TAG and (is_alone or any(word.classes & _PERSONAL for word in prompt.words))
    owner = subjects[wish.owner] if wish.owner is not None and wish.owner < len(subjects) else subjects[0]
    return owner.kind == "person"

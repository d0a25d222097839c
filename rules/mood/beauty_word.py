"""A verdict on someone's looks.

*Beautiful* and *handsome* are given by the viewer; models answer them with one averaged, retouched face.
They are taken out; write age, features, skin, hair. *Cute* has a known cause in animals and cartoon
creatures, the proportions of the very young. *Elegant*, *stylish*, *regal* say posture or cloth, which
are shown. *Sexy* and its kin have no reliable physical definition; they concern adults only and are never
elaborated here, and beside someone young nothing is suggested at all. Do not follow the rule in a title
or a quotation. Source: lexicon/mood/beauty.yaml, for each word; counter-source: Oppenlaender 2023.
"""

import re

from glabella.rule import DRAWN_MEDIA, Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity, Trust, Wish

RULE = Rule(severity=Severity.WARNING, needs={"beauty", "beauty-open", "beauty-adult"})

EXAMPLES = (
    Bad("photo of a «beautiful» woman", becomes="photo of a woman"),
    Bad("a «cute» girl with a kite"),
    Bad("«cute» cats on a sofa", trust=Trust.SHOW),
    Bad("an «elegant» woman at a table", trust=Trust.SHOW),
    Bad("a «sexy» man on a beach"),
    Good("photo of a woman, freckles on nose and cheeks", because="shown"),
    Good("poster for Pretty Woman", because="the title of a film"),
    Good("a cat poised to leap", because="a posture, and no verdict"),
)

_YOUNG = re.compile(
    r"\b(?:bab(?:y|ies)|toddlers?|child(?:ren|like)?|kids?|girls?|boys?|teen\w*|preteens?|adolescents?|minors?|"
    r"underage|young\w*|youth\w*|school(?:girl|boy)s?|pupils?|students?|daughters?|sons?|lolis?|shotas?|\dgirls?|"
    r"\dboys?|little|(?:1[0-9]|[1-9])[ -]?(?:years?|y\.?o\b|yrs?))",
    re.IGNORECASE,
)
"""Any sign that someone in the picture is, or may be, no adult. It is meant to find too much."""


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every verdict on looks."""
    for wish in prompt.wishes("beauty"):
        is_of_many = bool(wish.asks) and _is_of_many(prompt, wish)
        yield Finding(
            wish.span,
            f"'{wish.text}' is a verdict with no physical content; name features",
            Bind(wish, show_only=is_of_many),
        )
    for wish in prompt.wishes("beauty-open"):
        message = f"'{wish.text}' says how it is felt; {wish.note.removeprefix('says how it is felt; ')}"
        # drawn media have a style of their own called cute
        severity = Severity.INFO if prompt.medium in DRAWN_MEDIA or wish.readings else None
        remedy = Bind(wish, show_only=True) if wish.readings else None
        yield Finding(wish.span, message, remedy, severity=severity)
    adult = tuple(prompt.wishes("beauty-adult"))
    is_young = bool(adult) and bool(_YOUNG.search(prompt.text))
    for wish in adult:
        if is_young:
            message = f"'{wish.text}' has no place beside someone young; take it out"
        else:
            message = f"'{wish.text}' has no reliable definition; for adults, say garment, pose, gaze, light"
        yield Finding(wish.span, message)


def _is_of_many(prompt: Prompt, wish: Wish) -> bool:
    """True for "cute cats": one large head is not the head of each."""
    subjects = prompt.scene.subjects
    return wish.owner is not None and wish.owner < len(subjects) and subjects[wish.owner].plural

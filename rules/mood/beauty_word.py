"""A verdict on someone's looks.

*Beautiful* and *handsome* are given by the viewer; models answer them with one averaged, retouched face.
They are taken out; write age, features, skin, hair. *Cute* has a known cause in animals and cartoon
creatures, the proportions of the very young. *Sexy* and its kin have no reliable physical definition; they
concern adults only and are never elaborated here. Source: our tables; counter-source: Oppenlaender 2023.
"""

from glabella.rule import Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity

RULE = Rule(severity=Severity.WARNING, needs={"beauty", "beauty-open"})

EXAMPLES = (
    Bad("photo of a «beautiful» woman", becomes="photo of a woman"),
    Bad("a «cute» girl with a kite"),
    Good("photo of a woman, freckles on nose and cheeks", because="shown"),
    Good("poster for Pretty Woman", because="the title of a film"),
)

_DRAWN = frozenset(("anime", "drawing", "painting", "vector", "pixel"))
"""Media with a style of their own called cute; the word is then only pointed out."""


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every verdict on looks."""
    for wish in prompt.wishes("beauty"):
        yield Finding(
            wish.span, f"'{wish.text}' is a verdict with no physical content; name features", Bind(wish)
        )
    for wish in prompt.wishes("beauty-open"):
        severity = None
        if wish.term == "sexy":
            message = f"'{wish.text}' has no reliable definition; for adults, say garment, pose, gaze, light"
        else:
            message = f"'{wish.text}' says how it is felt; name age, proportions and expression"
            severity = Severity.INFO if prompt.medium in _DRAWN else None
        yield Finding(wish.span, message, severity=severity)

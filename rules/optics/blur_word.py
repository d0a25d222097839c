"""Blur asked for without the optics that make it.

How far a background melts is set by four numbers: focal length, f-number, the distance to the subject and
the distance behind it (disc = f/N times behind over distance). *Bokeh* and *blurred background* name the
result. In a painting or an anime frame there is no lens, so the word is only pointed out there.
Do not follow the rule where the blur is a shape to be drawn. Source: our tables (C); counter-source: camera
words work as style tokens in models trained on captioned photographs.
"""

from glabella.rule import Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity

RULE = Rule(severity=Severity.WARNING, needs={"blur"})

EXAMPLES = (
    Bad(
        "portrait photo of a man, «shallow depth of field»",
        becomes="portrait photo of a man, 85mm lens at 1.2 m, f/1.8",
    ),
    Bad(
        "portrait photo of a man, «blurred background», grey coat",
        becomes="portrait photo of a man, 85mm lens at 1.2 m, f/2.8, background 4 m behind "
        "the subject, grey coat",
    ),
    Bad("watercolor of a man, «blurred background»"),
    Good("portrait photo of a man, 85mm f/1.8, shallow depth of field", because="the lens says how shallow"),
    Good("a signpost with a blurred inscription", because="worn letters, not optics"),
    Good("photo of a street, nothing blurred", because="negated"),
)

_NO_LENS = frozenset(("painting", "drawing", "anime", "vector", "pixel", "sculpture"))
_FAR = frozenset(("vehicle", "building"))


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every blur that no lens explains."""
    people = [subject for subject in prompt.scene.subjects if subject.kind == "person"]
    is_large = len(people) > 1 or any(subject.plural for subject in prompt.scene.subjects)
    if not prompt.scene.subjects:
        is_large = any(word.classes & _FAR for word in prompt.words)
    for wish in prompt.wishes("blur"):
        if prompt.medium in _NO_LENS:
            message = (
                f"'{wish.text}' is made by a lens, and {prompt.medium} has none; say what is loosely drawn"
            )
            yield Finding(wish.span, message, severity=Severity.INFO)
        elif wish.term == "depth of field":
            message = f"'{wish.text}' does not say how deep; give f-number, lens and distance"
            yield Finding(wish.span, message, Bind(wish, show_only=True), severity=Severity.INFO)
        else:
            message = f"'{wish.text}' names the result; give f-number, lens and distances"
            yield Finding(wish.span, message, Bind(wish, show_only=is_large or prompt.medium == "text"))

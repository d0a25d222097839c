"""Science that is wrong, or says nothing.

Thin-film sebum, an umbra/penumbra ratio, cyanosis in the folds of a healthy face, Fresnel falloff of
gold: words that sound measured and describe no picture. The message gives the correction. Do not follow
the rule where a diagram or a medical picture of the thing itself is wanted. Source: named at each term;
counter-source: none found.
"""

from glabella.rule import Bad, Bind, Edit, Finding, Good, Iterator, Prompt, Replace, Rule, Severity, Span

RULE = Rule(severity=Severity.WARNING, needs={"pseudo-physics"})

EXAMPLES = (
    Bad(
        "a woman, «thin-film sebum sheen»",
        becomes="a woman, small sharp highlights on the forehead and nose",
    ),
    Bad("overcast sky, a man, «umbra/penumbra ratio»", becomes="overcast sky, a man"),
    Good("a soap bubble with thin-film interference", because="a soap film is thin enough"),
    Good("a suborbital rocket", because="a flight below orbit"),
)

_WRONG, _RIGHT = "suborbital", "infraorbital"


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every term that optics or anatomy contradict."""
    for wish in prompt.wishes("pseudo-physics"):
        words = wish.span.of(prompt.text)
        at = words.lower().find(_WRONG)
        before = prompt.text[: wish.span.start].rstrip()
        if at < 0 and not wish.readings and before.endswith(","):
            cut = Edit(Span(len(before) - 1, wish.span.end), "")
            yield Finding(wish.span, f"'{words}': {wish.note}", Replace((cut,), f"take out '{words}'"))
            continue
        if at < 0:
            yield Finding(wish.span, f"'{words}': {wish.note}", Bind(wish))
            continue
        start = wish.span.start + at
        edit = Edit(Span(start, start + len(_WRONG)), _RIGHT)
        yield Finding(wish.span, f"'{words}': {wish.note}", Replace((edit,), f"write '{_RIGHT}'"))

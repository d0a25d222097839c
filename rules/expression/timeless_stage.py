"""A stage of an expression, which a still cannot show.

*Emerging*, *fading*, *micro-expression*: a picture holds one moment and no duration, so the stage of an
action is only its intensity. What begins or ends is slight (A to B), what builds is marked (C), the peak
is the most that a face does (E). A feeling with a stage is bound by `emotion-word` at that intensity. Do
not follow the rule in a prompt for video. Source: FACS 2002 for the letters, the words for each are house
judgement; Yan 2013 (duration of micro-expressions); counter-source: none found.
"""

import re

from glabella.rule import (
    Bad,
    Bind,
    Drop,
    Edit,
    Finding,
    Form,
    Good,
    Iterator,
    Prompt,
    Replace,
    Rule,
    Severity,
    Span,
    Wish,
)

RULE = Rule(severity=Severity.WARNING, needs={"timeless-stage"})

EXAMPLES = (
    Bad("a woman with an «emerging» smile", becomes="a woman with a slight smile"),
    Bad("a boy with a «fading» frown", becomes="a boy with a slight frown"),
    Bad("a man, close-up, «micro-expression»"),
    Bad(
        "a girl at a desk, «moment of realization»",
        becomes="a girl at a desk, eyebrows raised, upper eyelids slightly raised, jaw slightly lowered",
    ),
    Good("fading light behind a woman", because="light fades within one picture"),
    Good("a stone face is emerging from the sand", because="a face half uncovered can be seen"),
    Good("a diver emerging from the water", because="a body half out of the water can be seen"),
    Good("a woman with a slight smile", because="an intensity"),
)

_INTENSITIES = {"lowered": "slight", "maximizer": "full"}
_ARTICLE = re.compile(r"\b(an?) $", re.IGNORECASE)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every stage of a facial action, also one whose face the prompt shows."""
    for wish in prompt.scene.wishes_of("timeless-stage"):
        if wish.form is Form.PREDICATE:
            continue
        said = f"'{wish.text}' is a stage, and a still has no time; write how strongly the face acts"
        yield Finding(wish.span, said, _remedy(prompt, wish))


def _remedy(prompt: Prompt, wish: Wish) -> Bind | Drop | Replace:
    if wish.readings:
        return Bind(wish, show_only=not wish.asks or len(wish.readings[0].facts) == 1)
    classes = prompt.classes_of(wish.span)
    word = next((word for name, word in _INTENSITIES.items() if name in classes), "")
    if not word:
        return Drop(wish.span)
    article = _ARTICLE.search(prompt.text, max(0, wish.span.start - 3), wish.span.start)
    if article is None:
        return Replace((Edit(wish.span, word),), f"write '{word}'")
    edit = Edit(Span(article.start(), wish.span.end), f"{article[1][0]} {word}")
    return Replace((edit,), f"write '{word}'")

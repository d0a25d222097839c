"""A prompt longer than its model reads.

CLIP reads 75 tokens. AUTOMATIC1111, Forge and ComfyUI read the rest as further chunks of 75, which no
longer know each other: a colour may lose its noun at the border, so that place is worth a look. A plain
pipeline, T5 and the language models cut the rest off, and some services refuse the whole prompt. CLIP tokens
are counted exactly, as the tool counts them (weights and networks take none); T5 tokens are estimated. Do
not follow the rule where a chunk is meant to end there; BREAK says so better. Nothing is said where no
target is named. Source: lexicon/targets.yaml, for each figure; counter-source: that Midjourney fades after
some 60 words is told by users only, so rewrites need not fit, and only twice as many are worth a hint.
"""

import re

from glabella.rule import Bad, Finding, Good, Iterator, Measure, Prompt, Rule, Severity, Span, measure

RULE = Rule(severity=Severity.WARNING)

EXAMPLES = (
    Bad(
        "photograph of a woman in a green raincoat at a bus stop, wet hair, nose wrinkled, crow's feet at the"
        " outer eye corners, lip corners raised, visible pores on the cheeks, 120 cm softbox 45 degrees"
        " camera left and 45 degrees up, 85mm lens at 1.2 m,"
        " «brick» wall with peeling posters and a cracked window above a row of rusty bicycles leaning on it",
        target="sdxl",
    ),
    Good(
        "photograph of a woman in a green raincoat at a bus stop, wet hair, (nose wrinkled:1.2), crow's feet"
        " at the outer eye corners BREAK visible pores on the cheeks, 120 cm softbox 45 degrees camera left"
        " and 45 degrees up, 85mm lens at 1.2 m, brick wall with peeling posters, a window, a red bicycle",
        because="BREAK begins the second chunk where the author wants it",
        target="sdxl",
    ),
    Good("red fox, " * 40, because="no model is named, so nothing is counted"),
    Good("red fox, " * 40, because="FLUX reads 512 tokens", target="flux"),
)

_WORD = re.compile(r"[\w'’.-]*\w|\S")
_NAMES = {"clip": "CLIP tokens", "t5": "T5 tokens", "llm": "tokens"}
_FAR_BEYOND = 2
"""How many times a figure that nobody has verified must be reached before it is worth a word."""


def check(prompt: Prompt) -> Iterator[Finding]:
    """The place where the target stops reading, or begins to read anew."""
    length, budget = measure(prompt), prompt.target.budget
    if length is None or budget is None or length.stops is None:
        return
    if not budget.is_binding and length.count < _FAR_BEYOND * budget.limit:
        return
    found = _WORD.search(prompt.text, length.stops)
    at = Span(*found.span()) if found else Span(length.stops, len(prompt.text))
    message, severity = _said(prompt, length, at.of(prompt.text))
    yield Finding(at, message, severity=severity)


def _said(prompt: Prompt, length: Measure, word: str) -> tuple[str, Severity | None]:
    budget, name = prompt.target.budget, prompt.target.name
    if budget is None:
        return "", None
    about = "about " if budget.is_estimate else ""
    size = f"{about}{length.count} {_NAMES.get(budget.unit, budget.unit)}"
    match budget.beyond:
        case "chunks":
            message = (
                f"{size}, read {budget.limit} at a time: chunk 2 of {length.chunks} begins at '{word}'; "
                "put first what matters, or end a chunk with BREAK"
            )
            return message, Severity.INFO
        case "cut":
            return (
                f"{size}, and {name} reads {budget.limit}: it stops before '{word}'; shorten the prompt",
                None,
            )
        case "refused":
            return f"{size}, and {name} takes {budget.limit}, to '{word}'; shorten it", None
        case _:
            return (
                f"{size}: users say that {name} gives little weight to more than {budget.limit}; shorten it",
                Severity.HINT,
            )

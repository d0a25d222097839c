"""A website or render engine named as a seal of quality.

Nobody can see where a picture was published. *Trending on artstation* asks for the average of a site, a
render engine for its demo reels. The site is taken out; an engine is replaced by *3d render* where it was
the only word for the medium. Names of artists are left alone. Do not follow the rule where the engine's
look is what you are after. Source: lexicon/quality/platform.yaml, for each word; counter-source: the SD
wiki.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from glabella.rule import (
    Bad,
    Bind,
    Edit,
    Finding,
    Good,
    Iterator,
    Prompt,
    Replace,
    Rule,
    Severity,
    Span,
    Wish,
)

RULE = Rule(severity=Severity.WARNING, needs={"platform", "render-tag"})

EXAMPLES = (
    Bad("portrait of a knight, «trending on artstation»", becomes="portrait of a knight"),
    Bad("a robot in a hangar, «octane render»", becomes="a robot in a hangar, 3d render"),
    Bad("a basilisk, matte painting, «unreal engine 5»", becomes="a basilisk, matte painting"),
    Good("a portrait of a knight by artgerm", because="the name of an artist"),
    Good("a pump with 98 octane fuel", because="petrol, not a program"),
)

_OTHER_MEDIUM = re.compile(
    r"\b(?:photo(?:graph\w*|s)?|dslr|polaroid|\w*paintings?|drawings?|sketch|illustrations?|watercolou?rs?|gouache|"
    r"comics?|manga|anime)\b",
    re.IGNORECASE,
)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every site or engine named for praise."""
    for wish in prompt.wishes("platform"):
        yield Finding(
            wish.span, f"'{wish.text}' says where a picture was liked, not what is in it", Bind(wish)
        )
    tags = tuple(prompt.wishes("render-tag"))
    evidence = prompt.scene.medium
    named = prompt.scene.wishes_of("render-tag")
    is_only = evidence is not None and all(_is_within(span, named) for span in evidence.spans)
    is_of_another = bool(tags) and (prompt.medium != "render" or bool(_OTHER_MEDIUM.search(prompt.text)))
    is_named = False
    for wish in tags:
        message = f"'{wish.text}' names a program; say what its light does"
        if is_of_another:
            yield Finding(wish.span, message, Bind(wish))
        elif not is_only or is_named:
            yield Finding(wish.span, message, Bind(wish), severity=Severity.INFO)
        else:
            is_named = True
            yield Finding(wish.span, message, Replace((Edit(wish.span, "3d render"),), "write '3d render'"))


def _is_within(span: Span, named: Sequence[Wish]) -> bool:
    """True when one of these wishes, in text order, stands over the span."""
    at = bisect_left(named, span.end, key=lambda wish: wish.span.start) - 1
    return at >= 0 and named[at].span.overlaps(span)

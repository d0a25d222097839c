"""A website or render engine named as a seal of quality.

Nobody can see where a picture was published. *Trending on artstation* asks for the average of a site, a
render engine for its demo reels. The site is taken out; an engine is replaced by *3d render* where it was
the only word for the medium. Names of artists are left alone. Do not follow the rule where the engine's
look is what you are after. Source: lexicon/quality/platform.yaml, for each word; counter-source: the SD
wiki.
"""

import re

from glabella.rule import Bad, Bind, Edit, Finding, Good, Iterator, Prompt, Replace, Rule, Severity

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
    is_named = False
    for wish in prompt.wishes("render-tag"):
        message = f"'{wish.text}' names a program; say what its light does"
        evidence = prompt.scene.medium
        own = {other.span for other in prompt.scene.wishes if other.kind == "render-tag"}
        is_only = evidence is not None and all(
            any(tag.overlaps(span) for tag in own) for span in evidence.spans
        )
        if prompt.medium != "render" or _OTHER_MEDIUM.search(prompt.text):
            yield Finding(wish.span, message, Bind(wish))
        elif not is_only or is_named:
            yield Finding(wish.span, message, Bind(wish), severity=Severity.INFO)
        else:
            is_named = True
            yield Finding(wish.span, message, Replace((Edit(wish.span, "3d render"),), "write '3d render'"))

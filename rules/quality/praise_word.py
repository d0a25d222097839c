"""A rating of the picture instead of its content.

*Masterpiece*, *best quality*, *stunning photo* grade a picture that does not exist yet. They have no
physical content, so they are taken out; write what made the last good picture good. *Rich inner life*,
*nuanced personality*, *more human* claim what no picture can hold and go the same way. Words that a model
was trained on as tags (*masterpiece* on Illustrious) are kept for that model and only shown where no
target is named. Do not follow the rule with a model whose card names the word. Source:
lexicon/quality/praise.yaml, for each word; counter-source: Oppenlaender 2023 counts them as quality
boosters.
"""

from glabella.rule import Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity

RULE = Rule(severity=Severity.WARNING, needs={"praise", "claim"})

EXAMPLES = (
    Bad("a «stunning» photo of a fox", becomes="a photo of a fox"),
    Bad("«masterpiece», a red fox", becomes="a red fox", target="sdxl"),
    Good(
        "masterpiece, best quality, a red fox",
        because="Illustrious was trained on both",
        target="illustrious",
    ),
    Bad("a portrait of a miner, «rich inner life»", becomes="a portrait of a miner"),
    Good("a perfect square with three sides", because="geometry, not praise"),
    Good("A woman is holding a paintbrush and creating a work of art.", because="the thing, not a rating"),
    Good('a mug with the words "best dad"', because="quoted words are drawn as letters"),
)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every rating of the picture."""
    for wish in prompt.wishes("praise"):
        if prompt.target.name not in wish.trained:
            yield Finding(
                wish.span,
                f"'{wish.text}' rates the picture and has no physical content; say what is seen",
                Bind(wish),
            )
    for wish in prompt.wishes("claim"):
        yield Finding(
            wish.span, f"'{wish.text}' claims what no picture holds; say what face and hands do", Bind(wish)
        )

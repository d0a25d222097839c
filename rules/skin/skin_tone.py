"""A colour of skin by a name that is no colour.

*Olive* and *tan* leave open how deep the colour is and which way it leans, and the name of a people leaves
open both: people of one origin have many skins. Melanin in the outer layer gives the depth, blood below it
the undertone, and the light shifts both. Give depth, undertone and the colour of the light. Who a person is
may be said as plainly as before; only the surface wants another word. The rule informs and changes nothing.
Do not follow it where a likeness is known from elsewhere. Source: melanin and haemoglobin as the two
pigments of skin (Jensen 2001); the choice of words is a house judgement; counter-source: such names are
trained words, and a model answers them with its own average.
"""

from glabella.rule import Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity, Trust

RULE = Rule(severity=Severity.INFO, needs={"skin-tone"})

EXAMPLES = (
    Bad("a woman with «olive» skin", trust=Trust.SHOW),
    Bad("photo of a man, «Middle Eastern» skin tone", trust=Trust.SHOW),
    Good("photo of a Middle Eastern man, grey suit", because="a person, not a colour"),
    Good("a woman with pale skin, a man with dark skin", because="plain words for depth"),
    Good("a woman with olive skin, neutral undertone", because="the undertone is said"),
    Good("an olive dress with tan boots", because="a dye"),
)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every name of a colour of skin without its undertone."""
    if not prompt.may_be_physical:
        return
    for wish in prompt.wishes("skin-tone"):
        if wish.term == "ethnonym":
            message = f"'{wish.text}' names people, not a colour; give depth, undertone and light of the skin"
        else:
            message = f"'{wish.text}' leaves depth and undertone open; give both, and the light on the skin"
        yield Finding(wish.span, message, Bind(wish, show_only=True))

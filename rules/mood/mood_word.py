"""A mood asked for by name.

*Moody*, *ethereal*, *epic* are what a viewer feels. The picture holds a key from the side, three stops of
contrast, haze that pales the distance, a lens near the ground. Most moods have several causes, so the
choices are shown and none is made. Do not follow the rule in a title. Before a place or a thing (*a cozy
kitchen*) the word is only pointed out: there it also tells which one. Source: lexicon/mood, for each
word; counter-source: Oppenlaender 2023 lists such words as working style modifiers.
"""

from glabella.rule import Bad, Bind, Finding, Form, Good, Iterator, Prompt, Rule, Severity, Wish

RULE = Rule(severity=Severity.WARNING, needs={"mood"})

EXAMPLES = (
    Bad("photo of a harbour, «moody» atmosphere"),
    Bad("an «ethereal» landscape"),
    Good("screenshot of a game by epic games", because="the name of a company"),
    Good("a woman with dark hair in a blue room", because="dark is a colour here"),
    Good("a moody teenager", because="a character, not a mood of the picture"),
)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every mood whose causes are not in the prompt."""
    for wish in prompt.wishes("mood"):
        message = f"'{wish.text}' is what a viewer feels; give its cause in light, air, place or lens"
        remedy = Bind(wish, show_only=True) if wish.readings else None
        yield Finding(
            wish.span, message, remedy, severity=Severity.INFO if _tells_which(prompt, wish) else None
        )


def _tells_which(prompt: Prompt, wish: Wish) -> bool:
    """True before a place or a thing; a picture and its atmosphere are nothing but the mood."""
    if wish.form is not Form.ATTRIBUTE or wish.head is None:
        return False
    return not prompt.classes_of(wish.head) & {"picture", "atmosphere"}

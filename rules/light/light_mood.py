"""Light asked for by mood, genre or praise.

*Dramatic*, *cinematic*, *studio*, *beautiful*: each names a result that a gaffer builds from sources.
Dramatic is one small source to the side and shadows three stops down (8 to 1); studio is key, fill and
rim; cinematic is a key from the side and deep shadows. *Lightning* beside such a word asks for a
thunderstorm. Do not follow the rule where a model's maker documents the word as a trained style. Source:
lighting ratios (low-key from 8 to 1) and three-point lighting; the figures are conventions;
counter-source: none found.
"""

from glabella.rule import (
    Bad,
    Bind,
    Finding,
    Good,
    Iterator,
    Prompt,
    Rule,
    Severity,
    Trust,
    goes_on,
    is_given,
    is_left_open,
    is_of_another_noun,
    is_told_of_a_thing,
)

RULE = Rule(severity=Severity.WARNING, needs={"light-mood"})

EXAMPLES = (
    Bad(
        "a man, «dramatic» lighting",
        becomes="a man, spotlight 60° camera left and 45° up, fill 3 stops under key",
    ),
    Bad(
        "a witch beside a campfire, «dramatic» lighting",
        becomes="a witch beside a campfire, light from the campfire, fill 3 stops under key",
    ),
    Bad(
        "a man, «studio lighting»",
        becomes="a man, 120 cm softbox 45° camera left and 45° up, fill 2 stops under key, "
        "rim light from behind camera right",
    ),
    Bad(
        "a man, «dramatically lit»",
        becomes="a man, spotlight 60° camera left and 45° up, fill 3 stops under key",
    ),
    Bad("a majestic lion, «cinematic» lighting", trust=Trust.SHOW),
    Bad("a castle on a hill at night with sunlit clouds, lego, «dramatic» lighting", trust=Trust.SHOW),
    Bad("a vampire in fog, a cave, «cinematic» lighting", trust=Trust.SHOW),
    Bad("a woman at the beach, purple «cinematic» lighting", trust=Trust.SHOW),
    Bad("a container ship, «dramatic» lighting", trust=Trust.SHOW),
    Bad("collage of a town, «cinematic» lighting", trust=Trust.SHOW),
    Bad(
        "portrait of a man, shallow depth of field, negative space, «dramatic» lighting",
        becomes="portrait of a man, shallow depth of field, negative space, spotlight 60° camera left "
        "and 45° up, fill 3 stops under key",
    ),
    Good("a dramatic lightning storm over a field", because="this lightning is meant"),
    Good("a man, spotlight 60° camera left and 45° up, fill 3 stops under key", because="built, not named"),
    Good("a neon sign casting a warm, inviting light over the street", because="the sign gives it"),
    Good("a crystal casting an eerie light on the walls", because="the crystal is the source"),
    Good("a crystal ball glowing with an ethereal light", because="the ball is the source"),
    Good("intricate stone textures and soft light from a window", because="the stone is intricate"),
    Good("a film studio with lights on stands", because="the studio is the place"),
)

_SETUPS = frozenset(("three-point lighting",))
"""Words of the trade that say which lamps there are; only their sides are open."""


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every mood of light that the sources in the prompt do not build."""
    for wish in prompt.wishes("light-mood"):
        if is_given(prompt, wish) or is_of_another_noun(prompt, wish):
            continue
        words = wish.span.of(prompt.text)
        if "lightning" in wish.text:
            message = f"'{words}' asks for a thunderstorm; lighting is meant, so name its source"
        elif wish.missing == ("air.haze",):
            message = f"'{words}' shows only in haze or dust; put it in the air"
        else:
            message = f"'{words}' is the effect of a light; name its source, side and fill"
        is_warned = not goes_on(prompt, wish) and wish.term not in _SETUPS
        is_offered = not is_warned or is_left_open(prompt, wish)
        yield Finding(
            wish.span,
            message,
            None if is_told_of_a_thing(prompt, wish) else Bind(wish, show_only=is_offered),
            None if is_warned else Severity.INFO,
        )

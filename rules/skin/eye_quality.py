"""Eyes praised, or asked to shine.

An eye sparkles where its wet surface mirrors a light, and the spark has the shape of that light: a
softbox gives a rectangle, an octabox an octagon, a window a pane with its bar. Beautiful eyes are a
verdict; one clear catchlight is what a photographer does about it. One for each eye: two or three tell of
two or three lamps. Do not follow the rule for eyes that give light themselves. In drawings a verdict is
only taken out, and a sparkle is left to the style. Source: the cornea mirrors 2.5 percent
(PhysicallyBased database, CC0); counter-source: none found.
"""

import re

from glabella.physics.reach import frame_of, is_in_reach
from glabella.rule import (
    Bad,
    Bind,
    Drop,
    Finding,
    Form,
    Good,
    Iterator,
    Prompt,
    Rule,
    Severity,
    Trust,
    Wish,
)

RULE = Rule(severity=Severity.WARNING, needs={"eye-praise", "eye-quality"})

EXAMPLES = (
    Bad(
        "photo of a woman with «beautiful» eyes",
        becomes="photo of a woman with one small catchlight high in each eye",
    ),
    Bad(
        "photo of a man with «bright» eyes, octabox 45° camera left",
        becomes="photo of a man with the octabox mirrored as a small white octagon in each eye, "
        "octabox 45° camera left",
    ),
    Bad("a girl with «sparkling» eyes", trust=Trust.SHOW),
    Bad("watercolor of a girl with «beautiful» eyes, macro photography"),
    Bad("full body photo of a woman, «beautiful» eyes", becomes="full body photo of a woman"),
    Bad("watercolor of a girl, «beautiful» eyes", becomes="watercolor of a girl"),
    Good("photo of a woman with bright blue eyes", because="a colour"),
    Good("anime girl with sparkling eyes", because="drawn sparkle is a matter of style"),
    Good("a robot with glowing eyes", because="they give light"),
    Good("photo of a robot with one bright eye", because="a lamp"),
    Good("photo of a woman, sparkling eyes, one catchlight in each eye", because="the spark is said"),
)

_GLOWS = re.compile(r"\b(?:glow\w*|eye|lit|led|laser)\b", re.IGNORECASE)
_NEAR = 40


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every verdict on eyes, and every sparkle without its light."""
    is_drawn = not prompt.may_be_physical or prompt.has_brush
    frame = frame_of(prompt.scene)
    is_small = frame is not None and not is_in_reach(frame)
    for wish in prompt.wishes("eye-praise"):
        message = f"'{wish.text}' praises eyes; say colour, lids and the catchlight"
        leaves_a_word = wish.form is Form.TAG or wish.rest
        taken = Drop(wish.phrase if wish.form is Form.TAG else wish.span) if leaves_a_word else None
        yield Finding(wish.span, message, taken if is_drawn or is_small else Bind(wish))
    for wish in prompt.wishes("eye-quality") if not is_drawn else ():
        if _is_lamp(prompt, wish):
            continue
        yield Finding(
            wish.span,
            f"'{wish.text}' is a light mirrored in the eye; say its shape",
            Bind(wish, show_only=not prompt.has_camera),
            None if prompt.has_camera else Severity.INFO,
        )


def _is_lamp(prompt: Prompt, wish: Wish) -> bool:
    """True for an eye that gives light, and for the one eye of a mask or a machine."""
    around = prompt.text[wish.phrase.start : wish.phrase.end + _NEAR]
    return bool(_GLOWS.search(around))

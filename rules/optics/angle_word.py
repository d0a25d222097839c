"""A camera angle asked for by what it makes of the subject.

*Heroic*, *dramatic*, *flattering*: a camera has a height and a pitch. Below the eyes and tilted up it brings
the chin nearer and shows the face as if pitched up; above the eyes it brings the forehead nearer. *Low
angle*, *eye level*, *worm's eye view* say that much and are left alone. What an angle does to an expression
is disputed, so a dramatic angle is only shown its choices. Do not follow the rule for drawings whose
perspective is constructed. Source: film practice, figures our judgement; counter-source: Witkower and
Tracy 2019 found that a head pitched down, not up, looks dominant.
"""

import re

from glabella.rule import Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity

RULE = Rule(severity=Severity.WARNING, needs={"angle"})

EXAMPLES = (
    Bad(
        "full body photo of a firefighter, «heroic angle», 50mm lens at 2.9 m",
        becomes="full body photo of a firefighter, 50mm lens at 2.9 m, camera at knee height tilted 15° up",
    ),
    Bad("photo of a car, «dramatic angle»"),
    Bad("anime girl, «heroic angle»"),
    Good("photo of a car, low angle", because="height and pitch are said"),
    Good("photo of a statue, worm's eye view", because="height and pitch are said"),
    Good("photo of a man, dutch angle", because="the roll is said"),
    Good("photo of a man from a low, cinematic perspective", because="the height is said"),
    Good("seen from a different angle", because="nothing is asked of it"),
    Good("ultra wide angle photo of a barn", because="an angle of view, not of the camera"),
)

_OPEN = frozenset(("dramatic angle",))
"""Words with several causes of equal right: shown, and none is chosen."""

_NEAR = 30
_HEIGHT = re.compile(
    r"\b(?:low|high|elevated|overhead|top-down|below|above|eye[- ]level)\b[\w\s,-]*$", re.IGNORECASE
)
"""Words before the angle that say the height already."""


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every angle that names neither height nor pitch."""
    for wish in prompt.wishes("angle"):
        if _HEIGHT.search(prompt.text[max(0, wish.span.start - _NEAR) : wish.span.start]):
            continue
        yield Finding(
            wish.span,
            f"'{wish.text}' is what an angle makes of the subject; give the camera's height and tilt",
            Bind(wish, show_only=wish.term in _OPEN or not prompt.has_camera),
            None if prompt.has_camera else Severity.INFO,
        )

"""A camera angle asked for by what it makes of the subject.

*Heroic*, *dramatic*, *flattering*: a camera has a height and a pitch. Below the eyes and tilted up it brings
the chin nearer and shows the face as if pitched up; above the eyes it brings the forehead nearer. *Low
angle*, *eye level*, *worm's eye view* say that much and are left alone. What an angle does to an expression
is disputed, so a dramatic angle is only shown its choices. Degrees below the height of the eyes are two
things in one: the height is below, the degrees are the tilt. Do not follow the rule for drawings whose
perspective is constructed. Source: film practice, figures our judgement; counter-source: Witkower and
Tracy 2019 found that a head pitched down, not up, looks dominant.
"""

import re

from glabella.rule import Bad, Bind, Edit, Finding, Good, Iterator, Prompt, Replace, Rule, Severity, Span

RULE = Rule(severity=Severity.WARNING, needs={"angle", "camera.angle"})

EXAMPLES = (
    Bad(
        "full body photo of a firefighter, «heroic angle», 50mm lens at 2.9 m",
        becomes="full body photo of a firefighter, 50mm lens at 2.9 m, camera at knee height tilted 15° up",
    ),
    Bad("photo of a car, «dramatic angle»"),
    Bad(
        "photo of a man, low angle, «15 to 20 degrees below eye level»",
        becomes="photo of a man, low angle, camera below eye level and tilted 15 to 20° up",
    ),
    Bad(
        "photo of a man, slight low angle «15-20 degrees below eye level»",
        becomes="photo of a man, slight low angle, camera below eye level and tilted 15 to 20° up",
    ),
    Bad(
        "photo of a man from a low angle «15-20 degrees below eye level»",
        becomes="photo of a man from a low angle, camera below eye level and tilted 15 to 20° up",
    ),
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


_DEGREES = re.compile(
    r"(\d+)(?: ?(?:to|-|–) ?(\d+))?(?: ?°|[- ]?degrees?) (below|above)(?: the)? eye[- ](?:level|height)",
    re.IGNORECASE,
)
_TILT = {"below": "up", "above": "down"}


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every angle that names neither height nor pitch, or both in one number."""
    yield from _in_one_number(prompt)
    for wish in prompt.wishes("angle"):
        if _HEIGHT.search(prompt.text[max(0, wish.span.start - _NEAR) : wish.span.start]):
            continue
        yield Finding(
            wish.span,
            f"'{wish.text}' is what an angle makes of the subject; give the camera's height and tilt",
            Bind(wish, show_only=wish.term in _OPEN or not prompt.has_camera),
            None if prompt.has_camera else Severity.INFO,
        )


def _in_one_number(prompt: Prompt) -> Iterator[Finding]:
    """ "15 degrees below eye level": a height is no angle."""
    for match in _DEGREES.finditer(prompt.text) if prompt.facts("camera.angle") else ():
        low, high, side = match[1], match[2], match[3].lower()
        degrees = f"{low} to {high}" if high else low
        joint = ", " if prompt.text[: match.start()].rstrip(" ")[-1:].isalpha() else ""
        words = f"camera {side} eye level and tilted {degrees}° {_TILT[side]}"
        start = len(prompt.text[: match.start()].rstrip(" ")) if joint else match.start()
        yield Finding(
            Span(*match.span()),
            f"'{match[0]}' is a height told in degrees; give the height and the tilt",
            Replace((Edit(Span(start, match.end()), joint + words),), words),
            None if prompt.has_camera else Severity.INFO,
        )

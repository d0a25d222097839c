"""Pores, fine hair or fine scratches in a frame too tall to show them.

A pore is a quarter of a millimetre wide. In a picture 2048 pixels high it covers one pixel when the frame
is half a metre tall and a quarter of a pixel in a full figure, where it can only come out as noise or as
pores the size of coins. The frame is taken from lens and distance, else from the framing that is named.
Come closer, or name relief that is large enough: uneven colour, folds, stubble. Do not follow the rule
for pictures that are enlarged piece by piece afterwards, where every crop is a frame of its own. Between
a half and three quarters of a pixel, and where no photograph is asked for, it only informs. Source: pores
from 0.25 mm (Flament 2015), frame height computed; the limit of 0.7 m is a house judgement;
counter-source: none found.
"""

import re

from glabella.physics.reach import PIXELS, PORE_MM, TALLEST_FRAME_M, frame_of, is_in_reach, pixels_of
from glabella.rule import Bad, Finding, Good, Iterator, Prompt, Rule, Severity, Trust, Weaken

RULE = Rule(severity=Severity.WARNING, needs={"skin.texture", "skin.hair", "metal.wear"})

EXAMPLES = (
    Bad(
        "full body photo of a woman, «visible pores»",
        becomes="full body photo of a woman",
        trust=Trust.UNSAFE,
    ),
    Bad("photo of a man, 50mm lens at 3 m, «peach fuzz», grey coat", trust=Trust.UNSAFE),
    Good("close-up photo of a woman, visible pores", because="a pore covers one pixel there"),
    Good("photo of a woman, visible pores, 85mm lens at 1.2 m", because="the frame is half a metre tall"),
    Good("full body photo of a man, freckles, deep wrinkles", because="marks of some millimetres"),
    Good("photo of a woman, visible pores", because="the frame is not known"),
    Good("full body painting of a woman, visible pores", because="a painter paints what he likes"),
)

_FINE = re.compile(r"\bpor(?:e|es)\b|\bvellus\b|\bpeach fuzz\b|\bmicro-? ?scratches\b", re.IGNORECASE)
_HALF = 0.5
_SLOTS = ("skin.texture", "skin.hair", "metal.wear")


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every mark of a quarter of a millimetre in a frame taller than the limit."""
    frame = frame_of(prompt.scene)
    if frame is None or is_in_reach(frame) or not prompt.may_be_physical or prompt.scene.is_sheet:
        return
    marks = {fact.span: fact for slot in _SLOTS for fact in prompt.facts(slot) if fact.span}
    for span, fact in marks.items():
        if _FINE.search(words := span.of(prompt.text)):
            size = pixels_of(PORE_MM, frame)
            yield Finding(
                span,
                f"'{words}' cannot show: {PORE_MM:g} mm is {size:.1f} pixel of {PIXELS} in a frame "
                f"{frame:.1f} m tall; come closer than {TALLEST_FRAME_M:g} m or name larger marks",
                Weaken(fact, span),
                None if prompt.has_camera and size < _HALF else Severity.INFO,
            )

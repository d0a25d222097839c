"""Perspective put down to the lens.

Two lenses from one place draw one perspective; the longer only crops it. A face looks flat from 3 m and
swollen from 0.3 m, through any lens. *85mm compression* works because filling the frame with 85mm sends the
camera away, so the distance is what to write. Do not follow the rule for film stills whose look is named
after their lens. Source: four pages on photography agree (our tables); nose against ear 1.45 at 0.3 m, 1.11
at 1.2 m and 1.04 at 3 m (computed); counter-source: captions say *compression*, so models know the word.
"""

import re

from glabella.physics.optics import nose_to_ear
from glabella.rule import (
    LENSLESS_MEDIA,
    Bad,
    Bind,
    Drop,
    Edit,
    Fact,
    Finding,
    Form,
    Good,
    Iterator,
    Prompt,
    Replace,
    Rule,
    Severity,
    Span,
    Wish,
)

RULE = Rule(severity=Severity.WARNING, needs={"perspective-myth", "camera.focal"})

EXAMPLES = (
    Bad(
        "headshot photo of a man, «85mm compression»",
        becomes="headshot photo of a man, 85mm lens at 1.4 m",
    ),
    Bad(
        "full body photo of a man, «telephoto compression»",
        becomes="full body photo of a man, 200mm lens at 12 m",
    ),
    Bad(
        "photo of a man, 85mm equivalent «perspective», 1.2 meter subject distance",
        becomes="photo of a man, 85mm equivalent lens, 1.2 meter subject distance",
    ),
    Good("photo of a man, 85mm lens at 1.2 m", because="lens and distance"),
    Good("watercolor painting of a town, flattened perspective", because="a print has no lens"),
    Good("photo of a street, wide-angle perspective", because="it names a look, and no figure"),
    Good("a runner in compression shorts", because="a garment"),
    Good("photo of a street in one-point perspective", because="a drawing term for where lines meet"),
)

_FAR = re.compile(
    r"\bfrom (?:very )?(?:far away|afar|a (?:great |long |far )?distance|a distant)", re.IGNORECASE
)
_PERSPECTIVE = re.compile(r"(?: (?:lens )?equivalent)? (perspective)\b(?! (?:control|lens))", re.IGNORECASE)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every perspective that a lens is said to make."""
    if prompt.medium in LENSLESS_MEDIA:
        return
    for wish in prompt.scene.wishes:
        if wish.kind == "perspective-myth":
            is_told = bool(_FAR.search(prompt.text))
            remedy = None if is_told else _remedy(prompt, wish)
            severity = Severity.INFO if is_told or not prompt.has_camera else None
            yield Finding(wish.span, f"'{wish.text}': {wish.note}{_figures(prompt)}", remedy, severity)
    for fact in prompt.facts("camera.focal"):
        if not (fact.span and fact.span.of(prompt.text)[:1].isdigit()):
            continue
        if found := _PERSPECTIVE.match(prompt.text, fact.span.end):
            span = Span(*found.span(1))
            message = f"'{span.of(prompt.text)}' of a focal length: the distance makes it; write 'lens'"
            yield Finding(span, message, Replace((Edit(span, "lens"),), "write 'lens'"), Severity.INFO)


def _figures(prompt: Prompt) -> str:
    """What a face loses with distance, where there is one."""
    if not prompt.scene.is_of_people:
        return ""
    near, far = nose_to_ear(0.3), nose_to_ear(3)
    return f" (nose over ear {near:.2f} from 0.3 m, {far:.2f} from 3 m)"


def _remedy(prompt: Prompt, wish: Wish) -> Bind | Drop | Replace:
    """The distance; or the focal length that stands among the words, as the lens it is."""
    lenses = [fact for fact in prompt.facts("camera.focal") if fact.span and wish.span.contains(fact.span)]
    if lenses and lenses[0].span:
        lens = f"{lenses[0].span.of(prompt.text)} lens{_from(prompt, wish, lenses[0])}"
        return Replace((Edit(wish.span, lens),), lens)
    if not wish.missing:
        return Drop(wish.span)
    return Bind(wish, show_only=not (prompt.has_camera and wish.readings and wish.form is Form.TAG))


def _from(prompt: Prompt, wish: Wish, lens: Fact) -> str:
    if prompt.scene.has("camera.distance"):
        return ""
    told = (fact for reading in wish.readings for fact in reading.facts if fact.slot == "camera.distance")
    distance = next(told, None)
    return f" at {distance.value:g} m" if distance else ""

"""What is to be sharp against the lens that cannot keep it sharp.

An f-number, a focal length and two distances say how deep the picture is sharp and how wide a point behind
it smears. 85mm at f/1.8 and 1.2 m keeps 20 mm sharp and smears a wall 3 m behind by 118 mm, more than a
brick is high; no wording puts the bricks back. Only stated numbers are used, and a framing stands for its
frame. The words that promise give way to the numbers. Do not follow the rule for a focus stack or a
composite. Source: dofmaster (2Ncu²/f², hyperfocal distance), (f/N) times distance behind over distance
(computed); counter-source: a model may paint both, as it has no lens.
"""

import re
from math import inf

from glabella.physics.optics import (
    blur_disc_m,
    blur_fraction,
    depth_in_frame_m,
    depth_of_field_m,
    hyperfocal_m,
    sharp_limits_m,
)
from glabella.physics.view import View, view_of
from glabella.rule import (
    LENSLESS_MEDIA,
    Bad,
    Drop,
    Fact,
    Finding,
    Good,
    Iterator,
    Prompt,
    Related,
    Rule,
    Severity,
    Span,
    Trust,
    Weaken,
    Wish,
)

RULE = Rule(
    severity=Severity.ERROR,
    needs={"camera.deep", "camera.depth", "background.sharp", "background.detail", "blur"},
)

EXAMPLES = (
    Bad(
        "photo of a man, 85mm lens at 1.2 m, f/1.8, brick wall 3 m behind him, «structurally readable»",
        becomes="photo of a man, 85mm lens at 1.2 m, f/1.8, brick wall 3 m behind him",
        trust=Trust.UNSAFE,
    ),
    Bad(
        "portrait photo of a man, 85mm f/1.8, «everything in focus»",
        becomes="portrait photo of a man, 85mm f/1.8",
        trust=Trust.UNSAFE,
    ),
    Bad("photo of a street, 35mm lens, f/16, deep focus, «shallow depth of field»"),
    Bad("close-up portrait photo of a man, f/1.4, «whole face in focus»"),
    Bad("photo of a man, 85mm lens at 1.2 m, f/1.8, «brick wall» 3 m behind him"),
    Bad(
        "photo of a woman at 1.2 m, 85mm f/1.8, «readable» brick wall 3 m behind",
        becomes="photo of a woman at 1.2 m, 85mm f/1.8, brick wall 3 m behind",
        trust=Trust.UNSAFE,
    ),
    Bad("photo of a woman, 85mm f/1.8 at 1.2 m, «sharp» brick wall 3 m behind her"),
    Bad("landscape photo of a valley, 24mm lens, «f/16», blurred background"),
    Good("landscape photo of a valley, 24mm lens, f/2.8, everything in focus", because="sharp from 3.4 m on"),
    Good(
        "smartphone photo of a man, f/1.8, everything in focus", because="on a sensor that small it is f/6.6"
    ),
    Good("photo of a man, 85mm lens at 1.2 m, f/1.8, blurred brick wall 3 m behind him", because="as wished"),
    Good(
        "photo of a man, 35mm lens at 3 m, f/8, brick wall 2 m behind him, bricks in focus", because="24 mm"
    ),
    Good("fantasy painting of a wolf, deep focus", because="no lens is named"),
)

_CLAIM = re.compile(
    r"\b((?:tack[- ])?sharp|readable|legible|crisp|in-focus"
    r"|(?:clearly|sharply|structurally) (?:readable|visible|rendered))"
    r" (?:[a-z]+ )?$",
    re.IGNORECASE,
)
"""Words before a surface that promise to show what it is made of."""

_VISIBLE = 0.01
"""Blur of this share of the frame is seen as blur (house judgement)."""
_NEAREST_M = 5.0
"""Sharp from here to the horizon is called sharp all over (house judgement)."""
_LARGEST_M = 8.0
_WIDE_OPEN = 2.0
_STOPPED_DOWN = 11.0


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every promise of sharpness, or of blur, that the stated lens cannot keep."""
    if prompt.medium in LENSLESS_MEDIA or prompt.scene.is_sheet:
        return
    view = view_of(prompt.scene)
    blurs = [
        wish for wish in prompt.scene.wishes if wish.kind == "blur" and not wish.term.startswith("depth")
    ]
    deep = [fact for fact in prompt.facts("camera.deep") if fact.span]
    for fact in deep:
        if why := _is_not_deep(view):
            yield _promise(prompt, fact, why)
        elif blurs:
            yield _both(prompt, fact, blurs[0])
    for fact in prompt.facts("camera.depth"):
        if why := _is_shallower(view, fact):
            yield _promise(prompt, fact, why)
    yield from _background(prompt, view, bool(blurs))
    if blurs and not deep:
        yield from _no_blur(prompt, view, blurs[0])


def _is_not_deep(view: View) -> str:
    """Why this lens is not sharp from front to back, empty when it may be."""
    focal, stop, distance = view.focal_mm, view.f_number, view.distance_m
    if stop is None:
        return ""
    if focal and distance and distance > focal / 1000:
        near, far = sharp_limits_m(focal, stop, distance)
        is_deep = far > 3 * distance
        return (
            ""
            if is_deep
            else f"{focal:.3g}mm f/{stop:.2g} at {distance:.2g} m keeps {_length(far - near)} sharp"
        )
    if focal:
        nearest = hyperfocal_m(focal, stop) / 2
        sharp_from = f"{focal:.3g}mm f/{stop:.2g} is sharp to the horizon from {nearest:.2g} m on at best"
        return sharp_from if nearest > _NEAREST_M else ""
    if view.frame_m and stop < _STOPPED_DOWN and view.frame_m < 1:
        depth = _length(depth_in_frame_m(view.frame_m, stop))
        return f"f/{stop:.2g} in a frame {view.frame_m:.2g} m tall keeps {depth} sharp"
    return f"f/{stop:.2g} is among the widest apertures and keeps little sharp" if stop <= _WIDE_OPEN else ""


def _is_shallower(view: View, wanted: Fact) -> str:
    """Why what is to be sharp is deeper than the sharp zone, empty when it may fit."""
    focal, stop, distance = view.focal_mm, view.f_number, view.distance_m
    if stop is None or not isinstance(wanted.value, float):
        return ""
    if focal and distance and distance > focal / 1000:
        depth = depth_of_field_m(focal, stop, distance)
        lens = f"{focal:.3g}mm f/{stop:.2g} at {distance:.2g} m"
    elif view.frame_m:
        depth = depth_in_frame_m(view.frame_m, stop)
        lens = f"f/{stop:.2g} in a frame {view.frame_m:.2g} m tall"
    else:
        return ""
    if depth >= wanted.value:
        return ""
    return f"{lens} keeps {_length(depth)} sharp, and {_length(wanted.value)} are wanted"


def _background(prompt: Prompt, view: View, is_wished: bool) -> Iterator[Finding]:
    """What stands behind, against its blur: an error where it is to be read, else worth a look."""
    claims = [fact for fact in prompt.facts("background.sharp") if fact.span]
    details = [fact for fact in prompt.facts("background.detail") if fact.span]
    focal, stop, distance = view.focal_mm, view.f_number, view.distance_m
    if not (focal and stop and distance):
        for claim in claims:
            if stop and view.frame_m and stop <= 2.8 and view.frame_m < 1:
                depth = _length(depth_in_frame_m(view.frame_m, stop))
                yield _promise(
                    prompt, claim, f"f/{stop:.2g} in a frame {view.frame_m:.2g} m tall keeps {depth} sharp"
                )
        return
    lens = f"{focal:.3g}mm f/{stop:.2g} at {distance:.2g} m"
    behind = [fact.value for fact in prompt.facts("background.distance") if isinstance(fact.value, float)]
    if not behind:
        share = blur_fraction(focal, stop, distance, inf)
        if share > _VISIBLE:
            for claim in claims:
                yield _promise(prompt, claim, f"{lens} blurs the distance over {share:.0%} of the frame")
        return
    disc = blur_disc_m(focal, stop, distance, behind[0])
    for detail in details:
        if not isinstance(detail.value, float) or not detail.span or disc <= detail.value:
            continue
        unit = next(fact.value for fact in prompt.facts("background.unit") if fact.span == detail.span)
        thing = detail.span.of(prompt.text)
        blur = f"{lens} blurs {thing} {behind[0]:.2g} m behind by {disc * 1000:.0f} mm"
        why = f"{blur}: its {unit} cannot be read"
        promise = _CLAIM.search(prompt.text, 0, detail.span.start)
        if claims:
            yield _promise(prompt, claims[0], why)
        elif promise:
            words = Span(*promise.span(1))
            yield Finding(words, f"{why}; take '{promise[1]}' out", Drop(words, Trust.UNSAFE))
        elif not is_wished:
            yield Finding(detail.span, why, severity=Severity.INFO)
        return
    if claims and blur_fraction(focal, stop, distance, behind[0]) > _VISIBLE and not details:
        yield _promise(
            prompt, claims[0], f"{lens} blurs what is {behind[0]:.2g} m behind by {disc * 1000:.0f} mm"
        )


def _no_blur(prompt: Prompt, view: View, wish: Wish) -> Iterator[Finding]:
    """A wished blur against a small aperture."""
    apertures = [fact for fact in prompt.facts("camera.aperture") if fact.span]
    stop, focal, distance = view.f_number, view.focal_mm, view.distance_m
    is_near = (view.frame_m or 1) < 0.3 or (distance or 1) < 0.5
    if stop is None or stop < _STOPPED_DOWN or is_near or len(apertures) != 1:
        return
    if focal and distance and blur_fraction(focal, stop, distance, inf) > _VISIBLE:
        return
    span = apertures[0].span
    assert span is not None
    has_subject = bool(prompt.scene.subjects) or (prompt.scene.size_m or inf) < _LARGEST_M
    yield Finding(
        span,
        f"f/{stop:.2g} keeps nearly all of it sharp, against '{wish.text}'; f/1.8 to f/2.8 blurs",
        Weaken(apertures[0], span, "f/2.8") if has_subject else Drop(wish.span, Trust.UNSAFE),
        related=(Related(wish.span, "this asks for blur"),),
    )


def _promise(prompt: Prompt, fact: Fact, why: str) -> Finding:
    assert fact.span is not None
    words = fact.span.of(prompt.text)
    return Finding(fact.span, f"{why}; take '{words}' out or close the aperture", Weaken(fact, fact.span))


def _both(prompt: Prompt, fact: Fact, wish: Wish) -> Finding:
    """Front-to-back sharpness and blur in words alone: the later one goes."""
    assert fact.span is not None
    first, later = sorted((fact.span, wish.span))
    message = f"'{later.of(prompt.text)}' against '{first.of(prompt.text)}': a lens gives one of them"
    remedy = Weaken(fact, later) if later == fact.span else Drop(later, Trust.UNSAFE)
    return Finding(later, message, remedy, related=(Related(first, "this came first"),))


def _length(metres: float) -> str:
    return (
        f"{metres * 1000:.0f} mm"
        if metres < 0.1
        else f"{metres * 100:.0f} cm"
        if metres < 1
        else f"{metres:.2g} m"
    )

"""A framing that its lens does not hold, or that a face pays for.

Lens and distance fix how much of the world the frame holds: 85mm at 1.2 m holds 0.51 m, a head and neck,
and no standing figure of 1.75 m. A wide lens fills the frame with a face only from so near that the nose
comes out half as large again as the ear, which is how a selfie looks. And one frame is either a face or a
figure. Do not follow the rule for a sheet of several views, or where the swollen nose is wanted. Source:
36 mm over focal length times distance (computed); nose 2.5 cm before the eyes and ear 10 cm behind;
Bryan, Perona and Adolphs 2012 (faces from 45 cm are judged less trustworthy); counter-source: the frames of
shot names are a convention.
"""

import re
from itertools import pairwise

from glabella.physics.optics import (
    angle_of_view_deg,
    distance_to_fill_m,
    frame_height_m,
    nose_to_ear,
)
from glabella.physics.view import View, view_of
from glabella.rule import (
    LENSLESS_MEDIA,
    Bad,
    Edit,
    Fact,
    Finding,
    Good,
    Iterator,
    Prompt,
    Related,
    Replace,
    Rule,
    Severity,
    Span,
    Trust,
    Weaken,
    is_one_photograph,
)

RULE = Rule(severity=Severity.ERROR, needs={"camera.frame", "camera.focal", "camera.distance"})

EXAMPLES = (
    Bad(
        "full body photo of a man, 85mm lens at «1.2 m»",
        becomes="full body photo of a man, 85mm lens at 5 m",
        trust=Trust.UNSAFE,
    ),
    Bad(
        "full body photo of a man, «extreme close-up»",
        becomes="full body photo of a man",
        trust=Trust.UNSAFE,
    ),
    Bad(
        "close-up portrait photo of a man, «24mm» lens at 0.3 m",
        becomes="close-up portrait photo of a man, 85mm lens at 1.2 m",
        trust=Trust.UNSAFE,
    ),
    Bad("headshot photo of a man, «wide-angle lens»"),
    Good("close-up portrait photo of a man, 85mm lens at 1.2 m", because="0.51 m is a head and neck"),
    Good("full body photo of a man, 35mm lens at 2.5 m", because="2.6 m hold a figure with air around it"),
    Good("fisheye close-up portrait photo of a dog", because="the swollen nose is what a fisheye is for"),
    Good("expression sheet, full body and extreme close-up of a girl", because="several views"),
    Good("photo of a man, full body shot, and close up headshot", because="two views are asked for"),
    Good("photo of a man, full body front view, Section 5: extreme close-up", because="a list of views"),
    Good("photo of a man. Left: full body. Right: extreme close-up.", because="a list of views"),
    Good("full body photo of a man, 100mm macro for details", because="a second lens"),
    Good("wide-angle photo of a city square, 24mm lens", because="no face"),
)

_FACE_M = 0.8
"""The tallest frame that is still about a face."""
_FIGURE_M = 1.5
_TOO_SMALL, _FAR_TOO_SMALL, _TOO_LARGE = 0.55, 0.25, 2.6
"""What lens and distance may hold of what the framing asks; shot names are loose (house judgement)."""
_MOST_FRAMINGS = 2
"""More than two are a list of views."""
_NEXT_VIEW = re.compile(
    r"(?i)[.:;\n|/&+]|\b(?:and|or|to|then|also|plus|another|with|zoom\w*|details?|insets?|plan|not|no)\b"
)
"""What leads from one view to the next."""
_WORDS_OF_A_TAG = 5
_MACRO_M = 0.2
_WIDE_DEG = 60.0
_SWOLLEN = 1.29
"""Nose against ear from 0.45 m."""
_WANTED = re.compile(
    r"fish[ -]?eye|selfie|distort|exaggerat|caricatur|bulg|warp|gopro|peephole", re.IGNORECASE
)
_PORTRAIT_LENS_MM = 85.0


def check(prompt: Prompt) -> Iterator[Finding]:
    """Framings that lens and distance deny, faces too near a wide lens, second framings."""
    scene = prompt.scene
    if scene.is_sheet or prompt.medium in LENSLESS_MEDIA:
        return
    view = view_of(scene)
    yield from _two_framings(prompt)
    yield from _other_frame(prompt, view)
    yield from _swollen_face(prompt, view)


def _two_framings(prompt: Prompt) -> Iterator[Finding]:
    """A face and a figure in one frame."""
    frames = [fact for fact in prompt.facts("camera.frame") if isinstance(fact.value, float) and fact.span]
    frames = [fact for fact in frames if not _is_a_lens(prompt, fact)]
    if len({fact.value for fact in frames}) > _MOST_FRAMINGS:
        return
    for first, second in pairwise(frames):
        low, high = sorted((float(first.value), float(second.value)))
        if low > _FACE_M or high < _FIGURE_M or not (first.span and second.span):
            continue
        severity = _severity(prompt, first.span, second.span)
        if severity is None:
            return
        names = f"'{second.span.of(prompt.text)}' and '{first.span.of(prompt.text)}'"
        message = f"{names} are two frames, {second.value:g} m and {first.value:g} m tall; keep one"
        related = (Related(first.span, "the first framing"),)
        remedy = Weaken(second, second.span) if severity is Severity.ERROR else None
        yield Finding(second.span, message, remedy, severity=severity, related=related)
        return


def _severity(prompt: Prompt, first: Span, second: Span) -> Severity | None:
    """Error for two tags of one list, info for what a sentence may mean, None for two views."""
    between = prompt.text[first.end : second.start]
    if not is_one_photograph(prompt) or _NEXT_VIEW.search(between):
        return None
    clause = prompt.clause_of(second)
    is_tag = clause is not None and len(clause.span.of(prompt.text).split()) <= _WORDS_OF_A_TAG
    is_in_prose = any(piece.is_sentence and piece.span.contains(first) for piece in prompt.clauses)
    return Severity.ERROR if is_tag and not is_in_prose else Severity.INFO


def _is_a_lens(prompt: Prompt, frame: Fact) -> bool:
    """True for "100mm macro": words of a lens, which anything may be taken with."""
    words = frame.span.of(prompt.text).lower() if frame.span else ""
    return words == "macro"


def _other_frame(prompt: Prompt, view: View) -> Iterator[Finding]:
    """The frame of a stated lens at a stated distance against the one that is named."""
    stated = [fact for fact in prompt.facts("camera.distance") if fact.span]
    if not (view.focal_mm and view.distance_m and view.frame_m) or len(stated) != 1:
        return
    held = frame_height_m(view.focal_mm, view.distance_m, view.side_mm)
    share = held / view.frame_m
    is_of_a_place = view.frame_m > 2 * _FIGURE_M
    if share > (_FAR_TOO_SMALL if is_of_a_place else _TOO_SMALL) and (share < _TOO_LARGE or is_of_a_place):
        return
    span = stated[0].span
    assert span is not None
    wanted = f"{distance_to_fill_m(view.focal_mm, view.frame_m, view.side_mm):.2g} m"
    framing = prompt.scene.camera.framing or "a whole figure"
    message = (
        f"{view.focal_mm:.3g}mm at {view.distance_m:.2g} m holds {held:.2g} m; "
        f"{framing} is {view.frame_m:.2g} m, from {wanted}"
    )
    yield Finding(span, message, Weaken(stated[0], span, wanted))


def _swollen_face(prompt: Prompt, view: View) -> Iterator[Finding]:
    """A face that fills the frame of a wide lens, or stands as near as that."""
    is_near_face = view.frame_m is not None and _MACRO_M <= view.frame_m <= _FACE_M
    lenses = [fact for fact in prompt.facts("camera.focal") if fact.span]
    if not (prompt.scene.is_of_people and view.focal_mm and view.distance_m and len(lenses) == 1):
        return
    if angle_of_view_deg(view.focal_mm) < _WIDE_DEG or _WANTED.search(prompt.text):
        return
    if view.frame_m is not None and view.frame_m < _MACRO_M:
        return
    swells = nose_to_ear(max(view.distance_m, 0.1))
    if swells < _SWOLLEN or not (is_near_face or prompt.facts("camera.distance")):
        return
    span = lenses[0].span
    assert span is not None
    message = (
        f"{view.focal_mm:.3g}mm at {view.distance_m:.2g} m draws the nose {swells:.3g} times as large as "
        "the ear, as a selfie does; 85mm stands farther away"
    )
    yield Finding(span, message, _portrait_lens(prompt, view, lenses[0]), severity=Severity.WARNING)


def _portrait_lens(prompt: Prompt, view: View, lens: Fact) -> Replace | None:
    """85mm in place of the wide lens, from the distance that keeps the frame."""
    if lens.span is None or not lens.span.of(prompt.text)[:1].isdigit():
        return None
    frame = view.frame_m or frame_height_m(view.focal_mm or 1, view.distance_m or 1, view.side_mm)
    far = f"{distance_to_fill_m(_PORTRAIT_LENS_MM, frame, view.side_mm):.2g} m"
    edits = [Edit(lens.span, "85mm")]
    edits += [Edit(fact.span, far) for fact in prompt.facts("camera.distance") if fact.span]
    return Replace(tuple(edits), f"write 85mm and {far}", Trust.UNSAFE)

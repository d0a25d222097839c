"""A framing without the lens and the distance that make it.

*Close-up portrait* says how much of the face fits the frame. From how far away it was taken decides the
shape of that face: at 45 cm the nose is a third larger against the ears, at 1.2 m a tenth. The framing
stays, lens and distance are added. Where no word says that the picture is a photograph this is only
pointed out. Do not follow the rule where the perspective does not matter, as in a storyboard. Source:
computed (Bryan, Perona and Adolphs 2012); counter-source: shot names are trained words of their own.
"""

import re
from itertools import takewhile

from glabella.rule import (
    LENSLESS_MEDIA,
    Bad,
    Bind,
    Finding,
    Good,
    Iterator,
    Prompt,
    Rule,
    Severity,
    Span,
    Trust,
    Wish,
    Word,
    is_one_photograph,
    is_painted,
)

RULE = Rule(severity=Severity.WARNING, needs={"framing"})

EXAMPLES = (
    Bad(
        "«close-up portrait» photo of a man",
        becomes="close-up portrait photo of a man, 85mm lens at 1.2 m",
    ),
    Bad(
        "«headshot» photo of a man --ar 16:9",
        becomes="headshot photo of a man, 85mm lens at 2.5 m --ar 16:9",
    ),
    Bad("«close-up» photo of a cat", becomes="close-up photo of a cat, 100mm lens at 0.4 m"),
    Bad("a girl in a garden, «full body»"),
    Bad("«close-up» photo of a castle"),
    Bad("a «close-up» of a dragonfly on a daffodil", trust=Trust.SHOW),
    Bad("photo of a dog collar tag, «close-up»", trust=Trust.SHOW),
    Bad("«close-up» photograph of the hand of a man", trust=Trust.SHOW),
    Bad("photo of a man in six frames, Frame 4: «close-up»", trust=Trust.SHOW),
    Bad("The user uploads a «close-up» photo of their face.", trust=Trust.SHOW),
    Bad("portrait photo of a man, «medium shot», poster with a large title", trust=Trust.SHOW),
    Good("anime girl, full body", because="a drawing has no lens"),
    Good("portrait photo, upper body rotated 30 degrees", because="a pose"),
    Good("photo of a parrot with a vivid green upper body", because="a part of the bird"),
    Good("close-up portrait photo of a man, 85mm lens at 1.2 m", because="lens and distance are there"),
    Good("a magician doing close-up magic", because="a kind of magic"),
    Good("portrait photo of a man", because="portrait is no framing"),
)

_FAR = frozenset(("vehicle", "building", "sky", "place_outdoors", "place_indoors"))
_BODY = frozenset(("upper body", "full body", "half body", "full figure"))
_ITS = re.compile(r"\b(?:his|her|its|their|my|your|the|an?)\s+(?:\w+\s+)?$", re.IGNORECASE)
_TURNED = re.compile(
    r"\s+(?:slightly\s+)?(?:rotat|turn|tilt|twist|lean|bent|bend|fac(?:es|ing)|angled|straight|upright|is\b|are\b)",
    re.IGNORECASE,
)
_FACES = ("portrait", "headshot", "head", "bust", "face", "selfie")
_PORTRAITS = (*_FACES, "macro")
_NEAR = 30
_FARTHEST = 80
_PART = re.compile(
    r"(?i)\b(?:concert|crowd|battle|arm(?:y|ies))\b|\bbackground\b|\breflection\b|\b(?:of|on) (?:\w+ ){0,3}"
    r"(?:hands?|eyes?|feet|foot|lips|mouth|ear|nose|fingers?|nails|neck|shoes?)\b"
)
_THINGS = frozenset(("object", "garment", "jewellery", "food", "metalware", "picture"))
_ENDS = frozenset(("on", "in", "at", "with", "against", "near", "under", "by", "through", "from", "inside"))


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every framing that leaves the camera open, where there is a camera."""
    evidence = prompt.scene.medium
    if evidence is not None and evidence.is_sure and evidence.value in LENSLESS_MEDIA:
        return
    has_lens = prompt.has_camera and not is_painted(prompt)
    is_one = has_lens and is_one_photograph(prompt)
    for wish in prompt.wishes("framing"):
        if _is_a_part(prompt, wish):
            continue
        message = f"'{wish.text}' leaves perspective open; add a lens or a distance"
        is_fitting = is_one and _is_named_beside(prompt, wish) and _is_of_someone(prompt, wish)
        severity = None if is_fitting else Severity.INFO
        is_phone = prompt.scene.has("camera.sensor")  # it is held as far away as an arm reaches
        is_shown = (
            not is_fitting
            or is_phone
            or _are_two(prompt)
            or _is_of_a_part(prompt, wish)
            or _is_far(prompt, wish)
            or not _has_a_size(prompt, wish)
        )
        yield Finding(wish.span, message, Bind(wish, show_only=is_shown), severity=severity)


def _is_named_beside(prompt: Prompt, wish: Wish) -> bool:
    """True when more than a close-up says that this is a photograph: a drawing has close-ups too."""
    medium = prompt.scene.medium
    if any(word in wish.text.lower() for word in _PORTRAITS):
        return True
    return medium is not None and medium.is_told_beside(wish.span)


def _is_of_someone(prompt: Prompt, wish: Wish) -> bool:
    """True for a person or an animal: the shape of a face hangs on the distance, that of a tag hardly."""
    if not prompt.scene.subjects:
        return any(word in wish.text.lower() for word in _FACES)
    subject = prompt.scene.subjects[0]
    after = [
        word
        for word in prompt.words_between(subject.span.end, subject.span.end + _NEAR)
        if word.lower.strip()
    ]
    if subject.kind != "person" and not _stands_near(prompt, wish, subject.span):
        return False
    is_half_of_a_noun = bool(after) and after[0].lower.isalpha() and not after[0].classes
    if subject.kind != "person" and (is_half_of_a_noun or _is_a_thing(after)):
        return False
    return "macro" not in wish.text.lower()


def _stands_near(prompt: Prompt, wish: Wish, subject: Span) -> bool:
    """True when animal and framing stand in one sentence, and not far apart."""
    first, last = sorted((wish.span, subject))
    between = prompt.text[first.end : last.start]
    return len(between) <= _FARTHEST and "." not in between


def _is_of_a_part(prompt: Prompt, wish: Wish) -> bool:
    """True for a hand, for a second view in the background, or what brackets tell more closely."""
    clause = prompt.clause_of(wish.span)
    said = clause.span.of(prompt.text) if clause else ""
    after = prompt.text[wish.span.end : wish.span.end + _NEAR]
    return bool(_PART.search(said)) or "(" in after


def _is_a_thing(after: list[Word]) -> bool:
    """True for the collar of "a dog collar"."""
    return bool(after) and not after[0].classes.isdisjoint(_THINGS)


def _are_two(prompt: Prompt) -> bool:
    """True where two framings are named: the lens would fit one of them."""
    return len({fact.value for fact in prompt.facts("camera.frame")}) > 1


def _is_a_part(prompt: Prompt, wish: Wish) -> bool:
    """True for "its upper body", "a vivid green upper body": anatomy, not a shot."""
    if wish.text.lower() not in _BODY:
        return False
    before = prompt.text[max(0, wish.span.start - _NEAR) : wish.span.start]
    last = prompt.words_between(wish.span.start - _NEAR, wish.span.start)[-1:]
    if _TURNED.match(prompt.text, wish.span.end):
        return True
    return bool(_ITS.search(before)) or any("color" in word.classes for word in last)


def _has_a_size(prompt: Prompt, wish: Wish) -> bool:
    """True when a distance fits: frames are those of a person, scaled to an animal or a thing."""
    if any(word in wish.text.lower() for word in _PORTRAITS):
        return True
    if prompt.scene.subjects or "close" in wish.text.lower():
        return prompt.scene.size_m is not None
    return False


def _is_far(prompt: Prompt, wish: Wish) -> bool:
    """True when something as large as a wave or a house is framed: no one distance fits it."""
    if prompt.scene.subjects:
        return False
    clause = prompt.clause_of(wish.span)
    words = prompt.words_between(wish.span.end, clause.span.end if clause else wish.span.end)
    framed = takewhile(lambda word: word.lower not in _ENDS, words)
    return any(word.classes & _FAR for word in framed)

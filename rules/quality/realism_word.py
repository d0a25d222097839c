"""Realism asked for by name.

*Photorealistic* is what a viewer says afterwards. A lens at a distance, an f-number and, on a face, pores
and uneven redness are what makes it true; name those. In a painting, a drawing or an anime frame the word
names a style that no lens can give, so it is only pointed out. Do not follow the rule where a model card
names the word as its trigger. Source: lexicon/quality/realism.yaml, for each word; counter-source: the SD
wiki, where such words improve pictures.
"""

import re

from glabella.rule import (
    Bad,
    Bind,
    Drop,
    Finding,
    Good,
    Iterator,
    Prompt,
    Rule,
    Severity,
    Span,
    Wish,
    is_toylike,
)

RULE = Rule(severity=Severity.WARNING, needs={"realism"})

EXAMPLES = (
    Bad(
        "«photorealistic» portrait of a woman",
        becomes="portrait photograph of a woman, visible pores and uneven redness on the "
        "cheeks, 85mm lens at 1.2 m, f/4",
    ),
    Bad("a «photorealistic» watercolor of a harbour"),
    Bad("«realistic» portrait of an elf, digital art by artgerm"),
    Bad("portrait painting of a boy in comic book style, octane render, «hyperrealistic»"),
    Bad("A «photorealistic» illustration displaying a cowboy. A camera with bokeh blurs the sky."),
    Bad("«photorealistic» face"),
    Bad("a «photorealistic» woman in Pixar style"),
    Bad("a cup of coffee in a street café, «photorealistic», shallow depth of field"),
    Good('a poster that reads "photorealistic"', because="quoted words are drawn as letters"),
    Good("a painter of magical realism", because="the name of a movement"),
    Good(
        "photograph of a man, visible pores on the cheeks, 85mm lens at 1.2 m, f/4",
        because="shown, not promised",
    ),
)

_CAMERA = re.compile(r"\b(?:photo(?:graph\w*|s)?|dslr|camera|film still|polaroid|\d+ ?mm)\b", re.IGNORECASE)
_PAINTERS = re.compile(
    r"\b(?:\w*paintings?|illustrations?|drawings?|comic|gouache|watercolou?rs?|"
    r"concept art|digital art|fantasy art|book cover art|art by|painted by|artgerm|wlop|greg rutkowski|"
    r"rossdraws|ross tran|mucha|frazetta|ruan jia|makoto shinkai|kuvshinov|"
    r"craig mullins|mohrbacher|beksinski)\b",
    re.IGNORECASE,
)
_SEEN = frozenset(
    [
        "person",
        "animal",
        "creature",
        "picture",
        "food",
        "plant",
        "vehicle",
        "building",
        "object",
        "garment",
        "jewellery",
        "place_outdoors",
        "place_indoors",
        "sky",
        "pronoun",
    ]
)
_FAR = 240


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every promise of realism that lens and surface do not keep."""
    people = [subject for subject in prompt.scene.subjects if subject.kind == "person"]
    is_crowd = len(people) > 1 or any(subject.plural for subject in prompt.scene.subjects)
    by_painter = bool(_PAINTERS.search(prompt.text)) and not _CAMERA.search(prompt.text)
    is_toy, is_blur_open = is_toylike(prompt), _is_blur_open(prompt)
    for wish in prompt.wishes("realism"):
        message = f"'{wish.text}' promises realism and describes none; name lens, light and surface"
        if not prompt.may_be_physical:
            yield Finding(
                wish.span,
                f"'{wish.text}' calls for a lens, which this medium does not have: {prompt.medium}",
                severity=Severity.INFO,
            )
        elif (
            by_painter
            or is_toy
            or _is_of_a_drawing(prompt, wish)
            or (prompt.has_brush and not _is_photo_beside(prompt, wish))
        ):
            yield Finding(wish.span, message, severity=Severity.INFO)
        elif all(prompt.facts(slot) for slot in ("skin.texture", "camera.focal", "camera.aperture")):
            yield Finding(wish.span, message, Drop(wish.span))
        elif people or not prompt.facts("camera.focal"):
            is_apart = _is_apart(prompt, wish) or (not people and is_blur_open)
            yield Finding(wish.span, message, Bind(wish, show_only=is_crowd or is_apart))


def _is_of_a_drawing(prompt: Prompt, wish: Wish) -> bool:
    """True for "photorealistic illustration", whatever bokeh it is said to have."""
    return wish.head is not None and _PAINTERS.fullmatch(wish.head.of(prompt.text)) is not None


def _is_photo_beside(prompt: Prompt, wish: Wish) -> bool:
    """True when other words than the wish say outright that this is a photograph."""
    medium = prompt.scene.medium
    return medium is not None and medium.is_sure and medium.is_told_beside(wish.span)


def _is_blur_open(prompt: Prompt) -> bool:
    """True while a wish for blur is open: its aperture comes first, and f/8 would deny it."""
    return any(wish.kind == "blur" and wish.missing and wish.readings for wish in prompt.scene.wishes)


def _is_apart(prompt: Prompt, wish: Wish) -> bool:
    """True where the word is about a material or a light, or far from whom it would be shown on."""
    heads = prompt.words_between(wish.head.start, wish.head.end) if wish.head else ()
    head = next((word for word in heads if word.span == wish.head), None)
    if head is not None and not head.classes & _SEEN and not _is_framing(prompt, head.span):
        return True
    owners = [subject for subject in prompt.scene.subjects if subject.index == wish.owner]
    return any(abs(owner.span.start - wish.span.start) > _FAR for owner in owners)


def _is_framing(prompt: Prompt, head: Span) -> bool:
    """True for the head of "head and shoulders": it says how much is seen."""
    return any(fact.span and fact.span.contains(head) for fact in prompt.facts("camera.framing"))

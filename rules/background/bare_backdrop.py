"""A plain backdrop that is only a colour.

*Solid pink background* has no surface, no distance and no light: it may come out as a wall with a
horizon, or with the subject's shadow on it. Seamless paper 2.4 m behind, lit as bright as the subject, is
how a studio makes it. The colour stays. In a drawing or a logo a plain ground is just that, so the rule
only points it out where nothing says photograph or render. Do not follow the rule for the plain ground of
a graphic or a drawing. Source: our tables (Adobe, Datavideo and Crystal Vision give 1.2 to 2.4 m);
counter-source: none found.
"""

import re

from glabella.rule import (
    Bad,
    Bind,
    Finding,
    Form,
    Good,
    Iterator,
    Prompt,
    Rule,
    Severity,
    Trust,
    Wish,
    is_one_photograph,
    is_painted,
)

RULE = Rule(severity=Severity.WARNING, needs={"backdrop"})

EXAMPLES = (
    Bad("product photo of a shoe, «solid» pink background"),
    Bad("portrait photo of a man against a «pure» black background", trust=Trust.SHOW),
    Bad("photo of a fish in an aquarium, «solid» blue background", trust=Trust.SHOW),
    Bad("portrait photo of a man, «solid» background color", trust=Trust.SHOW),
    Bad("vector logo of a shoe, «plain» white background"),
    Good("photo of a man, seamless cyclorama 2.4 m behind him", because="a surface and a distance"),
    Good("photo of a man, neutral grey wall background", because="the wall is the surface"),
    Good("portrait photo of a man, plain gray sky background", because="the sky is no backdrop"),
    Good("photo of a plain wooden chair", because="the chair is plain"),
)

_SURFACE = frozenset(("building", "material", "sky", "place_indoors", "place_outdoors"))
_CYCLORAMA = re.compile(r"cyclorama|infinity cove|paper roll|seamless paper", re.IGNORECASE)
_STUDIOS = frozenset(("studio", "indoors"))
_ENDS = re.compile(r"\s*(?:[,.;]|$|--\w)")
"""What may follow a backdrop of which nothing more is told."""
_UNLIT = re.compile(r"black|dark|deep|gradient|textured|cushion|cozy|minimal", re.IGNORECASE)
_GRADED = re.compile(
    r"gradient|vignett|dramatic|low[- ]key|chiaroscuro|spotlight|rembrandt|black background|halo"
    r"|green screen|transparent",
    re.IGNORECASE,
)
"""Lights that do not fall on subject and backdrop alike."""
_PAPER = frozenset(
    (
        "paper",
        "fabric",
        "cloth",
        "wall",
        "tabletop",
        "table",
        "curtain",
        "canvas",
        "wallpaper",
        "grass",
        "water",
    )
)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every backdrop without surface and distance."""
    has_camera = prompt.has_camera and not is_painted(prompt)
    for wish in prompt.wishes("backdrop"):
        if _is_a_surface(prompt, wish):
            continue
        message = f"'{wish.text}' gives no surface; say what it is, how far behind, and how it is lit"
        severity = None if has_camera and not _CYCLORAMA.search(prompt.text) else Severity.INFO
        is_shown = not has_camera or not _is_in_a_studio(prompt, wish) or _is_touched(prompt, wish)
        yield Finding(wish.span, message, Bind(wish, show_only=is_shown), severity=severity)


def _is_a_surface(prompt: Prompt, wish: Wish) -> bool:
    """True for "neutral grey wall background": what it is made of is said."""
    inside = prompt.words_between(wish.phrase.start, wish.phrase.end)
    return any(word.lower in _PAPER or word.classes & _SURFACE for word in inside)


def _is_in_a_studio(prompt: Prompt, wish: Wish) -> bool:
    """True for a person before a paper that may be lit like the person: none that is black or graded."""
    setting = prompt.scene.setting
    if not (prompt.scene.is_of_people and is_one_photograph(prompt)) or prompt.medium == "render":
        return False
    if setting and not setting.names & _STUDIOS:
        return False
    is_bare = wish.form is Form.ATTRIBUTE and bool(_ENDS.match(prompt.text, wish.phrase.end))
    return is_bare and not _UNLIT.search(wish.phrase.of(prompt.text)) and not _GRADED.search(prompt.text)


def _is_touched(prompt: Prompt, wish: Wish) -> bool:
    """True where a shadow falls on the backdrop: what is 2.4 m behind takes none."""
    clause = prompt.clause_of(wish.span)
    return bool(clause and "shadow" in clause.span.of(prompt.text).lower())

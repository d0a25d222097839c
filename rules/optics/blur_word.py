"""Blur asked for without the optics that make it.

How far a background melts is set by four numbers: focal length, f-number, the distance to the subject and
the distance behind it (disc = f/N times behind over distance). *Bokeh* and *blurred background* name the
result. In a painting or an anime frame there is no lens, so the word is only pointed out there. Do not
follow the rule where the blur is a shape to be drawn. Source: computed; counter-source: camera words work
as style tokens in models trained on captioned photographs.
"""

import re

from glabella.rule import (
    LENSLESS_MEDIA,
    Bad,
    Bind,
    Edit,
    Finding,
    Form,
    Good,
    Iterator,
    Prompt,
    Replace,
    Rule,
    Severity,
    Span,
    Trust,
    Wish,
    is_one_photograph,
)

RULE = Rule(severity=Severity.WARNING, needs={"blur"})

EXAMPLES = (
    Bad(
        "portrait photo of a man, «shallow depth of field»",
        becomes="portrait photo of a man, 85mm lens at 1.2 m, f/1.8",
    ),
    Bad(
        "portrait photo of a man, «blurred background», grey coat",
        becomes="portrait photo of a man, 85mm lens at 1.2 m, f/2.8, background 4 m behind "
        "the subject, grey coat",
    ),
    Bad(
        "full body photo of a man in a park, «shallow depth of field» --ar 16:9",
        becomes="full body photo of a man in a park, 85mm lens at 8.8 m, f/1.8 --ar 16:9",
    ),
    Bad(
        "photo of a wedding ring, «blurred background»",
        becomes="photo of a wedding ring, 100mm lens at 0.3 m, f/4, background 0.5 m behind the subject",
    ),
    Bad(
        "portrait photo of a man, f/1.8 «bokeh signature»",
        becomes="portrait photo of a man, f/1.8, background highlights as round discs",
    ),
    Bad("photo of a castle on a hill, «shallow depth of field»", trust=Trust.SHOW),
    Bad("watercolor of a man, «blurred background»"),
    Good("portrait photo of a man, 85mm f/1.8, shallow depth of field", because="the lens says how shallow"),
    Bad(
        "A photo of a cat «with a shallow depth of field» that places the focus on it.",
        trust=Trust.SHOW,
    ),
    Bad("portrait photo of a man, 85mm lens, with a «slight bokeh effect»", trust=Trust.SHOW),
    Bad("photo of a woman whose hair dissolves into the «shallow depth of field»", trust=Trust.SHOW),
    Bad("A photo of a child. The background is «softly blurred», highlighting the child.", trust=Trust.SHOW),
    Bad("photo of a man in an alpine landscape, «shallow depth of field»", trust=Trust.SHOW),
    Bad(
        "photo of a heart on a pastel background with a «slight bokeh effect», capturing the message",
        trust=Trust.SHOW,
    ),
    Bad("photo of a man, lens effects/«bokeh»", trust=Trust.SHOW),
    Bad("film still of a battle, men fighting in the dust, «bokeh»", trust=Trust.SHOW),
    Bad("photo of a woman at a table, «blurred» cafe lights behind her", trust=Trust.SHOW),
    Bad("photo of a smartwatch against a «blurred» office background", trust=Trust.SHOW),
    Bad("poster with a photo of a man, «shallow depth of field»", trust=Trust.SHOW),
    Bad(
        "photo of a brass astrolabe on a desk, «shallow depth of field»",
        becomes="photo of a brass astrolabe on a desk, 85mm lens, f/1.8",
    ),
    Good("a signpost with a blurred inscription", because="worn letters, not optics"),
    Good("photo of a street, nothing blurred", because="negated"),
)

_FAR_VIEW = re.compile(
    r"(?i)\b(?:landscape|mountains?|valley|aerial|drone|bird'?s[- ]eye|panoram\w+|vista|in the distance"
    r"|tiny figure|(?:wide|long|establishing)[- ]shot|skyline|cityscape"
    r"|battle\w*|army|crowds?|stadium|parade|ultra[- ]wide|wide[- ]angle)\b"
)
"""Views in which what is near is not what fills the frame."""
_WITH = ("with", "and", "against", "front", "before")
_ENDS = re.compile(r"\s*(?:[,.;)\n]|$|--\w)")
_TELLS = re.compile(r"\s*,\s*(?:\w+ly )?\w+ing\b")
_FAR = (
    "city",
    "town",
    "mountain",
    "skyline",
    "hill",
    "horizon",
    "landscape",
    "sea",
    "ocean",
    "coast",
    "valley",
    "cityscape",
)
_PLACES = frozenset(("building", "place_outdoors", "sky"))
_GOES_ON = re.compile(
    r"\s+(?:that|which|to|where|so|effects?|in (?:the|a))\b|\s*\((?:bokeh|blur)", re.IGNORECASE
)
"""A blur that the sentence goes on about: the lens cannot stand in its place."""
_JOINTS = frozenset(("preposition", "conjunction", "copula", "auxiliary", "determiner", "pronoun"))
_NEXT = 3
_BEHIND = frozenset(("background", "backdrop"))
_TEMPLATE = re.compile(r'="\d+ ?mm')
"""A lens that a form fills in."""
_LONG = 120
_TINY_M = 0.12
_STEPS = 3
"""Words among which "with" is looked for: with a very soft ..."""
_NEAR = 40
_OPENING = 200
_LARGEST_M = 8.0
"""What is larger is photographed from so far away that no lens blurs what stands behind it."""


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every blur that no lens explains."""
    is_one = is_one_photograph(prompt)
    is_filled_in = bool(_TEMPLATE.search(prompt.text))
    is_elsewhere = prompt.medium == "text" or is_filled_in or bool(_FAR_VIEW.search(prompt.text))
    for wish in prompt.wishes("blur"):
        if prompt.medium in LENSLESS_MEDIA:
            message = (
                f"'{wish.text}' is made by a lens, and {prompt.medium} has none; say what is loosely drawn"
            )
            yield Finding(wish.span, message, severity=Severity.INFO)
        elif wish.term.endswith("depth of field") and "shallow" not in wish.term:
            message = f"'{wish.text}' does not say how deep; give f-number, lens and distance"
            yield Finding(wish.span, message, Bind(wish, show_only=True), severity=Severity.INFO)
        else:
            message = f"'{wish.text}' names the result; give f-number, lens and distances"
            is_shown = (
                is_elsewhere
                or not is_one
                or _is_of_a_guess(prompt, wish)
                or _is_tied(prompt, wish)
                or _is_far_away(prompt, wish)
                or _is_of_a_place(prompt, wish)
                or bool(_GOES_ON.match(prompt.text, wish.phrase.end))
                or _is_second_adjective(prompt, wish)
                or _is_half_of_a_noun(prompt, wish)
            )
            yield Finding(
                wish.span,
                message,
                _behind_f_number(prompt, wish) or Bind(wish, show_only=is_shown),
                severity=None if is_one and not is_filled_in else Severity.INFO,
            )


def _is_of_a_place(prompt: Prompt, wish: Wish) -> bool:
    """True for a landscape or a house: there the f-number blurs nothing, and no one distance fits."""
    if prompt.scene.subjects:
        return False
    size = prompt.scene.size_m
    if size is None:
        others = (word for word in prompt.words[:_OPENING] if not word.span.overlaps(wish.phrase))
        return any(word.classes & _PLACES for word in others)
    return size > _LARGEST_M


def _is_far_away(prompt: Prompt, wish: Wish) -> bool:
    """True for a blurred mountain range or sky: it stands at no distance that a number fits."""
    head = prompt.words_between(wish.head.start, wish.head.end) if wish.head else ()
    is_behind = wish.form is Form.ATTRIBUTE
    return is_behind and any("sky" in word.classes or word.lower.startswith(_FAR) for word in head)


def _is_of_a_guess(prompt: Prompt, wish: Wish) -> bool:
    """True where no person is there and much is told: the first thing with a size need not be the subject."""
    is_long = len(prompt.words) > _LONG
    if prompt.scene.is_of_people:
        return is_long and prompt.scene.size_m is not None and prompt.scene.size_m <= _TINY_M
    clause = prompt.clause_of(wish.phrase)
    is_tag = clause is not None and clause.span.start == wish.phrase.start
    return is_long or (wish.form is Form.ATTRIBUTE and not is_tag)


def _is_tied(prompt: Prompt, wish: Wish) -> bool:
    """True for a phrase that is no tag of its own: a verb or another preposition than "with" leads to it,
    something hangs on it, or the lens is told already and a bare f-number would stand behind "with".
    """
    if wish.form is Form.ATTRIBUTE:
        return False
    clause = prompt.clause_of(wish.phrase)
    if clause is None or not _ENDS.match(prompt.text, wish.phrase.end):
        return True
    if prompt.text[: wish.phrase.start].endswith(("/", "(")):
        return True
    is_sentence = " is " in f" {wish.phrase.of(prompt.text).lower()} " or wish.form is Form.PREDICATE
    if is_sentence:
        return bool(_TELLS.match(prompt.text, wish.phrase.end))
    before = prompt.words_between(clause.span.start, wish.phrase.start)
    said = [word.lower for word in before if word.lower.strip()]
    if not said or not said[-1][-1].isalnum():
        return False
    first = wish.phrase.of(prompt.text).split()[0].lower()
    if any(word in _BEHIND for word in said):
        return True
    is_with = first in _WITH or any(word in _WITH for word in said[-_STEPS:])
    return not is_with or prompt.scene.has("camera.focal")


def _is_second_adjective(prompt: Prompt, wish: Wish) -> bool:
    """True behind "a creamy,": an adjective and a comma that the words belong to."""
    before = prompt.words_between(wish.phrase.start - _NEAR, wish.phrase.start)
    last = [word for word in before if word.lower.strip()][-3:]
    if wish.form is Form.PREPOSITIONAL and last and last[-1].lower.isalpha() and not last[-1].classes:
        return True
    is_row = len(last) == 3 and last[2].lower == "," and "determiner" in last[0].classes
    return is_row and not last[1].classes


def _is_half_of_a_noun(prompt: Prompt, wish: Wish) -> bool:
    """True for the window of "a blurred interior window frame": the distance would part the two."""
    if wish.form is not Form.ATTRIBUTE:
        return False
    if wish.head and wish.head.end < wish.phrase.end:
        return True
    following = [
        word for word in prompt.words_between(wish.phrase.end, wish.phrase.end + _NEXT) if word.lower.strip()
    ]
    if not following or not following[0].lower.isalpha():
        return False
    return not following[0].classes & _JOINTS


def _behind_f_number(prompt: Prompt, wish: Wish) -> Replace | None:
    """ "f/1.8 bokeh": the number stays, and the word gives way to the highlights that it means."""
    told = (fact.words.full for reading in wish.readings for fact in reading.facts if fact.words)
    words = next(told, "")
    for fact in prompt.facts("camera.aperture"):
        if words and fact.span and prompt.text[fact.span.end : wish.span.start].isspace():
            return Replace((Edit(Span(fact.span.end, wish.span.end), f", {words}"),), words)
    return None

"""Words into the sentence: the edits that put a wording where a wish stood."""

from __future__ import annotations

from collections.abc import Mapping

from glabella.core.edit import Edit
from glabella.core.fact import Form, Wish
from glabella.core.prompt import Prompt
from glabella.rewrite.around import names_a_place
from glabella.rewrite.forms import replace_form, set_behind
from glabella.rewrite.insertion import insert, merge, place_behind
from glabella.rewrite.ranks import BACKGROUND, CAMERA, Home, home_of
from glabella.rewrite.removal import take_out

_OPTICS = (CAMERA, BACKGROUND)


def splice(
    prompt: Prompt, wish: Wish, worded: dict[Home, str], articles: Mapping[str, str]
) -> tuple[Edit, ...]:
    """Edits that take the wish out and put every wording in its place.

    `articles` says which nouns of light do not take "a": the sun, an overcast sky.
    Raises SpliceError when the construction is not one of those that can be rewritten safely.
    """
    home = _home(wish, worded)
    is_behind = BACKGROUND in worded and wish.form is Form.NOUN and not wish.keeps
    if home in _OPTICS and is_behind and names_a_place(prompt, wish.phrase):
        edits = [set_behind(prompt, wish, worded.get(BACKGROUND, ""))]
        rest = {other: text for other, text in worded.items() if other is not BACKGROUND}
        return merge([*edits, *(insert(prompt, wish, *pair) for pair in rest.items())])
    if home in _OPTICS and wish.form is not Form.ATTRIBUTE and not wish.keeps:
        home, worded = CAMERA, _as_one(worded)
    own = worded.get(home, "")
    if home is CAMERA and not wish.keeps and _reads_better_elsewhere(prompt, wish):
        return merge([*take_out(prompt, wish), *(insert(prompt, wish, *pair) for pair in worded.items())])
    if wish.keeps or wish.form is Form.ATTRIBUTE or not own:
        edits = [] if wish.keeps else [*take_out(prompt, wish)]
        if wish.form is Form.ATTRIBUTE and wish.head and not wish.keeps:
            edits, worded = place_behind(prompt, wish, edits, worded)
    else:
        edits = [*replace_form(prompt, wish, home, own, articles)]
        worded = {other: text for other, text in worded.items() if other is not home}
    edits += [insert(prompt, wish, other, text) for other, text in worded.items()]
    return merge(edits)


def _home(wish: Wish, worded: Mapping[Home, str]) -> Home:
    """What a wish asks for first; one that asks for nothing stands where its own facts belong."""
    if wish.asks:
        return home_of(wish.asks[0].split("|")[0].partition(".")[0])
    return next(iter(worded), frozenset())


def _reads_better_elsewhere(prompt: Prompt, wish: Wish) -> bool:
    """True for a bare tag in front of the subject, or apart from a lens that is named already."""
    if wish.form is not Form.TAG:
        return False
    subjects = prompt.scene.subjects
    is_in_front = bool(subjects) and wish.span.end < subjects[0].span.start
    return is_in_front or bool(prompt.scene.stated("camera.focal"))


def _as_one(worded: Mapping[Home, str]) -> dict[Home, str]:
    """Camera and background worded together, for a wish that is replaced by both."""
    optics = ", ".join(worded[home] for home in _OPTICS if home in worded)
    rest = {home: text for home, text in worded.items() if home not in _OPTICS}
    return {**rest, CAMERA: optics} if optics else rest

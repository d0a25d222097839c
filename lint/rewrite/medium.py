"""Naming the medium again where a fix takes out the only word that named it."""

from __future__ import annotations

import re
from dataclasses import replace

from glabella.core.edit import Edit, apply_edits
from glabella.core.fact import Form, Wish
from glabella.core.prompt import Prompt
from glabella.core.span import Span
from glabella.rewrite.around import is_named
from glabella.rewrite.realise import article
from glabella.rewrite.repair import keep_capital

_NAMES_A_PHOTO = re.compile(r"photo(?!-?\s?real)|selfie|polaroid|snapshot|still|headshot|dslr", re.IGNORECASE)
_KINDS_OF_PHOTOGRAPH = ("portrait", "headshot", "closeup")
_PICTURES = ("image", "picture", "pic")
_NEEDS_NO_OF = re.compile(r"\s+(?:of|\w+ing)\b|\s*(?:[^\w\s]|$)")
_FILE_NAME = re.compile(r"[\d_]|\.\w")
_OPENING = 500
"""Words, or signs of a medium, from the start of a prompt among which its picture is looked for."""
_CAPITAL_ARTICLE = re.compile(r"(?:An?|The)\b")


def write_medium_back(prompt: Prompt, wish: Wish, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Where the wish was the only word that named the medium, "photograph" takes its place.

    A lens or an f-number is evidence of a photograph and does not name it.
    """
    medium = prompt.scene.medium
    if medium is None or medium.value != "photo" or wish.keeps or prompt.has_brush:
        return edits
    hinted = wish.kind == "realism" or (
        medium.is_sure and any(span.overlaps(wish.span) for span in medium.spans)
    )
    if not hinted or any(
        _NAMES_A_PHOTO.search(span.of(prompt.text))
        for span in medium.spans[:_OPENING]
        if not span.overlaps(wish.span)
    ):
        return edits
    return _name_photograph(prompt, wish, edits)


def _name_photograph(prompt: Prompt, wish: Wish, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Write "photograph": behind "portrait", in place of "image", else "photograph of" before the subject."""
    if "photograph" in apply_edits(prompt.text, edits).lower():
        return edits
    framing = next(
        (fact.span for fact in prompt.scene.facts if fact.slot == "camera.framing" and fact.span), None
    )
    picture = next(
        (
            word
            for word in prompt.words[:_OPENING]
            if word.lower in (*_KINDS_OF_PHOTOGRAPH, *_PICTURES)
            and not _FILE_NAME.match(prompt.text, word.span.end)
        ),
        None,
    )
    is_kind = picture is not None and picture.lower in _KINDS_OF_PHOTOGRAPH
    is_behind = framing is not None and picture is not None and framing.end < picture.span.start
    is_framed_kind = is_kind and is_behind
    if framing is not None and not is_framed_kind and not framing.overlaps(wish.span):
        of = "" if _NEEDS_NO_OF.match(prompt.text, framing.end) else " of"
        behind = min(wish.span.end + 1, len(prompt.text) - 1)
        if of and framing.end <= wish.span.start and _lacks_article(prompt, framing.start, behind):
            of += f" {article(prompt.text[behind:])}"
        return _add(edits, Edit(Span(framing.end, framing.end), f" photograph{of}"))
    if picture is not None and is_kind:
        return _add(edits, Edit(Span(picture.span.end, picture.span.end), " photograph"))
    if picture is not None:
        capital = picture.span.of(prompt.text)[:1].isupper()
        for edit in edits:
            if edit.span.end == picture.span.start + 1 and edit.text.isupper():
                whole = Edit(Span(edit.span.start, picture.span.end), "Photograph")
                return tuple(sorted((*(other for other in edits if other is not edit), whole)))
            if edit.span.end == picture.span.start and not edit.text:
                whole = Edit(
                    Span(edit.span.start, picture.span.end), "Photograph" if capital else "photograph"
                )
                others = (_with_a(other) for other in edits if other is not edit)
                return tuple(sorted((*others, whole)))
        return _add(edits, Edit(picture.span, "Photograph" if capital else "photograph"))
    named = prompt.scene.subjects[0].span if prompt.scene.subjects else wish.head
    clause = prompt.clause_of(named) if named else None
    if named is None and wish.form is Form.TAG and len(edits) == 1 and edits[0].text:
        text = keep_capital(prompt, edits[0].span, f"photograph, {edits[0].text}")
        return (replace(edits[0], text=text),)
    if named is None or clause is None or clause.depth or clause.is_sentence:
        return edits
    first = next(iter(prompt.words_between(clause.span.start, clause.span.end)))
    is_led_in = "preposition" in first.classes or first.lower.endswith("ing")
    if is_led_in or "picture" in first.classes or not (prompt.scene.subjects or _is_thing(prompt, named)):
        return edits
    return _prefix(prompt, edits, clause.span.start)


def _with_a(edit: Edit) -> Edit:
    """The edit, with "a" where it wrote "an" for the word that "photograph" now replaces."""
    return replace(edit, text=edit.text[0]) if edit.text.lower() == "an" else edit


def _add(edits: tuple[Edit, ...], more: Edit) -> tuple[Edit, ...]:
    """One more edit, unless another already changes that place."""
    if any(edit.span.start <= more.span.end and more.span.start <= edit.span.end for edit in edits):
        return edits
    return tuple(sorted((*edits, more)))


def _is_thing(prompt: Prompt, span: Span) -> bool:
    """True when the noun at `span` is one that can be photographed."""
    things = {
        "object",
        "food",
        "plant",
        "vehicle",
        "building",
        "place_outdoors",
        "place_indoors",
        "sky",
        "garment",
    }
    return any(word.classes & things for word in prompt.words_between(span.start, span.end))


def _lacks_article(prompt: Prompt, at: int, noun: int) -> bool:
    """True for a tag such as "cat" or "old man" at `noun`: one living thing without "a"."""
    subject = prompt.scene.subjects[0] if prompt.scene.subjects else None
    if (
        subject is None
        or subject.plural
        or is_named(prompt, subject)
        or subject.phrase.start not in (at, noun)
    ):
        return False
    words = prompt.words_between(noun, subject.span.end)
    closed = {"determiner", "possessive", "number", "pronoun"}
    return bool(words) and not words[0].classes & closed and prompt.text[noun].islower()


def _prefix(prompt: Prompt, edits: tuple[Edit, ...], at: int) -> tuple[Edit, ...]:
    """Put "photograph of" at `at`, in front of an edit that begins there; a capital moves to it."""
    capital = _CAPITAL_ARTICLE.match(prompt.text, at)
    words = ("Photograph" if prompt.text[at : at + 1].isupper() else "photograph") + " of "
    removed = next((edit.span.end for edit in edits if edit.span.start == at and not edit.text), at)
    if _lacks_article(prompt, at, removed):
        words += article(prompt.text[removed:]) + " "
    for index, edit in enumerate(edits):
        if edit.span.end == at and not edit.text:
            text = words + (capital[0].lower() if capital else "")
            span = Span(edit.span.start, capital.end() if capital else at)
            return (*edits[:index], Edit(span, text), *edits[index + 1 :])
        if edit.span.start == at:
            text = words + edit.text[:1].lower() + edit.text[1:]
            return (*edits[:index], replace(edit, text=text), *edits[index + 1 :])
    if capital:
        return _add(edits, Edit(Span(at, capital.end()), words + capital[0].lower()))
    return _add(edits, Edit(Span(at, at), words))

"""The constructions a wish can stand in, each with its own way to be replaced by a wording."""

from __future__ import annotations

import re
from collections.abc import Mapping

from glabella.core.edit import Edit
from glabella.core.fact import Form, Wish
from glabella.core.prompt import Prompt
from glabella.core.scene import LIVING
from glabella.core.span import Span
from glabella.rewrite.around import (
    THINGS,
    follows_adjective,
    is_in_a_shadow,
    is_led_in_oddly,
    is_modifier,
    meets_unknown,
    splits_phrase,
)
from glabella.rewrite.insertion import is_part_of_face
from glabella.rewrite.place import only_says_where
from glabella.rewrite.ranks import CAMERA, FACE, LIGHT, SKIN, Home
from glabella.rewrite.realise import as_light, with_article
from glabella.rewrite.removal import SpliceError
from glabella.rewrite.repair import closing, keep_capital, opens_clause
from glabella.rewrite.weighted import is_inside_phrase, move_weighted_word

_NEAR = 40
_SHOWING = re.compile(
    r"\b(?:with|wearing|showing|sporting|making|giving|having|bearing|displaying|conveying|expressing|pulling)\s+$",
    re.IGNORECASE,
)
_HOLDING = re.compile(
    r"\b(?:(has|wears|shows|makes|gives|pulls|bears|sports|displays)|(?:have|wear|show|make|give|pull))\s+$",
    re.IGNORECASE,
)
_TAKES = re.compile(
    r"\b(?:captur|show|keep|preserv|emphasi[sz]|render|retain|highlight|maintain|includ|featur|display|reveal|showcas)"
    r"(?:e|es|s|ing)?\s+$",
    re.IGNORECASE,
)
"""Verbs whose object is a surface: "capture realistic skin texture"."""

_SIDED = re.compile(r"\s+from (?:an? )?\d")
"""An angle that belongs to the light before it."""

_LEADS_IN = re.compile(
    r"\b(?:in|under|with|by|of|from|through|and|against|on|at|using|into|for|featuring|casts?|casting|creat\w+|"
    r"produc\w+|provid\w+|giving|shed\w*|throw\w*)\s+$",
    re.IGNORECASE,
)
_BEGINS_CLAUSE = re.compile(r",\s+and\s+$", re.IGNORECASE)
"""Behind it stands the subject of a clause: ", and the warm light makes ..."."""

_IN_A_STATE = re.compile(r"(?:^|(?<=\s))(?:in|under|at|into)\s+$", re.IGNORECASE)
_DETERMINER = re.compile(r"(?:an?|the|its|their|his|her)\s", re.IGNORECASE)
_LAST_OF_LIST = re.compile(r",\s+(?:and|or)\s+(?!an?\b|the\b|his\b|her\b|their\b)", re.IGNORECASE)
_GOES_ON = re.compile(r"\s+(?:of|about|by|that)\b", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\s+(?:\w+ly\s+)?(?!lighting\b)\w{3,}ing\b", re.IGNORECASE)
_PLURAL_VERB = re.compile(r"\s+(?:are|were|have)\b", re.IGNORECASE)
_COORDINATED = re.compile(
    r"\s+(?:and|or|but|yet|&)\s+(?!an?\b|the\b|his\b|her\b|their\b|its\b)", re.IGNORECASE
)
_AIMED = re.compile(r"\s+(?:on|at|to|behind|around|above|below)\b", re.IGNORECASE)
_COMPLEMENT = re.compile(r"\s+(?:of|on|about|by|at|with|for|that|to|\w+ly|and|or|but)\b", re.IGNORECASE)
_SECOND_ADJECTIVE = re.compile(r"\s+and\s+[\w-]+(?=\s*[.,;]|\s*$)", re.IGNORECASE)
_OWNED = re.compile(r"(?:['’]s|\bbut|\byet|\bboth)\s+$", re.IGNORECASE)
_LIST_OF_NOUNS = re.compile(
    r",\s*(?:[\w-]+,\s*)*(?:and|or)\s+[\w-]+\s*[.,;]|,\s*[\w-]+,\s*(?:and|or)\s", re.IGNORECASE
)
"""What goes on behind "a mix of surprise, pleasure, and pain"."""
_JOINED = re.compile(r"\b(?:and|or|but)\s+$", re.IGNORECASE)
_HAS = {"was": "had", "were": "had", "looked": "had", "seemed": "had", "looking": "with", "feeling": "with"}
_PLURAL_VERBS = frozenset(("are", "look", "seem", "appear", "feel", "remain", "stay", "become"))
_SINGULAR = (
    *("nose", "jaw", "chin", "head", "mouth", "tongue", "upper lip", "lower lip", "left ", "right "),
    "forehead",
)


def replace_form(
    prompt: Prompt, wish: Wish, home: Home, own: str, articles: Mapping[str, str]
) -> tuple[Edit, ...]:
    """Edits that put `own` where the wish stands. Raises SpliceError for constructions not covered."""
    match wish.form:
        case Form.TAG:
            return _tag(prompt, wish, home, as_light(own) if home is LIGHT else own)
        case Form.NOUN if home in (FACE, SKIN):
            return _feature(prompt, wish, home, own)
        case Form.NOUN:
            return _thing(prompt, wish, home, own, articles)
        case Form.PREDICATE:
            return _predicate(prompt, wish, home, own, articles)
        case Form.PREPOSITIONAL if home in (FACE, SKIN):
            return _with(prompt, wish, own)
        case Form.PREPOSITIONAL if home is CAMERA:
            return _behind(prompt, wish.phrase, own)
        case Form.ADVERB if home is FACE:
            return _adverb(prompt, wish, own)
        case _:
            raise SpliceError


def _tag(prompt: Prompt, wish: Wish, home: Home, own: str) -> tuple[Edit, ...]:
    clause = prompt.clause_of(wish.span)
    if clause is not None and clause.depth and is_inside_phrase(prompt, clause.span):
        return move_weighted_word(prompt, wish, home, own)
    is_in_list = home is FACE and _LAST_OF_LIST.match(prompt.text, wish.phrase.end)
    if is_in_list or splits_phrase(prompt, wish.phrase.start) or follows_adjective(prompt, wish.phrase.start):
        raise SpliceError
    return (Edit(wish.phrase, keep_capital(prompt, wish.phrase, own)),)


def _feature(prompt: Prompt, wish: Wish, home: Home, own: str) -> tuple[Edit, ...]:
    """A noun phrase for face or skin: "wearing a sad expression" → "with ..."."""
    text, phrase = prompt.text, wish.phrase
    goes_on = _GOES_ON.match(text, phrase.end) or _COORDINATED.match(text, phrase.end)
    is_half = text[max(0, phrase.start - 1) : phrase.start] in ("\u2013", "\u2014", "-", "/")
    if wish.head is None or goes_on or is_half or is_modifier(prompt, phrase.end):
        raise SpliceError
    near = max(0, phrase.start - _NEAR)
    if _OWNED.search(text, near, phrase.start):
        raise SpliceError
    if lead := _SHOWING.search(text, near, phrase.start):
        return (Edit(Span(lead.start(), phrase.end), f"with {own}{_close(prompt, phrase.end, own)}"),)
    if held := _HOLDING.search(text, near, phrase.start):
        has = f"{'has' if held[1] else 'have'} {'the ' if own.startswith(_SINGULAR) else ''}{own}"
        return (Edit(Span(held.start(), phrase.end), has + _close(prompt, phrase.end, own)),)
    if state := _IN_A_STATE.search(text, near, phrase.start):
        return (Edit(Span(state.start(), phrase.end), f"with {own}{_close(prompt, phrase.end, own)}"),)
    if _LEADS_IN.search(text, near, phrase.start):
        return (Edit(phrase, own + _close(prompt, phrase.end, own)),)
    if opens_clause(prompt, phrase.start):
        is_split = splits_phrase(prompt, phrase.start) or follows_adjective(prompt, phrase.start)
        if is_split or closing(prompt, phrase.end):
            raise SpliceError
        return (Edit(phrase, keep_capital(prompt, phrase, own)),)
    if home is SKIN and _TAKES.search(text, near, phrase.start):
        return (Edit(phrase, own + _close(prompt, phrase.end, own)),)
    if is_led_in_oddly(prompt, phrase.start):
        raise SpliceError
    return (Edit(_with_space(prompt, phrase), f", {own}{closing(prompt, phrase.end)}"),)


def _thing(prompt: Prompt, wish: Wish, home: Home, own: str, articles: Mapping[str, str]) -> tuple[Edit, ...]:
    """A noun phrase by a noun phrase: "in soft light" → "in the light of a 120 cm softbox"."""
    text, phrase = prompt.text, wish.phrase
    goes_on = _COORDINATED.match(text, phrase.end) or _PARTICIPLE.match(text, phrase.end)
    goes_on_oddly = is_modifier(prompt, phrase.end) or meets_unknown(prompt, phrase.end)
    goes_on_oddly = goes_on_oddly or bool(_PLURAL_VERB.match(text, phrase.end))
    if wish.head is None or goes_on or goes_on_oddly:
        raise SpliceError
    noun, near = _named(own, articles), max(0, phrase.start - _NEAR)
    if _OWNED.search(text, near, phrase.start):
        raise SpliceError
    if home is LIGHT:
        own = as_light(own)
        if not _names_a_source(own, articles) or is_in_a_shadow(prompt, wish.head, phrase):
            raise SpliceError
        noun = own if own.startswith("light ") else f"the light of {noun}"
    if _LEADS_IN.search(text, near, phrase.start):
        comma = "" if _SIDED.match(text, phrase.end) else closing(prompt, phrase.end)
        is_subject = bool(_BEGINS_CLAUSE.search(text, near, phrase.start))
        return (Edit(phrase, noun + (comma if ", " in own or not is_subject else "")),)
    if opens_clause(prompt, phrase.start):
        comma = closing(prompt, phrase.end)
        if (home is not LIGHT and comma) or splits_phrase(prompt, phrase.start):
            raise SpliceError
        opened = keep_capital(prompt, phrase, noun if comma else own)
        return (Edit(phrase, opened + (comma if ", " in own else "")),)
    if is_led_in_oddly(prompt, phrase.start):
        raise SpliceError
    return (Edit(_with_space(prompt, phrase), f", {own}{closing(prompt, phrase.end)}"),)


def set_behind(prompt: Prompt, wish: Wish, own: str) -> Edit:
    """ "in front of a blurred background" → "in front of a background 4 m behind the subject"."""
    goes_on = _GOES_ON.match(prompt.text, wish.phrase.end) or _PARTICIPLE.match(prompt.text, wish.phrase.end)
    if not own.startswith("background ") or goes_on or is_modifier(prompt, wish.phrase.end):
        raise SpliceError
    determiner = _DETERMINER.match(prompt.text, wish.phrase.start)
    lead = determiner[0] if determiner and determiner[0].lower() not in ("a ", "an ") else "a "
    return Edit(wish.phrase, f"{lead}{own}{closing(prompt, wish.phrase.end)}")


def _predicate(
    prompt: Prompt, wish: Wish, home: Home, own: str, articles: Mapping[str, str]
) -> tuple[Edit, ...]:
    """ "she looks sad" → "she has ..."; "her face is sad" → the facts; "the light comes from ..."."""
    end = wish.span.end
    if home is LIGHT and (second := _SECOND_ADJECTIVE.match(prompt.text, end)):
        end = second.end()
    if wish.link is None or wish.head is None or _COMPLEMENT.match(prompt.text, end):
        raise SpliceError
    verb = wish.link.of(prompt.text).lower()
    if home is FACE and not is_part_of_face(prompt, wish.head):
        has = _HAS.get(verb) or ("have" if verb in _PLURAL_VERBS else "has")
        the = "the " if has != "with" and own.startswith(_SINGULAR) else ""
        return (Edit(Span(wish.link.start, end), f"{has} {the}{own}{closing(prompt, end)}"),)
    if home is LIGHT:
        own = as_light(own)
        if own.startswith("light ") or not _names_a_source(own, articles):
            raise SpliceError
        return (
            Edit(Span(wish.link.start, end), f"comes from {_named(own, articles)}{closing(prompt, end)}"),
        )
    clause = prompt.clause_of(wish.span)
    if (
        clause is None
        or clause.span.end != end
        or prompt.text[clause.span.start : wish.head.start].count(" ") > 2
    ):
        raise SpliceError
    return (Edit(clause.span, keep_capital(prompt, clause.span, own)),)


def _adverb(prompt: Prompt, wish: Wish, own: str) -> tuple[Edit, ...]:
    """ "perched proudly on a rail" → "perched on a rail, chin lifted"; where others follow, in its place."""
    joined = _JOINED.search(prompt.text, max(0, wish.span.start - 5), wish.span.start)
    before = prompt.words_between(max(0, wish.span.start - 12), wish.span.start)
    is_passive = bool(before) and bool(before[-1].classes & {"copula", "auxiliary"})
    if is_passive or opens_clause(prompt, wish.span.start) or joined:
        raise SpliceError
    taken = _with_space(prompt, wish.span)
    clause = prompt.clause_of(wish.span)
    if (
        clause
        and closing(prompt, wish.span.end)
        and only_says_where(prompt, Span(wish.span.end, clause.span.end))
    ):
        return (Edit(taken, ""), Edit(Span(clause.span.end, clause.span.end), f", {own}"))
    return (Edit(taken, f", {own}{closing(prompt, wish.span.end)}"),)


def _names_a_source(own: str, articles: Mapping[str, str]) -> bool:
    """True when the wording has a light in it, not only a fill or haze."""
    return own.startswith("light ") or any(noun in own for noun in articles)


def _with(prompt: Prompt, wish: Wish, own: str) -> tuple[Edit, ...]:
    """ "with sadness" → "with ...", or a comma where a thing stands before it: a racket with ..."""
    if _PARTICIPLE.match(prompt.text, wish.phrase.end) or _COORDINATED.match(prompt.text, wish.phrase.end):
        raise SpliceError
    if _JOINED.search(prompt.text, max(0, wish.phrase.start - 5), wish.phrase.start):
        raise SpliceError
    if _LIST_OF_NOUNS.match(prompt.text, wish.phrase.end):
        raise SpliceError
    before = prompt.words_between(max(0, wish.phrase.start - _NEAR), wish.phrase.start)
    if before and before[-1].classes & THINGS and not before[-1].classes & {*LIVING, "mouth", "face", "hair"}:
        return _behind(prompt, wish.phrase, own)
    return (Edit(wish.phrase, f"with {own}{_close(prompt, wish.phrase.end, own)}"),)


def _behind(prompt: Prompt, phrase: Span, own: str) -> tuple[Edit, ...]:
    """The wording as a phrase of its own, set off by commas where the clause goes on around it."""
    joined = _JOINED.search(prompt.text, max(0, phrase.start - 5), phrase.start)
    if joined or _PARTICIPLE.match(prompt.text, phrase.end) or _AIMED.match(prompt.text, phrase.end):
        raise SpliceError
    if opens_clause(prompt, phrase.start):
        return (Edit(phrase, keep_capital(prompt, phrase, own) + closing(prompt, phrase.end)),)
    return (Edit(_with_space(prompt, phrase), f", {own}{closing(prompt, phrase.end)}"),)


def _close(prompt: Prompt, at: int, own: str) -> str:
    """The comma behind several phrases; one alone reads on: "with faint sheen on the nose looks up"."""
    return closing(prompt, at) if "," in own else ""


def _with_space(prompt: Prompt, span: Span) -> Span:
    """`span` and the space before it."""
    gap = 1 if prompt.text[span.start - 1 : span.start] == " " else 0
    return Span(span.start - gap, span.end)


def _named(own: str, articles: Mapping[str, str]) -> str:
    """The wording as a noun phrase, with the article its noun takes."""
    for noun, wanted in articles.items():
        if wanted != "a" and own.startswith(noun):
            return own if wanted == "none" else f"{wanted} {own}"
    return with_article(own)

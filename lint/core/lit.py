"""What the words around a wish for light say of its source, so that no second one is put beside it."""

from __future__ import annotations

import re

from glabella.core.fact import Form, Wish
from glabella.core.prompt import Prompt

_PLACES = ("overhead", "bottom", "top", "ceiling", "side", "back", "rear", "frontal", "stage", "gate", "task")
_KINDS = ("artificial", "electric", "storm", "underwater", "fluorescent", "led", "neon")
_ELSEWHERE = frozenset((*_PLACES, *_KINDS))
"""Words left beside the light that say where or what it is; a reading may deny them."""

_GIVES = re.compile(
    r"\b(?:(?:cast|emit|giv|radiat|shed|project|throw|exud|reflect|diffus|provid|creat|produc|scatter|bring|allow)\w*"
    r"|let(?:s|ting)?|glow(?:s|ing|ed)? with|fill(?:s|ed|ing)? with|send(?:s|ing)?|pour(?:s|ing)?)\s+"
    r"(?:(?:in|out|off|up|down|for)\s+)?(?:(?:an?|the|its|their)\s+(?:own\s+)?)?(?:[\w-]+(?:,|\s+and)\s+)*$",
    re.IGNORECASE,
)
_SPREADS = re.compile(
    r"\b(?:bath|wash|flood|drench|envelop|cover|surround|light|illuminat|fill|paint|tint|ting)(?:es|s|ing)\s"
    r"[^,.;]{1,50}?\s(?:in|with)\s+(?:(?:an?|the|its|their)\s+)?(?:[\w-]+(?:,|\s+and)\s+)*$",
    re.IGNORECASE,
)
"""The sun "bathes the hills in" soft light: it is the source."""

_GOES_ON = re.compile(
    r"\s+(?:\w+ly\s+)?(?:break|filter|stream|com(?:es|ing)|pour|spill|flood|illuminat|shin|bath|emanat|radiat|reflect|cast"
    r"|fall|hit|wrap|graz|rak|dapp|danc|play|streak|cut|slic|sweep|enter|touch|sparkl|glint|glisten|leak|cascad|flow|radiat|penetrat|seep|reach|that\s)",
    re.IGNORECASE,
)
_PLACED = frozenset(
    ("indoor", "outdoor", "interior", "exterior", "key", "dark", "low", "large", "big", "deep", "studio")
)
_ADJECTIVE = re.compile(
    r"(?:ous|ic|al|ed|ing|y|ive|ent|ant|less|ful|ish|ble|ar|ory|en|ern|id|ary|ile|like|-\w+)$"
)
"""How a word ends that only describes the light."""

_TOLD_BEHIND = re.compile(
    r"(?:\s+and\s+[\w-]+)?,?\s+(?:com(?:es|ing) |falling |shining )?"
    r"(?:from|through|via|by|behind|above|overhead|inside)\s",
    re.IGNORECASE,
)
"""Words behind the light that begin to say where it is."""

_ANGLED = re.compile(r"\s+from an? \d+(?:\s?°|[- ]degrees?)|\s+from \d+(?:\s?°|[- ]degrees?)", re.IGNORECASE)
"""An angle in numbers, which says the side and no source."""

_LISTED = re.compile(
    r"\b(?:lights?|lighting|illumination) (?:is|are|should be)\s[^.;\n]{1,60}(?:,|,?\sand)\s*$", re.IGNORECASE
)
"""The beginning of "lighting is bright, clear, studio lighting": a list of adjectives."""

_NEAR = 40

_SMALL_WORLD = re.compile(
    r"\b(?:diorama|miniatures?|tilt-?shift|lego|plush|plushies?|figurines?|snow ?globe|terrarium|isometric"
    r"|claymation|scale model|collage|photomontage|storyboard|contact sheet|moodboard|infographic|toys?"
    r"|(?:mini|tiny) world)\b",
    re.IGNORECASE,
)
"""Worlds on a table, whose sun is a lamp, and pictures made of several, each with a light of its own."""

_SUNLESS = re.compile(
    r"\b(?:night|midnight|moonlit|moonlight|starry|caves?|caverns?|underground|underwater|outer space"
    r"|galax(?:y|ies)|nebulae?|cosmic|dungeon)\b",
    re.IGNORECASE,
)
_BY_DAY = frozenset(("overcast sky", "sun", "low sun", "golden hour sun", "morning sun", "open shade"))


_LAMPS = frozenset(("softbox", "spotlight", "flash", "bare bulb", "led panel", "household lamp"))
_LARGEST_LIT_M = 8.0
"""Metres beyond which one lamp lights no subject evenly (house judgement)."""


_PARTICIPLES = (" lit", "-lit", " illuminated")


def is_left_open(prompt: Prompt, wish: Wish) -> bool:
    """True where a light can be offered and not chosen: some of it is told, or only the author knows it."""
    return _is_partly_told(prompt, wish) or _is_out_of_place(prompt, wish) or prompt.medium == "text"


def is_told_of_a_thing(prompt: Prompt, wish: Wish) -> bool:
    """True for "the room is softly lit": no light can stand in place of a participle."""
    return wish.form is not Form.TAG and wish.span.of(prompt.text).lower().endswith(_PARTICIPLES)


def _is_out_of_place(prompt: Prompt, wish: Wish) -> bool:
    """True where the source of the first reading may not exist: a low sun at night, a softbox for a ship.

    Which lamp lights a diorama, a collage or an animal in no place, only the author knows.
    """
    first = wish.readings[0].facts if wish.readings else ()
    sources = {str(fact.value) for fact in first if fact.slot == "key.source"}
    if not sources:
        return False
    setting = prompt.scene.setting.value if prompt.scene.setting else ""
    if sources & _BY_DAY and setting != "space" and _SUNLESS.search(prompt.text):
        return True
    if sources & _LAMPS and (prompt.scene.size_m or 0) > _LARGEST_LIT_M:
        return True
    is_wild = prompt.scene.setting is None and {kind.kind for kind in prompt.scene.subjects} == {"animal"}
    return is_wild or prompt.scene.is_sheet or bool(_SMALL_WORLD.search(prompt.text))


def is_given(prompt: Prompt, wish: Wish) -> bool:
    """True for light of a thing in the picture: "casting an eerie light", "the soft light of a lamp"."""
    given = any(
        _GIVES.search(prompt.text[max(0, start - _NEAR) : start])
        or _SPREADS.search(prompt.text[max(0, start - 2 * _NEAR) : start])
        for start in (wish.phrase.start, wish.span.start)
    )
    return given or prompt.text.startswith((" of ", " = "), _end(wish))


def goes_on(prompt: Prompt, wish: Wish) -> bool:
    """True for light that a verb goes on about: "soft light filtering through the leaves"."""
    return bool(_GOES_ON.match(prompt.text, _end(wish), wish.phrase.end + _NEAR))


def _is_partly_told(prompt: Prompt, wish: Wish) -> bool:
    """True for "soft light from ..." and "soft artificial light": some of it is said, not the source.

    Neither can words be put behind one half of "soft key light and deep shadows".
    """
    if any(span.of(prompt.text).lower() in _ELSEWHERE for span in wish.rest) or _is_of_a_kind(prompt, wish):
        return True
    is_behind_its_noun = wish.head is not None and wish.head.end <= wish.span.start
    if wish.form is Form.ATTRIBUTE and (is_behind_its_noun or _has_a_verb_next(prompt, wish)):
        return True
    if wish.form is Form.ATTRIBUTE and (_is_ordered(prompt, wish) or _is_coloured(prompt, wish)):
        return True
    before = prompt.text[max(0, wish.phrase.start - 2 * _NEAR) : wish.phrase.start]
    is_told = _TOLD_BEHIND.match(prompt.text, _end(wish)) and not _ANGLED.match(prompt.text, _end(wish))
    return bool(is_told or _LISTED.search(before))


def _is_coloured(prompt: Prompt, wish: Wish) -> bool:
    """True for "purple cinematic lighting" where the reading names a source of another colour."""
    names_a_source = any(fact.slot == "key.source" for reading in wish.readings[:1] for fact in reading.facts)
    words = (word for rest in wish.rest for word in prompt.words_between(rest.start, rest.end))
    return names_a_source and any("color" in word.classes for word in words)


def _is_ordered(prompt: Prompt, wish: Wish) -> bool:
    """True behind a verb that opens the sentence: "Ensure even illumination"."""
    first = wish.rest[0] if wish.rest else None
    if first is None or first.start != wish.phrase.start or first.start >= wish.span.start:
        return False
    word = first.of(prompt.text)
    known = prompt.words_between(first.start, first.end)[0].classes
    return word[:1].isupper() and not known and not _ADJECTIVE.search(word)


def _is_of_a_kind(prompt: Prompt, wish: Wish) -> bool:
    """True when the word right before the light is a noun that may be its source: "scanner light"."""
    if wish.head is None or not wish.rest or wish.rest[-1].end + 1 != wish.head.start:
        return False
    if any(fact.span and fact.span.contains(wish.rest[-1]) for fact in prompt.facts("key.source")):
        return False
    named = prompt.words_between(wish.rest[-1].start, wish.rest[-1].end)
    word = named[-1] if named else None
    if word is None or word.lower in _PLACED or _ADJECTIVE.search(word.lower):
        return False
    return not word.classes & {"color", "intensifier", "diminisher", "adjective"}


def _has_a_verb_next(prompt: Prompt, wish: Wish) -> bool:
    """True before "and" or a verb, where nothing can be put behind the light: "soft key light is used"."""
    end = _end(wish)
    if prompt.text.startswith(" and ", end):
        return True
    follows = prompt.words_between(end + 1, end + 2)
    return bool(follows) and bool(follows[0].classes & {"copula", "auxiliary", "verb_s"})


def is_of_another_noun(prompt: Prompt, wish: Wish) -> bool:
    """True when a noun of its own stands between: the intricate of "intricate stone and soft light"."""
    if wish.head is None:
        return False
    joint = prompt.text.find(" and ", wish.span.end, wish.head.start)
    return any(wish.span.end <= rest.start < joint for rest in wish.rest)


def _end(wish: Wish) -> int:
    return max(wish.phrase.end, wish.span.end)

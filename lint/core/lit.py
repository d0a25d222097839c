"""What the words around a wish for light say of its source, so that no second one is put beside it."""

from __future__ import annotations

import re

from glabella.core.fact import Wish
from glabella.core.prompt import Prompt

_PLACES = ("overhead", "bottom", "top", "ceiling", "side", "back", "rear", "frontal", "stage", "gate", "task")
_KINDS = ("artificial", "electric", "storm", "underwater", "fluorescent", "led", "neon")
_ELSEWHERE = frozenset((*_PLACES, *_KINDS))
"""Words left beside the light that say where or what it is; a reading may deny them."""

_GIVES = re.compile(
    r"\b(?:cast|emit|giv|radiat|shed|project|throw|exud|reflect|diffus|provid|creat|produc)\w*\s+"
    r"(?:(?:out|off)\s+)?(?:(?:an?|the|its|their)\s+(?:own\s+)?)?(?:[\w-]+(?:,|\s+and)\s+)*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s+(?:break|filter|stream|com(?:es|ing)|pour|spill|flood|illuminat|shin|bath|emanat|radiat|reflect|cast)",
    re.IGNORECASE,
)
_NEAR = 40


def is_given(prompt: Prompt, wish: Wish) -> bool:
    """True for light of a thing in the picture: "casting an eerie light", "the soft light of a lamp"."""
    given = any(
        _GIVES.search(prompt.text[max(0, start - _NEAR) : start])
        for start in (wish.phrase.start, wish.span.start)
    )
    return given or prompt.text.startswith(" of ", _end(wish))


def goes_on(prompt: Prompt, wish: Wish) -> bool:
    """True for light that a verb goes on about: "soft light filtering through the leaves"."""
    return bool(_GOES_ON.match(prompt.text, _end(wish), wish.phrase.end + _NEAR))


def is_partly_told(prompt: Prompt, wish: Wish) -> bool:
    """True for "soft light from ..." and "soft artificial light": some of it is said, not the source."""
    if any(span.of(prompt.text).lower() in _ELSEWHERE for span in wish.rest):
        return True
    is_open = any(ask.startswith("key.source") for ask in wish.missing)
    return is_open and prompt.text.startswith(" from ", _end(wish))


def _end(wish: Wish) -> int:
    return max(wish.phrase.end, wish.span.end)

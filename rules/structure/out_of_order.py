"""Light and lens before the one they are for.

One order for every prompt: subject and expression, then skin and material, light, optics, background,
grading. What comes first has the better chance to be inside the budget, and a reader finds it again. Whole
tags are moved, with their weights; nothing is added or taken out. Only a list whose tags mostly name such
things, at least three of them, clearly mixed, is worth a word; sentences are left alone. Words about the
picture as a whole (medium, style, framing, praise) have no place in the order. Do not follow the rule where
a picture is about its light. Source: house judgement, between sources that disagree (some put light before
skin); counter-source: the effect of word order is documented by anecdote only, as "mildly different".
"""

import re
from bisect import bisect_left
from itertools import pairwise

from glabella.rule import (
    Bad,
    Edit,
    Finding,
    Good,
    Iterator,
    Keeps,
    Kind,
    Prompt,
    Replace,
    Rule,
    Severity,
    Span,
    Trust,
    rank_of,
)

RULE = Rule(severity=Severity.INFO)

EXAMPLES = (
    Bad(
        "«85mm lens», (softbox 45° camera left:1.2), woman in a red coat, freckles, wall 3 m behind",
        becomes="woman in a red coat, freckles, (softbox 45° camera left:1.2), 85mm lens, wall 3 m behind",
        trust=Trust.UNSAFE,
    ),
    Good(
        "woman in a red coat, freckles, softbox 45° camera left, 85mm lens, brick wall 3 m behind",
        because="this is the order",
    ),
    Good(
        "woman in a red coat, softbox 45° camera left, freckles, 85mm lens",
        because="one tag astray is no mess",
    ),
    Good(
        "An 85mm lens looks at a woman. A softbox stands 45° camera left, freckles show.",
        because="sentences have an order of their own",
    ),
    Good(
        "full body, masterpiece, woman, dramatic mood, realistic, film grain", because="no place in the order"
    ),
    Good(
        "85mm lens, softbox 45° camera left, woman, freckles, man, wrinkles",
        because="of two people each keeps what stands behind",
    ),
    Good("85mm lens, softbox 45° camera left BREAK woman, freckles", because="chunks are not mixed"),
)

_COMMA = re.compile(r",(?!\d{3})")
_SENTENCE = re.compile(r"[.!?;:]\s|\n")
_JOINT = re.compile(
    r"(?:and|or|but|with|while|as|who|which|that|where|when|in|on|at|of|from|for|by the|to|then|her|his"
    r"|their|its|\w+(?:ing|ed) (?:an?|the|her|his|their|its|by|with|from|in|through))\b",
    re.IGNORECASE,
)
_FIXED = frozenset(
    (Kind.BREAK, Kind.CHOICE, Kind.COMMENT, Kind.PLACEHOLDER, Kind.WILDCARD, Kind.WEIGHT, Kind.MARK)
)
_UNRANKED = frozenset(("camera.framing", "camera.frame"))
_WISHES = frozenset(
    (
        "emotion",
        "vague-face",
        "skin-quality",
        "metal",
        "sheen",
        "light-quality",
        "light-mood",
        "blur",
        "backdrop",
    )
)
"""Kinds of wishes that name a place in the order; a mood or a praise does not."""

_LEAST_RANKS = 3
_LEAST_TURNS = 3
_MOST_WORDS = 9
_LONG_HEAD = 4
"""Words from which on the first tag is what the whole picture shows, and stays first."""

_NAMES = ("the subject", "skin", "material", "light", "optics", "background", "grading")


def check(prompt: Prompt) -> Iterator[Finding]:
    """The first tag of a list that stands clearly before its turn."""
    tags = _tags(prompt)
    if len(tags) <= _LEAST_RANKS or len(prompt.scene.subjects) > 1:
        return
    told = _told(prompt)
    ranks = [_rank(told, tag) for tag in tags]
    if len(tags[0].of(prompt.text).split()) > _LONG_HEAD:
        ranks[0] = None
    known = [rank for rank in ranks if rank is not None]
    if len(set(known)) < _LEAST_RANKS or len(known) * 3 < len(tags) or not _is_scrambled(known):
        return
    least = min(known)
    first = next(at for at, rank in enumerate(ranks) if rank is not None and rank > least)
    order = _sorted(ranks)
    moved = tuple(
        Edit(old, tags[new].of(prompt.text)) for old, new in zip(tags, order, strict=True) if old != tags[new]
    )
    yield Finding(
        tags[first],
        f"{_NAMES[ranks[first] or 0]} stands before {_NAMES[least]}; "
        "the order subject, skin, material, light, optics, background, grading reads best",
        Replace(moved, "put the tags into one order", Trust.UNSAFE, Keeps.ORDER),
    )


def _tags(prompt: Prompt) -> list[Span]:
    """What stands between the commas outside all brackets; empty for anything but a plain list of tags."""
    end = next((part.span.start for part in prompt.segments if part.kind is Kind.PARAMETER), len(prompt.text))
    parts = [part for part in prompt.segments if part.span.start < end]
    if any(part.kind in _FIXED for part in parts) or any(clause.is_sentence for clause in prompt.clauses):
        return []
    cuts = [0]
    for part in parts:
        if part.kind is Kind.TEXT:
            if _SENTENCE.search(prompt.text, part.span.start, min(part.span.end, len(prompt.text.rstrip()))):
                return []
            cuts += [found.end() for found in _COMMA.finditer(prompt.text, part.span.start, part.span.end)]
    cuts.append(end + 1)
    tags = [_trimmed(prompt.text, start, min(stop - 1, end)) for start, stop in pairwise(cuts)]
    tags = [tag for tag in tags if len(tag)]
    return [] if any(_goes_on(tag.of(prompt.text)) for tag in tags) else tags


def _goes_on(tag: str) -> bool:
    """True for a stretch of a sentence between its commas: "and a sword", "showcasing her smile"."""
    return len(tag.split()) > _MOST_WORDS or bool(_JOINT.match(tag))


def _trimmed(text: str, start: int, stop: int) -> Span:
    words = text[start:stop]
    left = start + len(words) - len(words.lstrip())
    return Span(left, max(left, start + len(words.rstrip(" \t\n."))))


def _told(prompt: Prompt) -> list[tuple[Span, int]]:
    """Everything that has a place in the order, with its rank, in text order."""
    told: list[tuple[Span, int | None]] = [
        (fact.span, rank_of(fact.group))
        for fact in prompt.scene.facts
        if fact.span and fact.slot not in _UNRANKED
    ]
    told += [
        (wish.span, rank_of(ask.partition(".")[0]))
        for wish in prompt.scene.wishes
        if wish.kind in _WISHES
        for ask in wish.asks[:1]
    ]
    told += [(subject.span, 0) for subject in prompt.scene.subjects]
    return sorted((span, rank) for span, rank in told if rank is not None)


def _rank(told: list[tuple[Span, int]], tag: Span) -> int | None:
    """Where a tag belongs, by the most important thing in it; None for words about the picture as a whole."""
    first = bisect_left(told, tag.start, key=lambda one: one[0].start)
    last = bisect_left(told, tag.end, lo=first, key=lambda one: one[0].start)
    return min((rank for span, rank in told[first:last] if tag.contains(span)), default=None)


def _is_scrambled(ranks: list[int]) -> bool:
    """True when three pairs at least, and two of five, stand the wrong way round."""
    before = [0] * len(_NAMES)
    pairs = turned = 0
    for rank in ranks:
        turned += sum(before[rank + 1 :])
        pairs += sum(before) - before[rank]
        before[rank] += 1
    return turned >= _LEAST_TURNS and turned * 5 >= pairs * 2


def _sorted(ranks: list[int | None]) -> list[int]:
    """The tags in their order; one without a rank stays behind the one that it stands behind."""
    keys: list[int] = []
    for rank in ranks:
        keys.append(rank if rank is not None else keys[-1] if keys else -1)
    return sorted(range(len(ranks)), key=keys.__getitem__)

"""Lights that cannot be in one picture.

A sky that shines from everywhere throws no hard shadow and has no side; a fill as strong as the key
leaves no Rembrandt triangle and no split face; one face has one key, in one pattern; high-key and low-key
are two fills. The later or vaguer side gives way. Do not follow the rule for composites whose parts are
lit apart on purpose. Source: CIE overcast sky (three times brighter overhead than at the horizon, alike
all round), penumbra (computed), lighting ratios and angles of the portrait patterns; counter-source: none
found.
"""

import re
from itertools import combinations, pairwise

from glabella.physics.light import in_both_notations
from glabella.rule import (
    Bad,
    Fact,
    Finding,
    Good,
    Iterator,
    Prompt,
    Related,
    Rule,
    Severity,
    Span,
    Trust,
    Weaken,
    denied,
)

RULE = Rule(severity=Severity.ERROR, needs={"key.source", "key.pattern", "key.azimuth", "fill.stops"})

EXAMPLES = (
    Bad("a man, overcast sky, «hard shadows»", becomes="a man, overcast sky", trust=Trust.UNSAFE),
    Bad(
        "photo of a man, overcast light, «45°» camera left",
        becomes="photo of a man, overcast light",
        trust=Trust.UNSAFE,
    ),
    Bad("portrait of a man, «45 degree» overcast light"),
    Bad("a man, overcast sky, «dappled light»"),
    Bad("photo of a woman, overcast sky, «golden hour sun»"),
    Bad("A photo of a man under an overcast sky, lit by the «golden hour sun»."),
    Bad("portrait of a man, 4:1 lighting ratio, «even» lighting"),
    Bad("a man, rembrandt lighting, «even» lighting"),
    Bad("portrait of a man, rembrandt lighting, «fill level with key»"),
    Bad(
        "portrait of a man, loop lighting, «rembrandt lighting»",
        becomes="portrait of a man, loop lighting",
        trust=Trust.UNSAFE,
    ),
    Bad("portrait of a woman, butterfly lighting, «light from directly above»"),
    Bad("portrait of a woman, high-key lighting, «low-key lighting»"),
    Good("a man, midday sun, hard shadows", because="the sun is small in the sky"),
    Good("a man, rembrandt lighting, fill 2 stops under key", because="the triangle stays"),
    Good(
        "a woman, clamshell lighting, butterfly lighting", because="clamshell is butterfly with a fill below"
    ),
    Good(
        "a woman, short lighting, loop lighting", because="one is the side of the face, the other the angle"
    ),
    Good("loop, butterfly or rembrandt lighting", because="a choice"),
    Good("a lake under a cloudy sky at sunset", because="gaps between clouds let the sun through"),
    Good("overcast sky, golden hour sun breaking through the clouds", because="the sky has a gap"),
    Good("overcast sky, top light", because="a sky is brightest overhead"),
    Good("overcast sky, a rim light 150° camera right", because="a lamp beside the sky"),
    Good("a man, overcast sky, head turned 45° left", because="the angle of a head"),
)

_HARD = frozenset(("harsh", "hard shadows"))
_EVEN = frozenset(("even", "flat"))
_SHADED = frozenset(("rembrandt", "split"))
_ALONE = frozenset(("butterfly", "clamshell", "loop", "rembrandt", "split", "flat"))
"""Patterns of which a face has one; broad and short say which side, and go with any."""

_IN_FRONT = frozenset(("butterfly", "clamshell", "loop", "rembrandt"))
_MANY = 3
"""Patterns that are a list of them."""

_SAME = frozenset(("butterfly", "clamshell"))
_LAMP = re.compile(r"\b(?:rim|hair|kick|fill|back|flash|strobe|soft ?box|lamp|reflector)", re.IGNORECASE)
_POSED = re.compile(
    r"\b(?:head|face|body|turn|rotat|tilt|shot|view|camera angle|pose|gaz|look)", re.IGNORECASE
)
_FILL = re.compile(r"\b(?:fill|key|ratio|contrast)", re.IGNORECASE)
_CHOICE = re.compile(r"\b(?:or|not|instead|to|then|versus|vs)\b|/", re.IGNORECASE)
_SKY = re.compile(r"overcast|light|sky", re.IGNORECASE)
_ANGLE = re.compile(r"[-\d.]+ ?(?:°|degrees?)(?: (?:camera|upper) (?:left|right)| up)?")
_SUNS = frozenset(("sun", "golden hour sun"))
_GAP = re.compile(
    r"\b(?:break|through|peek|peep|gap|ray|beam|shaft|pierc|clear|part(?:ing|ed|ly)|beyond)", re.I
)
"""Words of a cover that is open somewhere, or opens."""

_NEAR = 20
_APART = 2
"""Stops between two fills that no rounding explains."""


def check(prompt: Prompt) -> Iterator[Finding]:
    """What the sky, the pattern and the fill deny of each other."""
    if prompt.scene.is_sheet:
        return
    yield from _under_a_sky(prompt)
    yield from _sun_and_sky(prompt)
    yield from _patterns(prompt)
    yield from _fills(prompt)
    keys = [fact for fact in prompt.facts("key.azimuth") if fact.span and _is_key(prompt, fact)]
    for first, second in pairwise(keys):
        if first.value != second.value:
            message = (
                f"a second key at {_degrees(second)}, the first at {_degrees(first)}; call one fill or rim"
            )
            yield _gives_way(prompt, second, first, message)


def _under_a_sky(prompt: Prompt) -> Iterator[Finding]:
    """Hard shadows, a side or a pattern of leaves where the only light is an overcast sky."""
    sources = [fact for fact in prompt.facts("key.source") if fact.span]
    domes = [fact for fact in sources if fact.value == "overcast sky"]
    if not domes or len(domes) != len(sources):
        return
    sky = domes[0]
    for wish in prompt.scene.wishes_of("light-quality", _HARD):
        yield denied(prompt, wish, sky, "comes from everywhere and throws none")
    for fact in (*prompt.facts("key.azimuth"), *prompt.facts("key.gobo")):
        if _is_asked_of(prompt, sky, fact):
            words = prompt.text_of(fact)
            why = "which is 3 times brighter overhead than at the horizon and alike all round"
            yield _gives_way(
                prompt, fact, sky, f"'{words}' against '{prompt.text_of(sky)}', {why}; take it out"
            )


def _sun_and_sky(prompt: Prompt) -> Iterator[Finding]:
    """A sun with a disc under a closed cover of clouds."""
    if _GAP.search(prompt.text):
        return
    sources = [fact for fact in prompt.facts("key.source") if fact.span]
    skies = [fact for fact in sources if prompt.text_of(fact).lower().startswith("overcast")]
    suns = [fact for fact in sources if fact.value in _SUNS]
    if skies and suns and not _CHOICE.search(_between(prompt, skies[0], suns[0])):
        first, second = sorted((skies[0], suns[0]), key=_start)
        message = (
            f"'{prompt.text_of(second)}' against '{prompt.text_of(first)}': a closed cover hides the sun"
        )
        yield _gives_way(prompt, second, first, f"{message}; keep one sky")


def _between(prompt: Prompt, first: Fact, second: Fact) -> str:
    start, end = sorted((_start(first), _start(second)))
    return prompt.text[start:end]


def _is_asked_of(prompt: Prompt, sky: Fact, fact: Fact) -> bool:
    """True for an angle or a pattern of leaves that is said of the sky's light, not of a lamp or a head."""
    clause = prompt.clause_of(fact.span) if fact.span else None
    if clause is None or fact.span is None or sky.span is None or fact.value in ("dome", "in view", 0.0):
        return False
    around = clause.span.of(prompt.text)
    if _LAMP.search(around) or _POSED.search(around):
        return False
    is_beside = prompt.text[sky.span.end : fact.span.start].strip(" ,") == ""
    return fact.slot == "key.gobo" or is_beside or bool(_SKY.search(around))


def _patterns(prompt: Prompt) -> Iterator[Finding]:
    """Two patterns of one face; a key straight overhead."""
    named = [fact for fact in prompt.facts("key.pattern") if fact.span and fact.value in prompt.patterns]
    alone = {fact.value: fact for fact in reversed(named) if fact.value in _ALONE}
    if len(alone) == 2 and set(alone) != _SAME:
        first, second = sorted(alone.values(), key=_start)
        if not _CHOICE.search(prompt.text[_start(first) : _start(second)]):
            signs = [prompt.patterns[str(fact.value)].sign for fact in (first, second)]
            message = f"'{prompt.text_of(first)}' is a {signs[0]}, '{prompt.text_of(second)}' a {signs[1]}"
            yield _gives_way(prompt, second, first, f"{message}; a face has one")
    for fact in named if len(alone) < _MANY else ():
        if fact.value not in _IN_FRONT:
            continue
        low, high = prompt.patterns[str(fact.value)].elevations
        for other in prompt.facts("key.elevation"):
            if other.span != fact.span and isinstance(other.value, float) and other.value > high + 10:
                message = (
                    f"'{prompt.text_of(fact)}' has its key {low:g} to {high:g}° up, in front of the face"
                )
                why = f"not {other.value:g}°, which leaves dark eye sockets"
                yield _gives_way(prompt, other, fact, f"{message}, {why}")


def _fills(prompt: Prompt) -> Iterator[Finding]:
    """Two fills far apart; a fill or a word that closes the shadow which a pattern or a ratio asks for."""
    told = [fact for fact in prompt.facts("fill.stops") if _is_fill(prompt, fact)]
    for first, second in combinations(told, 2):
        one, two = _number(first), _number(second)
        if abs(one - two) >= _APART:
            message = f"'{prompt.text_of(first)}' is {in_both_notations(one)}, '{prompt.text_of(second)}'"
            yield _gives_way(prompt, second, first, f"{message} is {in_both_notations(two)}; keep one")
            break
    deep = [fact for fact in told if _number(fact) <= -_APART]
    shaded = [fact for fact in prompt.facts("key.pattern") if fact.value in _SHADED]
    for wish in prompt.scene.wishes_of("light-quality", _EVEN):
        if shaded or deep:
            yield denied(prompt, wish, (*shaded, *deep)[0], "needs one side darker")
    for fact in shaded:
        pattern = prompt.patterns[str(fact.value)]
        for fill in told:
            if pattern.fills and _number(fill) > pattern.fills[1] + 1:
                message = (
                    f"'{prompt.text_of(fact)}' wants a fill {in_both_notations(pattern.fills[1])} or less"
                )
                why = f"'{prompt.text_of(fill)}' is {in_both_notations(_number(fill))}"
                yield _gives_way(prompt, fill, fact, f"{message}; {why}")


def _number(fact: Fact) -> float:
    return fact.value if isinstance(fact.value, float) else 0.0


def _start(fact: Fact) -> int:
    return fact.span.start if fact.span else 0


def _is_fill(prompt: Prompt, fact: Fact) -> bool:
    """True for stops of a fill: neither those that a sky gives nor those of a backdrop."""
    if fact.span is None or any(source.span == fact.span for source in prompt.facts("key.source")):
        return False
    clause = prompt.clause_of(fact.span) or fact
    near = clause.span or fact.span
    return bool(_FILL.search(prompt.text[max(0, near.start - _NEAR) : near.end + _NEAR]))


def _is_key(prompt: Prompt, fact: Fact) -> bool:
    clause = prompt.clause_of(fact.span) if fact.span else None
    return bool(clause and "key light" in clause.span.of(prompt.text).lower())


def _degrees(fact: Fact) -> str:
    side = " left" if _number(fact) < 0 else " right" if _number(fact) > 0 else ""
    return f"{abs(_number(fact)):g}°{side}"


def _gives_way(prompt: Prompt, fact: Fact, beside: Fact, message: str) -> Finding:
    """A stated thing that another denies; taken out only where it is a tag of its own."""
    span = fact.span or Span(0, 0)
    clause = prompt.clause_of(span)
    is_tag = clause is not None and (clause.span == span or _ANGLE.fullmatch(clause.span.of(prompt.text)))
    return Finding(
        span,
        message,
        Weaken(fact, clause.span) if clause and is_tag else None,
        Severity.WARNING,
        (Related(beside.span, "this is stated"),) if beside.span else (),
    )

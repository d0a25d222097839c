"""A background that is to be cut away, and what makes the cut fail.

A key takes one even colour, as bright as the key light and within a third of a stop, with a sharp edge in
front of it. A gradient, a texture or a blurred edge denies that; a rim light brighter than the key eats the
edge of the hair; a backdrop near the hue of skin (19 to 32 degrees) takes the face with it, and RGB 255/0/128
at 330 degrees is nearer than green or blue. The exact number promises what no light gives: the colour that
comes out is paint times light. Do not follow the rule where the picture itself is wanted: a gradient
behind a portrait is good light. Source: Adobe, Datavideo and Crystal Vision on keying; hues computed from
sRGB; inverse square law; counter-source: an editor with a brush cuts anything out.
"""

from glabella.physics.colour import HUES_DEG, gap_from_skin_deg, hue_deg
from glabella.physics.light import falloff_stops
from glabella.rule import (
    DRAWN_MEDIA,
    Bad,
    Drop,
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
)

RULE = Rule(
    severity=Severity.ERROR,
    needs={"background.keying", "background.gradient", "background.rgb", "background.spill", "key.distance"},
)

EXAMPLES = (
    Bad(
        "photo of a woman, chroma key background, «gradient backdrop»",
        becomes="photo of a woman, chroma key background",
        trust=Trust.UNSAFE,
    ),
    Bad(
        "photo of a woman, green screen, «bokeh»",
        becomes="photo of a woman, green screen",
        trust=Trust.UNSAFE,
    ),
    Bad("photo of a woman, green screen, «rim light from behind»"),
    Bad("photo of a woman, «pure RGB 255/0/128» background for extraction"),
    Bad("photo of a woman, «orange» chroma key background"),
    Bad("photo of a woman, rim light, «no hair light spill on background»"),
    Bad("photo of a man, softbox at «1.2 m», green screen 2.4 m behind him"),
    Good("photo of a woman, gradient backdrop, rim light", because="a picture, nothing is cut out"),
    Good("photo of a woman, green screen, rim light 1 stop over key", because="thin enough to keep the edge"),
    Good("photo of a bottle, orange chroma key background", because="nobody's skin is in it"),
    Good("render of a cup, clean matte pastel colors, gradient backdrop", because="a dull colour, no cut"),
    Good("vector icon, isolated on white background, gradient background", because="drawn shapes have edges"),
    Good("photo of a bottle isolated against a warm gradient background", because="set off, not cut out"),
    Good("photo of a woman, blurred background, bokeh", because="a picture, nothing is cut out"),
)

_UNCUT = DRAWN_MEDIA | {"text", "other"}
_NEAR_SKIN_DEG = 60.0
"""Hues nearer to skin than this take skin with them (house judgement; green is 88 away)."""
_MOST_RIM_STOPS = 1.0
_LEAST_FALLOFF_STOPS = 1.0
_NO_ONE_COLOUR = frozenset(("seamless", "empty", "blank"))
_EXACT = frozenset(("pure", "exact", "exactly", "precise", "precisely"))


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every obstacle to a cut, every colour a cut cannot use."""
    if prompt.medium in _UNCUT:
        return
    keyed = next((fact for fact in prompt.facts("background.keying") if fact.span), None)
    if keyed is not None:
        yield from _uneven(prompt, keyed)
        yield from _blurred(prompt, keyed)
    yield from _rim(prompt, keyed)
    yield from _colour(prompt, keyed)
    yield from _unlit(prompt)
    if keyed is None:
        yield from _not_solid(prompt)


def _uneven(prompt: Prompt, keyed: Fact) -> Iterator[Finding]:
    for slot in ("background.gradient", "background.texture"):
        for fact in prompt.facts(slot):
            if fact.span:
                yield _against(prompt, fact, keyed, "a key takes one even colour, within 1/3 stop")


def _not_solid(prompt: Prompt) -> Iterator[Finding]:
    """ "Solid pink background with a gradient": one colour, or a run of tones."""
    solids = [
        wish
        for wish in prompt.scene.wishes_of("backdrop")
        if wish.head and wish.span.of(prompt.text).lower() not in _NO_ONE_COLOUR
    ]
    for fact in prompt.facts("background.gradient") if solids else ():
        if fact.span and not fact.span.overlaps(solids[0].phrase):
            said, first = fact.span.of(prompt.text), solids[0].span.of(prompt.text)
            message = f"'{said}' against '{first}': a gradient is no single colour; keep one"
            related = (Related(solids[0].span, "this asks for one colour"),)
            remedy = Weaken(fact, fact.span)
            yield Finding(fact.span, message, remedy, severity=Severity.WARNING, related=related)


def _blurred(prompt: Prompt, keyed: Fact) -> Iterator[Finding]:
    for wish in prompt.scene.wishes_of("blur"):
        if wish.missing and not wish.term.endswith("depth of field"):
            message = f"'{wish.text}' against '{prompt.text_of(keyed)}': a cut follows a sharp edge"
            yield Finding(wish.span, message, Drop(wish.span, Trust.UNSAFE))


def _rim(prompt: Prompt, keyed: Fact | None) -> Iterator[Finding]:
    """A light on the edge that is to be cut."""
    rims = [fact for fact in prompt.facts("rim") if fact.slot != "rim.stops" and fact.span]
    stops = prompt.scene.value("rim.stops")
    if not rims or (isinstance(stops, float) and stops <= _MOST_RIM_STOPS):
        return
    spill = next((fact for fact in prompt.facts("background.spill") if fact.span), None)
    why = "a rim brighter than the key eats the edge; keep it thin, 1 stop over key at most"
    if keyed is not None and rims[0].span:
        message = f"'{prompt.text_of(rims[0])}' against '{prompt.text_of(keyed)}': {why}"
        yield Finding(rims[0].span, message, severity=Severity.WARNING)
    elif spill is not None and spill.span:
        message = f"'{prompt.text_of(spill)}' against '{prompt.text_of(rims[0])}': {why}"
        yield Finding(spill.span, message, severity=Severity.WARNING)


def _colour(prompt: Prompt, keyed: Fact | None) -> Iterator[Finding]:
    """A number that promises a colour, and a hue from which skin cannot be told."""
    has_skin = prompt.scene.has_subject("person")
    for fact in prompt.facts("background.rgb"):
        if fact.span is None or not isinstance(fact.value, float):
            continue
        hue = hue_deg(int(fact.value))
        exact = [
            word
            for word in prompt.words_between(fact.span.start - 9, fact.span.start)
            if word.lower in _EXACT
        ]
        span = Span(exact[0].span.start, fact.span.end) if exact else fact.span
        if hue is not None and has_skin and (keyed or exact) and gap_from_skin_deg(hue) < _NEAR_SKIN_DEG:
            yield Finding(span, _near_skin(span.of(prompt.text), hue), severity=Severity.WARNING)
        elif exact or keyed:
            message = f"'{span.of(prompt.text)}' promises a number; light times paint decides, name the hue"
            yield Finding(span, message, severity=Severity.INFO)
    clause = prompt.clause_of(keyed.span) if keyed and keyed.span and has_skin else None
    for word in prompt.words_between(clause.span.start, clause.span.end) if clause else ():
        hue = HUES_DEG.get(word.lower)
        if hue is not None and gap_from_skin_deg(hue) < _NEAR_SKIN_DEG:
            yield Finding(word.span, _near_skin(word.lower, hue), severity=Severity.WARNING)


def _near_skin(name: str, hue: float) -> str:
    gap = gap_from_skin_deg(hue)
    return f"'{name}' has hue {hue:.0f}°, {gap:.0f}° from skin at 19 to 32°; green is 88° away, blue more"


def _unlit(prompt: Prompt) -> Iterator[Finding]:
    """One key for the subject and a backdrop behind: the inverse square law darkens it."""
    near, behind = prompt.scene.value("key.distance"), prompt.scene.value("background.distance")
    if not (isinstance(near, float) and isinstance(behind, float)) or prompt.scene.has("background.light"):
        return
    is_even = prompt.scene.has("background.keying") or prompt.scene.has("background.surface")
    stops = falloff_stops(near, near + behind)
    fact = prompt.facts("key.distance")[-1]
    if is_even and fact.span and stops >= _LEAST_FALLOFF_STOPS:
        message = (
            f"one key at {near:.2g} m leaves a backdrop {behind:.2g} m behind {stops:.1f} stops darker; "
            "give it a light of its own"
        )
        yield Finding(fact.span, message, severity=Severity.INFO)


def _against(prompt: Prompt, fact: Fact, keyed: Fact, why: str) -> Finding:
    assert fact.span is not None
    assert keyed.span is not None
    message = f"'{prompt.text_of(fact)}' against '{prompt.text_of(keyed)}': {why}"
    return Finding(
        fact.span, message, Weaken(fact, fact.span), related=(Related(keyed.span, "this is to be cut out"),)
    )

"""Motion against the time the shutter is open.

A pedestrian walks 1.4 m in a second: 9 cm in 1/15 s, a visible smear, and 1 mm in 1/1000 s, none. Under an
overcast sky f/1.8 needs 1/250 to 1/1250 s at ISO 100, so that only a neutral density filter leaves time for
blur. A splash moves 20 cm in 1/15 s and is not frozen, unless a flash does it. What is said later gives
way. Do not follow the rule for a composite of two exposures. Source: t = 2.5 N² 100/(lux ISO), 2,000 to
10,000 lx under clouds (our tables), 1/15 to 1/30 s blurs walkers and 1/500 s freezes them; counter-source:
Canon gives 1/60 s for pedestrians.
"""

from glabella.physics.optics import WALK_M_S, exposure_s, motion_blur_fraction
from glabella.physics.view import view_of
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
)

RULE = Rule(severity=Severity.ERROR, needs={"camera.motion"})

EXAMPLES = (
    Bad(
        "street photo, 1/1000 s, «motion blur»",
        becomes="street photo, 1/1000 s",
        trust=Trust.UNSAFE,
    ),
    Bad(
        "photo of a woman in a street, overcast sky, 85mm f/1.8, «pedestrian motion blur» at 15 meters",
        becomes="photo of a woman in a street, overcast sky, 85mm f/1.8",
        trust=Trust.UNSAFE,
    ),
    Bad(
        "photo of a splash frozen mid-air, «1/15 s»",
        becomes="photo of a splash frozen mid-air, 1/1000 s",
        trust=Trust.UNSAFE,
    ),
    Bad("long exposure of a waterfall, «frozen droplets»"),
    Good("street photo, 1/15 s, motion blur", because="long enough for 9 cm"),
    Good("photo of a street, overcast sky, f/1.8, nd filter, motion blur", because="the filter makes time"),
    Good("photo of a street at night, 1/20 s, long exposure light trails", because="lamps draw lines in it"),
    Good("photo of a splash frozen mid-air, 1/15 s, strobe", because="the flash freezes it"),
    Good("photo of a racing car, 1/250 s, motion blur", because="14 m/s are 6 cm in that time"),
    Good("long exposure photo of a sea at night, 30 second exposure", because="they agree"),
)

_CAR_M_S, _DROP_M_S = 14.0, 3.0
"""50 km/h, and a drop thrown up by a hand's breadth or two (house judgement)."""
_SEEN_M = 0.02
"""A smear that shows: a pedestrian's at 1/70 s (house judgement, between the two sources)."""
_FROZEN_M = 0.02
_WALKERS = ("pedestrian", "people", "crowd", "passer", "walk", "commuter", "shopper")
_LONG_S = 1 / 30
"""The shortest time that is called long: by hand, the lamps of a car are trails in it (house judgement)."""
_LUX = {
    "overcast sky": 2_000.0,
    "open shade": 2_000.0,
    "daylight": 2_000.0,
    "clear blue sky": 6_000.0,
    "morning sun": 10_000.0,
    "sun": 50_000.0,
}
"""The least light that each gives in daylight."""
_BRIGHTER = {"overcast sky": 5, "daylight": 50, "sun": 2}
"""The most light, over the least."""
_DIM = frozenset(("indoors", "studio", "night", "underground", "underwater", "space"))
_SPEEDS = (
    *(2, 3, 4, 5, 6, 8, 10, 13, 15, 20, 25, 30, 40, 50, 60, 80, 100, 125, 160, 200, 250, 320, 400, 500),
    *(640, 800, 1000, 1250, 1600, 2000, 2500, 3200, 4000, 5000, 6400, 8000),
)
"""Shutter speeds as cameras mark them, in thirds of a stop."""


def check(prompt: Prompt) -> Iterator[Finding]:
    """Blur without the time for it, and stillness with too much."""
    if prompt.scene.is_sheet:
        return
    motions = [fact for fact in prompt.facts("camera.motion") if fact.span]
    shutters = [fact for fact in prompt.facts("camera.shutter") if fact.span]
    frozen = [fact for fact in motions if fact.value == "frozen"]
    has_flash = any(
        fact.value == "flash" for slot in ("key.source", "practical.source") for fact in prompt.facts(slot)
    )
    for fact in motions:
        if fact.value == "frozen":
            if not has_flash:
                yield from _not_frozen(prompt, fact, shutters)
        elif shutters:
            yield from _no_time(prompt, fact, shutters[0])
        else:
            yield from _no_light_to_spare(prompt, fact)
    long = [fact for fact in motions if fact.value == "long"]
    if frozen and long and not has_flash:
        first, later = sorted((frozen[0], long[0]), key=lambda fact: fact.span or Span(0, 0))
        yield _against(prompt, later, first, "a long exposure smears what moves")


def _not_frozen(prompt: Prompt, fact: Fact, shutters: list[Fact]) -> Iterator[Finding]:
    for shutter in shutters:
        if isinstance(shutter.value, float) and shutter.value * _DROP_M_S > _FROZEN_M:
            moved = f"in {_time(shutter.value)} a drop moves {shutter.value * _DROP_M_S * 100:.0f} cm"
            yield _against(prompt, shutter, fact, moved, "1/1000 s")


def _no_time(prompt: Prompt, fact: Fact, shutter: Fact) -> Iterator[Finding]:
    """A stated shutter time too short for the blur."""
    if not isinstance(shutter.value, float):
        return
    if fact.value == "long":
        if shutter.value < _LONG_S:
            yield _against(
                prompt, *_ordered(shutter, fact), f"{_time(shutter.value)} is no long exposure", "1 s"
            )
        return
    who, speed, _ = _mover(prompt, fact)
    if speed * shutter.value >= _SEEN_M:
        return
    moved = f"in {_time(shutter.value)} {who} moves {_small(speed * shutter.value)}"
    yield _against(prompt, *_ordered(shutter, fact), f"{moved}; blur takes 1/15 to 1/30 s", "1/15 s")


def _no_light_to_spare(prompt: Prompt, fact: Fact) -> Iterator[Finding]:
    """A wide aperture in daylight, that leaves no time for the blur."""
    aperture, iso = prompt.scene.camera.f_number, prompt.scene.camera.iso or 100.0
    lights = [str(source.value) for source in prompt.facts("key.source") if source.value in _LUX]
    lights += [str(day.value) for day in prompt.facts("picture.day")]
    setting = prompt.scene.setting
    if not aperture or not lights or prompt.facts("camera.filter") or (setting and setting.value in _DIM):
        return
    light = min(lights, key=lambda name: _LUX[name])
    who, speed, is_told = _mover(prompt, fact)
    longest = exposure_s(_LUX[light], aperture, iso)
    if longest * speed >= (_SEEN_M if fact.value == "blurred" else _LONG_S * speed):
        return
    shortest = longest / _BRIGHTER.get(light, 1)
    told = _time(longest) if shortest == longest else f"{_time(longest)} to {_time(shortest)}"
    where = f"in {light}" if light in ("daylight", "open shade") else f"under the {light}"
    view = view_of(prompt.scene)
    far = (view.distance_m or 0) + sum(
        plane.value for plane in prompt.facts("background.distance")[:1] if isinstance(plane.value, float)
    )
    share = ""
    if view.focal_mm and far > view.focal_mm / 1000:
        share = f", {motion_blur_fraction(view.focal_mm, far, speed, longest):.2%} of the frame"
    message = (
        f"f/{aperture:g} {where} takes {told} at ISO {iso:.0f}: {who} moves "
        f"{_small(longest * speed)}{share}; add an nd filter and 1/15 s, or take '{prompt.text_of(fact)}' out"
    )
    assert fact.span is not None
    clause = prompt.clause_of(fact.span)
    plane = any(
        clause and found.span and clause.span.contains(found.span)
        for found in prompt.facts("background.distance")
    )
    remedy = Weaken(fact, clause.span if clause and plane else fact.span)
    yield Finding(fact.span, message, remedy, severity=None if is_told else Severity.INFO)


def _mover(prompt: Prompt, fact: Fact) -> tuple[str, float, bool]:
    """Who is smeared, how fast they go, and whether the prompt says so; a car where it does not."""
    clause = prompt.clause_of(fact.span) if fact.span else None
    near = prompt.words_between(clause.span.start, clause.span.end) if clause else ()
    if any(word.lower.startswith(_WALKERS) for word in near):
        return "a pedestrian", WALK_M_S, True
    if any("vehicle" in word.classes for word in near):
        return "a car", _CAR_M_S, True
    return "even a car", _CAR_M_S, False


def _ordered(one: Fact, other: Fact) -> tuple[Fact, Fact]:
    first, later = sorted((one, other), key=lambda fact: fact.span or Span(0, 0))
    return later, first


def _against(prompt: Prompt, later: Fact, first: Fact, why: str, instead: str = "") -> Finding:
    assert later.span is not None
    assert first.span is not None
    message = f"'{prompt.text_of(later)}' against '{prompt.text_of(first)}': {why}"
    return Finding(
        later.span,
        message,
        Weaken(later, later.span, instead if later.slot == "camera.shutter" else ""),
        related=(Related(first.span, "stated first"),),
    )


def _small(metres: float) -> str:
    return f"{metres * 1000:.0f} mm" if metres >= 0.001 else "less than 1 mm"


def _time(seconds: float) -> str:
    """The time as cameras mark it: 1/250 s."""
    if seconds >= 0.5:
        return f"{seconds:.2g} s"
    return f"1/{min(_SPEEDS, key=lambda speed: max(speed * seconds, 1 / (speed * seconds)))} s"

"""Slots and their values in words: what a prompt would have to say, not what the program calls it."""

from __future__ import annotations

from collections.abc import Iterable

from glabella.core.fact import Fact
from glabella.core.scene import Scene
from glabella.rewrite.realise import realise
from glabella.vocabulary import Vocabulary

_ASKED = {
    "face": "what the face does",
    "body": "what the body does",
    "body.look": "what the body does",
    "body.posture": "a posture",
    "body.proportions": "proportions",
    "key.source": "the light source",
    "key.size": "the size of the source",
    "key.azimuth": "the side that the light comes from",
    "key.elevation": "the height of the light",
    "key.kelvin": "a colour temperature",
    "key.tint": "a source with a colour of its own",
    "key.pattern": "a portrait pattern",
    "key.edge": "the edge of the shadows",
    "key.triangle": "the triangle of light on the far cheek",
    "key.lit": "the side that is lit",
    "key.gobo": "a pattern of shadow in the light",
    "practical.lamp": "a lamp in the picture",
    "air.float": "what floats in the air",
    "camera.crop": "the crop",
    "camera.deep": "the depth in focus",
    "camera.depth": "the depth in focus",
    "camera.sensor": "the format of the sensor",
    "camera.motion": "what moves while the shutter is open",
    "camera.pan": "a camera that follows the movement",
    "picture.aspect": "the shape of the frame",
    "picture.day": "the hour of the day",
    "picture.figure": "how much of the figure shows",
    "background.detail": "the size of the detail in the background",
    "background.sharp": "how sharp the background is",
    "background.light": "a light of its own for the background",
    "set.things": "the things in the scene",
    "set.offcentre": "a subject off the centre",
    "set.people": "the people in the scene",
    "set.occlusion": "what stands in front of the subject",
    "set.emptiness": "the empty part of the frame",
    "fill.stops": "the fill in stops under the key",
    "fill.source": "a fill light",
    "rim.source": "a light from behind",
    "rim.position": "a light from behind",
    "practical.source": "a lamp in the picture",
    "air.haze": "haze, smoke or dust in the air",
    "camera.focal": "the focal length",
    "camera.distance": "the distance of the camera",
    "camera.aperture": "the f-number",
    "camera.focus": "the plane of focus",
    "camera.framing": "the framing",
    "camera.frame": "the height of the frame",
    "camera.shutter": "the exposure time",
    "camera.angle": "the height and tilt of the camera",
    "background.distance": "the distance of the background",
    "background.surface": "the surface of the background",
    "background.highlights": "highlights in the background",
    "metal.reflection": "what the metal mirrors",
    "metal.finish": "the finish of the metal",
    "metal.wear": "a trace of wear",
    "skin.texture": "pores, lines or fine hair",
    "skin.translucency": "where light shines through the skin",
    "skin.sheen": "where the skin is oily",
    "skin.oil": "where the skin is oily",
    "skin.redness": "where the skin is red",
    "skin.undertone": "which way the colour of the skin leans",
    "hair.highlight": "where the hair mirrors the light",
    "eyes.catchlight": "the catchlight",
    "material.surface": "the surface of the material",
    "material.sheen": "where the material mirrors the light",
    "material.wear": "a trace of wear",
    "grading.palette": "the colours",
}
_PLAIN = frozenset(("set", "body", "air", "eyes"))
"""Groups whose parts are named without them: the arms, the ground, the wind."""
_OWNERS = {"key": "light", "fill": "fill", "wardrobe": "clothes", "picture": "picture"}
_MEASURES = {"camera.frame": "a frame {} m high", "camera.focal": "{}mm lens"}
_THINGS = frozenset(("fill.source", "rim.position", "rim.source", "practical.source", "air.haze"))
"""Slots whose value already says what it is."""
_SIDES = {0.0: "light from the front", 180.0: "light from behind"}
_SCENES = {
    "setting": "the setting is {}",
    "medium": "the picture is {}",
    "subject": "the subject is {}",
    "frame": "the frame is {}",
    "head": "it describes {}",
    "camera.framing": "the framing is {}",
    "size": "the thing is {}",
    "face.43": "the eyes are closed",
    "key.pattern": "the pattern is {}",
    "key.source": "the light source is {}",
    "practical.source": "the lamp in the picture is {}",
}
_HOLES = {"{it}": "it", "{part}": "the surface", "{lies}": "skin", "{wear}": "a trace of wear"}
_EMPTY = Scene()


def asked(ask: str) -> str:
    """What a wish asks for: `key.source|key.size` is "the light source or the size of the source"."""
    return _either(list(dict.fromkeys(map(slot_in_words, ask.split("|")))))


def slot_in_words(slot: str) -> str:
    """A slot as a photographer names it."""
    if slot in _ASKED:
        return _ASKED[slot]
    group, _, part = slot.partition(".")
    name = (part or group).replace("_", " ")
    return f"the {name}" if group in _PLAIN or not part else f"the {name} of the {_OWNERS.get(group, group)}"


def condition(slot: str, values: Iterable[str]) -> str:
    """When a reading is chosen: "the setting is outdoors", "no setting is named"."""
    wanted = sorted(value.replace("_", " ") for value in values if value != "none")
    if not wanted:
        return f"the prompt does not give {slot_in_words(slot)}" if slot in _ASKED else f"no {slot} is named"
    named = _either([*wanted, "not named"] if "none" in values else wanted)
    return _SCENES.get(slot, f"{slot_in_words(slot)} is {{}}").format(named)


def _either(names: list[str]) -> str:
    """ "a, b or c"."""
    return " or ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def in_words(facts: Iterable[Fact], vocabulary: Vocabulary) -> str:
    """Facts as a rewrite words them in a prompt that states nothing else."""
    told = ", ".join(realise(tuple(facts), _EMPTY, vocabulary).values())
    for hole, text in _HOLES.items():
        told = told.replace(hole, text)
    return told


def stated(slot: str, value: float | str, vocabulary: Vocabulary) -> str:
    """One fact that a word states, in words."""
    if slot == "key.azimuth" and isinstance(value, float):
        side = "left" if value < 0 else "right"
        return _SIDES.get(abs(value), f"light from {abs(value):g}° camera {side}")
    if slot == "key.elevation" and isinstance(value, float):
        return f"light {abs(value):g}° {'below' if value < 0 else 'above'} the face"
    told = str(value) if slot in _THINGS else in_words([Fact(slot, value)], vocabulary)
    if told:
        return told
    shown = f"{value:g}" if isinstance(value, float) else value
    return _MEASURES[slot].format(shown) if slot in _MEASURES else f"{slot_in_words(slot)}: {shown}"

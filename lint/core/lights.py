"""What a name of light stands for: a kind of source, or a pattern that the key makes on a face."""

from __future__ import annotations

from dataclasses import dataclass

_WARM = 4200
_COOL = 6000
"""Kelvin that look white under a daylight balance lie between these two; our judgement."""


@dataclass(frozen=True, slots=True)
class LightSource:
    """What the table of lights knows of one source.

    `kelvin` is the value to print, `range` the values that such a source can have, both None for narrow-band
    light. `size` is its longest side in metres, None for sun and sky; `image` the shape of its mirror
    image in an eye or in metal; `edge` what its shadows look like; `article` is "a", "the" or "none"; a
    `dome` comes from no single side and fills its own shadows; of a `fixed` one nobody can choose the colour
    temperature, as of a flame or the sky. `azimuth` is that of a source that has only one, such as a ring
    light around the lens. `lights` are the settings in which a thing of this name lights the picture that it
    stands in, "any" for all. `origin` says where the figures come from.
    """

    source: str
    forms: tuple[str, ...]
    noun: str
    article: str
    kelvin: float | None
    range: tuple[float, float] | None
    size: float | None
    image: str
    edge: str
    is_dome: bool
    is_fixed: bool
    azimuth: float | None
    lights: frozenset[str]
    setting: str
    origin: str

    @property
    def is_tinted(self) -> bool:
        """True when it is warm or cool by nature: narrow-band light, a flame, a clouded sky."""
        if self.range is None:
            return not self.is_dome
        return self.range[1] <= _WARM or self.range[0] >= _COOL


@dataclass(frozen=True, slots=True)
class LightPattern:
    """A named portrait pattern, with the mark that proves it.

    `azimuth` and `elevation` are degrees of the light from where the face looks, `azimuths` and
    `elevations` the ranges that still give the pattern. `fill` is in stops against the key, `fills` its
    range; None where no fill belongs. `role` is "key", or "rim" for a light behind the subject. `shows`
    tells what it does to an expression.
    """

    pattern: str
    forms: tuple[str, ...]
    role: str
    azimuth: float
    azimuths: tuple[float, float]
    elevation: float
    elevations: tuple[float, float]
    sign: str
    catchlight: str
    fill: float | None
    fills: tuple[float, float] | None
    shows: str
    origin: str

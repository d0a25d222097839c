"""What a thing is made of, as far as a picture tells."""

from __future__ import annotations

from dataclasses import dataclass

from glabella.core.span import Span

LOOKS = frozenset(
    (
        *("transparent", "subsurface", "fresnel", "rust", "patina", "pores"),
        *("mirror", "matte", "metallic"),
    )
)
"""Looks that a prompt can state (`material.look`) and that some material denies."""


@dataclass(frozen=True, slots=True)
class Material:
    """What the table of materials knows of one.

    A metal mirrors in its own tint and has no body colour; all else mirrors white over a body colour.
    `wear` is one visible trace of use, `never` are the looks that its physics denies.
    """

    name: str
    forms: tuple[str, ...]
    is_metal: bool
    wear: str
    never: frozenset[str]
    origin: str


@dataclass(frozen=True, slots=True)
class Made:
    """A place in the prompt that names a material."""

    span: Span
    material: Material

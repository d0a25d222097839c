"""Skin and materials agree with themselves: no rewrite asks for what a rule calls impossible."""

import pytest

from glabella.config.settings import Settings
from glabella.core.levels import Trust
from glabella.engine import Engine
from glabella.vocabulary import Entry, load

VOCABULARY = load()
CONFLICTS = Engine(Settings(select=frozenset(("material-conflict", "skin-conflict", "texture-out-of-reach"))))
SKIN = Engine(Settings(select=frozenset(("skin",))))
METAL = Engine(Settings(select=frozenset(("material",))))
MADE = [entry for entry in VOCABULARY.entries if entry.kind in ("metal", "material", "sheen")]
ELSEWHERE = {"hyperrealistic", "photorealistic"}
"""Praise of the whole picture, whoever it stands before: realism-word speaks about it."""

PRAISE = [
    form
    for entry in VOCABULARY.entries
    if entry.kind == "skin-quality"
    for form, part in entry.forms
    if part == "adj" and form not in ELSEWHERE
]


def said(engine: Engine, text: str) -> list[tuple[str, str]]:
    return [(item.rule, item.span.of(text)) for item in engine.check(text).diagnostics]


def worded(entry: Entry) -> set[str]:
    """Every wording of the readings of an entry, its holes filled."""
    made = VOCABULARY.materials.get(entry.term)
    holes = {
        "{part}": "the rim", "{lies}": "skin", "{it}": "it", "{key}": "the softbox",
        "{image}": "a small bright rectangle",
        "{wear}": made.wear if made else "scratches",
    }  # fmt: skip
    found = set()
    for reading in entry.readings:
        for fact in reading.facts:
            for text in (fact.words.full, fact.words.terse) if fact.words else ():
                for hole, filling in holes.items():
                    text = text.replace(hole, filling)
                found.add(text)
    return found


@pytest.mark.parametrize("entry", MADE, ids=lambda entry: f"{entry.kind} {entry.term}")
def test_no_reading_of_a_material_is_denied_by_it(entry: Entry) -> None:
    for form, _ in entry.forms:
        for wording in worded(entry):
            for text in (
                f"photo of a {form} ring, {wording}",
                f"photo of a {form} ring with {wording}",
                f"photo of {wording} on {form}",
            ):
                assert said(CONFLICTS, text) == []


@pytest.mark.parametrize("name", sorted(VOCABULARY.materials))
def test_the_table_denies_nothing_that_it_shows(name: str) -> None:
    made = VOCABULARY.materials[name]
    assert said(CONFLICTS, f"photo of a {name} ring with {made.wear}") == []


@pytest.mark.parametrize("praise", sorted(set(PRAISE)))
@pytest.mark.parametrize("framing", ["close-up photo", "full body photo", "photo"])
def test_a_rewrite_of_skin_can_be_seen_and_fights_with_nothing(framing: str, praise: str) -> None:
    asked = f"{framing} of a woman with {praise} skin"
    text = SKIN.mend(asked, wanted=Trust.REFINE).text
    assert text != asked
    assert said(CONFLICTS, text) == []


@pytest.mark.parametrize(
    "look", ["transparent", "see-through", "subsurface scattering in", "Fresnel falloff on the", "rusty"]
)
@pytest.mark.parametrize("metal", ["gold", "rose gold", "silver", "chrome", "platinum", "brass"])
def test_a_metal_shows_no_look_of_a_dielectric(look: str, metal: str) -> None:
    assert [rule for rule, _ in said(CONFLICTS, f"photo of a {look} {metal} ring")] == ["material-conflict"]


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        (
            "close-up photo of a woman, dewy realistic skin",
            "close-up photo of a woman, visible pores and uneven redness on the cheeks, "
            "faint sheen on the forehead and nose",
        ),
        (
            "full body photo of a man, 50mm lens at 2.9 m, realistic skin",
            "full body photo of a man, 50mm lens at 2.9 m, uneven colour on cheeks, nose and ears, "
            "faint sheen on the forehead and nose",
        ),
    ],
)
def test_skin_is_told_from_relief_to_sheen_as_far_as_the_frame_shows_it(text: str, becomes: str) -> None:
    assert SKIN.mend(text, wanted=Trust.REFINE).text == becomes


@pytest.mark.parametrize(
    ("worn", "shadow"),
    [
        ("ring", "thin shadow under it on the finger"),
        ("earrings", "thin shadow under them on the earlobe"),
        ("chain mail", "thin shadow under it on the shoulders"),
    ],
)
def test_a_worn_metal_lies_on_something(worn: str, shadow: str) -> None:
    assert METAL.mend(f"a woman, gold {worn}", wanted=Trust.REFINE).text.endswith(shadow)

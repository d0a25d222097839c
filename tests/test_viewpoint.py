"""The camera stands where its lens holds what is framed, in the shape and at the size of the picture."""

import pytest

import glabella


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("headshot photo of a man --ar 2:3", "85mm lens at 1.4 m"),
        ("headshot photo of a man --ar 16:9", "85mm lens at 2.5 m"),
        ("headshot photo of a man, aspect ratio 1:1", "85mm lens at 2.1 m"),
        ("headshot photo of a man, landscape orientation", "85mm lens at 2.1 m"),
        ("photo of a man with a 1:1 lighting ratio, headshot", "85mm lens at 1.4 m"),
        ("full body photo of a man, 35mm lens, blurred background", "camera 2 m away, f/1.8"),
        ("photo of a woman walking, shallow depth of field", "85mm lens at 5 m"),
        ("photo of two dancers, shallow depth of field", "85mm lens at 5 m"),
        ("photo of an elephant, shallow depth of field", "135mm lens at 23 m, f/2"),
        ("photo of a bee on a flower, shallow depth of field", "100mm lens at 0.3 m, f/4"),
        ("photo of a red car, shallow depth of field", "135mm lens at 21 m, f/2"),
        ("product photo of a perfume bottle, shallow depth of field", "100mm lens at 0.42 m"),
    ],
)
def test_distance_fits_shape_and_size(text: str, told: str) -> None:
    assert told in glabella.fix(text).text


def test_a_place_gets_no_distance() -> None:
    text = "photo of a valley with mountains, shallow depth of field"
    assert glabella.fix(text).text == text


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("a cat --ar 16:9", 16 / 9),
        ("a cat --ar 2:3 --v 6", 2 / 3),
        ("a cat, 9:16", 9 / 16),
        ("a cat at 4:30", None),
        ("a softbox, key to fill 2:1", None),
        ("(cat:1.2)", None),
    ],
)
def test_the_shape_of_the_picture_is_read(text: str, aspect: float | None) -> None:
    assert glabella.scene(text).scene.aspect == aspect

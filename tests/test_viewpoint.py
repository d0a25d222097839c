"""The camera stands where its lens holds what is framed, in the shape and at the size of the picture."""

import pytest

import glabella
from glabella.core.levels import Trust
from glabella.physics.view import view_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("headshot photo of a man --ar 2:3", "85mm lens at 1.4 m"),
        ("headshot photo of a man --ar 16:9", "85mm lens at 2.5 m"),
        ("headshot photo of a man, aspect ratio 1:1", "85mm lens at 2.1 m"),
        ("headshot photo of a man, landscape orientation", "85mm lens at 2.1 m"),
        ("photo of a man with a 1:1 lighting ratio, headshot", "85mm lens at 1.4 m"),
        ("full body photo of a man, 35mm lens, blurred background", "camera 2 m away, f/1.8"),
        (
            "photo of a glass bottle. Inside it stands a tiny girl, shallow depth of field",
            "85mm lens at 0.9 m",
        ),
        ("close-up photo of a wolf", "200mm lens at 1.5 m"),
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


def test_two_lenses_leave_the_view_open() -> None:
    scene = glabella.scene("headshot photo of a man, 85mm and 35mm, f/2 --ar 3:2").scene
    view = view_of(scene)
    assert (view.focal_mm, view.f_number, view.distance_m, view.side_mm) == (None, 2, None, 24)


def test_a_framing_stands_for_its_distance() -> None:
    assert view_of(glabella.scene("headshot photo of a man, 85mm").scene).distance_m == pytest.approx(
        1.42, abs=0.01
    )


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("a woman, brick wall at 3 meters", 3),
        ("a woman, pedestrian motion blur at 15 meters", 15),
        ("a woman, trees 10 m behind her", 10),
        ("a woman stands 8 feet from the backdrop", 2.44),
        ("a wall, camera at 3 meters", None),
        ("a woman at 3 meters", None),
    ],
)
def test_planes_behind_the_subject_are_read(text: str, behind: float | None) -> None:
    assert glabella.scene(text).scene.value("background.distance") == (
        behind and pytest.approx(behind, abs=0.01)
    )


@pytest.mark.parametrize(
    "text", ["a camera 30 cm above the ground", "shot from 2 m high", "24mm lens 1 m off the floor"]
)
def test_a_height_is_no_distance(text: str) -> None:
    assert glabella.scene(text).scene.camera.distance_m is None


def test_with_goes_with_what_it_leads_to() -> None:
    text = "A photo of a street with motion blur, 1/1000 s."
    assert glabella.fix(text, trust=Trust.UNSAFE).text == "A photo of a street with motion blur, 1/15 s."
    text = "A photo of a street, 1/1000 s, with motion blur."
    assert glabella.fix(text, trust=Trust.UNSAFE).text == "A photo of a street, 1/1000 s."


def test_a_subject_at_a_distance_is_that_far_from_the_camera() -> None:
    scene = glabella.scene("portrait of a woman at 1.2 m, 85mm f/1.8. Architecture at 3-5 m.").scene
    assert (scene.camera.distance_m, scene.value("background.distance")) == (1.2, 4)


def test_what_stood_first_loses_its_capital_behind_a_lens() -> None:
    assert (
        glabella.fix("Blurred urban street").text == "85mm lens, f/2.8, urban street 4 m behind the subject"
    )


def test_a_predicate_is_not_torn_off_its_verb() -> None:
    text = "Portrait of a woman at 1.2 m, 85mm f/1.8. The wall 4 m behind her is structurally readable."
    mended = glabella.fix(text, trust=Trust.UNSAFE)
    assert mended.text == text
    assert [item.rule for item in mended.report.diagnostics] == ["depth-of-field-conflict"]


def test_a_low_picture_holds_less_of_the_height() -> None:
    close = "portrait photo of a man, visible pores, 85mm lens at 2.1 m"
    assert [item.rule for item in glabella.check(close).diagnostics] == ["texture-out-of-reach"]
    assert not glabella.check(f"{close} --ar 16:9").diagnostics


@pytest.mark.parametrize(
    "text",
    [
        "photo of a woman, blurred alpine mountains",
        "close-up photo of a woman, digital painting",
        "mirror selfie photo of a woman, close-up",
        "photo collage of a woman, close-up",
    ],
)
def test_no_lens_is_put_where_none_fits(text: str) -> None:
    assert "mm lens" not in glabella.fix(text).text

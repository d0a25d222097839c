"""The laws of optics and light, and the figures a photographer would check them by."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from glabella.core.levels import Intensity
from glabella.core.scene import Action
from glabella.engine import Engine
from glabella.physics import anatomy, light, optics, reach

FOCAL = st.floats(14, 600)
F_NUMBER = st.floats(1, 22)
DISTANCE = st.floats(1, 20)
POSITIVE = st.floats(0.01, 100)


@pytest.mark.parametrize(
    ("focal", "diagonal"), [(24, 84), (35, 63), (50, 47), (85, 28.6), (135, 18), (200, 12)]
)
def test_angle_of_view(focal: float, diagonal: float) -> None:
    assert optics.angle_of_view_deg(focal) == pytest.approx(diagonal, abs=0.5)


@pytest.mark.parametrize(
    ("focal", "distances"),
    [
        (24, (0.23, 0.47, 0.73, 1.40)),
        (35, (0.34, 0.68, 1.07, 2.04)),
        (50, (0.49, 0.97, 1.53, 2.92)),
        (85, (0.83, 1.65, 2.60, 4.96)),
        (105, (1.02, 2.04, 3.21, 6.12)),
        (135, (1.31, 2.62, 4.12, 7.88)),
        (200, (1.94, 3.89, 6.11, 11.7)),
    ],
)
def test_distance_that_fills_the_frame(focal: float, distances: tuple[float, ...]) -> None:
    """A tight face, head and shoulders, a half figure, a full figure."""
    found = [optics.distance_to_fill_m(focal, height) for height in (0.35, 0.7, 1.1, 2.1)]
    assert found == pytest.approx(distances, abs=0.05)


@pytest.mark.parametrize(
    ("focal", "f_number", "distance", "depth"),
    [
        (85, 1.8, 1.2, 0.020),
        (85, 1.8, 2.0, 0.057),
        (85, 5.6, 1.2, 0.062),
        (50, 1.8, 1.5, 0.094),
        (35, 2.0, 1.5, 0.216),
        (100, 2.8, 0.3, 0.001),
    ],
)
def test_depth_of_field(focal: float, f_number: float, distance: float, depth: float) -> None:
    assert optics.depth_of_field_m(focal, f_number, distance) == pytest.approx(depth, abs=0.0006)


def test_sharp_limits_of_a_street_lens() -> None:
    assert optics.sharp_limits_m(35, 8, 3) == pytest.approx((1.9, 7.2), abs=0.05)


def test_a_lens_does_not_focus_inside_its_focal_length() -> None:
    with pytest.raises(ValueError, match="cannot focus"):
        optics.sharp_limits_m(200, 2, 0.2)


@pytest.mark.parametrize(("behind", "fraction"), [(1, 0.045), (3, 0.071), (15, 0.093), (inf, 0.10), (0, 0)])
def test_background_blur(behind: float, fraction: float) -> None:
    assert optics.blur_fraction(85, 1.8, 1.2, behind) == pytest.approx(fraction, abs=0.001)


def test_a_brick_course_is_lost_in_the_blur() -> None:
    assert optics.blur_disc_m(85, 1.8, 1.2, 3) == pytest.approx(0.118, abs=0.001)


def test_motion_of_a_walker() -> None:
    assert optics.motion_blur_fraction(85, 16, 1.4, 1 / 15) == pytest.approx(0.014, abs=0.0005)
    assert optics.motion_blur_fraction(85, 16, 1.4, 1 / 250) == pytest.approx(0.0008, abs=0.0001)


@pytest.mark.parametrize(
    ("aspect", "sides"),
    [
        (2 / 3, (24, 36)),
        (3 / 2, (36, 24)),
        (16 / 9, (36, 20.25)),
        (1, (24, 24)),
        (4 / 5, (24, 30)),
        (9 / 16, (20.25, 36)),
    ],
)
def test_a_picture_is_cut_from_the_film(aspect: float, sides: tuple[float, float]) -> None:
    assert optics.frame_sides_mm(aspect) == pytest.approx(sides)


@pytest.mark.parametrize(
    ("focal", "stop", "sensor", "same"),
    [(80, 2.8, 43.8, (65.8, 2.3)), (56, 1.2, 23.5, (85.8, 1.84)), (26, 1.8, 9.8, (26, 6.6))],
)
def test_every_sensor_has_its_equivalent(
    focal: float, stop: float, sensor: float, same: tuple[float, float]
) -> None:
    assert optics.full_frame(focal, stop, sensor) == pytest.approx(same, rel=0.01)


@pytest.mark.parametrize(
    ("distance", "times"), [(0.3, 1.455), (0.45, 1.294), (0.6, 1.217), (1.2, 1.106), (2, 1.063), (3, 1.042)]
)
def test_a_near_camera_swells_the_nose(distance: float, times: float) -> None:
    assert optics.nose_to_ear(distance) == pytest.approx(times, abs=0.001)


def test_clouds_leave_a_wide_aperture_little_time() -> None:
    assert optics.exposure_s(2_000, 1.8) == pytest.approx(1 / 250, rel=0.02)
    assert optics.exposure_s(10_000, 1.8) == pytest.approx(1 / 1250, rel=0.02)
    assert optics.exposure_s(2_000, 1.8, iso=400) == pytest.approx(optics.exposure_s(8_000, 1.8))


@pytest.mark.parametrize("focal", [50, 85, 135])
def test_depth_follows_from_the_frame_whatever_the_lens(focal: float) -> None:
    distance = optics.distance_to_fill_m(focal, 0.7)
    assert optics.depth_in_frame_m(0.7, 2) == pytest.approx(
        optics.depth_of_field_m(focal, 2, distance), rel=0.12
    )


@given(FOCAL, DISTANCE)
def test_twice_as_far_frames_twice_as_much(focal: float, distance: float) -> None:
    once, twice = (optics.frame_height_m(focal, far) for far in (distance, 2 * distance))
    assert twice == pytest.approx(2 * once)


@given(FOCAL, DISTANCE)
def test_distance_and_frame_are_inverse(focal: float, distance: float) -> None:
    height = optics.frame_height_m(focal, distance)
    assert optics.distance_to_fill_m(focal, height) == pytest.approx(distance)


@given(FOCAL, F_NUMBER, DISTANCE)
def test_a_wider_aperture_is_sharp_for_less(focal: float, f_number: float, distance: float) -> None:
    assume(distance < optics.hyperfocal_m(focal, 2 * f_number))
    wide, narrow = (optics.depth_of_field_m(focal, stop, distance) for stop in (f_number, 2 * f_number))
    assert wide < narrow


@given(FOCAL, F_NUMBER, DISTANCE)
def test_the_subject_is_always_sharp(focal: float, f_number: float, distance: float) -> None:
    near, far = optics.sharp_limits_m(focal, f_number, distance)
    assert 0 < near <= distance <= far


@given(FOCAL, F_NUMBER)
def test_focused_at_the_hyperfocal_distance_infinity_is_sharp(focal: float, f_number: float) -> None:
    near, far = optics.sharp_limits_m(focal, f_number, hyperfocal := optics.hyperfocal_m(focal, f_number))
    assert far == inf
    assert near == pytest.approx(hyperfocal / 2)


@given(FOCAL, F_NUMBER, DISTANCE)
def test_depth_of_field_nears_the_rule_of_thumb(focal: float, f_number: float, distance: float) -> None:
    assume(focal / 1000 * 20 < distance < optics.hyperfocal_m(focal, f_number) / 10)
    rule_of_thumb = 2 * f_number * 0.03e-3 * distance**2 / (focal / 1000) ** 2
    assert optics.depth_of_field_m(focal, f_number, distance) == pytest.approx(rule_of_thumb, rel=0.1)


@given(FOCAL, F_NUMBER, DISTANCE, POSITIVE)
def test_blur_grows_behind_the_subject(focal: float, f_number: float, distance: float, behind: float) -> None:
    near, far = (optics.blur_fraction(focal, f_number, distance, gap) for gap in (behind, 2 * behind))
    assert near < far < optics.blur_fraction(focal, f_number, distance, inf)


@given(st.floats(-10, 10))
def test_stops_and_ratios_are_inverse(stops: float) -> None:
    assert light.stops_of(light.ratio_of(stops)) == pytest.approx(stops, abs=1e-9)


def test_lighting_figures() -> None:
    assert [light.ratio_of(stops) for stops in (0, 1, 2, 3)] == [1, 2, 4, 8]
    assert light.falloff_stops(1.2, 2.4) == pytest.approx(2)
    assert light.angular_size_deg(1.2, 1.2) == pytest.approx(53.1, abs=0.1)


@pytest.mark.parametrize(
    ("size", "distance", "penumbra"), [(0.05, 2, 0.0005), (0.6, 1, 0.012), (0.6, 2, 0.006), (1.2, 1.2, 0.020)]
)
def test_penumbra_of_a_nose(size: float, distance: float, penumbra: float) -> None:
    assert light.penumbra_m(size, distance, 0.02) == pytest.approx(penumbra)


@pytest.mark.parametrize(
    ("size", "distance", "edge"),
    [(0.05, 2, "hard"), (1.2, 30, "hard"), (0.55, 1.2, "medium"), (0.6, 1, "soft"), (1.2, 1.2, "soft")],
)
def test_shadow_edge(size: float, distance: float, edge: str) -> None:
    assert light.shadow_edge(size, distance) == edge


@given(POSITIVE, POSITIVE)
def test_a_source_moved_away_looks_smaller(size: float, distance: float) -> None:
    assert light.angular_size_deg(size, 2 * distance) < light.angular_size_deg(size, distance)


A, B, C, D, E = Intensity
AGAINST = {1: {4: D}, 24: {25: A}, 12: {15: D}, 30: {30: A}}


@pytest.mark.parametrize(
    ("actions", "pairs"),
    [
        ([Action(1, D), Action(4, D)], 1),
        ([Action(4, E), Action(1, D)], 1),
        ([Action(1, C), Action(4, E)], 0),
        ([Action(24, A), Action(25, A)], 1),
        ([Action(12, E, "L"), Action(15, E, "R")], 0),
        ([Action(12, E, "L"), Action(15, E, "L")], 1),
        ([Action(12, E, "L"), Action(15, E)], 1),
        ([Action(30, B, "L"), Action(30, B, "R")], 1),
        ([Action(30, B, "L"), Action(30, B, "L")], 0),
        ([Action(12, E, "L"), Action(12, E, "R")], 0),
        ([Action(6, E), Action(12, E)], 0),
        ([Action(1, D), Action(4, D), Action(24, C), Action(25, C)], 2),
    ],
)
def test_opposed_actions(actions: list[Action], pairs: int) -> None:
    found = anatomy.opposed(actions, AGAINST)
    assert len(found) == pairs
    assert all(actions.index(one) < actions.index(other) for one, other in found)


@pytest.mark.parametrize(
    ("units", "seen"),
    [
        ([], 0),
        ([6, 7, 12], 2),
        ([1, 2], 1),
        ([1, 2, 4], 1),
        ([1, 4], 2),
        ([2, 4], 2),
        ([25, 26, 27], 1),
        ([41, 43, 45], 1),
        ([6, 7, 9, 12, 25, 26], 4),
        ([12, 12], 1),
    ],
)
def test_count_of_visible_actions(units: list[int], seen: int) -> None:
    assert anatomy.count_visible(map(Action, units)) == seen


def test_both_sides_of_an_action_are_one() -> None:
    assert anatomy.count_visible([Action(12, C, "L"), Action(12, B, "R")]) == 1


@pytest.mark.parametrize(("frame", "pixels"), [(0.256, 2.0), (0.51, 1.0), (2.0, 0.26)])
def test_pixels_of_a_pore(frame: float, pixels: float) -> None:
    assert reach.pixels_of(reach.PORE_MM, frame) == pytest.approx(pixels, rel=0.02)


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("photo of a man, 85mm lens at 1.2 m", 0.508),
        ("full body photo of a man, 85mm lens at 1.2 m", 0.508),
        ("full body photo of a man, 85mm lens", 2.1),
        ("full body and close-up photos of a man", 0.51),
        ("photo of a man", None),
    ],
)
def test_the_frame_comes_from_the_lens_before_the_words(text: str, frame: float | None) -> None:
    scene = Engine().check(text).prompt.scene
    assert reach.frame_of(scene) == (frame and pytest.approx(frame, rel=0.01))

"""What a prompt shows, and which of its words only wish: the scene and the sense of words."""

import pytest

import glabella
from glabella.core.extract import Role
from glabella.core.levels import Severity
from glabella.core.scene import Scene


def scene(text: str) -> Scene:
    return glabella.scene(text).scene


def stated(text: str) -> dict[str, float | str]:
    return {fact.slot: fact.value for fact in scene(text).facts}


def flagged(text: str) -> list[str]:
    """The words that are flagged at warning or above."""
    found = glabella.check(text).diagnostics
    return [item.span.of(text) for item in found if item.severity >= Severity.WARNING]


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("photo of a woman", "photo"),
        ("a woman, 85mm lens", "photo"),
        ("a selfie of two friends", "photo"),
        ("photo of a woman, 35mm film", "photo"),
        ("a photorealistic fox", "photo"),
        ("watercolor of a fox", "painting"),
        ("oil painting of a man, photorealistic", "painting"),
        ("anime girl in a field", "anime"),
        ("a logo of a fox", "vector"),
        ("3d render of a robot", "render"),
        ("a woman in a red coat", ""),
        ("a woman taking photos of the city", ""),
        ("a woman, not a photo", ""),
    ],
)
def test_the_medium_needs_evidence(text: str, medium: str) -> None:
    assert glabella.scene(text).medium == medium


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("a woman on a street", "outdoors"),
        ("an overcast sky over a field", "outdoors"),
        ("a woman in a bedroom", "indoors"),
        ("a woman in a photo studio", "studio"),
        ("a woman, octabox", "studio"),
        ("a woman in a red coat", ""),
    ],
)
def test_the_setting_needs_evidence(text: str, setting: str) -> None:
    found = scene(text).setting
    assert (found.value if found else "") == setting


def test_the_noun_of_a_feeling_may_name_a_kind_of_thing() -> None:
    assert flagged("a woman in a sudden surprise flash photo") == []
    assert flagged("a woman with surprise on her face") == ["surprise"]


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("a happy boy and a sad girl", ["boy", "girl"]),
        ("a man and a woman on a bench", ["man", "woman"]),
        ("a cat beside a dog", ["cat", "dog"]),
        ("a woman in a hat, the woman holds a cup", ["woman"]),
        ("a tall man, man in a suit, red tie", ["man"]),
        ("two girls", ["girls"]),
        ("a baby playing in the snow", ["baby"]),
        ("a baby carriage on a street", []),
        ("a bowl of fruit", []),
        ('a sign reading "a man and a dog"', []),
    ],
)
def test_each_subject_is_one_face(text: str, nouns: list[str]) -> None:
    assert [subject.span.of(text) for subject in scene(text).subjects] == nouns


def test_facts_belong_to_the_subject_that_they_follow() -> None:
    text = "a boy, nose wrinkled, and a girl, lip corners turned down"
    assert [(fact.slot, fact.owner) for fact in scene(text).facts] == [("face.9", 0), ("face.15", 1)]


def test_two_faces_are_asked_for_separately() -> None:
    text = "a happy boy and a sad girl"
    assert [(wish.text, wish.owner) for wish in scene(text).wishes] == [("happy", 0), ("sad", 1)]
    assert flagged("a happy boy, crow's feet, lip corners raised, and a sad girl") == ["sad"]


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("85mm", {"camera.focal": 85.0}),
        ("85 mm lens at 1.2 m", {"camera.focal": 85.0, "camera.distance": 1.2}),
        ("f/1.8", {"camera.aperture": 1.8}),
        ("f1.8", {"camera.aperture": 1.8}),
        ("5600K", {"key.kelvin": 5600.0}),
        ("1/250s, ISO 400", {"camera.shutter": 0.004, "camera.iso": 400.0}),
        (
            "softbox 45° camera left and 45° up",
            {"key.source": "softbox", "key.azimuth": -45.0, "key.elevation": 45.0},
        ),
        ("softbox 30 degrees camera right", {"key.source": "softbox", "key.azimuth": 30.0}),
        ("fill 2 stops under key", {"fill.stops": -2.0}),
        ("2 stops under key", {"fill.stops": -2.0}),
        ("120 cm softbox", {"key.size": 1.2, "key.source": "softbox"}),
        ("octabox", {"key.source": "octabox"}),
        ("a woman 8 feet from background", {"background.distance": pytest.approx(2.4384)}),
        ("a woman, background 4 m behind the subject", {"background.distance": 4.0}),
        ("a woman, 2.4 m from the backdrop", {"background.distance": 2.4}),
        ("photo of a woman, 35mm film", {}),
        ("a statue 3 m tall", {}),
        ("a woman, 6' tall", {}),
    ],
)
def test_quantities_find_their_slots(text: str, slots: dict[str, float | str]) -> None:
    assert stated(text) == slots


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("a woman, slight smile", "face.12", "B"),
        ("a woman smiling", "face.12", "C"),
        ("a woman, big smile", "face.12", "D"),
        ("a woman, maximum smile", "face.12", "E"),
        ("a woman, AU12E", "face.12", "E"),
        ("a woman, crow's feet", "face.6", "C"),
        ("a woman, nose wrinkled", "face.9", "C"),
        ("a woman, slightly narrowed eyes", "face.7", "B"),
        ("a woman frowning", "face.15", "C"),
        ("a woman, right eyebrow slightly lifted", "face.2R", "B"),
        ("a man on an overcast street", "key.source", "overcast sky"),
        ("close-up portrait of a man", "camera.framing", "close-up portrait"),
    ],
)
def test_phrases_state_facts(text: str, slot: str, value: str) -> None:
    assert stated(text)[slot] == value


@pytest.mark.parametrize(
    "text",
    [
        "a woman, soft light from a 120 cm octabox, 45° camera left",
        "playful woman, nose wrinkled, crow's feet at the outer eye corners",
        "a woman smiling, happy, crow's feet at the outer eye corners",
        "photo of a man, photorealistic, visible pores on the cheeks, 85mm lens at 1.2 m, f/4",
        "a man on an overcast street, soft light",
    ],
)
def test_a_bound_wish_is_silent(text: str) -> None:
    assert flagged(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a woman, soft light, 5600K", ["soft"]),
        ("a woman, soft light, 120 cm octabox", ["soft"]),
        ("a woman, playful, 85mm lens", ["playful"]),
        ("a happy man, crow's feet, and a playful woman", ["happy", "playful"]),
        ("photo of a man, blurred background, 85mm lens at 1.2 m", ["blurred background"]),
    ],
)
def test_a_partly_bound_wish_is_still_flagged(text: str, words: list[str]) -> None:
    assert flagged(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "a woman, not happy",
        "a woman who is not happy",
        "a woman without a smile, never sad",
        "a woman, no plastic skin",
        "a woman, without harsh shadows",
        "a woman is less happy than a man",
        "a woman. Avoid harsh light, plastic skin, blurred background.",
        "a woman. No blurred background, harsh light.",
        "a woman. No harsh light or blurred background.",
        "a woman in a red coat\nNegative prompt: playful, soft light",
        "a woman in a red coat\n\nNegative prompt:\nplayful woman, soft light",
        'a sign reading "playful mood"',
        "a shirt that says 'happy'",
        "a poster “Soft Light” on a wall",
        "a man reading a book called Happy Days",
        "the Happy Prince, a statue",
        "a woman eating a Happy Meal",
        "golden retriever puppy",
        "a weeping willow by a lake",
        "Tom Hardy picks up paper",
        "old village with a lighthouse at night",
        "soft serve ice cream",
        "a plush soft toy",
        "a man with a light beard and dark hair",
    ],
)
def test_words_that_are_no_wish_are_silent(text: str) -> None:
    assert flagged(text) == []


def test_negation_ends_where_its_sentence_ends() -> None:
    assert flagged("a woman. Avoid harsh light, plastic skin. Soft light on a man.") == ["Soft"]
    assert flagged("a man without a hat, a playful woman") == ["playful"]


@pytest.mark.parametrize(
    "text",
    [
        "<lora:playful_soft light:0.8> a woman",
        "a woman __playful/soft light__ in a coat",
        "a {playful|sad} woman",
        "a [playful:sad:0.5] woman",
        "a woman --style playful --no soft light",
        "a woman https://example.com/happy/soft-light",
        'a woman beside the word "playful"',
        "a woman, embedding:happy_face",
        "a woman in [PLAYFUL MOOD]",
        "a woman [playful|sad]",
    ],
)
def test_words_inside_protected_syntax_are_silent(text: str) -> None:
    assert flagged(text) == []
    assert glabella.fix(text).text == text


@pytest.mark.parametrize("text", ["a (playful:1.4) woman", "a woman, ((playful))", "a woman, [playful]"])
def test_words_inside_a_weight_are_read(text: str) -> None:
    assert flagged(text) == ["playful"]


@pytest.mark.parametrize("text", ["playful woman, soft light", "funny face, blurred background, 8k"])
def test_the_role_decides_what_is_said(text: str) -> None:
    assert glabella.check(text).diagnostics
    assert glabella.check(text, role=Role.NEGATIVE).diagnostics == ()
    caption = glabella.fix(text, role=Role.CAPTION)
    assert caption.text == text
    assert caption.report.diagnostics


def test_a_sheet_of_faces_gets_no_single_face() -> None:
    assert flagged("a man, expression sheet, happy, sad, angry") == []
    assert glabella.fix("a man, expression sheet, happy, sad").text == "a man, expression sheet, happy, sad"


def test_a_family_restaurant_shows_nobody() -> None:
    assert not scene("a family restaurant in rain").subjects
    assert scene("a family in a restaurant").subjects

"""The seeds' own pairs, bare, among tags and in a sentence; what must pass; rewrites that fit the scene."""

import pytest

import glabella
from glabella.core.levels import Severity, Trust
from glabella.engine import Report

FIRST = (
    "photorealistic close-up portrait of a playful woman, gold chain, soft light, blurred background --ar 2:3"
)
SECOND = "A playful woman smiles in soft light."
TAGS = "35mm film photo of a woman, red coat, {}, leather chair"

SEEDS = {  # phrase: a sentence around it, the rule that flags it, words that its rewrite holds
    "playful expression": ("A woman with a {} sits.", "emotion-word", "nose wrinkled, lip corners raised"),
    "photorealistic": ("This is a {} portrait of a woman.", "realism-word", "mm lens, f/"),
    "soft natural daylight, even illumination": (
        "A woman stands in {}.",
        "light-quality",
        "overcast sky, 6500 K",
    ),
    "shallow depth of field": ("A photo of a woman with {}.", "blur-word", "85mm lens, f/1.8"),
    "blurred background": ("A photo of a woman with a {}.", "blur-word", "85mm lens, f/2.8, background 4 m"),
    "close-up portrait": ("A {} of a woman in a park.", "bare-framing", "85mm lens at 1.2 m"),
    "worried character": (
        "A {} stands in a park.",
        "emotion-word",
        "inner ends of the eyebrows slightly raised",
    ),
    "confident leader": ("A {} stands in a park.", "emotion-word", "chin slightly lifted, eyebrows level"),
    "suspicious expression": ("A woman with a {} sits.", "emotion-word", "narrowed, drawn together"),
    "sad woman": ("A {} stands in a park.", "emotion-word", "inner ends of the eyebrows, turned down"),
    "angry businessman": (
        "An {} stands in a park.",
        "emotion-word",
        "eyebrows pulled, together, lips pressed",
    ),
    "joyful child": ("A {} runs in a park.", "emotion-word", "crow's feet, lip corners pulled"),
    "gold chain": ("A photo of a woman with a {}.", "bare-metal", "gold chain, each link mirroring"),
    "soft light": ("A woman stands in {}.", "light-quality", "120 cm softbox 45° camera left, fill 2 stops"),
    "studio lighting": ("A woman stands in {}.", "light-mood", "softbox, camera left, rim light from behind"),
    "dramatic lighting": ("A woman stands in {}.", "light-mood", "60° camera left, fill 3 stops under key"),
    "realistic skin": ("A photo of a woman with {}.", "skin-quality", "visible pores, redness"),
    "beautiful skin": ("A photo of a woman with {}.", "skin-quality", "visible pores, redness"),
    "solid pink background": (
        "A photo of a woman with a {}.",
        "bare-backdrop",
        "pink, 2.4 m behind, seamless",
    ),
    "blurred urban street": ("A woman in front of a {}.", "blur-word", "85mm lens, urban street 4 m behind"),
}
WEAK_ALONE = {"solid pink background"}  # DESIGN section 7: info unless photo or render
FLAGGED = [
    pytest.param(phrase, place.format(phrase), id=f"{phrase}-{name}")
    for phrase, (sentence, _, _) in SEEDS.items()
    for name, place in (("bare", "{}"), ("tags", TAGS), ("sentence", sentence))
]


def bad(report: Report) -> list[str]:
    return [found.rule for found in report.diagnostics if found.severity >= Severity.WARNING]


@pytest.mark.parametrize(("phrase", "text"), FLAGGED)
def test_a_seed_phrase_is_flagged_by_its_rule(phrase: str, text: str) -> None:
    found = [item for item in glabella.check(text).diagnostics if item.rule == SEEDS[phrase][1]]
    assert any(item.span.start < text.index(phrase) + len(phrase) for item in found)
    assert all(item.severity is Severity.WARNING for item in found) or phrase in WEAK_ALONE


@pytest.mark.parametrize(("phrase", "text"), FLAGGED)
def test_a_seed_phrase_is_rewritten_in_physical_words(phrase: str, text: str) -> None:
    if text in WEAK_ALONE:
        assert {fix.trust for item in glabella.check(text).diagnostics for fix in item.fixes} == {Trust.SHOW}
        return
    mended = glabella.fix(text)
    assert bad(mended.report) == []
    assert bad(glabella.check(mended.text)) == []
    for words in SEEDS[phrase][2].split(", "):
        assert words in mended.text
    assert not any(scar in mended.text for scar in (",,", ", ,", " ,", "  ", " .", "a a ", "with with"))


@pytest.mark.parametrize("text", ["funny face", TAGS.format("funny face"), "A man is making a funny face."])
def test_funny_face_is_shown_with_alternatives(text: str) -> None:
    mended = glabella.fix(text, trust=Trust.UNSAFE)
    (item,) = mended.report.diagnostics
    assert mended.text == text
    assert (item.rule, item.severity) == ("vague-face", Severity.WARNING)
    assert len({fix.title for fix in item.fixes}) >= 4
    assert {fix.trust for fix in item.fixes} == {Trust.SHOW}


@pytest.mark.parametrize("place", ["{}", TAGS, "A photo of a woman with {}."])
def test_perfect_skin_gives_way_to_its_wrinkles(place: str) -> None:
    text = place.format("perfect skin with expression wrinkles")
    kept = glabella.fix(text)
    assert kept.text == text
    assert bad(kept.report) == ["skin-conflict"]
    mended = glabella.fix(text, trust=Trust.UNSAFE)
    assert mended.text == place.format("expression wrinkles")
    assert bad(mended.report) == []


@pytest.mark.parametrize("place", ["woman, {}", TAGS, "A woman shows a {}."])
def test_a_maximum_smile_and_a_frown_exclude_each_other(place: str) -> None:
    text = place.format("maximum smile with deep frown lines and angry eyebrows")
    brows = "eyebrows pulled down and together"
    kept = glabella.fix(text)
    assert bad(glabella.check(text)) == ["opposed-muscles", "emotion-word"]
    assert kept.text == place.format(f"maximum smile with deep frown lines and {brows}")
    assert bad(kept.report) == ["opposed-muscles"]
    mended = glabella.fix(text, trust=Trust.UNSAFE)
    assert mended.text == place.format(f"maximum smile with {brows}")
    assert bad(mended.report) == []


FIVE = "happy, sad, angry, surprised, disgusted"


@pytest.mark.parametrize("text", [f"a woman, {FIVE}", f"photo of a woman, red coat, {FIVE}, oak bench"])
def test_five_emotions_are_too_many_for_one_face(text: str) -> None:
    assert {"crowded-face", "emotion-word"} <= set(bad(glabella.check(text)))
    mended = glabella.fix(text, trust=Trust.UNSAFE)
    assert bad(mended.report) == []
    assert not any(word in mended.text for word in FIVE.split(", "))


@pytest.mark.parametrize(
    "text",
    [
        f"a woman, {FIVE} expression",
        "a woman with a happy, sad, angry, surprised and disgusted face",
        "A woman looks happy, sad, angry, surprised and disgusted.",
    ],
)
def test_five_emotions_leave_no_stump(text: str) -> None:
    crowd = [item.span.of(text) for item in glabella.check(text).diagnostics]
    assert {"happy", "sad", "angry", "surprised", "disgusted"} <= set(crowd)
    mended = glabella.fix(text, trust=Trust.UNSAFE).text
    assert not any(word in mended for word in ("expression", "happy", "face", "surprised"))


def test_the_two_prompts_of_the_design() -> None:
    assert glabella.fix(FIRST).text == (
        "close-up portrait photograph of a woman, nose wrinkled, crow's feet at the outer eye corners, "
        "lip corners raised, visible pores and uneven redness on the cheeks, gold chain, each link mirroring "
        "the softbox as a small bright rectangle, thin shadow under it on the collarbone, 120 cm softbox "
        "45° camera left and 45° up, fill 2 stops under key, 85mm lens at 1.2 m, f/2.8, "
        "background 4 m behind the subject --ar 2:3"
    )
    assert glabella.fix(SECOND).text == (
        "A woman smiles, nose wrinkled, crow's feet at the outer eye corners, in the light of a "
        "120 cm softbox 45° camera left and 45° up, fill 2 stops under key."
    )


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("a man on an overcast street, soft light", "softbox"),
        ("A man stands in soft light on a street in the rain.", "softbox"),
        ("soft light, a woman in a park, overcast sky", "softbox"),
        ("a woman by the sea, dramatic lighting", "spotlight"),
        ("photorealistic watercolor of a woman", "lens"),
        ("watercolor of a fox, photorealistic, soft light", "mm"),
        ("anime girl, photorealistic, realistic skin", "lens"),
        ("oil painting of a man, blurred background", "f/"),
        ("a logo of a gold chain, realistic", "mirroring"),
    ],
)
def test_a_rewrite_fits_the_scene(text: str, never: str) -> None:
    assert never not in glabella.fix(text).text


@pytest.mark.parametrize(
    ("text", "once"),
    [
        ("photo of a woman, 85mm lens at 1.2 m, photorealistic, blurred background", "85mm"),
        ("photo of a woman, f/2.8, photorealistic, blurred background", "f/"),
        ("a woman, 120 cm softbox 45° camera left, soft light, studio lighting", "softbox"),
        ("a playful woman, nose wrinkled, happy expression", "nose wrinkled"),
        ("a happy woman, joyful, red coat, happily smiling", "crow's feet"),
        ("photo of a woman, visible pores on the cheeks, realistic skin, photorealistic", "pores"),
    ],
)
def test_facts_are_said_once(text: str, once: str) -> None:
    assert glabella.fix(text).text.count(once) == 1


PASSES = {
    "S23": "a woman, crow's feet wrinkles",
    "S24": "a woman, lower lid elevation",
    "S35": "a woman, visible pore texture in T-zone",
    "S43": "a woman, visible vascularity at temples",
    "S55": "a woman, subtle cool fill from sky dome",
    "S56": "a woman, warm bounce from surrounding architecture",
    "S71": "photo of a woman, f/1.8 on 85mm, circular highlights",
    "S72": "photo of a woman, slight cat's-eye toward the frame edges",
    "S91": "a woman, overcast sky gradient",
    "S136": "a woman, slightly narrowed eyes",
    "S139": "a woman, head tilted 15 degrees",
    "S156": "a woman, eyes focused downward-left",
    "S162": "a woman, direct gaze",
    "S163": "a woman, squared shoulders",
    "S262": "a woman, visible pores on nasal bridge",
    "S263": "a woman, fine vellus hair on jawline",
    "S264": "a woman, subtle sebum accumulation on forehead",
    "S265": "a woman, subsurface scattering with 3mm radius on ears and nostrils",
    "S279": "a woman, 24k hammered gold chain",
    "S279-material": "a woman, 24k hammered gold",
    "S280": "a woman, gold chain, individual link highlights showing light source shape",
    "S282": "a woman, gold ring, micro-scratches on high-contact surfaces",
    "S296": "a woman, large softbox 45° upper left",
    "S302": "a woman, large softbox 45° upper left, -2 stops fill",
    "S303": "a woman, rim light from behind right shoulder",
    "S316": "a woman, seamless cyclorama",
    "S316-curve": "a woman, infinite curve studio background",
    "S318": "a woman, subject positioned 8 feet from background",
}


@pytest.mark.parametrize("text", PASSES.values(), ids=PASSES.keys())
@pytest.mark.parametrize(
    "place", ["{}", "{}, red coat --ar 2:3", "photo of {}."], ids=["bare", "tags", "sentence"]
)
def test_what_the_seeds_got_right_passes(text: str, place: str) -> None:
    if place.startswith("photo") and text.startswith("photo"):
        place = "{}."
    assert bad(glabella.check(place.format(text))) == []

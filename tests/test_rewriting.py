"""How facts are put into words and into the sentence: every construction, budget, target and trust."""

from collections.abc import Iterator, Mapping, Sequence

import pytest

import glabella
from glabella.core.edit import apply_edits
from glabella.core.levels import Severity, Trust

PLAYFUL = "nose wrinkled, crow's feet at the outer eye corners, lip corners raised"
HAPPY = "crow's feet at the outer eye corners, lip corners raised"
SAD = (
    "inner ends of the eyebrows raised, eyebrows slightly drawn together, faint vertical line between them, "
    "lip corners turned down"
)
ANGRY = (
    "eyebrows pulled down and together, lower eyelids raised and straight, eye openings narrowed, "
    "lips pressed together"
)
BROAD = "lip corners pulled far up and back, cheeks rounded"
SOFTBOX = "120 cm softbox 45° camera left and 45° up, fill 2 stops under key"
WINDOW = "120 cm window 90° camera left at 6500 K"
SKIN = "visible pores and uneven redness on the cheeks"
FOCUSED = "A photo of a dog with fog and f/8, 1/250 s, focus on the nearest eye"
BLUR = "85mm lens at 1.2 m, f/2.8, background 4 m behind the subject"


def flat(table: Mapping[str, Sequence[object]]) -> Iterator[object]:
    """Every case of every row, named by its row and its text."""
    for name, cases in table.items():
        for case in cases:
            if isinstance(case, tuple) and not hasattr(case, "marks"):
                yield pytest.param(*case, id=f"{name}: {case[0]}")
            else:
                yield case


CONSTRUCTIONS = {
    "attribute": [
        ("a playful woman", f"a woman, {PLAYFUL}"),
        ("a very happy woman", f"a woman, {HAPPY.replace('lip corners raised', BROAD)}"),
        ("an angry man on a street", f"a man on a street, {ANGRY}"),
        ("A playful woman sits in a garden.", f"A woman, {PLAYFUL}, sits in a garden."),
    ],
    "face-noun": [
        ("a woman with a playful expression", f"a woman with {PLAYFUL}"),
        ("a man with a sad face and a red hat", f"a man with {SAD}, and a red hat"),
        ("a man with an angry look", f"a man with {ANGRY}"),
        (
            "A man with slight cyanosis in the nasolabial folds looks at us.",
            "A man with faint redness beside the nostrils looks at us.",
        ),
        ("playful expression", PLAYFUL),
    ],
    "predicate": [
        ("she looks sad", f"she has {SAD}"),
        ("A woman looks sad.", f"A woman has {SAD}."),
        ("a woman who is angry", f"a woman who has {ANGRY}"),
        ("a man looking sad", f"a man with {SAD}"),
        ("a woman. She is playful.", f"a woman. She has the {PLAYFUL}."),
    ],
    "asks for nothing more": [
        (
            "a woman, crow's feet at the outer eye corners, perfect happiness, red coat",
            f"a woman, {HAPPY}, red coat",
        ),
        (
            "a woman, crow's feet, in perfect happiness",
            "a woman, crow's feet, with lip corners raised",
        ),
        (
            "a woman, crow's feet, lip corners raised, perfect happiness, red coat",
            "a woman, crow's feet, lip corners raised, red coat",
        ),
    ],
    "answered with another": [
        (
            "A woman stands in soft natural daylight with even illumination.",
            "A woman stands in the light of the overcast sky at 6500 K.",
        ),
        (
            "A woman stands in soft natural daylight with even illumination, red coat.",
            "A woman stands in the light of the overcast sky at 6500 K, red coat.",
        ),
        (
            "A woman stands in soft natural daylight with even illumination on a bench.",
            "A woman stands in the light of the overcast sky at 6500 K, with even illumination on a bench.",
        ),
    ],
    "adverb": [
        ("a woman smiles playfully", "a woman smiles, nose wrinkled, crow's feet at the outer eye corners"),
        ("a woman who smiles happily", "a woman who smiles, crow's feet at the outer eye corners"),
        ("The old king smiles sadly at the crowd.", f"The old king smiles, {SAD}, at the crowd."),
        ("A girl sits sadly on a bench.", f"A girl sits on a bench, {SAD}."),
    ],
    "gaze": [
        (
            "a pensive woman gazes downward",
            "a woman gazes downward, eyebrows slightly drawn together, faint vertical line between them",
        ),
    ],
    "whose": [
        ("a woman with joy radiating from her eyes", "a woman with joy radiating from her eyes"),
        (
            "A proud father lifts his laughing daughter.",
            "A father with lip corners slightly raised, chin lifted, underside of the chin visible, "
            "lifts his laughing daughter.",
        ),
        (
            "photo of a woman, blurred park behind her",
            "photo of a woman, 85mm lens at 1.2 m, f/2.8, park 4 m behind her",
        ),
    ],
    "plural": [
        ("photo of sad men in grey suits", f"photo of men with {SAD}, in grey suits"),
        ("happy children", f"children, {HAPPY}"),
    ],
    "place": [
        ("a man. Sharp details on his face.", "a man. Sharp details on his face."),
        ("photo of a man with sharp focus on the eyes", "photo of a man with sharp focus on the eyes"),
        (
            "A woman stands in front of a softly blurred background.",
            "A woman stands in front of a background 4 m behind the subject, 85mm lens at 1.2 m, f/2.8.",
        ),
        ("photo of a man falling into soft shadow", "photo of a man falling into soft shadow"),
        ("a photo lit with large soft light", f"a photo lit with the light of a {SOFTBOX}"),
        ("under soft light phenomena", "under soft light phenomena"),
    ],
    "medium": [
        (
            "oil painting of a man, soft light",
            "oil painting of a man, 120 cm window 90° camera left at 6500 K",
        ),
        ("vector logo of a fox, soft light", "vector logo of a fox, soft light"),
    ],
    "second-feeling": [
        (
            "statue of a serene king, with a long beard, and a tranquil expression, marble",
            "statue of a king, a trace of a lift in the lip corners, eyes closed, with a long beard, marble",
        ),
    ],
    "placeholder": [
        ("a woman and a happy [SUBJECT]", "a woman and a happy [SUBJECT]"),
        ("photo of a wall, [COLOR] cinematic lighting", "photo of a wall, [COLOR] cinematic lighting"),
        ("photo of a wall ✅ cinematic lighting →", "photo of a wall ✅ cinematic lighting →"),
    ],
    "prepositional": [
        ("a woman with sadness in her eyes", f"a woman with {SAD}"),
        ("a woman in soft light", f"a woman in the light of a {SOFTBOX}"),
        ("A photo of a woman with realistic skin.", f"A photo of a woman with {SKIN}."),
        ("A woman smiles in soft light.", f"A woman smiles in the light of a {SOFTBOX}."),
    ],
    "tag": [
        ("playful, a woman", f"{PLAYFUL}, a woman"),
        ("woman, playful, red coat", f"woman, {PLAYFUL}, red coat"),
        ("a woman, red coat, playful", f"a woman, red coat, {PLAYFUL}"),
        ("soft light", SOFTBOX),
        ("a woman, sad, BREAK red coat", f"a woman, {SAD}, BREAK red coat"),
        ("a woman, soft light --ar 2:3", f"a woman, {SOFTBOX} --ar 2:3"),
        ("a woman, soft light.", f"a woman, {SOFTBOX}."),
    ],
    "dropped-tag": [
        ("8k, a woman", "a woman"),
        ("a woman, 8k, red coat", "a woman, red coat"),
        ("a woman, 8k", "a woman"),
        ("a woman, 8k.", "a woman."),
        ("8k, A woman. Red coat.", "A woman. Red coat."),
    ],
    "compound": [("a happy-looking man", f"a man, {HAPPY}")],
    "coordination": [
        ("a tall and angry man", f"a tall man, {ANGRY}"),
        ("a woman in a red coat and 8k", "a woman in a red coat"),
        ("a man and with a blurred background", "a man and with a blurred background"),
        ("a playful and happy woman", f"a woman, {PLAYFUL}"),
        ("an angry, tall man", f"a tall man, {ANGRY}"),
    ],
    "weight": [
        ("a (playful:1.4) woman", f"a woman, ({PLAYFUL}:1.4)"),
        ("a (playful) woman", f"a woman, ({PLAYFUL})"),
        ("an (angry:1.2) old man", f"an old man, ({ANGRY}:1.2)"),
        ("a woman, (playful:1.4), red coat", f"a woman, ({PLAYFUL}:1.4), red coat"),
        ("(sad woman:1.3), red coat", f"(woman, {SAD}:1.3), red coat"),
        ("((playful)) woman", f"woman, (({PLAYFUL}))"),
        ("[sad] man", f"man, [{SAD}]"),
    ],
    "two-subjects": [
        ("a happy boy and a sad girl", f"a boy with {HAPPY}, and a girl with {SAD}"),
        ("a woman and a playful dog", "a woman and a dog with head tilted, mouth open"),
        ("a happy woman and a happy man", f"a woman with {HAPPY}, and a man with {HAPPY}"),
    ],
    "article": [
        ("a playful old woman", f"an old woman, {PLAYFUL}"),
        ("an angry man", f"a man, {ANGRY}"),
        ("an elegant playful aunt", f"an elegant aunt, {PLAYFUL}"),
        ("an extremely detailed old car", "an old car"),
    ],
    "capital": [
        ("A playful old woman", f"An old woman, {PLAYFUL}"),
        ("Playful woman in a garden.", f"Woman in a garden, {PLAYFUL}."),
    ],
    "said-once": [
        ("a smiling playful woman", "a smiling woman, nose wrinkled, crow's feet at the outer eye corners"),
        ("a woman, nose wrinkled, playful", f"a woman, {PLAYFUL}"),
        ("photo of a woman, 85mm lens, photorealistic", f"photo of a woman, {SKIN}, 85mm lens, f/4"),
        ("a woman, f/1.8, bokeh", "a woman, f/1.8, 85mm lens at 1.2 m"),
        ("a woman, soft light, soft light", f"a woman, {SOFTBOX}"),
        ("photo of a woman, blurred background, shallow depth of field", f"photo of a woman, {BLUR}"),
        ("photo of a woman, photorealistic, blurred background", f"photo of a woman, {SKIN}, {BLUR}"),
    ],
}


@pytest.mark.parametrize(("text", "wanted"), list(flat(CONSTRUCTIONS)))
def test_a_construction_is_rewritten_soundly(text: str, wanted: str) -> None:
    assert glabella.fix(text).text == wanted


WORN = "a woman in a red coat, green scarf, brown hat, black gloves, grey bag, a paper cup, blue shoes"
MORE = ", white belt, brass buttons, silk collar, pearl earrings, a wet umbrella, a leather suitcase"
MOST = f"{WORN}{MORE}, striped socks, a wool shawl, a folded map, a walking stick, 2 rings, a grey fur cape"


@pytest.mark.parametrize(
    ("text", "target", "wanted"),
    [
        (WORN, "sdxl", f"{WORN}, {SOFTBOX}"),
        (f"{WORN}{MORE}, striped socks, a wool shawl", "sdxl", SOFTBOX),
        (
            f"{WORN}{MORE}, striped socks, a wool shawl, a folded map",
            "sdxl",
            "120 cm softbox 45° camera left",
        ),
        (MOST, "sdxl", f"{MOST}, soft light"),
        (MOST, "flux", f"{MOST}, {SOFTBOX}"),
        (f"{MOST}, a blue kite, 4 green apples, a drum", "sdxl", "120 cm softbox 45° camera left"),
    ],
    ids=["room", "room-to-the-last-token", "nearly-full", "full", "other-target", "over-already"],
)
def test_the_budget_decides_between_full_terse_and_shown(text: str, target: str, wanted: str) -> None:
    mended = glabella.fix(f"{text}, soft light", target=target)
    assert mended.text == (wanted if wanted.startswith(text) else f"{text}, {wanted}")
    shown = [
        fix.trust for item in mended.report.diagnostics if item.rule == "light-quality" for fix in item.fixes
    ]
    assert set(shown) <= {Trust.SHOW}
    assert bool(shown) == mended.text.endswith("soft light")


def trusts(text: str, target: str) -> list[Trust]:
    return [item.fixes[0].trust for item in glabella.check(text, target=target).diagnostics if item.fixes]


@pytest.mark.parametrize(
    "text",
    [
        "a playful woman",
        "a woman, 8k",
        "a woman, red coat, red coat",
    ],
)
def test_captions_are_shown_never_rewritten(text: str) -> None:
    assert glabella.fix(text, target="caption").text == text
    assert set(trusts(text, "caption")) == {Trust.SHOW}


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("generic", "masterpiece, a woman"),
        ("illustrious", "masterpiece, a woman"),
        ("sdxl", "a woman"),
        ("flux", "a woman"),
        ("midjourney", "a woman"),
    ],
)
def test_control_words_stay_where_a_model_was_trained_on_them(target: str, wanted: str) -> None:
    assert glabella.fix("masterpiece, a woman", target=target).text == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a playful woman", "a playful woman"),
        (
            "a playful woman, studio lighting",
            f"a playful woman, {SOFTBOX}, rim light from behind camera right",
        ),
        ("a woman, 8k, soft light", "a woman, soft light"),
    ],
)
def test_ambiguous_words_can_be_left(text: str, wanted: str) -> None:
    assert glabella.fix(text, ambiguous="skip").text == wanted


@pytest.mark.parametrize(
    ("trust", "wanted"),
    [
        (Trust.SAFE, "a playful woman, perfect skin, deep wrinkles"),
        (Trust.REFINE, f"a woman, {PLAYFUL}, perfect skin, deep wrinkles"),
        (Trust.UNSAFE, f"a woman, {PLAYFUL}, deep wrinkles"),
    ],
)
def test_only_fixes_that_are_trusted_enough_are_applied(trust: Trust, wanted: str) -> None:
    assert glabella.fix("a playful woman, perfect skin, deep wrinkles", trust=trust).text == wanted


def test_a_word_that_could_mean_anything_is_shown_with_its_alternatives() -> None:
    mended = glabella.fix("a man making a funny face", trust=Trust.UNSAFE)
    (left,) = mended.report.diagnostics
    assert mended.text == "a man making a funny face"
    assert left.severity is Severity.WARNING
    assert len(left.fixes) >= 3
    assert {fix.trust for fix in left.fixes} == {Trust.SHOW}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "a gloomy photo of a harbour",
            "a photo of a harbour, overcast sky, greys and browns of low saturation",
        ),
        ("a divine scene in a chapel", "a scene in a chapel, skylight 20° camera left and 75° up, dust"),
    ],
)
def test_an_offer_does_not_tear_a_picture_from_what_it_shows(text: str, wanted: str) -> None:
    (found,) = glabella.check(text).diagnostics
    assert apply_edits(text, found.fixes[0].edits).startswith(wanted)


def test_a_light_that_is_a_subject_is_not_parted_from_its_verb() -> None:
    text = "a glossy cup, and the warm lighting accentuates the foam"
    assert "3200 K accentuates" in glabella.fix(text).text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "photorealistic pope francis wearing crocs",
            "photograph of pope francis wearing crocs, visible pores and uneven redness on the cheeks, "
            "85mm lens at 1.2 m, f/4",
        ),
        (
            "full body photorealistic portrait of a woman",
            "full body portrait photograph of a woman, 50mm lens at 2.9 m, f/5.6",
        ),
        (
            "full body photorealistic woman",
            "full body photograph of a woman, 50mm lens at 2.9 m, f/5.6",
        ),
        (
            "a photorealistic family photo, casual",
            "a family photo, visible pores and uneven redness on the cheeks, 85mm lens at 1.2 m, f/4, casual",
        ),
        ("a castle, 8k resolution concept art", "a castle, concept art"),
        ("A harbour in photos, masterpieces, 8k Textures (iron, rope)", None),
    ],
)
def test_names_and_kinds_of_pictures_stay_whole(text: str, wanted: str | None) -> None:
    assert glabella.fix(text).text == (wanted or text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a woman, smooth skin tone, trending on artstation:8", None),
        ("the most perfect image ever created of a horse", None),
        ("The picture has the detailed and realistic texture akin to a fresco", None),
        ("soft focus: fine detail diffused into a glow", None),
        ("a castle, rendered in high detail, fog", "a castle, fog"),
        ("a castle rendered in high detail", None),
        (
            "a girl with a warm, soft, and shy smile",
            "a girl with a warm, soft smile, lips just pressed together, chin slightly lowered, "
            "eyes turned down, upper lids covering the top of the iris",
        ),
        ("A photo of a dog with fog and sharp focus", FOCUSED),
        ("A girl with ears and a cute sleepy catgirl appearance.", None),
        ("She has wild hair, clear, focused eyes and a hat.", None),
        ("He has blue irises with a piercing, predatory gaze.", None),
        ("A photorealistic image of a dog", "A photograph of a dog, 135mm lens, f/5.6"),
        ("Two people, exhibiting expressions of awe and curiosity, hold out their hands.", None),
        ("a street, accurate colour, high dynamic range holding detail in the shadows", None),
        ("lips conveying a mix of surprise, pleasure, and vulnerability", None),
        ("A girl with a soft, quiet, slightly melancholy expression.", None),
        ("A selfie of a man. Behind him Will and Max, all displaying fierce, alert expressions.", None),
        (
            "A playful seal can be seen in a pond. The seal is grey.",
            "A seal, head tilted, mouth open, can be seen in a pond. The seal is grey.",
        ),
        ("her wide and happy smile", "her wide smile, crow's feet at the outer eye corners"),
    ],
)
def test_nothing_is_taken_out_that_the_rest_leans_on(text: str, wanted: str | None) -> None:
    assert glabella.fix(text).text == (wanted or text)

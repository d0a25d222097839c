"""Targets: what each reads, how it is counted, and where it stops."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glabella.config.settings import Settings
from glabella.core.extract import Role
from glabella.core.levels import Severity, Trust
from glabella.engine import Engine
from glabella.rewrite.budget import Measure, measure
from glabella.tokens import clip, estimate
from glabella.vocabulary import load

TARGETS = load().targets
DIALECTS = {"any", "a1111", "midjourney", "natural"}


def length(target: str, text: str) -> Measure:
    found = measure(Engine(Settings(target=target)).scene(text))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "ids"),
    [  # as OpenAI's own tokenizer gives them
        ("a photo of a cat", [320, 1125, 539, 320, 2368]),
        ("A PHOTO of   a\ncat", [320, 1125, 539, 320, 2368]),
        ("red,blue", [736, 267, 1746]),
        ("red , blue", [736, 267, 1746]),
        ("8k", [279, 330]),
        ("it's", [585, 568]),
        ("", []),
    ],
)
def test_clip_tokens_are_those_of_the_model(text: str, ids: list[int]) -> None:
    assert clip.encode(text) == ids
    assert clip.count(text) == len(ids)


def test_a_comma_is_the_comma_that_chunks_end_at() -> None:
    assert clip.encode("a, b")[1] == clip.COMMA


@pytest.mark.parametrize(
    "text", ["1girl", "x²", "½ cup", "snow 🦊 fox", "日本語", "café", "looking_at_viewer", "\x00"]
)
def test_every_token_knows_its_characters(text: str) -> None:
    found = list(clip.tokens(text))
    assert [token for token, _ in found] == clip.encode(text)
    covered = {at for _, span in found for at in range(span.start, span.end)}
    assert covered == {at for at, character in enumerate(text) if not character.isspace()}


@given(st.text(max_size=60))
def test_tokens_stand_in_text_order(text: str) -> None:
    spans = [span for _, span in clip.tokens(text)]
    assert spans == sorted(spans)
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)


def test_a_word_without_end_is_counted_in_time_that_grows_with_its_length() -> None:
    assert clip.count("a" * 200_000) > 1000


def test_estimates_say_so() -> None:
    assert (
        sum(amount for amount, _ in estimate.sentence_pieces("a cat, 2 dogs"))
        == 3 * estimate.TOKENS_A_WORD + 2
    )
    assert {name for name, target in TARGETS.items() if target.budget and target.budget.is_estimate} == {
        "sd3", "flux", "flux2", "imagen", "qwen-image",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("a (red:1.4) cat", 3),
        ("a ((red)) cat", 3),
        (r"hatsune \(miku\)", clip.count("hatsune (miku)")),
        ("a cat, <lora:red_cat:0.8>", 3),
        ("a cat BREAK a dog", 4),
        ("a {red|dark blue} cat", 4),
        ("a [red:blue:0.5] cat", 3),
        ("a cat # and a dog", 2),
        ("a cat, __animal__", clip.count("a cat, __animal__")),
    ],
)
def test_syntax_is_counted_as_the_tool_reads_it(text: str, count: int) -> None:
    assert length("sdxl", text).count == count


def test_another_tool_of_the_same_model_reads_its_own_syntax() -> None:
    assert length("sdxl", "a [red] cat").count == 3
    assert length("sdxl", "a [red] cat, embedding:x").count == clip.count("a [red] cat, embedding:x")


def test_brackets_are_text_where_nobody_reads_them() -> None:
    assert length("flux", "(a cat)").count > length("flux", "a cat").count


def test_parameters_are_no_words_to_midjourney() -> None:
    assert length("midjourney", "https://x.y/z.png a red cat::2 in snow --ar 2:3 --no dog").count == 5


def test_chunks_begin_behind_the_last_near_comma() -> None:
    text = "cat " * 60 + ", " + "dog " * 20
    found = length("sdxl", text)
    assert found == Measure(81, text.index("dog"), 2)


def test_a_far_comma_holds_no_chunk_back() -> None:
    text = "cat , " + "dog " * 80
    found = length("sdxl", text)
    assert (found.count, found.chunks) == (82, 2)
    assert text[: found.stops].split() == ["cat", ",", *["dog"] * 73]


def test_seventy_five_tokens_fit_and_one_more_does_not() -> None:
    assert length("sd15", "cat " * 75).stops is None
    assert length("sd15", "cat " * 76).stops == len("cat " * 75)


def test_each_stretch_between_breaks_has_its_own_chunks() -> None:
    assert length("sdxl", "cat " * 70 + "BREAK " + "dog " * 70) == Measure(140, None, 2)


@pytest.mark.parametrize(
    ("target", "text", "at"),
    [
        ("dalle3", "x" * 4001, 4000),
        ("gpt-image", "é" * 32_001, 32_000),
        ("sd3", "cat " * 200, len("cat " * 196)),
        ("midjourney", "cat " * 120, len("cat " * 60)),
    ],
)
def test_the_place_where_a_target_stops_is_exact(target: str, text: str, at: int) -> None:
    assert length(target, text).stops == at
    found = Engine(Settings(target=target)).check(text, Role.POSITIVE).diagnostics
    assert [item.span.start for item in found if item.rule == "over-budget"] == [at]


@pytest.mark.parametrize(
    ("target", "severity"),
    [("sdxl", Severity.INFO), ("flux", Severity.WARNING), ("midjourney", Severity.HINT)],
)
def test_the_severity_says_what_becomes_of_the_rest(target: str, severity: Severity) -> None:
    found = Engine(Settings(target=target)).check("cat " * 600, Role.POSITIVE).diagnostics
    assert {item.severity for item in found if item.rule == "over-budget"} == {severity}


def test_a_figure_that_nobody_verified_is_given_room() -> None:
    found = Engine(Settings(target="midjourney")).check("cat " * 70, Role.POSITIVE).diagnostics
    assert not [item for item in found if item.rule == "over-budget"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("a cat --ar 2:3", "midjourney"),
        ("score_9, score_8_up, a cat", "pony"),
        ("a cat, source_pony", "pony"),
        ("1girl, absurdres", "illustrious"),
        ("masterpiece, a cat", "generic"),
        ("a cat, <lora:x:1>", "generic"),
        ("my_score_9_sheet", "generic"),
    ],
)
def test_a_prompt_may_name_its_target(text: str, target: str) -> None:
    assert Engine().scene(text).target.name == target


def test_a_named_target_is_not_overruled() -> None:
    assert Engine(Settings(target="sdxl")).scene("score_9, a cat").target.name == "sdxl"


def test_words_that_a_target_obeys_are_no_wishes_there() -> None:
    text = "masterpiece, best quality, very aesthetic, a red fox"
    assert not Engine(Settings(target="illustrious")).check(text, Role.POSITIVE).diagnostics
    assert Engine(Settings(target="flux")).check(text, Role.POSITIVE).diagnostics


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_is_complete(name: str) -> None:
    target = TARGETS[name]
    assert target.dialect in DIALECTS
    assert target.source
    assert target.note
    assert set(target.implied_by) - {"dialect"} <= target.control


def test_trained_words_name_known_targets() -> None:
    assert {name for entry in load().entries for name in entry.trained} <= set(TARGETS)


LONG = "photo of a playful woman in a garden, gold chain, soft light, blurred background"


@pytest.mark.parametrize("words", [0, 10, 20, 30, 40, 60])
def test_a_prompt_that_fits_still_fits_when_it_is_fixed(words: int) -> None:
    text = ", ".join((LONG, *["red fox"] * (words // 2)))
    engine = Engine(Settings(target="sdxl", ignore=frozenset(("duplicate-phrase",))))
    before = length("sdxl", text)
    fixed = engine.mend(text, Role.POSITIVE, Trust.REFINE).text
    if before.count <= 75:
        assert length("sdxl", fixed).count <= 75


def test_a_small_budget_gets_the_terse_words() -> None:
    free, tight = Engine(), Engine(Settings(target="sdxl"))
    text = "photo of a playful woman in a garden" + ", red fox, snow, pine trees" * 7
    assert len(tight.mend(text).text) < len(free.mend(text).text)

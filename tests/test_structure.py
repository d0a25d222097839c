"""Rules about structure: what reordering must keep, and what spelling must not cost."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glabella.config.settings import Settings
from glabella.core.extract import Role
from glabella.core.levels import Severity, Trust
from glabella.dialects import skeleton
from glabella.engine import Engine

ORDER = Engine(Settings(select=frozenset(("out-of-order",))))
TAGS = (
    *("woman", "an old man", "nose wrinkled", "(lip corners raised:1.2)", "freckles", "[visible pores]"),
    *("gold chain", "softbox 45° camera left", "fill 2 stops under key", "85mm lens", "f/2.8", "<lora:a:1>"),
    *("(85mm lens, f/2.8:1.1)", "wall 3 m behind", "red coat", "masterpiece", "film grain", "painting, oil"),
)
TAILS = ("", " --ar 2:3", ".")


def parts(text: str) -> Counter[str]:
    """What stands between the commas, wherever it stands."""
    return Counter(part.strip(" .") for part in text.split(","))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(TAGS), min_size=3, max_size=9), st.sampled_from(TAILS))
def test_reordering_moves_and_changes_nothing(tags: list[str], tail: str) -> None:
    text = ", ".join(tags) + tail
    mended = ORDER.mend(text, Role.POSITIVE, Trust.UNSAFE)
    assert parts(mended.text.removesuffix(tail)) == parts(text.removesuffix(tail))
    before, after = ORDER.scene(text), ORDER.scene(mended.text)
    assert Counter(skeleton(text, before.segments)) == Counter(skeleton(mended.text, after.segments))
    assert mended.text.endswith(tail)
    assert ORDER.mend(mended.text, Role.POSITIVE, Trust.UNSAFE).text == mended.text
    assert not mended.quarantined


@settings(max_examples=200, deadline=None)
@given(
    st.permutations(
        ["woman", "freckles", "gold chain", "softbox 45° camera left", "85mm lens", "wall 3 m behind"]
    )
)
def test_a_mess_comes_out_in_the_one_order(tags: list[str]) -> None:
    text = ", ".join(tags)
    if ORDER.check(text, Role.POSITIVE).diagnostics:
        assert ORDER.mend(text, Role.POSITIVE, Trust.UNSAFE).text == (
            "woman, freckles, gold chain, softbox 45° camera left, 85mm lens, wall 3 m behind"
        )


def test_nothing_is_reordered_unless_it_is_asked_for() -> None:
    text = "85mm lens, softbox 45° camera left, woman, freckles, wall 3 m behind"
    assert ORDER.check(text, Role.POSITIVE).diagnostics
    assert ORDER.mend(text, Role.POSITIVE, Trust.REFINE).text == text


@pytest.mark.parametrize(
    "text",
    [
        "85mm lens, softbox 45° camera left BREAK woman, freckles, wall 3 m behind",
        "{85mm lens|f/2.8}, softbox 45° camera left, woman, freckles, wall 3 m behind",
        "85mm lens, softbox 45° camera left\nwoman, freckles, wall 3 m behind",
        "85mm lens. softbox 45° camera left, woman, freckles, wall 3 m behind",
        "a::2 85mm lens, softbox 45° camera left, woman, freckles, wall 3 m behind",
        "85mm lens, softbox 45° camera left, and a woman, with freckles, wall 3 m behind",
    ],
)
def test_only_a_plain_list_of_tags_has_an_order(text: str) -> None:
    assert not ORDER.check(text, Role.POSITIVE).diagnostics


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a fox, atmopsheric", "a fox, atmospheric"),
        ("A Fox, DETIALED, Backround", "A Fox, DETAILED, Background"),
        ("a fox in_the_backround", "a fox in_the_background"),
    ],
)
def test_a_word_is_spelt_right_though_it_is_found_fault_with_then(text: str, wanted: str) -> None:
    spelling = Engine(Settings(ignore=frozenset(("detail-word",))))
    assert spelling.mend(text, Role.POSITIVE, Trust.REFINE).text == wanted


def test_spelling_hides_no_other_fault_of_the_same_pass() -> None:
    mended = Engine().mend("a playful woman in the backround", Role.POSITIVE, Trust.REFINE)
    assert "background" in mended.text
    assert "playful" not in mended.text
    assert not [item for item in mended.report.diagnostics if item.severity >= Severity.WARNING]


@pytest.mark.parametrize("target", ["sdxl", "flux", "midjourney", "generic"])
def test_a_negated_wish_says_where_the_target_wants_it(target: str) -> None:
    said = Engine(Settings(target=target)).check("a man, no smile", Role.POSITIVE).diagnostics[0].message
    words = {
        "sdxl": "negative prompt",
        "midjourney": "--no",
        "flux": "no negative prompt",
        "generic": "where there",
    }
    assert words[target] in said


@pytest.mark.parametrize(
    "text", ["a fox, {|hot ,, }snow", "a fox, <lora:a ,b:1>", 'a fox, "red , blue"', "a fox . snow"]
)
def test_punctuation_that_may_be_meant_is_left_alone(text: str) -> None:
    engine = Engine(Settings(select=frozenset(("loose-punctuation",))))
    assert not engine.check(text, Role.POSITIVE).diagnostics

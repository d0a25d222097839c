"""The laws of fixing, over prompts composed from the lexicon and the syntax of every tool.

Set GLABELLA_EXAMPLES to a number to search that many fresh prompts instead of the fixed ones.
"""

import os
import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from glabella.config.settings import Settings
from glabella.core.edit import Fix, Keeps, apply_edits
from glabella.core.errors import GlabellaError
from glabella.core.levels import Severity, Trust
from glabella.engine import Engine, Mended
from glabella.vocabulary import load

SEARCH = os.environ.get("GLABELLA_EXAMPLES", "")
ENGINES = {name: Engine(Settings(target=name)) for name in ("generic", "sdxl", "flux", "midjourney")}
SECOND = Engine(Settings())

TERMS = sorted({form for entry in load().entries for form, _ in entry.forms})
NOUNS = ["woman", "old man", "boy", "cat", "knight", "two girls", "leader", "robot", "queen", "children"]
THINGS = [
    "gold chain", "red coat", "urban street", "pink background", "wet stone wall", "silver ring", "skin",
    "light", "expression", "smile", "eyes", "lighting", "park", "garden", "close-up portrait", "oak tree"
]  # fmt: skip
FACTS = [
    "85mm lens", "f/1.8", "5600K", "120 cm softbox 45° camera left", "crow's feet", "nose wrinkled",
    "slight smile", "deep wrinkles", "fill 2 stops under key", "visible pores", "overcast sky", "35mm film",
    "camera 3 m away", "AU12E", "frowning", "background 4 m behind the subject", "24k hammered gold"
]  # fmt: skip
SYNTAX = [
    "<lora:soft_light:0.8>", "__playful/face__", "{happy|sad}", "BREAK", "AND", "embedding:sad",
    "https://a.b/soft", "“happy”", "(8k)", "[sad:happy:0.5]", "\\(soft\\)", "::2", "#ff0000", ":)", "((",
    ")", "]", "|", '"Soft Light"', "[COLOR NAME]", "--ar 2:3 --no soft light"
]  # fmt: skip
MEDIA = ["photo of", "watercolor of", "anime", "photorealistic", "3d render of", "portrait of"]

term = st.sampled_from(TERMS)
noun = st.sampled_from(NOUNS)
plain = term | st.sampled_from(THINGS) | st.sampled_from(FACTS) | noun
phrase = st.one_of(
    plain,
    st.builds("a {} {}".format, term, noun),
    st.builds("{} {}".format, term, st.sampled_from(THINGS)),
    st.builds("{} a {}".format, st.sampled_from(MEDIA), noun),
    st.builds("a {} with {}".format, noun, plain),
    st.builds("{} and {}".format, plain, plain),
    st.builds("very {}".format, term),
)
weighted = st.builds(
    "{0}{1}{2}".format, st.sampled_from(["(", "(", "(("]), phrase, st.sampled_from([":1.3)", ")"])
)
weighted = weighted | st.builds("a ({}:1.2) {}".format, term, noun) | st.builds("[{}]".format, phrase)
sentence = st.builds(
    "The {} {} {}.".format,
    noun,
    st.sampled_from(["looks", "is", "smiles", "stands in", "wears a", "has"]),
    phrase,
)
piece = phrase | phrase | weighted | sentence | st.sampled_from(SYNTAX)
joint = st.sampled_from([", ", ", ", ", ", ",", " ", ". ", "\n", " , ", "; ", " and ", ",, "])
prompts = st.lists(st.tuples(piece, joint), min_size=1, max_size=8).map(
    lambda parts: "".join(a + b for a, b in parts)
)

OWN_SYNTAX = re.compile(
    r"<[^<>\n]+>|__\S+?__|https?://\S+|\"[^\"\n]*\"|“[^”\n]*”|\{[^{}]*\}|\[[A-Z][A-Z ]+\]|\s--[a-z][^\n]*"
    r"|embedding:\w+|\\.|:\d+(?:\.\d+)?\)|::\d+|\b(?:BREAK|AND)\b|#\w+|[()\[\]{}|]"
)
ODD = re.compile(r"[^A-Za-z0-9 ,./°%'-]")


def law(test: Callable[..., None]) -> Callable[..., None]:
    """Runs a test over prompts: the same ones every time, unless a search is asked for."""
    limits = settings(
        max_examples=int(SEARCH or 120), deadline=None, derandomize=not SEARCH, print_blob=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )  # fmt: skip
    return limits(given(text=prompts)(test))


def mend(text: str, trust: Trust = Trust.REFINE, target: str = "generic") -> Mended:
    return ENGINES[target].mend(text, wanted=trust)


def syntax(text: str) -> list[str]:
    return [match[0] for match in OWN_SYNTAX.finditer(text)]


def same_syntax(old: str, new: str, may_dedupe: bool) -> bool:
    return set(syntax(old)) == set(syntax(new)) if may_dedupe else syntax(old) == syntax(new)


@law
@example(text="a woman, soft light, photorealistic, 8k, 8k")
def test_a_second_fix_changes_nothing(text: str) -> None:
    for trust in (Trust.REFINE, Trust.UNSAFE):
        once = mend(text, trust).text
        assert mend(once, trust).text == once


@law
def test_every_target_settles(text: str) -> None:
    for target in ("sdxl", "flux", "midjourney"):
        once = mend(text, target=target)
        assert mend(once.text, target=target).text == once.text
        assert once.quarantined == ()


@law
def test_the_same_text_gives_the_same_result_whatever_came_before(text: str) -> None:
    assert SECOND.check(text) == ENGINES["generic"].check(text)
    assert SECOND.mend(text) == ENGINES["generic"].mend(text)


@law
@example(text='a (playful:1.3) woman, "soft light", <lora:happy:0.5>, {sad|happy} man --no soft light')
def test_syntax_and_everything_inside_it_stays(text: str) -> None:
    for trust in (Trust.REFINE, Trust.UNSAFE):
        mended = mend(text, trust)
        deduped = any(made.rule == "duplicate-phrase" for made in mended.applied)
        assert same_syntax(text, mended.text, deduped)


@law
def test_every_single_fix_keeps_the_syntax(text: str) -> None:
    for found in ENGINES["generic"].check(text).diagnostics:
        for fix in found.fixes:
            may = fix.keeps is not Keeps.WORDING
            assert same_syntax(text, apply_edits(text, fix.edits), may) or fix.keeps is Keeps.SYNTAX


@law
def test_a_fix_brings_no_new_finding(text: str) -> None:
    before = Counter(found.rule for found in ENGINES["generic"].check(text).diagnostics)
    left = mend(text).report.diagnostics
    after = Counter(found.rule for found in left if found.severity >= Severity.WARNING)
    # a word that is spelt right may then be found fault with
    assert (after - before).total() <= before["misspelt-term"]


@law
def test_a_fix_writes_no_mark_that_it_did_not_take(text: str) -> None:
    for found in ENGINES["generic"].check(text).diagnostics:
        for fix in found.fixes:
            written = Counter(ODD.findall("".join(edit.text for edit in fix.edits)))
            taken = Counter(ODD.findall("".join(edit.span.of(text) for edit in fix.edits)))
            assert not written - taken, fix


@law
@example(text="photo of a woman, blurred background, 8k, red coat.")
@example(text="1/3 eye rule and against a blurred background of, ")
def test_no_comma_bracket_or_space_is_left_behind(text: str) -> None:
    text = text.rstrip(", \n")
    new = mend(text).text
    for scar in (
        r",\s*,",
        r"\s,",
        r",[^\s,]",
        r"\(\s*[):]",
        r"\s\.(?!\d)",
        r"\band\s*(?:,|$)",
        r"\b(an?|the) \1\b",
    ):
        assert len(re.findall(scar, new)) <= len(re.findall(scar, text)), (scar, new)


def sound(fix: Fix, text: str) -> bool:
    spans = sorted(edit.span for edit in fix.edits)
    inside = all(0 <= span.start <= span.end <= len(text) for span in spans)
    return inside and all(a.end <= b.start for a, b in pairwise(spans))


def assert_sound(text: str) -> None:
    found = ENGINES["generic"].check(text).diagnostics
    assert [item.span for item in found] == sorted(item.span for item in found)
    for item in found:
        assert 0 <= item.span.start <= item.span.end <= len(text)
        assert all(fix.edits and sound(fix, text) for fix in item.fixes)


@law
def test_spans_are_inside_sorted_and_apart(text: str) -> None:
    assert_sound(text)


@settings(max_examples=int(SEARCH or 300), deadline=None, derandomize=not SEARCH)
@given(text=st.text(max_size=120) | st.text("ab (){}[]<>:|,._-\"'\\\n1", max_size=60))
@example(text="")
@example(text="\x00, playful woman\u2028soft light")
def test_any_text_is_read_and_mended(text: str) -> None:
    assert_sound(text)
    assert mend(text, Trust.UNSAFE).quarantined == ()


def test_half_a_surrogate_pair_is_an_error_that_says_where() -> None:
    with pytest.raises(GlabellaError, match="character 3 is half a surrogate pair"):
        mend("a \ud800, a playful woman")


def test_a_full_budget_does_not_make_fixes_run_in_a_circle() -> None:
    skin = "10-40 micron stratum corneum"
    text = (
        f"{skin}, {skin}, 100k resolution, gold chain, a {skin} woman, photo of a woman, {skin} and {skin}, "
    )
    assert mend(text, target="sdxl").quarantined == ()


def test_a_trailing_comma_stays_single() -> None:
    assert ", ," not in mend("10-40 micron stratum corneum, " * 3).text

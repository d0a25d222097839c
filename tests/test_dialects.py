"""Segments cover every text without a gap and keep other tools' syntax out of reach."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glabella.core.segment import Kind
from glabella.dialects import detect, leaves, parse, skeleton

SYNTAX = st.sampled_from(
    [
        *("(", ")", "[", "]", "{", "}", ":1.2)", "<lora:x:0.8>", "__hair__", "--ar 2:3", '"', "'", "::2"),
        *(
            " AND ",
            "#",
            "\\(",
            "http://a.b/c",
            "BREAK",
            "|",
            ",",
            " ",
            "\n",
            "embedding:x",
            "[PLACE]",
            "“",
            "”",
        ),
    ]
)
PROMPTS = st.lists(SYNTAX | st.text(max_size=8), max_size=30).map("".join)
DIALECTS = ("any", "a1111", "comfyui", "midjourney", "natural")


@given(PROMPTS, st.sampled_from(DIALECTS))
def test_the_slices_of_all_leaves_are_the_text(text: str, dialect: str) -> None:
    assert "".join(part.span.of(text) for part in leaves(parse(text, dialect))) == text


@given(PROMPTS)
def test_children_cover_their_parent(text: str) -> None:
    stack = list(parse(text))
    while stack:
        segment = stack.pop()
        if segment.children:
            assert segment.children[0].span.start == segment.span.start
            assert segment.children[-1].span.end == segment.span.end
            stack += segment.children


@pytest.mark.parametrize(
    ("text", "kind", "slice_"),
    [
        ("a cat <lora:my cat:0.8>, b", Kind.NETWORK, "<lora:my cat:0.8>"),
        ("a __animal/cat*__ here", Kind.WILDCARD, "__animal/cat*__"),
        ("a {red|{dark|light} blue} cat", Kind.CHOICE, "{red|{dark|light} blue}"),
        ("a cat --ar 2:3 --no soft light", Kind.PARAMETER, "--ar 2:3 --no soft light"),
        ("a cat —ar 2:3", Kind.PARAMETER, "—ar 2:3"),
        ('a sign "Happy, soft" on it', Kind.QUOTE, '"Happy, soft"'),
        ("a sign “Happy” on it", Kind.QUOTE, "“Happy”"),
        ("a sign 'it's a boy' there", Kind.QUOTE, "'it's a boy'"),
        ('"a {x name="b c" y="d"} e", f', Kind.QUOTE, '"a {x name="b c" y="d"} e"'),
        ('"a {x name="b c"} e, f', Kind.CHOICE, '{x name="b c"}'),
        ("skyline of [CITY NAME] at dusk", Kind.PLACEHOLDER, "[CITY NAME]"),
        ("a [cat:dog:0.5] here", Kind.CHOICE, "[cat:dog:0.5]"),
        ("https://x.y/soft.png a cat", Kind.URL, "https://x.y/soft.png"),
        ("a cat BREAK a dog", Kind.BREAK, "BREAK"),
    ],
)
def test_syntax_is_protected(text: str, kind: Kind, slice_: str) -> None:
    assert slice_ in [part.span.of(text) for part in leaves(parse(text)) if part.kind is kind]


def test_an_apostrophe_opens_no_quote() -> None:
    text = "the woman's soft light, crow's feet, the girls' hats"
    assert all(part.kind is Kind.TEXT for part in leaves(parse(text)))


def test_a_weight_is_read_and_its_words_stay_text() -> None:
    text = "(playful smile:1.3), x"
    group = parse(text)[0]
    assert group.kind is Kind.EMPHASIS
    assert group.weight == 1.3
    assert [part.span.of(text) for part in group.children] == ["(", "playful smile", ":1.3)"]


def test_a_hash_starts_a_comment_only_where_the_tool_says_so() -> None:
    text = "color #ff0000, red"
    assert any(part.kind is Kind.COMMENT for part in leaves(parse(text, "a1111")))
    assert not any(part.kind is Kind.COMMENT for part in leaves(parse(text, "natural")))


def test_unpaired_and_very_deep_brackets_are_plain_marks() -> None:
    text = "(" * 10_000 + "x" + ")" * 10_000
    assert "".join(part.span.of(text) for part in leaves(parse(text))) == text
    assert skeleton("a (b", parse("a (b")) == (("mark", "("),)


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        ("a cat --ar 2:3", "midjourney"),
        ("/imagine a cat", "midjourney"),
        ("a cat, embedding:bad", "comfyui"),
        ("<lora:x:1> a cat", "a1111"),
        ("(a cat:1.2)", "a1111"),
        ("a photo of a cat (and a dog)", "any"),
    ],
)
def test_a_dialect_is_detected_by_its_cue(text: str, dialect: str) -> None:
    assert detect(text)[0] == dialect

"""Every example of every rule, as it stands and in the places where prompts put such words."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from glabella.catalog import rules
from glabella.config.settings import Settings
from glabella.core.extract import Role
from glabella.core.finding import Diagnostic
from glabella.core.levels import Severity, Trust
from glabella.core.span import Span
from glabella.engine import Engine
from glabella.rule import Bad, Good

RULES = rules()
MARK = re.compile("«(.*?)»", re.DOTALL)
WIDE = "🦊, "
PLAIN = re.compile(r"[\w ,'-]+")
WEIGHTED = {"generic", "sdxl", "illustrious"}


@cache
def engine(target: str, *select: str) -> Engine:
    return Engine(Settings(target=target, select=frozenset(select)))


def unmarked(text: str) -> tuple[str, list[Span]]:
    """The prompt without its marks, and the places that they stood around."""
    spans = []
    for number, match in enumerate(MARK.finditer(text)):
        start = match.start() - 2 * number
        spans.append(Span(start, start + len(match[1])))
    return MARK.sub(r"\1", text), spans


def moved(spans: list[Span], by: int) -> list[Span]:
    return [Span(span.start + by, span.end + by) for span in spans]


def said(
    name: str, text: str, target: str, role: Role = Role.POSITIVE, together: bool = False
) -> list[Diagnostic]:
    """What one rule says about a text, alone or among all others."""
    asked = engine(target) if together else engine(target, name)
    return [found for found in asked.check(text, role).diagnostics if found.rule == name]


def places(found: list[Diagnostic]) -> list[Span]:
    return sorted(diagnostic.span for diagnostic in found)


def mended(name: str, text: str, target: str, wanted: Trust) -> str:
    return engine(target, name).mend(text, Role.POSITIVE, wanted).text


def is_plain(example: Bad) -> bool:
    """True when the example can stand inside a weight: no syntax of its own, a target that has weights."""
    return example.target in WEIGHTED and bool(PLAIN.fullmatch(unmarked(example.text)[0]))


def cases(kind: type[Bad] | type[Good], wanted: Callable[[Any], bool] = lambda _: True) -> list[Any]:
    """One test case per example, named after its rule and its first words."""
    found = []
    for name, rule in RULES.items():
        for example in rule.examples:
            if isinstance(example, kind) and wanted(example):
                words = re.findall(r"[a-z0-9]+", example.text.lower())
                found.append(pytest.param(name, example, id=f"{name}: {' '.join(words)[:48]}"))
    return found


each_rule = pytest.mark.parametrize("name", RULES)
each_bad = pytest.mark.parametrize(("name", "example"), cases(Bad))
each_plain_bad = pytest.mark.parametrize(("name", "example"), cases(Bad, is_plain))
each_good = pytest.mark.parametrize(("name", "example"), cases(Good))
each_example = pytest.mark.parametrize(("name", "example"), cases(Bad) + cases(Good))


@each_rule
def test_a_rule_explains_itself(name: str) -> None:
    rule = RULES[name]
    assert rule.summary
    assert "\n" not in rule.summary
    assert rule.doc.removeprefix(rule.summary).strip(), "the docstring ends after its summary"
    assert sum(isinstance(example, Bad) for example in rule.examples) >= 1
    assert sum(isinstance(example, Good) for example in rule.examples) >= 2


@each_bad
def test_bad_is_flagged_at_the_mark(name: str, example: Bad) -> None:
    text, spans = unmarked(example.text)
    assert spans
    assert places(said(name, text, example.target)) == spans


@each_bad
def test_bad_is_flagged_among_all_rules(name: str, example: Bad) -> None:
    text, spans = unmarked(example.text)
    found = engine(example.target).check(text, Role.POSITIVE).diagnostics
    assert places([one for one in found if one.rule == name]) == spans


@each_bad
def test_bad_becomes(name: str, example: Bad) -> None:
    text, _ = unmarked(example.text)
    if example.trust is Trust.SHOW:
        assert mended(name, text, example.target, Trust.UNSAFE) == text
    elif example.becomes is not None:
        assert mended(name, text, example.target, example.trust) == example.becomes
        if example.trust < Trust.SAFE:
            stricter = Trust(example.trust + 1)
            assert mended(name, text, example.target, stricter) != example.becomes, f"{stricter} is enough"


@each_bad
def test_bad_is_fixed_until_quiet(name: str, example: Bad) -> None:
    text, _ = unmarked(example.text)
    wanted = max(example.trust, Trust.UNSAFE)
    once = mended(name, text, example.target, wanted)
    assert mended(name, once, example.target, wanted) == once
    left = said(name, once, example.target)
    assert not [found for found in left if found.fixes and found.fixes[0].trust >= wanted]


@each_bad
def test_bad_is_flagged_behind_wide_characters(name: str, example: Bad) -> None:
    text, spans = unmarked(example.text)
    assert places(said(name, WIDE + text, example.target)) == moved(spans, len(WIDE))
    assert mended(name, WIDE + text, example.target, max(example.trust, Trust.UNSAFE)).startswith(WIDE)


@each_bad
def test_bad_is_left_alone_in_a_negative_prompt(name: str, example: Bad) -> None:
    text, _ = unmarked(example.text)
    found = said(name, text, example.target, Role.NEGATIVE)
    assert RULES[name].rule.negative or not found


@each_plain_bad
def test_bad_is_flagged_inside_a_weight(name: str, example: Bad) -> None:
    text, spans = unmarked(example.text)
    weighted = f"({text}:1.2)"
    assert places(said(name, weighted, example.target)) == moved(spans, 1)
    fixed = mended(name, weighted, example.target, max(example.trust, Trust.UNSAFE))
    assert re.fullmatch(r"[^()]*\([^()]+:1\.2\)[^()]*", fixed)


@each_good
def test_good_is_silent(name: str, example: Good) -> None:
    assert not MARK.search(example.text)
    for text in (example.text, WIDE + example.text):
        assert not said(name, text, example.target)


@each_example
def test_all_rules_together_settle(name: str, example: Bad | Good) -> None:
    text, _ = unmarked(example.text)
    every = engine(example.target)
    once = every.mend(text, Role.POSITIVE, Trust.UNSAFE)
    assert every.mend(once.text, Role.POSITIVE, Trust.UNSAFE).text == once.text

    def loud(prompt: str) -> set[tuple[str, str]]:
        found = every.check(prompt, Role.POSITIVE).diagnostics
        return {(one.rule, one.span.of(prompt)) for one in found if one.severity >= Severity.WARNING}

    assert loud(once.text) <= loud(text), "a rewrite brought a new finding"
    assert not [one for one in once.report.diagnostics if one.fixes and one.fixes[0].trust >= Trust.UNSAFE]

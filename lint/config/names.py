"""Rule and family names as people write them, checked against the rules that exist."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from glabella.core.errors import GlabellaError


def nearest(word: str, known: Iterable[str]) -> str:
    """`; the nearest is 'x'`, or nothing when no known word is near."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; the nearest is '{close[0]}'" if close else ""


def families() -> Mapping[str, str]:
    """The family of every rule, by rule name."""
    from glabella.catalog import rules

    return {name: rule.family for name, rule in rules().items()}


class UnknownRuleError(GlabellaError):
    """Raised for the first name that is neither a rule nor a family."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(
            f"no rule or family is called '{name}'{nearest(name, known)}; `glabella rules` lists them"
        )
        self.name = name


def resolve_rules(names: Iterable[str]) -> frozenset[str]:
    """Rule names, a family's name standing for all of its rules."""
    wanted = frozenset(names)
    if not wanted:
        return wanted
    known = families()
    accepted = {*known, *known.values()}
    for name in sorted(wanted - accepted):
        raise UnknownRuleError(name, accepted)
    return frozenset(rule for rule, family in known.items() if rule in wanted or family in wanted)

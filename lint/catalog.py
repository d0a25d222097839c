"""Finds the rules: every module under `glabella.rules` that has a RULE. Nothing registers itself."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import glabella.rules
from glabella.core.finding import Finding
from glabella.core.prompt import Prompt
from glabella.rule import Bad, Good, Rule


@dataclass(frozen=True, slots=True)
class CatalogRule:
    """A rule with the name and family that its file gives it, and its documentation."""

    name: str
    family: str
    rule: Rule
    summary: str
    doc: str
    examples: tuple[Bad | Good, ...]
    check: Callable[[Prompt], Iterator[Finding]]


@lru_cache(maxsize=1)
def rules() -> Mapping[str, CatalogRule]:
    """Name → rule, sorted by family and name."""
    found = [
        _read(info.name)
        for info in pkgutil.walk_packages(glabella.rules.__path__, "glabella.rules.")
        if not info.ispkg
    ]
    return {rule.name: rule for rule in sorted(found, key=lambda rule: (rule.family, rule.name))}


def _read(module_name: str) -> CatalogRule:
    module = importlib.import_module(module_name)
    doc = inspect.getdoc(module) or ""
    *_, family, name = module_name.split(".")
    return CatalogRule(
        name.replace("_", "-"),
        family,
        module.RULE,
        doc.partition("\n")[0],
        doc,
        module.EXAMPLES,
        module.check,
    )

"""A rule, or a word of the lexicon, told at length."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from glabella.catalog import CatalogRule
from glabella.core.fact import Reading
from glabella.core.scene import action_of
from glabella.report.ink import Ink, plain
from glabella.rule import Bad
from glabella.vocabulary import Entry

_MARKED = re.compile("«(.*?)»")


def explain_rule(rule: CatalogRule, ink: Ink = plain) -> str:
    """Name, severity, the reasons, and every example."""
    severity = str(rule.rule.severity)
    lines = [
        f"{ink('rule', rule.name)}  {ink(severity, severity)}  {ink('faint', rule.family)}",
        "",
        *rule.doc.strip().splitlines(),
        "",
    ]
    for example in rule.examples:
        if isinstance(example, Bad):
            marked = _MARKED.sub(lambda found: ink(severity, f"«{found[1]}»"), example.text)
            lines.append(f"  not   {marked}")
            if example.becomes is not None:
                lines.append(f"  but   {ink('better', example.becomes)}")
        else:
            reason = f"  {ink('faint', f'({example.because})')}" if example.because else ""
            lines.append(f"  fine  {example.text}{reason}")
    return "\n".join(lines) + "\n"


def list_rules(rules: Iterable[CatalogRule], ink: Ink = plain) -> str:
    """One line per rule, by family."""
    ordered = sorted(rules, key=lambda rule: (rule.family, rule.name))
    width = max((len(rule.name) for rule in ordered), default=0)
    lines = []
    for family, members in groupby(ordered, key=lambda rule: rule.family):
        lines.append(ink("heading", family))
        for rule in members:
            severity = str(rule.rule.severity)
            name = ink("rule", rule.name) + " " * (width - len(rule.name))
            lines.append(f"  {name}  {ink(severity, severity.ljust(7))}  {rule.summary}")
    return "\n".join(lines) + "\n"


def explain_entry(entry: Entry, rule: str, ink: Ink = plain) -> str:
    """What a term says, why it is flagged, and every picture that it may stand for."""
    return "\n".join(_entry_lines(entry, rule, ink)) + "\n"


def _entry_lines(entry: Entry, rule: str, ink: Ink) -> Iterator[str]:
    kind = f"  {entry.kind}" if entry.kind else ""
    yield f"{ink('heading', entry.term)}{ink('faint', kind)}  {ink('faint', entry.place)}"
    others = [form for form, _ in entry.forms if form != entry.term]
    rows = {
        "says": entry.says,
        "also": ", ".join(others),
        "about": ", ".join(sorted(entry.about)),
        "flagged by": rule,
        "because": _because(entry),
        "states": ", ".join(f"{slot} {value}" for slot, value in entry.states),
        "never in": ", ".join(entry.never),
        "control word": ", ".join(entry.trained),
        "note": entry.note,
        "source": entry.source,
    }
    for name, value in rows.items():
        if value:
            yield f"  {name.ljust(12)}  {value}"
    if entry.readings:
        yield "  readings"
        for number, reading in enumerate(entry.readings, 1):
            yield f"    {number}. {reading.name}{ink('faint', _condition(reading))}"
            yield f"       {ink('better', _facts(reading))}"
            codes = [str(action_of(fact)) for fact in reading.facts if fact.group == "face"]
            if codes:
                yield f"       {ink('faint', ' + '.join(codes))}"


def _because(entry: Entry) -> str:
    if entry.asks:
        asks = ", ".join(ask.replace("|", " or ") for ask in entry.asks)
        return f"it asks for {asks} and names none"
    return "it has no physical content" if entry.kind else ""


def _condition(reading: Reading) -> str:
    wanted = [f"{slot} is {' or '.join(sorted(values))}" for slot, values in reading.when]
    return f"  when {', '.join(wanted)}" if wanted else ""


def _facts(reading: Reading) -> str:
    return ", ".join(fact.words.full if fact.words else str(fact.value) for fact in reading.facts)

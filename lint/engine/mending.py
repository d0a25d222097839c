"""Mends one prompt: pass by pass, each verified against the laws before the next."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glabella.core.edit import Edit, Fix, apply_edits
from glabella.core.extract import Role
from glabella.core.finding import Diagnostic
from glabella.core.levels import Trust
from glabella.engine.checking import Checker
from glabella.engine.laws import broken_law
from glabella.engine.values import Applied, Mended, Refusal, Report

_SPARE_PASSES = 20
"""Passes allowed beyond one for each finding."""


@dataclass(frozen=True, slots=True)
class _Offer:
    """A fix that may be applied now, with the diagnostic it mends."""

    diagnostic: Diagnostic
    fix: Fix

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes it the same offer after other places have changed."""
        return (self.diagnostic.rule, self.diagnostic.message, self.fix.title)


@dataclass(frozen=True, slots=True)
class _Step:
    """A text that a pass led to, and the fixes that were made on the way."""

    report: Report
    applied: tuple[Applied, ...] = ()


class Mender:
    """Applies the fixes of one prompt. `wanted` is the lowest trust that is applied."""

    def __init__(self, checker: Checker, role: Role, wanted: Trust, ambiguous: str) -> None:
        self._checker = checker
        self._role = role
        self._wanted = wanted
        self._skips_ambiguous = ambiguous == "skip"
        self._refused: dict[tuple[str, str, str], Refusal] = {}

    def mend(self, text: str) -> Mended:
        """Fix until nothing is left to fix; a circle, or no end, is rolled back to where it began."""
        first = self._checker.check(text, self._role)
        history = [_Step(first)]
        for _ in range(_SPARE_PASSES + len(first.diagnostics)):
            step = self._pass(history[-1].report)
            if step is None:
                return self._mended(history, ())
            turn = next((at for at, old in enumerate(history) if old.report.text == step.report.text), None)
            if turn is not None:
                return self._mended(history[: turn + 1], (*history[turn + 1 :], step))
            history.append(step)
        return self._mended(history[:1], history[1:])

    def _mended(self, history: Sequence[_Step], circle: Sequence[_Step]) -> Mended:
        report = history[-1].report
        return Mended(
            report.text,
            tuple(made for step in history for made in step.applied),
            report,
            tuple(self._refused.values()),
            tuple(sorted({made.rule for step in circle for made in step.applied})),
        )

    def _pass(self, report: Report) -> _Step | None:
        """One round of fixes that stands up to the laws, None when there is nothing left to apply.

        Fixes refused before are tried again at the end, one by one: what remains would be refused by
        the next run too, so that a second run changes nothing.
        """
        while offers := [offer for offer in self._offers(report) if offer.key not in self._refused]:
            if step := self._apply(report, offers):
                return step
        for offer in self._offers(report):
            if step := self._try(report, [offer]):
                self._refused.pop(offer.key, None)
                return step
        return None

    def _apply(self, report: Report, offers: Sequence[_Offer]) -> _Step | None:
        """All offers, or as many as the laws allow: halves are tried apart until the culprit is alone."""
        if step := self._try(report, offers):
            return step
        if len(offers) == 1:
            return None
        half = len(offers) // 2
        return self._apply(report, offers[:half]) or self._apply(report, offers[half:])

    def _try(self, report: Report, offers: Sequence[_Offer]) -> _Step | None:
        fixes = [offer.fix for offer in offers]
        text = apply_edits(report.text, (edit for fix in fixes for edit in fix.edits))
        after = self._checker.check(text, self._role)
        if report.prompt is None or after.prompt is None or text == report.text:
            law = "it would leave the text as it is, or empty"
        else:
            law = broken_law(report.prompt, after.prompt, report.diagnostics, after.diagnostics, fixes)
        if not law:
            return _Step(after, tuple(Applied(offer.diagnostic.rule, offer.fix.title) for offer in offers))
        if len(offers) == 1:
            offer = offers[0]
            self._refused[offer.key] = Refusal(offer.diagnostic.rule, offer.fix.title, law)
        return None

    def _offers(self, report: Report) -> Iterator[_Offer]:
        """The fixes of one pass: narrow before broad, one per slot, none overlapping."""
        offers = [
            _Offer(diagnostic, diagnostic.fixes[0])
            for diagnostic in report.diagnostics
            if diagnostic.fixes
            and diagnostic.fixes[0].trust >= self._wanted
            and not (self._skips_ambiguous and len(diagnostic.fixes) > 1)
        ]
        taken: list[Edit] = []
        bound: set[str] = set()
        for offer in sorted(offers, key=lambda offer: (offer.fix.cost, offer.diagnostic.span.start)):
            groups = {slot.rpartition(".")[0] or slot for slot in offer.fix.binds}
            if groups & bound or any(_meets(edit, taken) for edit in offer.fix.edits):
                continue
            bound |= groups
            for edit in offer.fix.edits:
                insort(taken, edit)
            yield offer


def _meets(edit: Edit, taken: Sequence[Edit]) -> bool:
    """True when an edit shares a character or a place with one of `taken`, which are in text order."""
    at = bisect_left(taken, edit)
    return any(
        other.span.start <= edit.span.end and edit.span.start <= other.span.end
        for other in taken[max(0, at - 1) : at + 1]
    )

"""Check and mend one prompt: rules in, diagnostics out; fixes in, a verified text out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from glabella.catalog import CatalogRule, rules
from glabella.config.settings import Settings
from glabella.core.edit import Edit, Fix, apply_edits
from glabella.core.errors import GlabellaError
from glabella.core.extract import Role
from glabella.core.finding import Bind, Diagnostic, Drop, Finding, Remedy, Replace, Weaken
from glabella.core.levels import Severity, Trust
from glabella.core.prompt import Prompt
from glabella.laws import broken_law
from glabella.nlp.pipeline import PromptReader, reader
from glabella.rewrite.compose import Composer
from glabella.rewrite.removal import SpliceError, take_out_span

MAX_LENGTH = 1_000_000
"""Characters of the longest prompt that is read."""

_SPARE_PASSES = 20
"""Passes allowed beyond one for each finding."""


@dataclass(frozen=True, slots=True)
class Report:
    """The diagnostics of one prompt, in text order. `prompt` is None for a blank text."""

    text: str
    prompt: Prompt | None
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Applied:
    """A fix that was made: the rule behind it and what it did."""

    rule: str
    title: str


@dataclass(frozen=True, slots=True)
class Mended:
    """A text after fixing, what was done, what remains, and the rules whose fixes broke a law."""

    text: str
    applied: tuple[Applied, ...]
    report: Report
    quarantined: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Offer:
    """A fix that may be applied now, with the diagnostic it mends."""

    diagnostic: Diagnostic
    fix: Fix


class Engine:
    """Checks and mends prompts under one set of settings; keeps no state between prompts."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self._reader: PromptReader = reader(tuple(self.settings.lexicon), tuple(self.settings.accept))
        self._reader.target(self.settings.target)
        self._composer = Composer(self._reader.vocabulary)
        self._rules = tuple(self._selected())

    def scene(self, text: str, role: Role = Role.POSITIVE) -> Prompt:
        """The prompt as glabella reads it. Raises GlabellaError when it is too long."""
        if len(text) > MAX_LENGTH:
            raise GlabellaError(
                f"prompt has {len(text):,} characters; the limit is {MAX_LENGTH:,}, split the text"
            )
        return self._reader.read(text, self.settings.target, role)

    def check(self, text: str, role: Role = Role.POSITIVE) -> Report:
        """Every diagnostic of one prompt, with its fixes."""
        if not text.strip():
            return Report(text, None, ())
        prompt = self.scene(text, role)
        return Report(text, prompt, tuple(self._diagnose(prompt)))

    def mend(
        self, text: str, role: Role = Role.POSITIVE, wanted: Trust = Trust.REFINE, ambiguous: str = "first"
    ) -> Mended:
        """Apply fixes of at least `wanted` trust, pass by pass, until none is left.

        After each pass the laws are checked; a fix that breaks one is left out and its rule named. A
        circle of fixes, or one that finds no end, is rolled back to where it began and its rules named.
        `ambiguous="skip"` leaves wishes that have more than one reading.
        """
        report = self.check(text, role)
        history: list[tuple[Report, list[Applied]]] = [(report, [])]
        refused: set[str] = set()
        for _ in range(_SPARE_PASSES + len(report.diagnostics)):
            step = self._pass(report, role, wanted, ambiguous, refused)
            if step is None:
                break
            turn = next((index for index, (old, _) in enumerate(history) if old.text == step[0].text), None)
            if turn is not None:
                refused.update(made.rule for _, since in (*history[turn + 1 :], step) for made in since)
                del history[turn + 1 :]
                break
            history.append(step)
            report = step[0]
        else:
            refused.update(made.rule for _, since in history for made in since)
            del history[1:]
        report = history[-1][0]
        applied = tuple(made for _, since in history for made in since)
        return Mended(report.text, applied, report, tuple(sorted(refused)))

    def _pass(
        self, report: Report, role: Role, wanted: Trust, ambiguous: str, refused: set[str]
    ) -> tuple[Report, list[Applied]] | None:
        """One round of fixes that stands up to the laws, None when there is nothing to apply."""
        offers = list(self._offers(report, wanted, ambiguous))
        if not offers:
            return None
        if made := self._try(report, offers, role):
            return made
        for offer in offers:
            if made := self._try(report, [offer], role):
                return made
            refused.add(offer.diagnostic.rule)
        return None

    def _try(
        self, report: Report, offers: Sequence[_Offer], role: Role
    ) -> tuple[Report, list[Applied]] | None:
        fixes = [offer.fix for offer in offers]
        text = apply_edits(report.text, (edit for fix in fixes for edit in fix.edits))
        after = self.check(text, role)
        if report.prompt is None or after.prompt is None or text == report.text:
            return None
        if broken_law(report.prompt, after.prompt, report.diagnostics, after.diagnostics, fixes):
            return None
        return after, [Applied(offer.diagnostic.rule, offer.fix.title) for offer in offers]

    def _offers(self, report: Report, wanted: Trust, ambiguous: str) -> Iterator[_Offer]:
        """The fixes of one pass: narrow before broad, one per slot, none overlapping."""
        offers = sorted(
            (
                _Offer(diagnostic, diagnostic.fixes[0])
                for diagnostic in report.diagnostics
                if diagnostic.fixes
                and diagnostic.fixes[0].trust >= wanted
                and not (ambiguous == "skip" and len(diagnostic.fixes) > 1)
            ),
            key=lambda offer: (offer.fix.cost, offer.diagnostic.span.start),
        )
        taken: list[Edit] = []
        bound: set[str] = set()
        for offer in offers:
            groups = {slot.rpartition(".")[0] or slot for slot in offer.fix.binds}
            if groups & bound or any(_touches(edit, other) for edit in offer.fix.edits for other in taken):
                continue
            bound |= groups
            taken += offer.fix.edits
            yield offer

    def _selected(self) -> Iterator[CatalogRule]:
        known = rules()
        for name in (*self.settings.select, *self.settings.ignore):
            if name not in known and not any(rule.family == name for rule in known.values()):
                raise GlabellaError(f"unknown rule '{name}'; `glabella rules` lists them")
        for rule in known.values():
            names = {rule.name, rule.family}
            if (not self.settings.select or names & set(self.settings.select)) and not names & set(
                self.settings.ignore
            ):
                yield rule

    def _diagnose(self, prompt: Prompt) -> Iterator[Diagnostic]:
        present = _present(prompt)
        found = [
            (finding, rule)
            for rule in self._rules
            if (not rule.rule.needs or not present.isdisjoint(rule.rule.needs))
            and (prompt.role is not Role.NEGATIVE or rule.rule.negative)
            for finding in rule.check(prompt)
        ]
        for finding, rule in sorted(found, key=lambda pair: (pair[0].span, pair[1].family, pair[1].name)):
            yield self._sign(prompt, finding, rule)

    def _sign(self, prompt: Prompt, finding: Finding, rule: CatalogRule) -> Diagnostic:
        severity = finding.severity if finding.severity is not None else rule.rule.severity
        if not prompt.target.rewrites or prompt.role is Role.CAPTION:
            severity = min(severity, Severity.WARNING)
        fixes = self._fixes(prompt, finding.remedy) if finding.remedy else ()
        if prompt.role is Role.CAPTION:
            fixes = tuple(_shown(fix) for fix in fixes)
        return Diagnostic(
            rule.name, rule.family, severity, finding.span, finding.message, fixes, finding.related
        )

    def _fixes(self, prompt: Prompt, remedy: Remedy) -> tuple[Fix, ...]:
        match remedy:
            case Bind(wish, show_only):
                if self._composer.is_waiting(prompt, wish):
                    return tuple(_shown(fix) for fix in self._composer.bind(prompt, wish, show_only=True))
                return self._composer.bind(prompt, wish, show_only)
            case Drop(span, trust, keeps):
                try:
                    return (
                        Fix(f"take out '{span.of(prompt.text)}'", take_out_span(prompt, span), trust, keeps),
                    )
                except SpliceError:
                    return ()
            case Weaken(fact, span, text):
                try:
                    edits = (Edit(span, text),) if text else take_out_span(prompt, span)
                except SpliceError:
                    return ()
                title = f"write '{text}'" if text else f"take out '{span.of(prompt.text)}'"
                return (Fix(title, edits, Trust.UNSAFE, drops=(fact.slot,)),)
            case Replace(edits, title, trust, keeps):
                return (Fix(title, edits, trust, keeps),)


def _present(prompt: Prompt) -> set[str]:
    """Wish kinds, fact groups and slots, and syntax kinds that occur."""
    present = {wish.kind for wish in prompt.scene.wishes}
    for fact in prompt.scene.facts:
        present.add(fact.group)
        present.add(fact.slot)
    present.update(segment.kind.value for segment in prompt.segments)
    return present


def _touches(edit: Edit, other: Edit) -> bool:
    """True when two edits share a character or a place, so that their order would matter."""
    return edit.span.start <= other.span.end and other.span.start <= edit.span.end


def _shown(fix: Fix) -> Fix:
    return replace(fix, trust=Trust.SHOW)

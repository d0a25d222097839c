"""Checks one prompt: rules in, diagnostics with their fixes out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from glabella.catalog import CatalogRule, rules
from glabella.config.settings import Settings
from glabella.core.edit import Edit, Fix, Keeps
from glabella.core.errors import GlabellaError
from glabella.core.extract import Role
from glabella.core.finding import Bind, Diagnostic, Drop, Finding, Remedy, Replace, Weaken
from glabella.core.levels import Severity, Trust
from glabella.core.prompt import Prompt
from glabella.core.span import Span
from glabella.engine.values import Report
from glabella.nlp.pipeline import PromptReader, reader
from glabella.rewrite.compose import Composer
from glabella.rewrite.removal import SpliceError, take_out, take_out_span

MAX_LENGTH = 1_000_000
"""Characters of the longest prompt that is read."""


class Checker:
    """Reads prompts under one set of settings; keeps no state between them."""

    def __init__(self, settings: Settings) -> None:
        self._target = settings.target
        self._reader: PromptReader = reader(tuple(settings.lexicon), tuple(settings.accept))
        self._reader.target(settings.target)
        self._composer = Composer(self._reader.vocabulary)
        self._rules = tuple(_selected(settings))

    def read(self, text: str, role: Role = Role.POSITIVE) -> Prompt:
        """The prompt as glabella reads it. Raises GlabellaError when it is too long."""
        if len(text) > MAX_LENGTH:
            raise GlabellaError(
                f"prompt has {len(text):,} characters; the limit is {MAX_LENGTH:,}, split the text"
            )
        try:
            return self._reader.read(text, self._target, role)
        except UnicodeEncodeError:
            at = next(at for at, character in enumerate(text, 1) if "\ud800" <= character <= "\udfff")
            raise GlabellaError(
                f"character {at:,} is half a surrogate pair; save the text as UTF-8"
            ) from None

    def check(self, text: str, role: Role = Role.POSITIVE) -> Report:
        """Every diagnostic of one prompt, with its fixes."""
        if not text.strip():
            return Report(text, None, ())
        prompt = self.read(text, role)
        return Report(text, prompt, tuple(self._diagnose(prompt)))

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
        if prompt.role is Role.CAPTION or not prompt.target.rewrites:
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
                named = prompt.wish_at(span)
                try:
                    if named is not None and keeps is Keeps.WORDING:
                        edits = take_out(prompt, named)
                    else:
                        edits = take_out_span(prompt, span)
                except SpliceError:
                    return ()
                return (Fix(f"take out '{span.of(prompt.text)}'", edits, trust, keeps),)
            case Weaken(fact, span, text):
                try:
                    edits = (Edit(span, text),) if text else take_out_span(prompt, span)
                except SpliceError:
                    return ()
                title = f"write '{text}'" if text else f"take out '{span.of(prompt.text)}'"
                return (Fix(title, edits, Trust.UNSAFE, drops=(fact.slot, *_slots_within(prompt, span))),)
            case Replace(edits, title, trust, keeps):
                return (Fix(title, edits, trust, keeps),)


def _slots_within(prompt: Prompt, span: Span) -> Iterator[str]:
    """What else the words at `span` state and take with them."""
    for fact in prompt.scene.facts:
        if fact.span and span.contains(fact.span):
            yield fact.slot


def _present(prompt: Prompt) -> set[str]:
    """Wish kinds, fact groups and slots, and syntax kinds that occur."""
    present = {wish.kind for wish in prompt.scene.wishes}
    for fact in prompt.scene.facts:
        present.add(fact.group)
        present.add(fact.slot)
    present.update(segment.kind.value for segment in prompt.segments)
    return present


def _selected(settings: Settings) -> Iterator[CatalogRule]:
    """The rules that the settings ask for; a family stands for all its rules."""
    known = rules()
    names = set(known) | {rule.family for rule in known.values()}
    for name in sorted((settings.select | settings.ignore) - names):
        raise GlabellaError(f"unknown rule '{name}'; `glabella rules` lists them")
    for rule in known.values():
        own = {rule.name, rule.family}
        if (not settings.select or own & settings.select) and not own & settings.ignore:
            yield rule


def _shown(fix: Fix) -> Fix:
    return replace(fix, trust=Trust.SHOW)

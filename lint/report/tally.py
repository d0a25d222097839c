"""Counts findings while results pass by, and says the sums in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from glabella.core.levels import Severity, Trust
from glabella.run import FileResult, PromptResult


@dataclass(slots=True)
class Tally:
    """What was seen so far. Counting fixes composes them, so it is done only when asked for."""

    counts_fixes: bool = False
    files: int = 0
    prompts: int = 0
    flagged: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)
    applied: int = 0
    mended: int = 0
    changed_files: int = 0
    fixable: int = 0
    fixable_unsafe: int = 0
    troubles: int = 0

    def watch(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """The same results, counted as they pass."""
        for result in results:
            self.files += 1
            self.troubles += len(result.troubles)
            self.changed_files += result.is_changed
            for prompt in result.prompts:
                self.prompts += 1
                self.flagged += bool(prompt.diagnostics)
                self.severities.update(found.severity for found in prompt.diagnostics)
                if self.counts_fixes:
                    self._count_fixes(prompt)
                if result.is_changed:
                    self.applied += len(prompt.applied)
                    self.mended += bool(prompt.applied)
            yield result

    @property
    def findings(self) -> int:
        """How many findings there are."""
        return self.severities.total()

    def has_at_least(self, severity: Severity) -> bool:
        """True when a finding of this severity or above was seen."""
        return any(seen >= severity for seen in self.severities)

    def say_found(self) -> str:
        """`5 findings in 1 prompt (5 warnings).`."""
        if not self.findings:
            return f"No findings in {count(self.prompts, 'prompt')}{self._failed()}."
        found = f"{count(self.findings, 'finding')} in {count(self.flagged, 'prompt')}"
        return f"{found} ({self._parts()}){self._failed()}."

    def say_fixed(self, would: bool = False) -> str:
        """`Fixed 3 findings in 2 prompts; 1 remains.`."""
        remaining = self.findings
        verb = "remain" if would or remaining != 1 else "remains"
        left = f"{f'{remaining:,}' if remaining else 'none'} {'would ' if would else ''}{verb}"
        if not self.applied:
            nothing = "Nothing to fix" if remaining else "No findings"
            tail = f"; {left}" if remaining else ""
            return f"{nothing} in {count(self.prompts, 'prompt')}{tail}{self._failed()}."
        done = "Would fix" if would else "Fixed"
        fixed = f"{done} {count(self.applied, 'finding')} in {count(self.mended, 'prompt')}"
        return f"{fixed}; {left}{self._failed()}."

    def _failed(self) -> str:
        return f"; {self.troubles:,} failed" if self.troubles else ""

    def _count_fixes(self, prompt: PromptResult) -> None:
        best = [found.fixes[0].trust for found in prompt.diagnostics if found.fixes]
        self.fixable += sum(trust >= Trust.REFINE for trust in best)
        self.fixable_unsafe += sum(trust is Trust.UNSAFE for trust in best)

    def _parts(self) -> str:
        return ", ".join(
            count(self.severities[level], level.name.lower(), fixed_plural=level is Severity.INFO)
            for level in sorted(Severity, reverse=True)
            if self.severities[level]
        )


def count(number: int, noun: str, fixed_plural: bool = False) -> str:
    """`1 prompt`, `2,000 prompts`."""
    plural = "" if number == 1 or fixed_plural else "s"
    return f"{number:,} {noun}{plural}"

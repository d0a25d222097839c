"""Check and mend one prompt: the pure middle that every door of glabella uses."""

from __future__ import annotations

from glabella.config.settings import Settings
from glabella.core.extract import Role
from glabella.core.levels import Trust
from glabella.core.prompt import Prompt
from glabella.engine.checking import MAX_LENGTH, Checker
from glabella.engine.mending import Mender
from glabella.engine.values import Applied, Mended, Refusal, Report

__all__ = ["MAX_LENGTH", "Applied", "Engine", "Mended", "Refusal", "Report"]


class Engine:
    """Checks and mends prompts under one set of settings. Deterministic; no state between prompts."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self._checker = Checker(self.settings)

    def scene(self, text: str, role: Role = Role.POSITIVE) -> Prompt:
        """The prompt as glabella reads it. Raises GlabellaError when it is too long."""
        return self._checker.read(text, role)

    def check(self, text: str, role: Role = Role.POSITIVE) -> Report:
        """Every diagnostic of one prompt, with its fixes."""
        return self._checker.check(text, role)

    def mend(
        self, text: str, role: Role = Role.POSITIVE, wanted: Trust = Trust.REFINE, ambiguous: str = "first"
    ) -> Mended:
        """Apply fixes of at least `wanted` trust until none is left, each pass verified.

        `ambiguous="skip"` leaves wishes that have more than one reading.
        """
        return Mender(self._checker, role, wanted, ambiguous).mend(text)

"""Which image model a prompt was written for, where only the prompt says so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from glabella.core.prompt import Target

_BY_DIALECT = "dialect"


class ImpliedTargets:
    """The targets that a tag (`score_9`) or a dialect of their own (`--ar`) gives away."""

    def __init__(self, targets: Iterable[Target]) -> None:
        known = [target for target in targets if target.implied_by]
        self._by_dialect = {target.dialect: target for target in known if _BY_DIALECT in target.implied_by}
        self._by_tag = {tag: target for target in known for tag in target.implied_by if tag != _BY_DIALECT}
        tags = "|".join(re.escape(tag) for tag in sorted(self._by_tag, key=len, reverse=True))
        self._tag = re.compile(rf"(?<![\w-])(?:{tags})(?![\w-])" if tags else r"(?!)", re.IGNORECASE)

    def get(self, text: str, dialect: str) -> Target | None:
        """The target of the dialect, else of the first tag that names one."""
        if dialect in self._by_dialect:
            return self._by_dialect[dialect]
        found = self._tag.search(text)
        return self._by_tag[found[0].lower()] if found else None

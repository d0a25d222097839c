"""Which feelings a prompt names for one and the same face."""

from __future__ import annotations

import re

from glabella.core.fact import Wish
from glabella.core.prompt import Prompt

_STOP = re.compile(r"[.;:!?\n|]")


def feelings_of_one_face(prompt: Prompt) -> list[list[Wish]]:
    """The feelings named together: of one owner, in one sentence."""
    found: list[list[Wish]] = []
    for wish in prompt.scene.wishes:
        if wish.kind == "emotion":
            last = found[-1][-1] if found else None
            if (
                last
                and last.owner == wish.owner
                and not _STOP.search(prompt.text[last.span.end : wish.span.start])
            ):
                found[-1].append(wish)
            else:
                found.append([wish])
    return found

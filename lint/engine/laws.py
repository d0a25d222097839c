"""What must still be true after a pass of fixes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from glabella.core.edit import Fix, Keeps
from glabella.core.finding import Diagnostic
from glabella.core.levels import Severity, Trust
from glabella.core.prompt import Prompt
from glabella.core.span import Span
from glabella.dialects import skeleton
from glabella.rewrite.budget import room


def broken_law(
    before: Prompt,
    after: Prompt,
    found: Sequence[Diagnostic],
    left: Sequence[Diagnostic],
    fixes: Sequence[Fix],
) -> str:
    """The first law that the step from `before` to `after` breaks, in words; empty when all hold."""
    if syntax := _changed_syntax(before, after, fixes):
        return syntax
    spelt = _respelt(fixes)
    if new := _new_findings(
        found, [item for item in left if not any(item.span.overlaps(at) for at in spelt)]
    ):
        return f"it brings new findings: {', '.join(new)}"
    if _outgrows(before, after):
        return f"it would not fit into what {after.target.name} reads"
    if lost := _lost_facts(before, after, fixes):
        return f"it loses {', '.join(lost)}"
    return ""


def _changed_syntax(before: Prompt, after: Prompt, fixes: Sequence[Fix]) -> str:
    old, new = skeleton(before.text, before.segments), skeleton(after.text, after.segments)
    keeps = {fix.keeps for fix in fixes}
    if keeps == {Keeps.SYNTAX}:
        same = [word.lower for word in before.words if word.lower.isalnum()] == [
            word.lower for word in after.words if word.lower.isalnum()
        ]
    elif Keeps.UNGROUPED in keeps:
        same = _without_brackets(old) == _without_brackets(new) and len(new) <= len(old)
    elif Keeps.DEDUPE in keeps:
        same = set(old) == set(new)
    elif Keeps.ORDER in keeps:
        same = Counter(old) == Counter(new)
    else:
        same = old == new
    return "" if same else "it changes the syntax of the prompt"


def _without_brackets(syntax: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [part for part in syntax if part[1] not in ("(", ")")]


def _new_findings(found: Sequence[Diagnostic], left: Sequence[Diagnostic]) -> list[str]:
    """Rules that now say something of warning or above which nobody said before, at any severity.

    A wish that only comes to light, because what hid it is gone, is no new fault: it can be mended in turn.
    """
    old = Counter(item.rule for item in found)
    new = Counter(
        item.rule for item in left if item.severity >= Severity.WARNING and not _can_be_mended(item)
    )
    return sorted(rule for rule, count in (new - old).items() if count)


def _respelt(fixes: Sequence[Fix]) -> list[Span]:
    """Where the words stand, in the new text, that some fix has only spelt right."""
    spans: list[Span] = []
    moved = 0
    for edit, keeps in sorted((edit, fix.keeps) for fix in fixes for edit in fix.edits):
        start = edit.span.start + moved
        moved += len(edit.text) - len(edit.span)
        if keeps is Keeps.SPELLING:
            spans.append(Span(start, start + len(edit.text)))
    return spans


def _can_be_mended(item: Diagnostic) -> bool:
    return any(fix.trust >= Trust.REFINE for fix in item.fixes)


def _outgrows(before: Prompt, after: Prompt) -> bool:
    """True when a prompt that fitted the budget of its target no longer does."""
    had, has = room(before), room(after)
    return had is not None and has is not None and had >= 0 > has


def _lost_facts(before: Prompt, after: Prompt, fixes: Sequence[Fix]) -> list[str]:
    """Slots stated before and not after, apart from those that a fix names."""
    allowed = {slot for fix in fixes for slot in fix.drops}
    if any(fix.keeps not in (Keeps.WORDING, Keeps.SPELLING) for fix in fixes):
        return []
    old = {fact.slot for fact in before.scene.facts}
    new = {fact.slot for fact in after.scene.facts}
    return sorted(old - new - allowed)

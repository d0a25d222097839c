"""The scene of a prompt, as a tree for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from glabella.core.fact import Fact, Wish
from glabella.core.prompt import Prompt
from glabella.core.scene import Evidence, Scene, Subject
from glabella.core.span import Span
from glabella.report.ink import Ink, plain
from glabella.run import FileResult

Branch = tuple[str, list["Branch"]]


def scenes_as_text(results: Iterable[FileResult], ink: Ink = plain) -> str:
    """One tree per prompt."""
    return "\n".join(
        "".join(f"{line}\n" for line in _tree(result.path, item.extract.where, item.prompt, ink))
        for result in results
        for item in result.prompts
        if item.prompt is not None
    )


def scenes_as_json(results: Iterable[FileResult]) -> str:
    """One JSON document; `start` and `end` are characters of `text`."""
    results = list(results)
    document = {
        "schema": 1,
        "errors": [
            {"path": one.path, "line": one.line, "message": one.message}
            for result in results
            for one in result.troubles
        ],
        "scenes": [
            {"path": result.path, "where": item.extract.where, **_document(item.prompt)}
            for result in results
            for item in result.prompts
            if item.prompt is not None
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _tree(path: str, where: str, prompt: Prompt, ink: Ink) -> Iterator[str]:
    place = f"{path}, {where}" if where else path
    yield f"{ink('place', place)}  {ink('faint', f'{prompt.dialect}, for {prompt.target.name}')}"
    branches = list(_branches(prompt, ink))
    yield from _draw(branches or [("nothing that glabella knows", [])])


def _draw(branches: list[Branch], indent: str = "") -> Iterator[str]:
    for number, (label, below) in enumerate(branches, 1):
        is_last = number == len(branches)
        yield f"{indent}{'└─' if is_last else '├─'} {label}"
        yield from _draw(below, indent + ("   " if is_last else "│  "))


def _branches(prompt: Prompt, ink: Ink) -> Iterator[Branch]:
    scene, text = prompt.scene, prompt.text
    for name, evidence in (("medium", scene.medium), ("setting", scene.setting)):
        if evidence:
            yield f"{name}: {ink('better', evidence.value)}{_quote(text, evidence.spans, ink)}", []
    for subject in scene.subjects:
        many = ", several" if subject.plural else ""
        yield (
            f"{subject.kind}{many}{_quote(text, (subject.span,), ink)}",
            list(_groups(scene, text, subject, ink)),
        )
    yield from _groups(scene, text, None, ink)
    if scene.wishes:
        yield "wishes", [(_wish(wish, text, ink), []) for wish in scene.wishes]


def _groups(scene: Scene, text: str, owner: Subject | None, ink: Ink) -> Iterator[Branch]:
    index = owner.index if owner else None
    groups: dict[str, list[Branch]] = {}
    for fact in scene.facts:
        if fact.owner == index:
            groups.setdefault(fact.group, []).append((_fact(fact, text, ink), []))
    yield from groups.items()


def _fact(fact: Fact, text: str, ink: Ink) -> str:
    name = fact.slot.partition(".")[2] or fact.slot
    spans = (fact.span,) if fact.span else ()
    return f"{name}: {ink('better', _number(fact.value))}{_quote(text, spans, ink)}"


def _wish(wish: Wish, text: str, ink: Ink) -> str:
    if not wish.missing and wish.asks:
        state = ink("better", "bound")
    elif wish.missing:
        state = ink("warning", "asks for " + ", ".join(ask.replace("|", " or ") for ask in wish.missing))
    else:
        state = ink("warning", "no physical content")
    return f"{wish.text}  {ink('faint', wish.kind)}  {state}"


def _number(value: float | str) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _quote(text: str, spans: Iterable[Span], ink: Ink) -> str:
    words = ", ".join(f"'{' '.join(span.of(text).split())}'" for span in spans)
    return f"  {ink('faint', words)}" if words else ""


def _document(prompt: Prompt) -> dict[str, Any]:
    scene = prompt.scene
    return {
        "text": prompt.text,
        "dialect": prompt.dialect,
        "target": prompt.target.name,
        "medium": _evidence(scene.medium),
        "setting": _evidence(scene.setting),
        "subjects": [{"kind": one.kind, "plural": one.plural, **_span(one.span)} for one in scene.subjects],
        "facts": [
            {"slot": one.slot, "value": one.value, "owner": one.owner, **_span(one.span)}
            for one in scene.facts
        ],
        "lights": [asdict(light) for light in scene.lights],
        "camera": asdict(scene.camera),
        "wishes": [
            {
                "term": one.term,
                "kind": one.kind,
                "owner": one.owner,
                "asks": one.asks,
                "missing": one.missing,
                **_span(one.span),
            }
            for one in scene.wishes
        ],
    }


def _evidence(evidence: Evidence | None) -> dict[str, Any] | None:
    if evidence is None:
        return None
    return {"value": evidence.value, "spans": [_span(span) for span in evidence.spans]}


def _span(span: Span | None) -> dict[str, int | None]:
    return {"start": span.start if span else None, "end": span.end if span else None}

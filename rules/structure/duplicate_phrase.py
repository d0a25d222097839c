"""The same tag twice.

A tag said twice takes room in a short prompt and raises its own weight without saying by how much. The
later one is taken out. Inside sentences, and where the two are weighted differently, a repetition may be
meant and is only pointed out. Do not follow the rule where you repeat on purpose; a weight says so
better. Source: a CLIP encoder reads 75 tokens at a time; counter-source: repetition is a known poor man's
weight.
"""

import re

from glabella.rule import Bad, Drop, Finding, Good, Iterator, Keeps, Prompt, Related, Rule, Severity, Span

RULE = Rule(severity=Severity.WARNING)

EXAMPLES = (
    Bad("red fox, snow, «red fox», pine trees", becomes="red fox, snow, pine trees"),
    Bad("(red fox:1.2), snow, «red fox»"),
    Good("a man with brown hair, tall. A woman, brown hair.", because="two people"),
    Good("Frame 1, close-up, red coat\nFrame 2, wide shot, red coat", because="two frames, line by line"),
    Good("red fox, red foxes, fox", because="three different tags"),
)

_SHORTEST = 3
_PARTED = re.compile(r"[^,\s()\[\]\d.:]|\.(?!\d)|\n")
"""What ends one list of tags and begins another."""
_PLAIN = re.compile(r"[a-z][a-z0-9 '/-]+")


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every comma tag that stands there before."""
    first: dict[str, tuple[Span, int]] = {}
    owners = {fact.span: fact.owner for fact in prompt.facts("face")}
    until = 0
    for clause in prompt.clauses:
        span = clause.span
        if _PARTED.search(prompt.text, until, span.start):
            first.clear()
        until = span.end
        text = span.of(prompt.text)
        key = " ".join(text.lower().split())
        if clause.is_sentence or len(key) < _SHORTEST or not _PLAIN.fullmatch(key):
            continue
        if not _is_tag(prompt.text, span):
            continue
        if key not in first:
            first[key] = (span, clause.depth)
            continue
        before, depth = first[key]
        if owners.get(before) != owners.get(span):
            continue
        related = (Related(before, "it stands here first"),)
        message = f"'{text}' is said twice; say it once, or give it a weight"
        if depth == clause.depth == 0:
            yield Finding(span, message, Drop(span, keeps=Keeps.DEDUPE), related=related)
        else:
            yield Finding(span, message, severity=Severity.INFO, related=related)


def _is_tag(text: str, span: Span) -> bool:
    """True between commas, brackets of a weight or the ends of the prompt."""
    before = text[max(0, span.start - 40) : span.start].rstrip()[-1:]
    after = text[span.end : span.end + 40].lstrip()[:1]
    return (not before or before in ",(") and (not after or after in ",):")

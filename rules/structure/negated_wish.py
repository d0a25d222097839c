"""What is not wanted, named in the prompt itself.

*No smile*, *without harsh shadows*, *not blurry*: a text encoder reads the noun more surely than the word
before it, so the thing that was named is often drawn. Say what is there instead (*lips closed*, *fill 1 stop
under key*), or name it where the model looks for unwanted things: in a negative prompt, behind --no. Do not
follow the rule in instructions about a picture that exists (*do not change the face*); nothing is said there.
Source: docs.midjourney.com (without fruit is likely to give fruit); counter-source: language models such as
those in FLUX.2 and GPT-image understand a negation more often than CLIP does.
"""

import re

from glabella.rule import Bad, Clause, Finding, Good, Iterator, Prompt, Related, Rule, Severity, Span

RULE = Rule(severity=Severity.INFO)

EXAMPLES = (
    Bad("portrait of a man, «no smile», grey coat"),
    Bad("portrait of a man «without harsh shadows», grey coat"),
    Bad("a red fox, «not blurry», snow", target="midjourney"),
    Bad("a beach with «no people», pale sand", target="flux"),
    Good("a red fox, snow --no people", because="said where Midjourney looks for it", target="midjourney"),
    Good("Do not change the face of the woman.", because="an instruction about a picture that exists"),
    Good("bottle of Chanel No 5, marble", because="a number"),
    Good("no one in sight, an empty beach", because="an empty beach is stated"),
    Good("a bear with no shirt", because="nothing is offered in the place of clothes"),
    Good("a not so old car", because="a degree"),
)

_ANY = re.compile(r"\b(?:no|not|without)\b", re.IGNORECASE)
_NEGATED = re.compile(
    r"(?:^|\b(?:with|and|but|has|have|having|there (?:is|are)) )"
    r"(?P<no>no (?:visible )?)(?P<a>[\w'-]+(?: [\w'-]+){0,3})"
    r"|\b(?P<without>without (?:any |an? |the )?)(?P<b>[\w'-]+(?: [\w'-]+){0,3})"
    r"|^(?P<not>not )(?P<c>[\w'-]+(?: [\w'-]+){0,2})$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:no|without(?: any| an?)?) (?:under\w*|cloth\w*|garments?|shirts?|t-? ?shirts?|pants|bras?|panties"
    r"|tops?|dress\w*|skirts?|trousers|shorts)\b",
    re.IGNORECASE,
)
"""Clothes that somebody does not wear: what is there instead is nothing to be helped with."""

_IDIOMS = re.compile(
    r"(?:no|without|not) (?:\d|one\b|longer\b|less\b|more\b|matter\b|doubt\b|idea\b|name\b|face\b|man's\b"
    r"|means\b|sin\b|evil\b|end\b|fear\b|way\b|need\b|time\b|parking|entry|smoking|exception|equal|limit|hesitat|effort"
    r"|(?:facial |identity |structural )?(?:chang|alter|modif|redesign|drift)|repeat|repetition|interpret"
    r"|edits?\b|variation|other|exaggerat|distract|evidence|duplicat|substitut|structural|marketing|hallucinat|assum|reframing"
    r"|borders?$|(?:an?|the|just|only|so|too|very|quite|to|that|all|even|yet|on|in|at|from)\b)",
    re.IGNORECASE,
)
_STOPS = re.compile(
    r" (?:in|on|at|with|and|no|not|but|from|while|that|who|which|is|are|to|for|as|by|under|over|of|near"
    r"|around|nor|unless|except|can|visible|anywhere|whatsoever|at all|allowed|needed)\b.*",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"(?i)\b(?:negatives?(?: prompts?)?|avoid|exclude|unwanted|constraints?|restrictions?)\b[^\n:]*:"
)
_WHERE = {
    "field": "put it into the negative prompt",
    "--no": "write --no at the end",
    "none": "this model has no negative prompt",
    "unknown": "put it into the negative prompt where there is one",
}


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every unwanted thing; a run of them is one finding."""
    if not _ANY.search(prompt.text):
        return
    heading = _HEADING.search(prompt.text)
    run: list[Span] = []
    for clause in prompt.clauses:
        found = None if heading and heading.start() <= clause.span.start else _unwanted(prompt, clause)
        if found:
            run.append(found)
        elif run:
            yield _finding(prompt, run)
            run = []
    if run:
        yield _finding(prompt, run)


def _finding(prompt: Prompt, run: list[Span]) -> Finding:
    first, *others = run
    text = first.of(prompt.text)
    named = f"and {len(others)} more name" if others else "names"
    message = (
        f"'{text}' {named} what is not wanted, and models draw what is named; "
        f"state what is there instead, or {_WHERE[prompt.target.negative]}"
        if prompt.target.negative != "none"
        else f"'{text}' {named} what is not wanted, and {_WHERE['none']}; state what is there instead"
    )
    return Finding(first, message, related=tuple(Related(span, "unwanted too") for span in others))


def _unwanted(prompt: Prompt, clause: Clause) -> Span | None:
    """The negation and the thing behind it."""
    text = clause.span.of(prompt.text)
    match = _NEGATED.search(text)
    if match is None or any(word.protected for word in prompt.words_between(*_ends(clause.span))):
        return None
    cue = next(name for name in ("no", "without", "not") if match[name])
    at, end = match.start(cue), match.end()
    if _IDIOMS.match(text, at) or _BARE.match(text, at):
        return None
    kept = _STOPS.sub("", text[match.end(cue) : end])
    if not kept or (kept.lower().split()[0].endswith("ing") and cue == "without"):
        return None
    start = clause.span.start + at
    return Span(start, clause.span.start + match.end(cue) + len(kept))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end

"""A candid picture of somebody who poses.

*Candid* says that the sitter does not know of the camera; *posed*, *studio portrait*, *looking into the lens*
say that they do. One of the two is drawn, at random. What stands lower in the order goes: the pose is what
the body does, *candid* is a word about the shooting and has no physical content of its own. Do not follow the
rule for a selfie, or where a posed picture is to look found; then write what makes it so (a cut-off hand, a
tilted horizon, direct flash). Source: house judgement; counter-source: street portraits with eye contact are
called candid by many photographers.
"""

import re

from glabella.rule import (
    Bad,
    Drop,
    Edit,
    Finding,
    Good,
    Iterator,
    Prompt,
    Related,
    Replace,
    Rule,
    Severity,
    Span,
    Trust,
)

RULE = Rule(severity=Severity.WARNING)

EXAMPLES = (
    Bad(
        "«candid» studio portrait of a man, grey backdrop",
        becomes="studio portrait of a man, grey backdrop",
        trust=Trust.UNSAFE,
    ),
    Bad(
        "photo of a woman, «candid», posing on a chair",
        becomes="photo of a woman, posing on a chair",
        trust=Trust.UNSAFE,
    ),
    Bad("«candid», composed portrait of a woman", becomes="composed portrait of a woman", trust=Trust.UNSAFE),
    Bad(
        "«candid» photo of a man looking into the camera",
        becomes="photo of a man looking into the camera",
        trust=Trust.UNSAFE,
    ),
    Good("candid photo of a man, mid-stride, eyes on the traffic", because="nothing is posed"),
    Bad(
        "A «candid», natural portrait of a man, direct eye contact",
        becomes="A natural portrait of a man, direct eye contact",
        trust=Trust.UNSAFE,
    ),
    Bad("photo of a man posing, soft light, «candid» feel of a film still", trust=Trust.SHOW),
    Good("photo of a girl posing, a candid smile", because="the smile is candid, not the picture"),
    Good("candid photo of a man laughing, spontaneous, never posed", because="posed is what it is not"),
    Good("candid mirror selfie of a woman posing", because="a selfie is posed and informal at once"),
    Good("photo of a woman, candid rather than posed", because="one of them is put away"),
    Good("studio portrait of a man, posing on a chair", because="nothing is candid"),
)

_CANDID = re.compile(
    r"\b(?:candid(?:ly)?"
    r"(?! (?:\w+ )?(?:smiles?|laugh\w*|expressions?|emotions?|conversations?|interactions?|camera|gestures?))"
    r"|unposed|caught unawares?)\b",
    re.IGNORECASE,
)
_POSED = re.compile(
    r"\b(?:posed|posing|poses for|strik(?:es|ing) a pose|(?:\w+ly )?composed"
    r"(?! (?:of|by|expressions?|face|demeanou?r|look|gaze|smile|mood|woman|man|girl|boy|person)\b)"
    r"|studio (?:portrait|photo(?:graph|graphy)?|shot|headshot)|formal portrait|passport photo|yearbook photo"
    r"|(?:modell?ing|model|fashion|power|pin-?up) poses?)\b",
    re.IGNORECASE,
)
_AWARE = re.compile(
    r"\b(?:look(?:s|ing)?|gaz(?:e|es|ing)|star(?:es?|ing)|smil(?:es?|ing)|fac(?:es?|ing)) "
    r"(?:\w+ly |straight |right )?(?:(?:at|to|into|towards?) )?(?:the )?(?:camera|viewer|lens)\b"
    r"|\b(?:eye contact with the (?:camera|viewer|lens)|direct eye contact)\b",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"candid(?:, (?=[^aeiou])| )"
    r"(?=(?:[\w-]+,? ){0,3}(?:photo\w*|portraits?|shots?|snapshots?|picture|image|close-up|headshot)\b)",
    re.IGNORECASE,
)
_FEELING = re.compile(
    r"candid (?:feel|feeling|vibe|look|moment|moments|style|aesthetic|energy|mood|shot)", re.IGNORECASE
)
_UNWANTED = re.compile(
    r"\b(?:no|not|without|avoid|never)\b[^.\n]*$|\bnegatives?\b|\bavoid\b[^\n]*:", re.IGNORECASE
)
_FAR = 400
_RELEASED = re.compile(
    r"\b(?:selfie|rather than|instead of|not (?:\w+ ){0,2}posed|nothing posed|non-?posed|un-?posed|neither"
    r"|without posing|no posing|not looking|never looking|unaware|away from|or posed"
    r"|(?:first|second|third|top|bottom|each) (?:view|image|photo|frame|panel|shot|row)"
    r"|panels?|collage|grid|photo strip)\b",
    re.IGNORECASE,
)


def check(prompt: Prompt) -> Iterator[Finding]:
    """The first word for a candid picture, where somebody poses or meets the lens."""
    candid = _first(prompt, _CANDID)
    if candid is None or prompt.scene.is_sheet or _RELEASED.search(prompt.text):
        return
    posed = _first(prompt, _POSED)
    aware = posed or _first(prompt, _AWARE)
    if aware is None:
        return
    word, other = candid.of(prompt.text), aware.of(prompt.text)
    message = (
        f"'{word}' and '{other}' exclude each other; keep the pose, take '{word}' out, or have nobody pose"
    )
    yield Finding(
        candid,
        message,
        _without(prompt, candid),
        severity=None if posed else Severity.INFO,
        related=(Related(aware, "here the sitter knows of the camera"),),
    )


def _without(prompt: Prompt, candid: Span) -> Drop | Replace | None:
    """The word out, where that leaves a sound phrase: a tag, or an attribute of the picture."""
    clause = prompt.clause_of(candid)
    if clause and (clause.span == candid or _FEELING.fullmatch(clause.span.of(prompt.text))):
        return Drop(clause.span, trust=Trust.UNSAFE)
    match = _PICTURE.match(prompt.text, candid.start)
    if match is None:
        return None
    if "," not in match[0]:
        return Drop(candid, trust=Trust.UNSAFE)
    edit = Edit(Span(candid.start, match.end()), "")
    return Replace((edit,), f"take out '{candid.of(prompt.text)}'", Trust.UNSAFE)


def _first(prompt: Prompt, pattern: re.Pattern[str]) -> Span | None:
    """Where the pattern first stands in words that are read as words."""
    for match in pattern.finditer(prompt.text):
        words = prompt.words_between(match.start(), match.end())
        if _UNWANTED.search(prompt.text, max(0, match.start() - _FAR), match.start()):
            continue
        if words and not any(word.protected for word in words):
            return Span(*match.span())
    return None

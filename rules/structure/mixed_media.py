"""A photograph and a painting, drawing or anime frame asked for at once.

A lens and a brush leave different marks: grain, depth of field and pores against strokes, outlines and
flat tones. Asked for both, a model blends them. Keep the one that is meant. Do not follow the rule where
one is inside the other (*photo of a painting*, *oil painting of a camera*) or where collage or mixed
media is the aim. Source: house judgement; counter-source: hybrids such as hand-coloured photographs
exist.
"""

import re

from glabella.rule import Bad, Finding, Good, Iterator, Prompt, Related, Rule, Severity, Span

RULE = Rule(severity=Severity.WARNING)

EXAMPLES = (
    Bad("«photo» of a woman, oil painting, grey coat"),
    Bad("watercolor of a harbour, «85mm lens»"),
    Good("photo of an oil painting in a museum", because="the painting is what the photograph shows"),
    Good("oil painting of a photographer with a camera", because="the camera is in the picture"),
    Good("photo of a man, grey coat, no cartoon, anime, painting", because="none of these is wanted"),
    Good("goddess of photography, digital painting", because="photography is her trade"),
    Good("mixed media collage, photo, ink drawing", because="both are meant"),
)

_PHOTO = re.compile(
    r"(?:raw |stock |analog |candid |polaroid |dslr )?photo(?:graphy|graphs?|"
    r"s)?|dslr|polaroid|selfie|film still|"
    r"(?:14|20|24|28|35|50|85|100|105|135|200) ?mm(?: lens| photo| film)?|f/\d[\d.]*",
    re.IGNORECASE,
)
_DRAWN = re.compile(
    r"(?:oil|acrylic|digital|gouache|ink wash) painting|painting|"
    r"watercolou?r(?: painting)?|gouache|oil on canvas|"
    r"(?:pencil|charcoal|ink|pen|chalk) (?:drawing|sketch)|drawing|line ?art|cartoon|comic book|anime|manga|"
    r"(?:vector|flat) illustration|pixel art|woodcut|ukiyo-?e",
    re.IGNORECASE,
)
_OPENING = {
    medium: re.compile(rf"(?:an? |the )?(?:{medium.pattern})\b(?=$| (?:of|by|portrait)\b)", re.IGNORECASE)
    for medium in (_PHOTO, _DRAWN)
}
_CLOSING = {medium: re.compile(rf"\b(?:{medium.pattern})$", re.IGNORECASE) for medium in (_PHOTO, _DRAWN)}
_BOTH_MEANT = re.compile(
    r"\b(?:collage|photomontage|mixed media|photobash|half photo|double exposure|"
    r"over(?:painted|drawn)|style transfer|"
    r"hand[- ]colou?red|photo(?:realis|-realis| realis)|drawn over|(?:into|transform|turn|convert)\b)",
    re.IGNORECASE,
)
_LIKENED = re.compile(r"\b(?:of|like(?: an?)?|as(?: an?)?) (?:\w+ )?$", re.IGNORECASE)
_UNWANTED = re.compile(r"\b(?:no|not|without|avoid|never)\b[^.\n]*$|\bnegatives?\b", re.IGNORECASE)
_SIGNS_OF_PHOTO = ("photo", "dslr", "polaroid", "selfie", "film still", "mm", "f/")
_SIGNS_OF_DRAWN = (
    *("painting", "waterco", "gouache", "canvas", "drawing", "sketch", "line art", "lineart", "cartoon"),
    *("comic book", "anime", "manga", "illustration", "pixel art", "woodcut", "ukiyo"),
)
"""What every match of the two patterns holds: to look for these first costs a tenth."""

_FAR = 400
_TAG = 4


def check(prompt: Prompt) -> Iterator[Finding]:
    """The first photographic tag of a prompt that also has a drawn one."""
    text = prompt.text.lower()
    if not (any(word in text for word in _SIGNS_OF_PHOTO) and any(word in text for word in _SIGNS_OF_DRAWN)):
        return
    if _BOTH_MEANT.search(prompt.text):
        return
    photo = _named(prompt, _PHOTO)
    drawn = _named(prompt, _DRAWN)
    if photo and drawn and prompt.clause_of(photo) != prompt.clause_of(drawn):
        yield Finding(
            photo,
            f"'{photo.of(prompt.text)}' and '{drawn.of(prompt.text)}' are two media; keep the one you mean",
            related=(Related(drawn, "the other medium"),),
        )


def _named(prompt: Prompt, medium: re.Pattern[str]) -> Span | None:
    """Where a clause opens with the medium, or is a tag that ends in it."""
    opens, closes = _OPENING[medium], _CLOSING[medium]
    for clause in prompt.clauses:
        text = clause.span.of(prompt.text)
        if clause.is_sentence or _is_shut(prompt, clause.span) or _is_unwanted(prompt, clause.span.start):
            continue
        if opens.match(text):
            found = medium.search(text)
        else:
            found = closes.search(text) if len(text.split()) <= _TAG else None
        if found and not _LIKENED.search(text, 0, found.start()):
            start = clause.span.start
            return Span(start + found.start(), start + found.end())
    return None


def _is_unwanted(prompt: Prompt, start: int) -> bool:
    """True behind "no" in the same sentence ("no cartoon, anime, CGI") and under a negative heading."""
    return bool(_UNWANTED.search(prompt.text, max(0, start - _FAR), start))


def _is_shut(prompt: Prompt, span: Span) -> bool:
    """True for a clause with protected syntax or a negation in it."""
    words = prompt.words_between(span.start, span.end)
    return any(word.protected or "negation" in word.classes for word in words)

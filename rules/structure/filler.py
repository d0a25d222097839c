"""Words to the machine instead of words about the picture.

*An image of*, *please*, *make sure that*, *I want*: nothing in the scene answers to them, and in a short
prompt they take room. They are taken out. A word that names a medium (*photo of*, *painting of*) is none of
these, and an order to change a picture that exists is left alone. Do not follow the rule in a chat, where
courtesy is for the other reader. Source: house judgement; counter-source: models that follow
instructions were trained on such sentences.
"""

import re

from glabella.rule import Bad, Edit, Finding, Good, Iterator, Prompt, Replace, Rule, Severity, Span

RULE = Rule(severity=Severity.HINT)

EXAMPLES = (
    Bad("«an image of» a red fox in snow", becomes="a red fox in snow"),
    Bad("«Please generate a picture of» a red fox.", becomes="A red fox."),
    Bad(
        "A red fox in snow. «Make sure that» the sky is grey.", becomes="A red fox in snow. The sky is grey."
    ),
    Bad("«I want» a red fox in snow", becomes="A red fox in snow"),
    Good("a photo of a red fox", because="a photo is a medium"),
    Good("mirror image of a red fox", because="a kind of image"),
    Good("An image of the earth is shown on a screen.", because="the image is in the picture"),
    Good("I want to break free, neon sign", because="a line that is drawn"),
    Good("please do not disturb sign on a door", because="the words of a sign"),
)

_PICTURE = r"(?:image|picture|pic) (?:of|showing|depicting)\b"
_IMAGE = rf"(?:an? |the |one )?{_PICTURE}"
_ASKED = (
    r"(?:please,? |kindly )?"
    r"(?:(?:(?:can|could|would) you (?:please )?|i(?:'d| would) like (?:you to |to see )?"
    r"|i want (?:you to |to see )?)(?=(?:an?|the|create|generate|make|draw|design|paint|render)\b))?"
    r"(?:(?:create|generate|make|draw|paint|render|give me|show me|produce)(?: me)? "
    rf"(?={_IMAGE}))?"
)
_OPENING = re.compile(rf"\W*(?P<filler>{_ASKED}(?:{_IMAGE} )?)(?=\w)(?!{_IMAGE})", re.IGNORECASE)
_SENTENCE = re.compile(
    rf"(?<=[.!?:\n])\s+(?P<filler>{_ASKED}"
    r"(?:(?:make (?:sure|certain)|ensure) (?:that )?(?=(?:the|all|every|each|there|it|his|her|their|both)\b)"
    rf"|make sure to )?)(?=\w)(?!{_IMAGE})",
    re.IGNORECASE,
)
_ONLY_COURTESY = re.compile(r"please,? |kindly ", re.IGNORECASE)
_SHOWN = re.compile(r"[^.!?\n]{0,80}\b(?:sign|signs|is|are|was|were|hangs?|lies|appears?)\b", re.IGNORECASE)
_ORDERED = re.compile(
    r"(?:do not|don't|create|generate|make|draw|design|paint|render|use|keep|change|add|show|give)\b",
    re.IGNORECASE,
)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every opening that speaks to the machine."""
    opening = _OPENING.match(prompt.text)
    for match in (*((opening,) if opening else ()), *_SENTENCE.finditer(prompt.text)):
        words = match["filler"]
        if not words or _is_content(prompt, match):
            continue
        at = Span(*match.span("filler"))
        shown = Span(at.start, at.end - 1)
        if any(word.protected for word in prompt.words_between(at.start, at.end + 1)):
            continue
        yield Finding(
            shown,
            f"'{shown.of(prompt.text)}' speaks to the machine and has no physical content; take it out",
            Replace((_cut(prompt.text, at),), f"take out '{shown.of(prompt.text)}'"),
        )


def _is_content(prompt: Prompt, match: re.Match[str]) -> bool:
    """True where the words are part of the picture: a sign that says please, an image on a screen."""
    words, end = match["filler"].lower(), match.end("filler")
    if _ONLY_COURTESY.fullmatch(words):
        return not _ORDERED.match(prompt.text, end) or "sign" in prompt.text.lower()
    if words.rstrip().endswith((" of", " showing", " depicting")) or words.startswith(
        ("image of", "picture of", "pic of")
    ):
        return bool(_SHOWN.match(prompt.text, end)) and "make" not in words
    return False


def _cut(text: str, span: Span) -> Edit:
    """The words out; a capital moves to the word that now comes first."""
    first = text[span.end : span.end + 1]
    if text[span.start].isupper() and first.islower():
        return Edit(Span(span.start, span.end + 1), first.upper())
    return Edit(span, "")

"""A framing without the lens and the distance that make it.

*Close-up portrait* says how much of the face fits the frame. From how far away it was taken decides the
shape of that face: at 45 cm the nose is a third larger against the ears, at 1.2 m a tenth. The framing
stays, lens and distance are added. Where no word says that the picture is a photograph this is only
pointed out. Source: FACTS 4 (C; Bryan, Perona and Adolphs 2012); counter-source: shot names are trained
words of their own.
"""

from glabella.rule import Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity

RULE = Rule(severity=Severity.WARNING, needs={"framing"})

EXAMPLES = (
    Bad(
        "«close-up portrait» photo of a man",
        becomes="close-up portrait photo of a man, 85mm lens at 1.2 m",
    ),
    Bad("anime girl, «full body»"),
    Good("close-up portrait photo of a man, 85mm lens at 1.2 m", because="lens and distance are there"),
    Good("a magician doing close-up magic", because="a kind of magic"),
    Good("portrait photo of a man", because="portrait is no framing"),
)

_PHOTO_LIKE = frozenset(("photo", "film", "render", "product"))


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every framing that leaves the camera open."""
    evidence = prompt.scene.medium
    is_photo = evidence is not None and (
        evidence.value == "photo" or (evidence.value in _PHOTO_LIKE and evidence.is_sure)
    )
    for wish in prompt.wishes("framing"):
        message = f"'{wish.text}' leaves perspective open; add a lens or a distance"
        severity = None if is_photo else Severity.INFO
        yield Finding(wish.span, message, Bind(wish, show_only=not is_photo), severity=severity)

"""A plain backdrop that is only a colour.

*Solid pink background* has no surface, no distance and no light: it may come out as a wall with a
horizon, or with the subject's shadow on it. Seamless paper 2.4 m behind, lit as bright as the subject, is
how a studio makes it. The colour stays. In a drawing or a logo a plain ground is just that, so the rule
only points it out where nothing says photograph or render. Do not follow the rule for the plain ground of
a graphic or a drawing. Source: our tables (Adobe, Datavideo and Crystal Vision give 1.2 to 2.4 m);
counter-source: none found.
"""

from glabella.rule import Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity, Wish, is_painted

RULE = Rule(severity=Severity.WARNING, needs={"backdrop"})

EXAMPLES = (
    Bad("product photo of a shoe, «solid» pink background"),
    Bad("vector logo of a shoe, «plain» white background"),
    Good("photo of a man, seamless cyclorama 2.4 m behind him", because="a surface and a distance"),
    Good("photo of a man, neutral grey wall background", because="the wall is the surface"),
    Good("photo of a plain wooden chair", because="the chair is plain"),
)

_SURFACE = frozenset(("building", "material"))
_PAPER = frozenset(("paper", "fabric", "cloth", "wall", "tabletop", "table", "curtain", "canvas"))


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every backdrop without surface and distance."""
    for wish in prompt.wishes("backdrop"):
        if _is_a_surface(prompt, wish):
            continue
        message = f"'{wish.text}' gives no surface; say what it is, how far behind, and how it is lit"
        has_camera = prompt.has_camera and not is_painted(prompt)
        severity = None if has_camera else Severity.INFO
        is_shown = not has_camera or _is_touched(prompt, wish)
        yield Finding(wish.span, message, Bind(wish, show_only=is_shown), severity=severity)


def _is_a_surface(prompt: Prompt, wish: Wish) -> bool:
    """True for "neutral grey wall background": what it is made of is said."""
    inside = prompt.words_between(wish.phrase.start, wish.phrase.end)
    return any(word.lower in _PAPER or word.classes & _SURFACE for word in inside)


def _is_touched(prompt: Prompt, wish: Wish) -> bool:
    """True where a shadow falls on the backdrop: what is 2.4 m behind takes none."""
    clause = prompt.clause_of(wish.span)
    return bool(clause and "shadow" in clause.span.of(prompt.text).lower())

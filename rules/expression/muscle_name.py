"""A muscle called by its anatomical name.

Nobody sees a *corrugator*; what one sees is the furrow between the brows. The names also mislead: the
vertical lines come from the corrugator, the crease across the nose root from the procerus, and the
wrinkled nose from neither. Write the visible sign. Do not follow the rule for anatomical plates, where
the muscle is the subject. Source: FACS 2002; Hager, muscle pages; counter-source: none found.
"""

from glabella.rule import Bad, Bind, Finding, Good, Iterator, Prompt, Rule, Severity

RULE = Rule(severity=Severity.WARNING, needs={"muscle-name"})

EXAMPLES = (
    Bad("a man, «corrugator supercilii contraction»"),
    Bad("a woman, «zygomaticus major activation»"),
    Bad(
        "a man, compressed lips showing «tension in the mentalis muscle»",
        becomes="a man, compressed lips with chin bunched and dimpled, lower lip pushed up",
    ),
    Bad("a girl, «compressor naris and procerus contracting together»"),
    Good("a man, eyebrows pulled down and together", because="what the muscle does"),
    Good("a corrugated iron roof", because="another word"),
)


def check(prompt: Prompt) -> Iterator[Finding]:
    """Every anatomical name of a face muscle."""
    for wish in prompt.wishes("muscle-name"):
        yield Finding(
            wish.span, f"'{wish.text}' is anatomy ({wish.note}); write what it looks like", Bind(wish)
        )

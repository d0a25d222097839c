"""A wish that a stated fact denies."""

from __future__ import annotations

from glabella.core.fact import Fact, Wish
from glabella.core.finding import Finding, Related, Weaken
from glabella.core.prompt import Prompt
from glabella.core.span import Span


def denied(prompt: Prompt, wish: Wish, fact: Fact, why: str) -> Finding:
    """The finding on a wish against a fact, "which" `why`; its remedy takes the wish out."""
    words = wish.span.of(prompt.text)
    return Finding(
        wish.span,
        f"'{words}' against '{prompt.text_of(fact)}', which {why}; take '{words}' out",
        Weaken(fact, tag_or_words(prompt, wish)),
        related=(Related(fact.span, "this is stated"),) if fact.span else (),
    )


def tag_or_words(prompt: Prompt, wish: Wish) -> Span:
    """The whole tag where the wish is all it says, else the words of the wish."""
    clause = prompt.clause_of(wish.span)
    return wish.phrase if clause and clause.span == wish.phrase else wish.span

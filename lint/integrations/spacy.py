"""glabella inside another spaCy pipeline: `nlp.add_pipe("glabella")`, then `doc._.glabella`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

if TYPE_CHECKING:
    from glabella.engine import Engine


class GlabellaComponent:
    """Checks each Doc's text; `doc._.glabella` holds its diagnostics, with character spans of `doc.text`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        if not Doc.has_extension("glabella"):
            Doc.set_extension("glabella", default=())

    def __call__(self, doc: Doc) -> Doc:
        """Assign the diagnostics of the text."""
        doc._.glabella = self._engine.check(doc.text).diagnostics
        return doc


@Language.factory("glabella", assigns=["doc._.glabella"], default_config={"target": "generic"})
def make_glabella(nlp: Language, name: str, target: str) -> GlabellaComponent:
    """The component for a pipeline. The host's tokens are left alone: prompts have a syntax of their own."""
    from glabella.config.settings import Settings
    from glabella.engine import Engine

    return GlabellaComponent(Engine(Settings(target=target)))

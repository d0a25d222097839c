"""Puts the pipeline together: a blank English one, with our tokenizer and our components."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from spacy.lang.en import English
from spacy.lang.lex_attrs import LEX_ATTRS, lower
from spacy.language import BaseDefaults, Language
from spacy.tokens import Doc

from glabella.core.errors import GlabellaError
from glabella.core.extract import Role
from glabella.core.lights import LightPattern, LightSource
from glabella.core.prompt import Prompt, Target
from glabella.core.scene import Scene
from glabella.dialects import ANY, detect
from glabella.nlp import clauses, muted, phrases, quantify, scene, subjects, terms, words
from glabella.nlp.conflicts import opposed_facts
from glabella.nlp.glossary import house_vocabulary
from glabella.nlp.implied import ImpliedTargets
from glabella.nlp.lexis import Lexis, compile_lexis
from glabella.nlp.made import materials_named
from glabella.nlp.negative import is_negative_list
from glabella.nlp.tokenizer import PromptTokenizer
from glabella.vocabulary import Vocabulary

ATTRIBUTES = (
    *("source", "pieces", "segments", "dialect", "shielded"),
    *(
        "hits",
        "compounds",
        "signs",
        "words",
        "quantities",
        "clauses",
        "muted",
        "standings",
        "subjects",
        "scene",
    ),
)


class _Bare(BaseDefaults):
    """What spaCy prepares for a language, without its tokenizer; phrases are matched in lower case alone."""

    lex_attr_getters = {key: read for key, read in LEX_ATTRS.items() if read is lower}  # noqa: RUF012
    prefixes = None
    suffixes = None
    infixes = None


class PromptEnglish(English):  # type: ignore[no-untyped-call]
    """Blank English that carries the compiled lexicon for its components."""

    lang = "en"
    Defaults = _Bare  # type: ignore[assignment]
    lexis: Lexis


_WEIGHTED = frozenset(("a1111", "comfyui"))
"""Dialects of the tools that run the same models."""

Component = Callable[[Doc], Doc]

_COMPONENTS: tuple[
    tuple[str, tuple[str, ...], tuple[str, ...], Callable[[PromptEnglish], Component]], ...
] = (
    ("prompt_terms", terms.ASSIGNS, terms.REQUIRES, lambda nlp: terms.TermFinder(nlp.vocab, nlp.lexis)),
    ("prompt_words", words.ASSIGNS, words.REQUIRES, lambda nlp: words.WordClassifier(nlp.lexis)),
    ("prompt_quantities", quantify.ASSIGNS, quantify.REQUIRES, lambda _: quantify.find_quantities),
    ("prompt_clauses", clauses.ASSIGNS, clauses.REQUIRES, lambda _: clauses.split_clauses),
    ("prompt_muted", muted.ASSIGNS, muted.REQUIRES, lambda _: muted.find_muted),
    ("prompt_phrases", phrases.ASSIGNS, phrases.REQUIRES, lambda _: phrases.find_standings),
    ("prompt_subjects", subjects.ASSIGNS, subjects.REQUIRES, lambda _: subjects.find_subjects),
    ("prompt_scene", scene.ASSIGNS, scene.REQUIRES, lambda nlp: scene.SceneBuilder(nlp.lexis)),
)


def build(vocabulary: Vocabulary, accept: tuple[str, ...] = ()) -> PromptEnglish:
    """A pipeline that reads prompts with this vocabulary; `accept` are phrases never to be flagged."""
    for name in ATTRIBUTES:
        Doc.set_extension(name, default=None, force=True)
    nlp = PromptEnglish()
    nlp.lexis = compile_lexis(vocabulary, accept)
    nlp.tokenizer = PromptTokenizer(nlp.vocab)
    for name, assigns, requires, make in _COMPONENTS:
        Language.factory(name, assigns=list(assigns), requires=list(requires), func=_factory(make))
        nlp.add_pipe(name)
    return nlp


def _factory(make: Callable[[PromptEnglish], Component]) -> Callable[[PromptEnglish, str], Component]:
    def create(nlp: PromptEnglish, name: str) -> Component:
        return make(nlp)

    return create


@lru_cache(maxsize=4)
def reader(folders: tuple[Path, ...] = (), accept: tuple[str, ...] = ()) -> PromptReader:
    """The reader of one lexicon, made once per process."""
    return PromptReader(house_vocabulary(folders), accept)


class PromptReader:
    """Reads a text into a Prompt."""

    def __init__(self, vocabulary: Vocabulary, accept: tuple[str, ...] = ()) -> None:
        self.vocabulary = vocabulary
        self.nlp = build(vocabulary, accept)
        self._tokenizer = PromptTokenizer(self.nlp.vocab)
        self._patterns = {pattern.pattern: pattern for pattern in vocabulary.patterns}
        self._implied = ImpliedTargets(vocabulary.targets.values())
        self._against = {number: unit.against for number, unit in vocabulary.units.items()}

    def read(self, text: str, target: str = "generic", role: Role = Role.POSITIVE) -> Prompt:
        """The Prompt of `text`. A target sets the dialect, else the text gives both away."""
        chosen = self.target(target)
        if role is Role.POSITIVE and is_negative_list(text):
            role = Role.NEGATIVE
        seen = detect(text)[0]
        if chosen.dialect == ANY:
            chosen = self._implied.get(text, seen) or chosen
        dialect = _dialect(chosen, seen)
        doc = self._tokenizer.read(text, dialect)
        for _, component in self.nlp.pipeline:
            doc = component(doc)
        return Prompt(
            text,
            role,
            dialect,
            chosen,
            doc._.segments,
            tuple(doc._.words),
            tuple(doc._.clauses),
            doc._.scene,
            tuple(opposed_facts(doc._.scene, self._against)),
            *self._named_lights(doc._.scene),
            materials_named(doc._.words, doc._.muted, doc._.scene, self.vocabulary.materials),
        )

    def _named_lights(self, scene: Scene) -> tuple[dict[str, LightSource], dict[str, LightPattern]]:
        named = {str(fact.value) for fact in scene.facts if fact.slot.endswith((".source", ".pattern"))}
        sources, patterns = self.vocabulary.sources, self._patterns
        return (
            {name: sources[name] for name in named if name in sources},
            {name: patterns[name] for name in named if name in patterns},
        )

    def target(self, name: str) -> Target:
        """The target by name. Raises GlabellaError for an unknown one."""
        if name not in self.vocabulary.targets:
            raise GlabellaError(f"unknown target '{name}'; known: {', '.join(self.vocabulary.targets)}")
        return self.vocabulary.targets[name]


def _dialect(target: Target, seen: str) -> str:
    """The target's own dialect, unless the text was written for another tool of the same model."""
    if target.dialect == ANY or (target.dialect in _WEIGHTED and seen in _WEIGHTED):
        return seen
    return target.dialect

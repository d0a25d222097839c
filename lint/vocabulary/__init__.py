"""The lexicon, compiled to frozen values."""

from glabella.core.lights import LightPattern, LightSource
from glabella.vocabulary.entry import Entry, Sample
from glabella.vocabulary.load import Vocabulary, load
from glabella.vocabulary.short import ShortTerm
from glabella.vocabulary.tables import ActionUnit, Medium, Sizes, Worn
from glabella.vocabulary.topics import SourcedFact, Topic, load_topics

__all__ = [
    "ActionUnit",
    "Entry",
    "LightPattern",
    "LightSource",
    "Medium",
    "Sample",
    "ShortTerm",
    "Sizes",
    "SourcedFact",
    "Topic",
    "Vocabulary",
    "Worn",
    "load",
    "load_topics",
]

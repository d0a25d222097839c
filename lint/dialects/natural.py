"""Plain language, for models that read sentences: brackets mean nothing, quoted words are drawn."""

from glabella.dialects.dialect import Dialect

DIALECT = Dialect("natural")

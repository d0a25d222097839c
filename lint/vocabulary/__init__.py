"""The lexicon, compiled to frozen values."""

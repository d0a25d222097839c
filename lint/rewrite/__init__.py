"""Facts to words, and words into a sentence."""

"""Reading: the only floor that knows spaCy."""

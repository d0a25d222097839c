"""Rules, one per file, by family."""

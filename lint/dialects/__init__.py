"""Prompt text to a gap-free tree of segments."""

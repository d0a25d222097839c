"""Bytes to prompts, and edits back to bytes."""

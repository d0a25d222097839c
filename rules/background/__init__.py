"""Rules about background."""

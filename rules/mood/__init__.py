"""Rules about mood."""

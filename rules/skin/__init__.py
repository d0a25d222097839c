"""Rules about skin."""

"""Rules about expression."""

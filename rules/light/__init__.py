"""Rules about light."""

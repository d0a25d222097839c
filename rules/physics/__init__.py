"""Rules about physics."""

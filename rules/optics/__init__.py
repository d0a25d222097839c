"""Rules about optics."""

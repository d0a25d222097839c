"""Rules about material."""

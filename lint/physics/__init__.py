"""Optics, light and anatomy as pure functions."""

"""Optics, light, anatomy and colour as pure functions."""

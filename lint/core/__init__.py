"""Plain values: what the rest of the house speaks in. Standard library only."""

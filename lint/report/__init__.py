"""Results as text, concise lines or JSON."""

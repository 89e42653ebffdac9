"""Escalations: the list to decide, and the two texts side by side."""

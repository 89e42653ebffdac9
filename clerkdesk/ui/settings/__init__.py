"""A person's own choices, and what this program is."""

"""The command palette: tickets and actions by a few letters, from anywhere."""

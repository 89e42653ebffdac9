"""What is written at the desk: cockpit, editor, decision; and the screens around: door, state, settings."""

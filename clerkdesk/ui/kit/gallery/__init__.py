"""A sheet with every part and state, for looking at. It must never be imported by the program."""

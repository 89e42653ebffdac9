"""Named stand-ins with behaviour of their own, shared by tests. They must never patch anything."""

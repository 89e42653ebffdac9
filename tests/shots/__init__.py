"""Pictures of the screens over the desk in memory, for looking at. It must never decide whether they are good."""

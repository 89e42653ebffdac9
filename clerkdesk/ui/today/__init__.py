"""The day: its line, the next talk large, and what waits. It must never hold more rows than fit."""

"""Faults: processes killed, roads cut, nothing lost and nothing doubled."""

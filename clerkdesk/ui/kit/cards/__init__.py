"""Grounds that hold things together: cards, the stub, pairs of key and value. It must never scroll."""

"""What a clerk can do and ask: acts, queries, drafts, and the frozen rows screens are painted from.

This package must never speak to the centre: it reads the projection and adds to the outbox, nothing else.
"""

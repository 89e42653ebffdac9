"""The citizen's site: plain pages without script, in Romanian, one thing a page.

This package must never decide anything about a ticket: it asks the use cases and shows what they say.
"""

"""The desk's encrypted replica: what the centre told it, what the clerk did, and the files that belong to both.

This package must never speak to the centre, and never decide what a clerk may do.
"""

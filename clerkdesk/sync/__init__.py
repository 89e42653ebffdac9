"""The wheel: what the centre tells comes down, what the clerk did goes up, and both ends become one.

This package must never know what a screen is, nor change what a clerk wrote.
"""

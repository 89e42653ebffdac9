"""Measured scripts, each beside its yardstick in the same run. Figures, never tests.

This package must never be imported by the program or by a test.
"""

"""The rules of the blue ticket programme, as pure functions and frozen records.

This package must never import anything but the standard library, read a clock, or touch a disk or a network.
"""

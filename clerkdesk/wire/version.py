"""The version of what travels. The centre speaks this version and every older one still in use.

This module must never hold the program's own version: that one is the package's.
"""

WIRE_VERSION = 1
OLDEST_PULL = 1
"""A desk below this gets 426 on pull only; push is served for every version ever shipped."""

HEADER = "ClerkDesk-Wire"
"""Sent by both sides with every message. A reply without it is not ours: a portal or a proxy answered."""

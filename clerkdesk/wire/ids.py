"""Identifiers born where something is first done: UUID version 7, so that they sort by time (RFC 9562, section 5.7).

This module must never draw time or chance by itself: both are handed in, so that tests can repeat a run.
"""

from __future__ import annotations

import uuid
from datetime import datetime


def uuid7(moment: datetime, random_bits: int) -> str:
    """The text form. `random_bits`: at least 74 random bits, of which the lowest 74 are used."""
    milliseconds = int(moment.timestamp() * 1000) & ((1 << 48) - 1)
    high = (milliseconds << 16) | 0x7000 | ((random_bits >> 62) & 0xFFF)
    low = (0b10 << 62) | (random_bits & ((1 << 62) - 1))
    return str(uuid.UUID(int=(high << 64) | low))

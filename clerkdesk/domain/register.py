"""Registration numbers of tickets and resolutions: consecutive within a year, written number/year.

This module must never hand out a number: the centre's register does, inside the transaction that uses it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class RegisterNumber:
    """The `number`-th entry of `year`."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.number}/{self.year}"


_WRITTEN = re.compile(r"^\s*(\d+)\s*/\s*(\d{4})\s*$")


def parse(written: str) -> RegisterNumber:
    """The number behind `1284/2026`. Raises ValueError when it is not written so."""
    match = _WRITTEN.match(written)
    if match is None:
        raise ValueError(f"not a register number: {written!r}")
    return RegisterNumber(int(match[2]), int(match[1]))


def fragment(written: str) -> str:
    """A case's registration number as it is searched: digits and letters only, lower case."""
    return re.sub(r"[^0-9a-z]", "", written.lower())

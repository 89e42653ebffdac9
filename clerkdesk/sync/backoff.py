"""How long to wait before the next try: full jitter, so that five hundred desks never come back at once.

This module must never sleep, nor draw chance by itself.
"""

from __future__ import annotations

from collections.abc import Callable

LONGEST = 60.0
SHORTEST = 0.05


class Backoff:
    """Counts failures in a row. `chance` gives a number in [0, 1)."""

    def __init__(self, chance: Callable[[], float]) -> None:
        self._chance = chance
        self._failures = 0

    def failed(self, retry_after: float | None = None) -> float:
        """Seconds to wait: uniform in [0, min(60, 2^k)] after the k-th failure, never before `retry_after` is over."""
        self._failures += 1
        jitter = self._chance() * min(LONGEST, 2.0 ** min(self._failures, 10))
        return max(SHORTEST, jitter + max(0.0, retry_after or 0.0))

    def succeeded(self) -> None:
        """The next failure is a first one again."""
        self._failures = 0

"""A clock one can move forward, so that fifteen minutes after the end of a talk come at once.

This module must never go backwards.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def system_now() -> datetime:
    """The machine's own time, in UTC."""
    return datetime.now(UTC)


class MovableClock:
    """The time of `base`, plus whatever it was moved by."""

    def __init__(self, base: Callable[[], datetime] = system_now) -> None:
        self._base, self._ahead, self._lock = base, timedelta(0), threading.Lock()

    def now(self) -> datetime:
        """The moment, in UTC."""
        with self._lock:
            return self._base().astimezone(UTC) + self._ahead

    def advance(self, span: timedelta) -> None:
        """Move forward. Raises ValueError for a negative span."""
        if span < timedelta(0):
            raise ValueError("the clock only moves forward")
        with self._lock:
            self._ahead += span

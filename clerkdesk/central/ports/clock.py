"""The centre's one source of time: the system's clock, or one that tests and the demo move by hand.

This module must never answer without a time zone.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Protocol


class Clock(Protocol):
    """Where the centre asks what time it is."""

    def now(self) -> datetime:
        """The present instant, with a zone."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The present instant, in UTC."""
        return datetime.now(UTC)


class MovableClock:
    """Stands still until it is moved; threads may share it."""

    def __init__(self, start: datetime) -> None:
        if start.tzinfo is None:
            raise ValueError("a clock needs a time zone")
        self._lock = Lock()
        self._now = start

    def now(self) -> datetime:
        """The instant it was last set to."""
        with self._lock:
            return self._now

    def set(self, moment: datetime) -> None:
        """Show `moment` from here on; backwards is allowed, faults need it."""
        if moment.tzinfo is None:
            raise ValueError("a clock needs a time zone")
        with self._lock:
            self._now = moment

    def move(self, span: timedelta) -> None:
        """Go `span` on."""
        with self._lock:
            self._now += span

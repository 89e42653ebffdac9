"""The centre's clock: what the use cases are told the time by, real or moved by hand.

This module must never be asked by a rule: a moment is handed to the rules.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Protocol


class Clock(Protocol):
    """Tells the time, always with a zone."""

    def now(self) -> datetime:
        """This moment, in UTC."""
        ...


class SystemClock:
    """The machine's clock; `ahead` of it by a fixed span where a demonstration lives at another hour."""

    def __init__(self, ahead: timedelta = timedelta(0)) -> None:
        self._ahead = ahead

    def now(self) -> datetime:
        """This moment, in UTC."""
        return datetime.now(UTC) + self._ahead


class MovableClock:
    """A clock that stands still until it is moved."""

    def __init__(self, start: datetime) -> None:
        if start.tzinfo is None:
            raise ValueError("a clock needs a time zone")
        self._now = start.astimezone(UTC)
        self._lock = Lock()

    def now(self) -> datetime:
        """The moment it was moved to, in UTC."""
        with self._lock:
            return self._now

    def move(self, span: timedelta) -> datetime:
        """Move on (or back) by `span`; answers the new moment."""
        with self._lock:
            self._now += span
            return self._now

    def set(self, moment: datetime) -> None:
        """Move to `moment`."""
        with self._lock:
            self._now = moment.astimezone(UTC)

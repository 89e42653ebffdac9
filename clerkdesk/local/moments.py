"""Instants as the local files keep them: whole microseconds since 1970 in UTC, so that they sort and index.

This module must never read a clock.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from clerkdesk.domain.civil_time import BUCHAREST

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)


def micros(moment: datetime) -> int:
    """Microseconds since 1970. Raises TypeError for a datetime without a zone."""
    return (moment - _EPOCH) // _TICK


def micros_or_none(moment: datetime | None) -> int | None:
    """As `micros`, None staying None."""
    return None if moment is None else micros(moment)


def moment(stored: int) -> datetime:
    """The instant, on the city hall's wall clock."""
    return (_EPOCH + stored * _TICK).astimezone(BUCHAREST)


def moment_or_none(stored: int | None) -> datetime | None:
    """As `moment`, None staying None."""
    return None if stored is None else moment(stored)

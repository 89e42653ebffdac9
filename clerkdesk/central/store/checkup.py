"""Figures an operator wants, in one query.

This module must never read what is in a row, only how many there are and how old.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, text

_LOOK = text("""
    SELECT clock_timestamp() AS now,
        (SELECT count(*) FROM feed_pending) AS pending,
        -- Unchained lines of the audit tell the age of what waits: every change writes one.
        coalesce((SELECT extract(epoch FROM clock_timestamp() - min(at)) FROM audit WHERE seq IS NULL), 0)
            AS oldest_pending,
        (SELECT count(*) FROM receipt WHERE receipt ->> 'outcome' = 'parked') AS parked,
        coalesce((SELECT extract(epoch FROM clock_timestamp() - min(queued_at)) / 3600 FROM mail
            WHERE state IN ('queued', 'delayed')), 0) AS mail_waiting_hours,
        (SELECT count(*) FROM recording WHERE state = 'missing') AS recordings_missing,
        (SELECT count(*) FROM official WHERE is_active) AS officials
""")


@dataclass(frozen=True, slots=True)
class Checkup:
    """What was found; `oldest_pending` in seconds."""

    now: datetime
    pending: int
    oldest_pending: float
    parked: int
    mail_waiting_hours: float
    recordings_missing: int
    officials: int


def look(connection: Connection) -> Checkup:
    """Ask once."""
    row = connection.execute(_LOOK).one()
    return Checkup(
        now=row.now,
        pending=row.pending,
        oldest_pending=float(row.oldest_pending),
        parked=row.parked,
        mail_waiting_hours=float(row.mail_waiting_hours),
        recordings_missing=row.recordings_missing,
        officials=row.officials,
    )

"""Recordings as rows: one is expected of every talk that was recorded, and stays expected until the archive has it.

This module must never mark one archived without the hash of what was read back.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from clerkdesk.central.store.tables import meeting, recording, ticket

_OWED = ("expected", "download_forbidden")


@dataclass(frozen=True, slots=True)
class OwedRecording:
    """A recording to fetch, and where it is to be found. `ended_at` by the desk's clock, None if unstated."""

    id: uuid.UUID
    ticket_id: uuid.UUID
    webex_recording_id: str | None
    state: str
    attempts: int
    meeting: str
    host_email: str
    number: str
    expected_since: datetime


@dataclass(frozen=True, slots=True)
class ArchivedRecording:
    """What the archive holds of it. `duration` seconds, `size` bytes."""

    webex_recording_id: str
    recorded_at: datetime | None
    duration: int
    size: int
    sha256: str


def expect(connection: Connection, ticket_id: uuid.UUID, now: datetime) -> None:
    """A talk was recorded: its recording is owed to the archive. Said again, nothing changes."""
    first = uuid.uuid5(ticket_id, "recording.1")
    row = {"id": first, "ticket_id": ticket_id, "state": "expected", "next_try_at": now}
    connection.execute(insert(recording).values(row).on_conflict_do_nothing())


def claim(connection: Connection, now: datetime, lease: timedelta) -> OwedRecording | None:
    """A recording still owed, taken for `lease`; None when there is none to be had."""
    key = connection.execute(
        select(recording.c.id)
        .where(recording.c.state.in_(_OWED), or_(recording.c.next_try_at.is_(None), recording.c.next_try_at <= now))
        .order_by(recording.c.next_try_at)
        .limit(1)
        .with_for_update(skip_locked=True)
    ).scalar_one_or_none()
    if key is None:
        return None
    taken = {"next_try_at": now + lease, "attempts": recording.c.attempts + 1}
    connection.execute(update(recording).where(recording.c.id == key).values(taken))
    joined = recording.join(ticket, ticket.c.id == recording.c.ticket_id).outerjoin(
        meeting, meeting.c.ticket_id == recording.c.ticket_id
    )
    row = connection.execute(
        select(
            recording.c.id,
            recording.c.ticket_id,
            recording.c.webex_recording_id,
            recording.c.state,
            recording.c.attempts,
            meeting.c.webex_id,
            meeting.c.host_email,
            ticket.c.year,
            ticket.c.number,
            ticket.c.started_at,
            ticket.c.talk,
        )
        .select_from(joined)
        .where(recording.c.id == key)
    ).one()
    ended = datetime.fromisoformat(row.talk["ended_at"]) if row.talk else row.started_at
    return OwedRecording(
        id=row.id,
        ticket_id=row.ticket_id,
        webex_recording_id=row.webex_recording_id,
        state=row.state,
        attempts=row.attempts,
        meeting=row.webex_id or "",
        host_email=row.host_email or "",
        number=f"{row.number}/{row.year}",
        expected_since=ended or now,
    )


def archived(connection: Connection, owed: uuid.UUID, what: ArchivedRecording, now: datetime) -> None:
    """The archive has it, read back and hashed."""
    connection.execute(
        update(recording)
        .where(recording.c.id == owed)
        .values(
            webex_recording_id=what.webex_recording_id,
            state="archived",
            recorded_at=what.recorded_at,
            duration=what.duration,
            size=what.size,
            sha256=what.sha256,
            path=what.sha256,
            archived_at=now,
            next_try_at=None,
        )
    )


def also(connection: Connection, ticket_id: uuid.UUID, webex_recording_id: str, now: datetime) -> None:
    """The talk left one more recording (stopped and started again): owed as well."""
    row = {
        "id": uuid.uuid5(ticket_id, f"recording.{webex_recording_id}"),
        "ticket_id": ticket_id,
        "webex_recording_id": webex_recording_id,
        "state": "expected",
        "next_try_at": now,
    }
    connection.execute(insert(recording).values(row).on_conflict_do_nothing())


def known(connection: Connection, ticket_id: uuid.UUID) -> frozenset[str]:
    """The service's ids of the ticket's recordings that already have a row."""
    ids = select(recording.c.webex_recording_id).where(recording.c.ticket_id == ticket_id)
    return frozenset(each for each in connection.execute(ids).scalars() if each is not None)


def later(connection: Connection, owed: uuid.UUID, until: datetime, state: str) -> None:
    """Not there yet, or not to be had; again at `until`."""
    connection.execute(update(recording).where(recording.c.id == owed).values(state=state, next_try_at=until))


def missing(connection: Connection, owed: uuid.UUID) -> None:
    """It did not come within the time there was: an alarm, and no more asking by the machine."""
    connection.execute(update(recording).where(recording.c.id == owed).values(state="missing", next_try_at=None))

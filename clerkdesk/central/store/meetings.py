"""Meetings as rows: what is wanted, and how far the meeting service has followed.

This module must never call the service; a row says what should be, the worker makes it so.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, case, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from clerkdesk.central.store import tickets
from clerkdesk.central.store.tables import case_file, meeting, official, ticket


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting and what booking it needs. `host_email`: who hosts it now at the service, '' when not booked."""

    ticket_id: uuid.UUID
    state: str
    tag: str
    webex_id: str
    host_email: str
    starts_at: datetime
    ends_at: datetime
    attempts: int
    holder_email: str
    registration_number: str


@dataclass(frozen=True, slots=True)
class Booked:
    """What the service answered, as far as it is kept."""

    webex_id: str
    host_email: str
    web_link: str
    number: str
    call_in_number: str
    access_code: str
    password: str


def want(connection: Connection, ticket_id: uuid.UUID, starts_at: datetime, ends_at: datetime) -> None:
    """The ticket's talk is at this time: a meeting is wanted, or the one there is must follow."""
    owner = connection.execute(select(ticket.c.year, ticket.c.number).where(ticket.c.id == ticket_id)).one()
    times = {"starts_at": starts_at, "ends_at": ends_at}
    fresh = insert(meeting).values(
        ticket_id=ticket_id, tag=f"BT-{owner.year}-{owner.number:06d}", state="wanted", **times
    )
    connection.execute(
        fresh.on_conflict_do_update(
            index_elements=[meeting.c.ticket_id],
            set_={
                **times,
                "state": case((meeting.c.webex_id == "", "wanted"), else_="moved"),
                "next_try_at": None,
                "last_error": "",
            },
        )
    )


def take_back(connection: Connection, ticket_id: uuid.UUID) -> None:
    """There will be no talk: the meeting, if any, is to go."""
    values = {"state": "cancelled", "next_try_at": None}
    connection.execute(update(meeting).where(meeting.c.ticket_id == ticket_id).values(values))


def hand_over(connection: Connection, ticket_id: uuid.UUID) -> None:
    """The ticket has another holder: a meeting still to come gets him as its host."""
    standing = and_(meeting.c.ticket_id == ticket_id, meeting.c.state.in_(("ready", "failed")))
    state = case((meeting.c.webex_id == "", "wanted"), else_="moved")
    connection.execute(update(meeting).where(standing).values(state=state, next_try_at=None))


def claim(connection: Connection, now: datetime, lease: timedelta) -> MeetingRow | None:
    """A meeting that is not yet as it should be, taken for `lease`; None when there is none to be had."""
    unfollowed = or_(
        meeting.c.state.in_(("wanted", "moved")), and_(meeting.c.state == "cancelled", meeting.c.webex_id != "")
    )
    due = or_(meeting.c.next_try_at.is_(None), meeting.c.next_try_at <= now)
    key = connection.execute(
        select(meeting.c.ticket_id)
        .where(unfollowed, due)
        .order_by(meeting.c.starts_at)
        .limit(1)
        .with_for_update(skip_locked=True)
    ).scalar_one_or_none()
    if key is None:
        return None
    taken = {"next_try_at": now + lease, "attempts": meeting.c.attempts + 1}
    connection.execute(update(meeting).where(meeting.c.ticket_id == key).values(taken))
    return _read(connection, key)


def _read(connection: Connection, ticket_id: uuid.UUID) -> MeetingRow:
    columns = (
        meeting.c.ticket_id,
        meeting.c.state,
        meeting.c.tag,
        meeting.c.webex_id,
        meeting.c.host_email,
        meeting.c.starts_at,
        meeting.c.ends_at,
        meeting.c.attempts,
        official.c.email.label("holder_email"),
        case_file.c.registration_number,
    )
    joined = (
        meeting.join(ticket, ticket.c.id == meeting.c.ticket_id)
        .join(official, official.c.id == ticket.c.holder_id)
        .join(case_file, case_file.c.id == ticket.c.case_file_id)
    )
    row = connection.execute(select(*columns).select_from(joined).where(meeting.c.ticket_id == ticket_id)).one()
    return MeetingRow(**row._asdict())


def booked(connection: Connection, done: MeetingRow, meeting_booked: Booked) -> None:
    """The service holds the meeting as `done` wanted it. If it was moved again meanwhile, it stays to be moved."""
    # The ticket before its meeting, as everywhere: what the ticket's document shows of it makes a new version there.
    tickets.lock(connection, done.ticket_id)
    row = connection.execute(
        select(meeting.c.state, meeting.c.starts_at).where(meeting.c.ticket_id == done.ticket_id).with_for_update()
    ).one()
    followed = row.state == done.state and row.starts_at == done.starts_at
    state = "ready" if followed else "cancelled" if row.state == "cancelled" else "moved"
    connection.execute(
        update(meeting)
        .where(meeting.c.ticket_id == done.ticket_id)
        .values(
            state=state,
            webex_id=meeting_booked.webex_id,
            host_email=meeting_booked.host_email,
            web_link=meeting_booked.web_link,
            number=meeting_booked.number,
            call_in_number=meeting_booked.call_in_number,
            access_code=meeting_booked.access_code,
            password=meeting_booked.password,
            attempts=0,
            next_try_at=None,
            last_error="",
        )
    )


def gone(connection: Connection, ticket_id: uuid.UUID) -> None:
    """The service no longer holds the meeting."""
    tickets.lock(connection, ticket_id)
    nothing = dict.fromkeys(("webex_id", "web_link", "number", "call_in_number", "access_code", "password"), "")
    connection.execute(
        update(meeting).where(meeting.c.ticket_id == ticket_id).values(**nothing, next_try_at=None, last_error="")
    )


def postpone(connection: Connection, ticket_id: uuid.UUID, until: datetime, error: str) -> None:
    """The service could not be asked; again at `until`."""
    values = {"next_try_at": until, "last_error": error[:200]}
    connection.execute(update(meeting).where(meeting.c.ticket_id == ticket_id).values(values))


def fail(connection: Connection, done: MeetingRow, error: str) -> None:
    """The service said no for good; the talk needs the official's own link or the phone."""
    still = and_(
        meeting.c.ticket_id == done.ticket_id,
        meeting.c.state == done.state,
        meeting.c.starts_at == done.starts_at,
    )
    tickets.lock(connection, done.ticket_id)
    values = {"state": "failed", "next_try_at": None, "last_error": error[:200]}
    connection.execute(update(meeting).where(still).values(values))

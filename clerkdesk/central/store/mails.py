"""Letters as rows: queued in the transaction that caused them, composed once, sent with their row locked.

This module must never change the bytes of a letter once they are stored: a second copy must be the same letter.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, Connection, and_, exists, func, insert, or_, select, update

from clerkdesk.central.store.tables import mail, meeting, resolution, ticket

_WAITING = ("queued", "delayed")
# So long a letter about a meeting waits for the meeting's link; afterwards it goes out with the page's link alone.
PATIENCE = timedelta(minutes=10)


class MailKind(StrEnum):
    """What a letter is about; each has its own wording."""

    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    MOVED = "moved"
    HANDED_OVER = "handed_over"
    CANCELLED = "cancelled"
    RESOLUTION = "resolution"
    RUNG_OPENED = "rung_opened"


_ABOUT_A_MEETING = (MailKind.CONFIRMED, MailKind.MOVED, MailKind.HANDED_OVER)


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter. `message_id` is its left part, without the domain; `ordinal` counts the ticket's letters from 1."""

    id: uuid.UUID
    ticket_id: uuid.UUID
    resolution_id: uuid.UUID | None
    kind: MailKind
    recipient: str
    language: str
    message_id: str
    raw: bytes | None
    attempts: int
    queued_at: datetime

    @property
    def ordinal(self) -> int:
        """Which of the ticket's letters this is; also the calendar's SEQUENCE."""
        return int(self.message_id.rpartition(".")[2])


_COLUMNS = (
    mail.c.id,
    mail.c.ticket_id,
    mail.c.resolution_id,
    mail.c.kind,
    mail.c.recipient,
    mail.c.language,
    mail.c.message_id,
    mail.c.raw,
    mail.c.attempts,
    mail.c.queued_at,
)


def queue(
    connection: Connection,
    ticket_id: uuid.UUID,
    kind: MailKind,
    now: datetime,
    resolution_id: uuid.UUID | None = None,
) -> uuid.UUID:
    """Write down that the ticket's citizen is owed a letter. The ticket's row must be locked by the caller.

    The message id is made here, from the ticket and the letter's ordinal, so that every copy ever sent bears it.
    """
    owner = connection.execute(
        select(ticket.c.year, ticket.c.number, ticket.c.citizen_email, ticket.c.language).where(
            ticket.c.id == ticket_id
        )
    ).one()
    so_far = select(func.count()).select_from(mail).where(mail.c.ticket_id == ticket_id)
    ordinal = connection.execute(so_far).scalar_one() + 1
    message_id = f"BT-{owner.year}-{owner.number:06d}.{ordinal}"
    letter = uuid.uuid5(ticket_id, message_id)
    connection.execute(
        insert(mail).values(
            id=letter,
            ticket_id=ticket_id,
            resolution_id=resolution_id,
            kind=kind.value,
            recipient=owner.citizen_email,
            language=owner.language,
            message_id=message_id,
            state="queued",
            queued_at=now,
        )
    )
    return letter


def claim_uncomposed(connection: Connection, now: datetime) -> Letter | None:
    """A due letter without its bytes, locked until the transaction ends; None when there is none to be had."""
    return _claim(connection, and_(mail.c.raw.is_(None), _due(now), _has_its_meeting(now), _has_its_paper()))


def claim_composed(connection: Connection, now: datetime) -> Letter | None:
    """A due letter with its bytes, locked until the transaction ends; None when there is none to be had."""
    return _claim(connection, and_(mail.c.raw.is_not(None), _due(now)))


def _claim(connection: Connection, wanted: ColumnElement[bool]) -> Letter | None:
    statement = (
        select(*_COLUMNS)
        .where(wanted)
        .order_by(mail.c.queued_at, mail.c.message_id)
        .limit(1)
        .with_for_update(of=mail, skip_locked=True)
    )
    row = connection.execute(statement).one_or_none()
    if row is None:
        return None
    values = row._asdict()
    return Letter(**{**values, "kind": MailKind(values["kind"])})


def _due(now: datetime) -> ColumnElement[bool]:
    return and_(mail.c.state.in_(_WAITING), or_(mail.c.next_try_at.is_(None), mail.c.next_try_at <= now))


def _has_its_meeting(now: datetime) -> ColumnElement[bool]:
    still_coming = exists().where(meeting.c.ticket_id == mail.c.ticket_id, meeting.c.state.in_(("wanted", "moved")))
    return or_(mail.c.kind.not_in(_ABOUT_A_MEETING), mail.c.queued_at <= now - PATIENCE, ~still_coming)


def _has_its_paper() -> ColumnElement[bool]:
    printed = exists().where(resolution.c.id == mail.c.resolution_id, resolution.c.pdf_sha256.is_not(None))
    return or_(mail.c.kind != MailKind.RESOLUTION, printed)


def keep_bytes(connection: Connection, letter: uuid.UUID, raw: bytes) -> None:
    """Store the letter's bytes, once."""
    connection.execute(update(mail).where(mail.c.id == letter, mail.c.raw.is_(None)).values(raw=raw))


def accept(connection: Connection, letter: uuid.UUID, now: datetime, reply: str) -> None:
    """The relay has it."""
    _set(connection, letter, state="accepted", accepted_at=now, last_reply=reply, next_try_at=None)


def delay(connection: Connection, letter: uuid.UUID, until: datetime, reply: str, *, by_relay: bool) -> None:
    """Not now. `by_relay`: the relay itself said so, rather than being out of reach."""
    state = {"state": "delayed"} if by_relay else {}
    _set(connection, letter, next_try_at=until, last_reply=reply, **state)


def bounce(connection: Connection, letter: uuid.UUID, reply: str) -> None:
    """Never: it came back, or was never taken."""
    _set(connection, letter, state="bounced", last_reply=reply, next_try_at=None)


def _set(connection: Connection, letter: uuid.UUID, **values: object) -> None:
    connection.execute(update(mail).where(mail.c.id == letter).values(attempts=mail.c.attempts + 1, **values))

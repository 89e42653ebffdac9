"""What follows from an event outside the ticket: a meeting wanted, a letter owed, a recording expected.

This module must never call another service: it writes rows in the same transaction, workers follow them.
"""

from __future__ import annotations

from clerkdesk.central.store import children, mails, meetings, recordings
from clerkdesk.central.store.mails import MailKind
from clerkdesk.central.store.tickets import TicketRow
from clerkdesk.central.store.unit_of_work import Work
from clerkdesk.domain import events as e
from clerkdesk.domain.audience import Recording
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.ticket import State


def requested(work: Work, row: TicketRow) -> None:
    """A ticket was born, on the first rung or by a climb."""
    _place_meeting(work, row)
    if row.ticket.rung > Rung.CLERK:
        _write(work, row, MailKind.RUNG_OPENED)
    else:
        _write(work, row, MailKind.CONFIRMED if row.ticket.starts_at else MailKind.REQUESTED)


def follow(work: Work, row: TicketRow, event: e.Event, *, was: TicketRow) -> None:
    """An event happened to a ticket; `row` is the ticket after it, `was` before it."""
    match event:
        case e.Scheduled():
            _place_meeting(work, row)
            _write(work, row, MailKind.MOVED if was.ticket.starts_at else MailKind.CONFIRMED)
        case e.Cancelled():
            meetings.take_back(work.connection, row.id)
            _write(work, row, MailKind.CANCELLED)
        case e.Reassigned():
            meetings.hand_over(work.connection, row.id)
            if row.ticket.state is State.SCHEDULED:
                # Another host is another meeting: the way in the citizen was given no longer leads there.
                _write(work, row, MailKind.HANDED_OVER)
        case e.AudienceHeld(talk) if talk.recording is Recording.RECORDED:
            recordings.expect(work.connection, row.id, work.now)
        case e.ResolutionIssued():
            resolution = children.resolution_of(work.connection, row.id)
            if row.citizen_email:
                mails.queue(work.connection, row.id, MailKind.RESOLUTION, work.now, resolution)
        case _:
            pass


def _place_meeting(work: Work, row: TicketRow) -> None:
    ticket = row.ticket
    if ticket.starts_at is None or ticket.ends_at is None:
        return
    # By phone too: the citizen dials the meeting's number, so that both channels leave one kind of recording.
    meetings.want(work.connection, row.id, ticket.starts_at, ticket.ends_at)


def _write(work: Work, row: TicketRow, kind: MailKind) -> None:
    if row.citizen_email:
        mails.queue(work.connection, row.id, kind, work.now)

"""What had been done outside the database by the time the sample city wakes up: letters sent, recordings kept.

This module must never touch what is still to come: meetings ahead and letters just queued are the worker's.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select, update

from clerkdesk.central.ports.archive import Archive
from clerkdesk.central.ports.pdf import Printer
from clerkdesk.central.store import blobs, printed, recordings
from clerkdesk.central.store.recordings import ArchivedRecording
from clerkdesk.central.store.tables import mail, meeting, recording, ticket
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.make_pdf import ensure_pdf
from clerkdesk.demo.webex.mp4 import recording_bytes

_KINDS_OF_RECORDING = 12
_REPLY = "250 2.0.0 Ok: queued"
_BOUNCED = "550 5.1.1 Recipient address rejected: User unknown"


def settle(uow: UnitOfWork, archive: Archive, printers: Sequence[Printer], city: str, now: datetime) -> None:
    """Bring letters, meetings, recordings and papers of the past to where they would be by `now`.

    Each printer prints on a thread of its own.
    """
    with uow.begin(None, now) as work:
        _letters(work.connection)
        _meetings(work.connection, now)
        _recordings(work.connection, archive, now)
    with uow.look(None, now) as work:
        waiting = printed.unprinted(work.connection, 1_000_000)
    with ThreadPoolExecutor(len(printers)) as threads:
        shares = [waiting[place :: len(printers)] for place in range(len(printers))]

        def print_share(place: int) -> None:
            for resolution in shares[place]:
                ensure_pdf(uow, resolution, printers[place], archive, city, now)

        for done in [threads.submit(print_share, place) for place in range(len(printers))]:
            done.result()


def _letters(connection: Connection) -> None:
    told = select(ticket.c.id).where(ticket.c.state == "communicated")
    bounced = select(ticket.c.id).where(ticket.c.bounced)
    is_resolution = mail.c.kind == "resolution"
    accepted = {"state": "accepted", "accepted_at": mail.c.queued_at, "last_reply": _REPLY, "attempts": 1}
    connection.execute(update(mail).where(~is_resolution).values(accepted))
    connection.execute(update(mail).where(is_resolution, mail.c.ticket_id.in_(told)).values(accepted))
    refused = {"state": "bounced", "last_reply": _BOUNCED, "attempts": 1}
    connection.execute(update(mail).where(is_resolution, mail.c.ticket_id.in_(bounced)).values(refused))


def _meetings(connection: Connection, now: datetime) -> None:
    """Meetings of the past are over; nobody asks the meeting service for them again."""
    over = {"state": "ready", "webex_id": func.concat("past-", meeting.c.tag)}
    connection.execute(update(meeting).where(meeting.c.ends_at <= now).values(over))


def _recordings(connection: Connection, archive: Archive, now: datetime) -> None:
    kept: list[tuple[str, int, int]] = []
    for number in range(_KINDS_OF_RECORDING):
        seconds = 290 + 37 * number
        stored = archive.put([recording_bytes(f"sample-{number}", "BT", seconds)])
        blobs.keep(connection, blobs.Blob(stored.sha256, stored.size, "video/mp4"), now)
        kept.append((stored.sha256, stored.size, seconds))
    owed = connection.execute(
        select(recording.c.id, ticket.c.started_at)
        .join(ticket, ticket.c.id == recording.c.ticket_id)
        .where(recording.c.state == "expected", ticket.c.started_at < now - timedelta(hours=3))
        .order_by(ticket.c.started_at, recording.c.id)
    ).all()
    for number, row in enumerate(owed):
        sha256, size, seconds = kept[number % len(kept)]
        what = ArchivedRecording(f"past-{row.id}", row.started_at, seconds, size, sha256)
        recordings.archived(connection, row.id, what, row.started_at + timedelta(hours=1))

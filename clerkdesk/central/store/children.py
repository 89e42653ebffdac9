"""What hangs on a ticket and is written by the official: notes and the resolution.

This module must never change one that stands; the database would refuse it anyway.
"""

from __future__ import annotations

import uuid
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from clerkdesk.central.store.officials import OfficialRow
from clerkdesk.central.store.tables import note, resolution
from clerkdesk.central.store.tickets import TicketRow
from clerkdesk.domain.register import RegisterNumber
from clerkdesk.domain.resolution import ResolutionText


def add_note(
    connection: Connection, note_id: uuid.UUID, ticket_id: uuid.UUID, author: OfficialRow, at: datetime, text: str
) -> None:
    """Write an internal note down."""
    row = {"id": note_id, "ticket_id": ticket_id, "author_id": author.id, "author_name": author.name}
    connection.execute(insert(note).values(**row, at=at, text=text))


def add_resolution(
    connection: Connection,
    resolution_id: uuid.UUID,
    row: TicketRow,
    number: RegisterNumber,
    author: OfficialRow,
    at: datetime,
    text: ResolutionText,
) -> None:
    """Write an issued resolution down, with its author as he is called today."""
    connection.execute(
        insert(resolution).values(
            id=resolution_id,
            ticket_id=row.id,
            rung=int(row.ticket.rung),
            case_file_id=row.case_file,
            year=number.year,
            number=number.number,
            author_id=author.id,
            author_name=author.name,
            author_title=author.job_title,
            unit_name=author.unit_name,
            issued_at=at,
            text=text,
        )
    )


def resolution_of(connection: Connection, ticket_id: uuid.UUID) -> uuid.UUID | None:
    """The ticket's resolution, once issued."""
    return connection.execute(select(resolution.c.id).where(resolution.c.ticket_id == ticket_id)).scalar_one_or_none()


def mark_delivered(connection: Connection, ticket_id: uuid.UUID, at: datetime) -> None:
    """The resolution has reached the citizen; the first time counts."""
    connection.execute(
        update(resolution)
        .where(resolution.c.ticket_id == ticket_id, resolution.c.delivered_at.is_(None))
        .values(delivered_at=at)
    )

"""Forms that were sent: the one-time number inside a form and the ticket it led to, so that a second click finds it.

This module must never hold anything of what a form said.
"""

from __future__ import annotations

import uuid
from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, Table, Uuid, insert, select

from clerkdesk.central.store.columns import metadata, moment

form_sent = Table(
    "form_sent",
    metadata,
    Column("nonce", Uuid, primary_key=True),
    Column("ticket_id", Uuid, ForeignKey("ticket.id"), nullable=False),
    moment("at", nullable=False),
)


def ticket_of(connection: Connection, nonce: uuid.UUID) -> uuid.UUID | None:
    """The ticket a form has already led to."""
    found: uuid.UUID | None = connection.execute(
        select(form_sent.c.ticket_id).where(form_sent.c.nonce == nonce)
    ).scalar_one_or_none()
    return found


def keep(connection: Connection, nonce: uuid.UUID, ticket_id: uuid.UUID, now: datetime) -> None:
    """Note what a form led to, in the transaction that made it."""
    connection.execute(insert(form_sent).values(nonce=nonce, ticket_id=ticket_id, at=now))

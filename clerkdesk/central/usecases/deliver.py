"""The mail server's word on a resolution: it reached the citizen, or it came back.

This module must never take a sent letter for a delivered one.
"""

from __future__ import annotations

import uuid

from clerkdesk.central.store import tickets
from clerkdesk.central.store.unit_of_work import Work
from clerkdesk.central.usecases.act import Acted, happen
from clerkdesk.domain import events as e
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.ticket import State


def deliver(work: Work, ticket_id: uuid.UUID, event: e.MailAccepted | e.MailBounced) -> Acted:
    """Make the mail server's word so; nothing happens when the citizen has the resolution already."""
    row = tickets.lock(work.connection, ticket_id)
    if row is None:
        raise Refused(Code.TICKET_UNKNOWN)
    if row.ticket.state is not State.RESOLVED:
        return Acted(row, ())
    return Acted(happen(work, row, event, None), (event,))

"""A form of the site that opens a ticket: sent once or ten times, it opens one.

This module must never answer another form's ticket: the one-time number inside the form is the only key.
"""

from __future__ import annotations

import uuid
from datetime import datetime

from clerkdesk.central.store import once
from clerkdesk.central.store.unit_of_work import UnitOfWork, Work
from clerkdesk.central.usecases.climb import climb
from clerkdesk.central.usecases.open_ticket import OpenedTicket, TicketRequest, open_ticket, record_refusal
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.refusals import Code, Refused


def ask_once(uow: UnitOfWork, now: datetime, nonce: uuid.UUID, request: TicketRequest) -> uuid.UUID:
    """The ticket this form opened, now or before. Raises what `open_ticket` raises, recorded."""
    try:
        with uow.begin(0, now) as work:
            return once.ticket_of(work.connection, nonce) or _kept(work, nonce, open_ticket(work, request))
    except Refused as refused:
        return _earlier_or_refuse(uow, now, nonce, refused, request.registration_number)


def climb_once(
    uow: UnitOfWork, now: datetime, nonce: uuid.UUID, ticket: uuid.UUID, reason: str, wanted: Rung
) -> uuid.UUID:
    """The ticket on the next rung this form opened, now or before. Raises what `climb` raises."""
    try:
        with uow.begin(0, now) as work:
            known = once.ticket_of(work.connection, nonce)
            return known or _kept(work, nonce, climb(work, ticket, reason, wanted=wanted))
    except Refused as refused:
        return _earlier_or_refuse(uow, now, nonce, refused, None)


def _kept(work: Work, nonce: uuid.UUID, opened: OpenedTicket) -> uuid.UUID:
    once.keep(work.connection, nonce, opened.id, work.now)
    return opened.id


def _earlier_or_refuse(
    uow: UnitOfWork, now: datetime, nonce: uuid.UUID, refused: Refused, registration_number: str | None
) -> uuid.UUID:
    """Two clicks at once: the second waited for the first, found its ticket in the way, and means the same one."""
    with uow.begin(0, now) as work:
        known = once.ticket_of(work.connection, nonce) if refused.code is Code.TICKET_ALREADY_OPEN else None
        if known is not None:
            return known
        if registration_number is not None:
            record_refusal(work, registration_number, refused)
    raise refused

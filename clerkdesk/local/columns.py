"""From a ticket's document to the narrow row that lists are painted, sorted and searched from.

This module must never touch a database.
"""

from __future__ import annotations

from typing import Any

from clerkdesk.domain import register
from clerkdesk.domain.text import fold
from clerkdesk.domain.ticket import BEFORE_TALK, State
from clerkdesk.local.moments import micros, micros_or_none
from clerkdesk.wire.documents import TicketDocument

_STATE_ORDER = {state.value: place for place, state in enumerate(State)}
_MOST_IN_A_YEAR = 10_000_000


def number_key(written: str) -> int:
    """A register number as something that sorts by year, then by number; what is no such number sorts first."""
    try:
        parsed = register.parse(written)
    except ValueError:
        return 0
    return parsed.year * _MOST_IN_A_YEAR + parsed.number


def search_text(document: TicketDocument) -> str:
    """Everything a ticket is found by, folded; numbers also as bare digits, so that any fragment of one finds it."""
    parts = (
        fold(document.citizen.name),
        fold(document.service_name),
        fold(document.number),
        register.fragment(document.number),
        fold(document.registration_number),
        register.fragment(document.registration_number),
    )
    return " ".join(parts)


def ticket_columns(document: TicketDocument, version: int) -> dict[str, Any]:
    """The row of a ticket. Its clock is the one that runs now: until the talk, then until the resolution."""
    ticket = document.ticket
    clock = None
    if ticket.state in BEFORE_TALK or ticket.state is State.IN_AUDIENCE:
        clock = document.deadline
    elif ticket.state is State.HELD:
        clock = document.resolution_deadline
    return {
        "id": ticket.id,
        "version": version,
        "number": document.number,
        "number_key": number_key(document.number),
        "citizen": document.citizen.name,
        "citizen_key": fold(document.citizen.name),
        "registration_number": document.registration_number,
        "service": document.service_name,
        "service_key": fold(document.service_name),
        "unit": document.unit,
        "channel": ticket.channel.value,
        "rung": int(ticket.rung),
        "state": ticket.state.value,
        "state_key": _STATE_ORDER[ticket.state.value],
        "is_open": int(ticket.is_open),
        "holder": ticket.holder,
        "case_file": str(document.case_file),
        "requested_at": micros(ticket.requested_at),
        "starts_at": micros_or_none(ticket.starts_at),
        "ends_at": micros_or_none(ticket.ends_at),
        "held_at": micros_or_none(ticket.talk.ended_at if ticket.talk else None),
        "opened_at": micros_or_none(ticket.case_file_opened_at),
        "clock_start": micros_or_none(clock.start if clock else None),
        "clock_due": micros_or_none(clock.due if clock else None),
        "bounced": int(ticket.bounced),
        "search": search_text(document),
    }

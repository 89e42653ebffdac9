"""A citizen asks for a talk: the case is checked, the clerk found, the hour taken, the number given, all or nothing.

This module must never let anybody ask for a higher rung: a ticket begins with the clerk who handles the case.
"""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass
from datetime import date, datetime

from clerkdesk.central.store import audits, policies, refusals, registers, tickets
from clerkdesk.central.store.registers import RegisterKind
from clerkdesk.central.store.tickets import NewTicket
from clerkdesk.central.store.unit_of_work import UnitOfWork, Work
from clerkdesk.central.usecases.consequences import requested
from clerkdesk.central.usecases.find_case import eligible_case
from clerkdesk.domain.audience import Channel
from clerkdesk.domain.civil_time import local_day
from clerkdesk.domain.deadline import audience_deadline
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.refusals import Code, Fact, Refused
from clerkdesk.domain.slots import Slot, check_slot, slot_at, window_for
from clerkdesk.domain.text import clean
from clerkdesk.wire.ids import uuid7


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRequest:
    """What the citizen's form says. `starts_at` None: no hour suits, or none is left; the clerk will propose one."""

    registration_number: str
    citizen_name: str
    filed_on: date
    email: str
    phone: str
    channel: Channel
    question: str
    starts_at: datetime | None = None
    language: str = "ro"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedTicket:
    """A ticket just written down."""

    id: uuid.UUID
    year: int
    number: int
    holder_id: int
    starts_at: datetime | None
    due_at: datetime


def open_ticket(work: Work, request: TicketRequest) -> OpenedTicket:
    """Write the ticket down.

    Raises Refused(CASE_UNKNOWN | ANSWER_TOO_OLD | FILED_IN_FUTURE | TICKET_ALREADY_OPEN | SLOT_OUTSIDE_WINDOW |
    SLOT_OUTSIDE_HOURS | SLOT_TAKEN | REASON_MISSING).
    """
    if not request.question.strip():
        raise Refused(Code.REASON_MISSING)
    connection = work.connection
    case = eligible_case(work, request.registration_number, request.citizen_name, request.filed_on)
    tickets.lock_case(connection, case.id)
    if tickets.is_open(connection, case.id, Rung.CLERK):
        raise Refused(Code.TICKET_ALREADY_OPEN)
    policy = policies.in_force(connection)
    deadline = audience_deadline(work.now, policy)
    slot = None
    if request.starts_at is not None:
        slot = slot_at(request.starts_at, policy)
        check_slot(slot, window_for(work.now, deadline.due, work.now, policy), policy)
        take(work, case.holder, slot)
    new = NewTicket(
        id=uuid.UUID(uuid7(work.now, secrets.randbits(80))),
        number=registers.draw(connection, RegisterKind.TICKET, local_day(work.now).year),
        case_file=case.id,
        rung=Rung.CLERK,
        holder=case.holder,
        channel=request.channel.value,
        question=clean(request.question).strip(),
        citizen_name=clean(request.citizen_name).strip(),
        citizen_email=request.email.strip(),
        citizen_phone=request.phone.strip(),
        language=request.language,
        requested_at=work.now,
        deadline=deadline,
        policy_version=policy.version,
        slot=slot,
    )
    return write_down(work, new)


def take(work: Work, holder: int, slot: Slot) -> None:
    """Queue for the official's day and look whether the hour is still free. Raises Refused(SLOT_TAKEN)."""
    tickets.lock_day(work.connection, holder)
    if tickets.taken(work.connection, holder, slot.starts_at, slot.ends_at):
        raise Refused(Code.SLOT_TAKEN)


def write_down(work: Work, new: NewTicket) -> OpenedTicket:
    """Store a new ticket of any rung with its first line of the trail and what follows from it."""
    with work.step():
        tickets.add(work.connection, new)
    facts: dict[str, Fact] = {"number": str(new.number), "rung": int(new.rung), "scheduled": new.slot is not None}
    audits.write(work.connection, work.now, work.actor or 0, "requested", ticket_id=new.id, facts=facts, version=1)
    row = tickets.find(work.connection, new.id)
    assert row is not None
    requested(work, row)
    return OpenedTicket(
        id=new.id,
        year=new.number.year,
        number=new.number.number,
        holder_id=new.holder,
        starts_at=None if new.slot is None else new.slot.starts_at,
        due_at=new.deadline.due,
    )


def record_refusal(work: Work, registration_number: str, refused: Refused) -> None:
    """Write down that a request was refused and why, without a name: refused requests are mirrored too."""
    refusals.add(work.connection, work.now, registration_number, refused)


def ask(uow: UnitOfWork, now: datetime, request: TicketRequest) -> OpenedTicket:
    """Open a ticket in a transaction of its own; a refusal is recorded, in another one, and raised on."""
    try:
        with uow.begin(0, now) as work:
            return open_ticket(work, request)
    except Refused as refused:
        with uow.begin(0, now) as work:
            record_refusal(work, request.registration_number, refused)
        raise

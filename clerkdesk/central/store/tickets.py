"""Tickets as rows: locked, read into the rules' record, written back.

This module must never judge; the rules decide what is written, the constraints refuse what may not be.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, func, insert, select, update

from clerkdesk.central.store.tables import case_file, official, resolution, service, ticket
from clerkdesk.domain.audience import Channel, Missed, Talk
from clerkdesk.domain.deadline import Deadline
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.register import RegisterNumber
from clerkdesk.domain.slots import Slot
from clerkdesk.domain.ticket import CLOSED, State, Ticket

_TAKES_TIME = ("scheduled", "in_audience")


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRow:
    """A ticket as stored: the rules' record and what stands around it. `unit` answers for the case's service."""

    ticket: Ticket
    version: int
    number: RegisterNumber
    case_file: int
    unit: int
    citizen_name: str
    citizen_email: str
    citizen_phone: str
    language: str
    question: str
    policy_version: int

    @property
    def id(self) -> uuid.UUID:
        """The key."""
        return uuid.UUID(self.ticket.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTicket:
    """What a ticket is born with."""

    id: uuid.UUID
    number: RegisterNumber
    case_file: int
    rung: Rung
    holder: int
    channel: str
    question: str
    citizen_name: str
    citizen_email: str
    citizen_phone: str
    language: str
    requested_at: datetime
    deadline: Deadline
    policy_version: int
    slot: Slot | None = None
    lower_resolution: uuid.UUID | None = None
    reason_to_climb: str = ""
    complained_of: frozenset[int] = frozenset()


def record(row: Row[Any]) -> Ticket:
    """The rules' record of a row that holds all columns of `ticket`."""
    return Ticket(
        id=str(row.id),
        rung=Rung(row.rung),
        state=State(row.state),
        holder=row.holder_id,
        channel=Channel(row.channel),
        requested_at=row.requested_at,
        due_at=row.due_at,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        case_file_opened_at=row.case_file_opened_at,
        lower_resolution=None if row.lower_resolution_id is None else str(row.lower_resolution_id),
        lower_read_at=row.lower_read_at,
        complained_of=frozenset(row.complained_of),
        started_at=row.started_at,
        notice_read_at=row.notice_read_at,
        talk=None if row.talk is None else msgspec.convert(row.talk, Talk),
        missed=None if row.missed is None else Missed(row.missed),
        moved_by_citizen=row.moved_by_citizen,
        moved_by_official=row.moved_by_official,
        resolution_due_at=row.resolution_due_at,
        resolved_at=row.resolved_at,
        communicated_at=row.communicated_at,
        bounced=row.bounced,
    )


def _query(ticket_id: uuid.UUID) -> Select[Any]:
    joined = ticket.join(case_file, case_file.c.id == ticket.c.case_file_id).join(service)
    return select(ticket, service.c.unit_id).select_from(joined).where(ticket.c.id == ticket_id)


def _row(found: Row[Any] | None) -> TicketRow | None:
    if found is None:
        return None
    return TicketRow(
        ticket=record(found),
        version=found.version,
        number=RegisterNumber(found.year, found.number),
        case_file=found.case_file_id,
        unit=found.unit_id,
        citizen_name=found.citizen_name,
        citizen_email=found.citizen_email,
        citizen_phone=found.citizen_phone,
        language=found.language,
        question=found.question,
        policy_version=found.policy_version,
    )


def find(connection: Connection, ticket_id: uuid.UUID) -> TicketRow | None:
    """The ticket as it is now, unlocked."""
    return _row(connection.execute(_query(ticket_id)).one_or_none())


def lock(connection: Connection, ticket_id: uuid.UUID) -> TicketRow | None:
    """The ticket, held until the transaction ends: first its case file, which orders the whole chain, then itself."""
    case_id = connection.execute(select(ticket.c.case_file_id).where(ticket.c.id == ticket_id)).scalar_one_or_none()
    if case_id is None:
        return None
    lock_case(connection, case_id)
    connection.execute(select(ticket.c.id).where(ticket.c.id == ticket_id).with_for_update())
    return find(connection, ticket_id)


def lock_case(connection: Connection, case_id: int) -> None:
    """Hold a case file, and so every ticket's birth and hand-over in it."""
    connection.execute(select(case_file.c.id).where(case_file.c.id == case_id).with_for_update(key_share=True))


def lock_day(connection: Connection, official_id: int) -> None:
    """Hold an official's day: two who want the same hour queue here, instead of deadlocking on the constraint."""
    connection.execute(select(official.c.id).where(official.c.id == official_id).with_for_update(key_share=True))


def add(connection: Connection, new: NewTicket) -> None:
    """Write a ticket down, requested or at once scheduled."""
    connection.execute(
        insert(ticket).values(
            id=new.id,
            year=new.number.year,
            number=new.number.number,
            case_file_id=new.case_file,
            rung=int(new.rung),
            state="requested" if new.slot is None else "scheduled",
            holder_id=new.holder,
            channel=new.channel,
            question=new.question,
            citizen_name=new.citizen_name,
            citizen_email=new.citizen_email,
            citizen_phone=new.citizen_phone,
            language=new.language,
            requested_at=new.requested_at,
            due_at=new.deadline.due,
            deadline=new.deadline,
            policy_version=new.policy_version,
            starts_at=None if new.slot is None else new.slot.starts_at,
            ends_at=None if new.slot is None else new.slot.ends_at,
            lower_resolution_id=new.lower_resolution,
            reason_to_climb=new.reason_to_climb,
            complained_of=sorted(new.complained_of),
        )
    )


def save(connection: Connection, was: TicketRow, now: Ticket) -> int:
    """Write what became of a ticket; answers its new version. What it was born with stays."""
    changed = {
        "state": now.state.value,
        "holder_id": now.holder,
        "channel": now.channel,
        "starts_at": now.starts_at,
        "ends_at": now.ends_at,
        "case_file_opened_at": now.case_file_opened_at,
        "lower_read_at": now.lower_read_at,
        "started_at": now.started_at,
        "notice_read_at": now.notice_read_at,
        "talk": now.talk,
        "missed": now.missed,
        "moved_by_citizen": now.moved_by_citizen,
        "moved_by_official": now.moved_by_official,
        "resolution_due_at": now.resolution_due_at,
        "resolved_at": now.resolved_at,
        "communicated_at": now.communicated_at,
        "bounced": now.bounced,
    }
    connection.execute(update(ticket).where(ticket.c.id == was.id).values(changed))
    return version(connection, was.id)


def version(connection: Connection, ticket_id: uuid.UUID) -> int:
    """The ticket's version as this transaction sees it."""
    found: int = connection.execute(select(ticket.c.version).where(ticket.c.id == ticket_id)).scalar_one()
    return found


def touch(connection: Connection, ticket_id: uuid.UUID) -> None:
    """Something its document shows has changed elsewhere: a new version, so that desks read it again."""
    connection.execute(update(ticket).where(ticket.c.id == ticket_id).values(version=ticket.c.version + 1))


def is_open(connection: Connection, case_id: int, rung: Rung) -> bool:
    """Whether the case has an open ticket on this rung."""
    closed = [state.value for state in CLOSED]
    asked = select(func.count()).where(
        ticket.c.case_file_id == case_id, ticket.c.rung == int(rung), ticket.c.state.not_in(closed)
    )
    return bool(connection.execute(asked).scalar_one())


def taken(connection: Connection, holder_id: int, since: datetime, until: datetime) -> list[Slot]:
    """The talks that take this official's time between two moments."""
    asked = select(ticket.c.starts_at, ticket.c.ends_at).where(
        ticket.c.holder_id == holder_id,
        ticket.c.state.in_(_TAKES_TIME),
        ticket.c.starts_at < until,
        ticket.c.ends_at > since,
    )
    return [Slot(row.starts_at, row.ends_at) for row in connection.execute(asked)]


def lower_authors(connection: Connection, case_id: int) -> frozenset[int]:
    """Everybody who has already issued a resolution in this case."""
    asked = select(resolution.c.author_id).where(resolution.c.case_file_id == case_id)
    return frozenset(connection.execute(asked).scalars())

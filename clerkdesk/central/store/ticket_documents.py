"""The ticket's document: the rules' record, and around it the case, the trail, the meeting, the mail and the history.

This module must never show an address in the clear, nor a phone number for a talk that is not by phone.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, select, text

from clerkdesk.central.store import policies, tickets
from clerkdesk.central.store.ledgers import audit
from clerkdesk.central.store.tables import case_file, mail, meeting, official, resolution, service, ticket
from clerkdesk.domain.audience import Channel
from clerkdesk.domain.deadline import Deadline, last_day_to_climb, resolution_deadline
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.register import RegisterNumber
from clerkdesk.domain.text import mask_email
from clerkdesk.wire.documents import Citizen, HistoryLine, MailState, Meeting, TicketDocument, TrailStep

_above = ticket.alias("above")
_own = resolution.alias("own")

_TICKETS = (
    select(
        ticket,
        case_file.c.registration_number,
        case_file.c.service_id,
        service.c.name.label("service_name"),
        service.c.unit_id,
        official.c.name.label("holder_name"),
        _own.c.id.label("own_id"),
        _own.c.year.label("own_year"),
        _own.c.number.label("own_number"),
        meeting.c.state.label("meeting_state"),
        meeting.c.web_link,
        meeting.c.number.label("meeting_number"),
        meeting.c.call_in_number,
        meeting.c.access_code,
        _above.c.id.label("climbed_to"),
    )
    .join(case_file, case_file.c.id == ticket.c.case_file_id)
    .join(service, service.c.id == case_file.c.service_id)
    .join(official, official.c.id == ticket.c.holder_id)
    .outerjoin(_own, _own.c.ticket_id == ticket.c.id)
    .outerjoin(meeting, meeting.c.ticket_id == ticket.c.id)
    .outerjoin(_above, (_above.c.lower_resolution_id == _own.c.id) & (_above.c.state != "cancelled"))
)

# Every rung below each of these tickets, nearest first, with the resolution that opened the next one.
_TRAILS = text("""
    WITH RECURSIVE trail (start, lower, height) AS (
        SELECT id, lower_resolution_id, 0 FROM ticket WHERE id = ANY (:ids)
        UNION ALL
        SELECT trail.start, t.lower_resolution_id, trail.height + 1
        FROM trail JOIN resolution r ON r.id = trail.lower JOIN ticket t ON t.id = r.ticket_id)
    SELECT trail.start, t.id AS ticket_id, t.rung, t.year AS ticket_year, t.number AS ticket_number,
        r.id AS resolution_id, r.year, r.number, r.author_id, r.author_name, r.issued_at
    FROM trail JOIN resolution r ON r.id = trail.lower JOIN ticket t ON t.id = r.ticket_id
    ORDER BY trail.start, t.rung
""")

# What is only read is in the audit, but no step in the ticket's own history: it would grow with every look.
_UNSHOWN = ("download_file", "joined")


def ticket_documents(connection: Connection, ids: list[str]) -> Mapping[str, tuple[int, TicketDocument]]:
    """By id: version and document, in five queries however many there are."""
    keys = [uuid.UUID(one) for one in ids]
    trails, histories, mails = _trails(connection, keys), _histories(connection, keys), _mails(connection, keys)
    every = policies.every(connection)
    return {
        str(row.id): (
            row.version,
            _document(row, every[row.policy_version], trails.get(row.id, []), histories.get(row.id, []), mails),
        )
        for row in connection.execute(_TICKETS.where(ticket.c.id.in_(keys)))
    }


def _document(
    row: Row[Any],
    policy: Policy,
    trail: list[TrailStep],
    history: list[HistoryLine],
    mails: Mapping[uuid.UUID, MailState],
) -> TicketDocument:
    record = tickets.record(row)
    is_phone = record.channel == Channel.PHONE
    return TicketDocument(
        ticket=record,
        number=str(RegisterNumber(row.year, row.number)),
        case_file=row.case_file_id,
        registration_number=row.registration_number,
        service=row.service_id,
        service_name=row.service_name,
        unit=row.unit_id,
        citizen=Citizen(
            name=row.citizen_name,
            email=mask_email(row.citizen_email) if row.citizen_email else "",
            phone=row.citizen_phone if is_phone else "",
        ),
        question=row.question,
        holder_name=row.holder_name,
        deadline=msgspec.convert(row.deadline, Deadline),
        policy_version=row.policy_version,
        meeting=_meeting(row),
        resolution=None if row.own_id is None else str(row.own_id),
        resolution_number=None if row.own_id is None else str(RegisterNumber(row.own_year, row.own_number)),
        resolution_deadline=None if record.talk is None else resolution_deadline(record.talk.ended_at, policy),
        mail=mails.get(row.id),
        climb_until=_climb_until(record.rung, record.communicated_at, policy),
        climbed_to=None if row.climbed_to is None else str(row.climbed_to),
        reason_to_climb=row.reason_to_climb,
        trail=tuple(trail),
        history=tuple(history),
    )


def _climb_until(rung: Rung, communicated_at: datetime | None, policy: Policy) -> date | None:
    if communicated_at is None or rung is Rung.MAYOR:
        return None
    return last_day_to_climb(communicated_at, policy)


def _meeting(row: Row[Any]) -> Meeting | None:
    if row.meeting_state is None or row.meeting_state == "cancelled":
        return None
    return Meeting(
        web_link=row.web_link,
        number=row.meeting_number,
        call_in_number=row.call_in_number,
        access_code=row.access_code,
    )


def _trails(connection: Connection, keys: list[uuid.UUID]) -> dict[uuid.UUID, list[TrailStep]]:
    trails: dict[uuid.UUID, list[TrailStep]] = {}
    for row in connection.execute(_TRAILS, {"ids": keys}):
        step = TrailStep(
            rung=Rung(row.rung),
            ticket=str(row.ticket_id),
            ticket_number=str(RegisterNumber(row.ticket_year, row.ticket_number)),
            resolution=str(row.resolution_id),
            resolution_number=str(RegisterNumber(row.year, row.number)),
            author=row.author_id,
            author_name=row.author_name,
            issued_at=row.issued_at,
        )
        trails.setdefault(row.start, []).append(step)
    return trails


def _histories(connection: Connection, keys: list[uuid.UUID]) -> dict[uuid.UUID, list[HistoryLine]]:
    histories: dict[uuid.UUID, list[HistoryLine]] = {}
    asked = (
        select(audit.c.ticket_id, audit.c.at, audit.c.actor_name, audit.c.verb, audit.c.facts)
        .where(audit.c.ticket_id.in_(keys), audit.c.verb.not_in(_UNSHOWN))
        .order_by(audit.c.id)
    )
    for row in connection.execute(asked):
        line = HistoryLine(at=row.at, who=row.actor_name, verb=row.verb, facts=row.facts)
        histories.setdefault(row.ticket_id, []).append(line)
    return histories


def _mails(connection: Connection, keys: list[uuid.UUID]) -> dict[uuid.UUID, MailState]:
    """Where the letter with the resolution is, by ticket."""
    asked = (
        select(mail.c.ticket_id, mail.c.state)
        .where(mail.c.ticket_id.in_(keys), mail.c.kind == "resolution")
        .order_by(mail.c.queued_at)
    )
    return {row.ticket_id: MailState(row.state) for row in connection.execute(asked)}

"""A ticket as the citizen's side needs it: one read of everything a letter, the status page or the printer says.

This module must never write, and never carry what citizens may not see (notes, others' names, host keys).
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, fields
from datetime import date, datetime

import msgspec
from sqlalchemy import Connection, RowMapping, and_, select

from clerkdesk.central.store.tables import case_file, meeting, official, policy, resolution, service, ticket, unit
from clerkdesk.domain.audience import Channel
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.domain.ticket import State


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFacts:
    """How to get in. `state`: wanted, moved, ready, cancelled or failed."""

    state: str
    webex_id: str
    web_link: str
    number: str
    call_in_number: str
    access_code: str
    host_email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionFacts:
    """The ticket's own resolution."""

    id: uuid.UUID
    number: str
    author_name: str
    author_title: str
    unit_name: str
    issued_at: datetime
    text: ResolutionText
    pdf_sha256: str | None
    delivered_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketFacts:
    """The ticket and what hangs on it. `lower_number`: the resolution below; `climbed_to`: the ticket above, if any."""

    id: uuid.UUID
    number: str
    reference: str
    rung: Rung
    state: State
    channel: Channel
    question: str
    citizen_name: str
    citizen_email: str
    citizen_phone: str
    language: str
    requested_at: datetime
    due_at: datetime
    starts_at: datetime | None
    ends_at: datetime | None
    moved_by_citizen: int
    holder_id: int
    holder_name: str
    holder_title: str
    holder_email: str
    unit_path: tuple[str, ...]
    registration_number: str
    service_name: str
    filed_on: date
    climb_within_days: int
    meeting: MeetingFacts | None
    resolution: ResolutionFacts | None
    lower_number: str
    climbed_to: uuid.UUID | None


_parent = unit.alias("parent")
_lower = resolution.alias("lower")
_above = ticket.alias("above")

_JOINED = (
    ticket.join(case_file, case_file.c.id == ticket.c.case_file_id)
    .join(service, service.c.id == case_file.c.service_id)
    .join(official, official.c.id == ticket.c.holder_id)
    .join(unit, unit.c.id == official.c.unit_id)
    .join(policy, policy.c.version == ticket.c.policy_version)
    .outerjoin(_parent, _parent.c.id == unit.c.parent_id)
    .outerjoin(meeting, meeting.c.ticket_id == ticket.c.id)
    .outerjoin(resolution, resolution.c.ticket_id == ticket.c.id)
    .outerjoin(_lower, _lower.c.id == ticket.c.lower_resolution_id)
    .outerjoin(_above, and_(_above.c.lower_resolution_id == resolution.c.id, _above.c.state != "cancelled"))
)


_SAME = [
    "id",
    "question",
    "citizen_name",
    "citizen_email",
    "citizen_phone",
    "language",
    "requested_at",
    "due_at",
    "starts_at",
    "ends_at",
    "moved_by_citizen",
    "holder_id",
]
_OTHERS = [
    "registration_number",
    "filed_on",
    "service_name",
    "holder_name",
    "holder_title",
    "holder_email",
    "climbed_to",
]
_KEPT = ["id", "author_name", "author_title", "unit_name", "issued_at", "pdf_sha256", "delivered_at"]

_STATEMENT = select(
    *(column.label(f"t_{column.name}") for column in ticket.c),
    *(column.label(f"m_{column.name}") for column in meeting.c),
    *(column.label(f"r_{column.name}") for column in resolution.c),
    case_file.c.registration_number,
    case_file.c.filed_on,
    service.c.name.label("service_name"),
    official.c.name.label("holder_name"),
    official.c.job_title.label("holder_title"),
    official.c.email.label("holder_email"),
    unit.c.name.label("unit_name"),
    _parent.c.name.label("parent_name"),
    _parent.c.kind.label("parent_kind"),
    policy.c.body.label("policy_body"),
    _lower.c.number.label("lower_number"),
    _lower.c.year.label("lower_year"),
    _above.c.id.label("climbed_to"),
).select_from(_JOINED)


def read(connection: Connection, ticket_id: uuid.UUID) -> TicketFacts | None:
    """All of it, or None when there is no such ticket."""
    row = connection.execute(_STATEMENT.where(ticket.c.id == ticket_id)).mappings().one_or_none()
    return None if row is None else _facts(row)


def ticket_of_resolution(connection: Connection, resolution_id: uuid.UUID) -> uuid.UUID | None:
    """The ticket a resolution closes."""
    wanted = select(resolution.c.ticket_id).where(resolution.c.id == resolution_id)
    return connection.execute(wanted).scalar_one_or_none()


def _facts(row: RowMapping) -> TicketFacts:
    above_unit = (row["parent_name"],) if row["parent_kind"] == "directorate" else ()
    return TicketFacts(
        **{name: row[f"t_{name}"] for name in _SAME},
        **{name: row[name] for name in _OTHERS},
        number=f"{row['t_number']}/{row['t_year']}",
        reference=f"BT-{row['t_year']}-{row['t_number']:06d}",
        rung=Rung(row["t_rung"]),
        state=State(row["t_state"]),
        channel=Channel(row["t_channel"]),
        unit_path=(*above_unit, row["unit_name"]),
        climb_within_days=msgspec.convert(row["policy_body"], Policy).climb_within_days,
        meeting=None if row["m_ticket_id"] is None else _meeting(row),
        resolution=None if row["r_id"] is None else _resolution(row),
        lower_number="" if row["lower_number"] is None else f"{row['lower_number']}/{row['lower_year']}",
    )


def _meeting(row: RowMapping) -> MeetingFacts:
    return MeetingFacts(**{each.name: row[f"m_{each.name}"] for each in fields(MeetingFacts)})


def _resolution(row: RowMapping) -> ResolutionFacts:
    return ResolutionFacts(
        **{name: row[f"r_{name}"] for name in _KEPT},
        number=f"{row['r_number']}/{row['r_year']}",
        text=msgspec.convert(row["r_text"], ResolutionText),
    )

"""A very small city hall in a fresh database: four rungs, one service, three cases; Tuesday 24 November 2026, 9:12.

This module must never hold a test.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Connection, insert, update

from clerkdesk.central.store import tables as t
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.act import act
from clerkdesk.central.usecases.open_ticket import OpenedTicket, TicketRequest, open_ticket
from clerkdesk.domain import commands as c
from clerkdesk.domain.audience import Channel, Talk
from clerkdesk.domain.register import fragment
from clerkdesk.domain.resolution import Outcome, ResolutionText
from clerkdesk.domain.roles import Role, Who
from clerkdesk.domain.text import fold

NOW = datetime(2026, 11, 24, 7, 12, tzinfo=UTC)  # Tuesday 9:12 in Cluj-Napoca
SLOT = datetime(2026, 11, 24, 8, 20, tzinfo=UTC)  # 10:20, one of the offered starts
FILED = date(2026, 11, 3)
TEXT = ResolutionText(
    outcome=Outcome.CLARIFIED,
    facts="Planul scanat la ghișeu este la scara 1:1000.",
    conclusion="Planul retrimis se ia la dosar.",
    legal_ground="Legea nr. 50/1991, art. 6",
)


@dataclass(frozen=True)
class Town:
    """Ids of who is there. Case 482913/2026 is open, 111/2026 answered too long ago, 222/2026 open as well."""

    clerk: int
    director: int
    vice_mayor: int
    mayor: int


def build(uow: UnitOfWork) -> Town:
    """Fill the database."""
    with uow.begin(None, NOW) as work:
        connection = work.connection
        city = _unit(connection, "city", "Primăria municipiului Cluj-Napoca", "city", None)
        directorate = _unit(connection, "urb", "Direcția Urbanism", "directorate", city)
        office = _unit(connection, "cert", "Serviciul Certificate de urbanism", "service", directorate)
        mayor = _official(connection, "primar", "Andrei Popa", "primar", Role.MAYOR, city)
        vice = _official(connection, "vice", "Maria Rus", "viceprimar", Role.VICE_MAYOR, city)
        director = _official(connection, "director", "Horea Szabó", "director executiv", Role.DIRECTOR, directorate)
        clerk = _official(connection, "clerk", "Ioana Mureșan", "inspector", Role.CLERK, office)
        connection.execute(update(t.unit).where(t.unit.c.id == city).values(head_id=mayor))
        connection.execute(
            update(t.unit).where(t.unit.c.id == directorate).values(head_id=director, coordinator_id=vice)
        )
        service = connection.execute(
            insert(t.service).values(code="cu", name="Certificat de urbanism", unit_id=office).returning(t.service.c.id)
        ).scalar_one()
        for number, citizen, communicated in (
            ("482913/2026", "Maria Oltean", None),
            ("111/2026", "Ion Vlad", date(2026, 9, 1)),
            ("222/2026", "Ágnes Kovács-Țîru", None),
        ):
            _case(connection, number, citizen, service, clerk, communicated)
    return Town(clerk, director, vice, mayor)


def _unit(connection: Connection, code: str, name: str, kind: str, parent: int | None) -> int:
    row = insert(t.unit).values(code=code, name=name, kind=kind, parent_id=parent).returning(t.unit.c.id)
    made: int = connection.execute(row).scalar_one()
    return made


def _official(connection: Connection, login: str, name: str, job: str, role: Role, unit: int) -> int:
    values = {"login": login, "name": name, "job_title": job, "role": role.value, "unit_id": unit}
    row = insert(t.official).values(**values, email=f"{login}@primarie.example").returning(t.official.c.id)
    made: int = connection.execute(row).scalar_one()
    return made


def _case(
    connection: Connection, number: str, citizen: str, service: int, holder: int, communicated: date | None
) -> None:
    connection.execute(
        insert(t.case_file).values(
            registration_number=number,
            number_fragment=fragment(number),
            citizen_name=citizen,
            citizen_folded=fold(citizen),
            filed_on=FILED,
            service_id=service,
            holder_id=holder,
            state="in_progress" if communicated is None else "answered",
            stage="in lucru",
            answered_on=communicated,
            communicated_on=communicated,
        )
    )


def request(*, starts_at: datetime | None = SLOT, channel: Channel = Channel.WEBEX) -> TicketRequest:
    """What Maria Oltean's form says."""
    return TicketRequest(
        registration_number="482913/2026",
        citizen_name="Maria Oltean",
        filed_on=FILED,
        email="maria@example.test",
        phone="0740000000",
        channel=channel,
        question="Ce lipsește din planul cadastral?",
        starts_at=starts_at,
    )


def ask(uow: UnitOfWork, *, starts_at: datetime | None = SLOT, channel: Channel = Channel.WEBEX) -> OpenedTicket:
    """Maria Oltean asks for a ticket."""
    with uow.begin(0, NOW) as work:
        return open_ticket(work, request(starts_at=starts_at, channel=channel))


def talk_and_resolve(uow: UnitOfWork, town: Town, ticket: uuid.UUID, now: datetime = SLOT) -> datetime:
    """The talk is held and the resolution issued; answers when."""
    who = Who(town.clerk)
    ended = now + timedelta(minutes=12)
    talk = Talk(started_at=now, ended_at=ended, notice_read_at=now)
    issued = ended + timedelta(minutes=5)
    with uow.begin(town.clerk, ended) as work:
        act(work, ticket, who, c.EndAudience(talk))
    with uow.begin(town.clerk, issued) as work:
        act(work, ticket, who, c.IssueResolution(TEXT))
    return issued

"""A small city hall in a real database: three rungs, two services, cases to ask about, and acts by name.

This module must never go round the use cases, save to lay the house itself.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Engine, insert, update

from clerkdesk.central.ports.clock import MovableClock
from clerkdesk.central.store import officials, tables
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.act import Acted, act
from clerkdesk.central.usecases.deliver import deliver
from clerkdesk.central.usecases.open_ticket import OpenedTicket, TicketRequest, open_ticket
from clerkdesk.domain import commands as c
from clerkdesk.domain import events as e
from clerkdesk.domain.audience import Channel, Talk
from clerkdesk.domain.register import fragment
from clerkdesk.domain.resolution import Decision, Outcome, ResolutionText
from clerkdesk.domain.roles import CITIZEN
from clerkdesk.domain.text import fold

MONDAY = datetime(2026, 11, 23, 6, 40, tzinfo=UTC)
FILED = date(2026, 11, 10)
TEXT = ResolutionText(
    outcome=Outcome.CLARIFIED, facts="Faptele.", conclusion="Concluzia.", legal_ground="O.G. 27/2002, art. 8"
)
DECIDED = ResolutionText(
    outcome=Outcome.CLARIFIED,
    facts="Faptele.",
    conclusion="Concluzia.",
    legal_ground="O.G. 27/2002, art. 8",
    decision=Decision.AMEND,
    reasons="Motivele.",
)


@dataclass(frozen=True, slots=True)
class House:
    """Officials by name, and two services: `parking` is answered for by unit 111, `trees` by unit 112."""

    uow: UnitOfWork
    clock: MovableClock
    mayor: int
    vice: int
    director: int
    head: int
    ana: int
    bogdan: int
    other_head: int
    city: int
    directorate: int
    unit: int
    other_unit: int
    parking: int
    trees: int

    def case(self, number: str, *, holder: int | None = None, service: int | None = None, **values: object) -> int:
        """A case file of Ion Pop, filed on FILED."""
        row = {
            "registration_number": number,
            "number_fragment": fragment(number),
            "citizen_name": "Ion Pop",
            "citizen_folded": fold("Ion Pop"),
            "citizen_email": "ion.pop@example.org",
            "citizen_phone": "+40700000001",
            "filed_on": FILED,
            "service_id": service or self.parking,
            "holder_id": holder or self.ana,
            "state": "in_progress",
            "stage": "în lucru",
            "subject": "Loc de parcare",
        }
        with self.uow.begin(None, self.clock.now()) as work:
            made = insert(tables.case_file).values({**row, **values}).returning(tables.case_file.c.id)
            case_id: int = work.connection.execute(made).scalar_one()
            return case_id

    def request(self, number: str, **values: object) -> TicketRequest:
        """A request about that case."""
        asked: dict[str, object] = {
            "registration_number": number,
            "citizen_name": "Pop Ion",
            "filed_on": FILED,
            "email": "ion.pop@example.org",
            "phone": "+40700000001",
            "channel": Channel.WEBEX,
            "question": "De ce durează?",
        }
        return TicketRequest(**{**asked, **values})  # type: ignore[arg-type]

    def ticket(self, number: str, **values: object) -> OpenedTicket:
        """A case and a ticket about it."""
        case = {name: values.pop(name) for name in ("holder", "service") if name in values}
        self.case(number, **case)  # type: ignore[arg-type]
        with self.uow.begin(0, self.clock.now()) as work:
            return open_ticket(work, self.request(number, **values))

    def act(self, ticket: uuid.UUID, official: int, body: c.TicketCommand) -> Acted:
        """An official does something, now."""
        with self.uow.begin(official, self.clock.now()) as work:
            who = officials.who(work.connection, official)
            assert who is not None
            return act(work, ticket, who, body)

    def citizen(self, ticket: uuid.UUID, body: c.TicketCommand) -> Acted:
        """The citizen does something, now."""
        with self.uow.begin(0, self.clock.now()) as work:
            return act(work, ticket, CITIZEN, body)

    def hold(self, ticket: uuid.UUID, official: int) -> Acted:
        """The talk takes place."""
        now = self.clock.now()
        talk = Talk(started_at=now, ended_at=now + timedelta(minutes=10), notice_read_at=now)
        return self.act(ticket, official, c.EndAudience(talk))

    def resolve(self, ticket: uuid.UUID, official: int, text: ResolutionText = TEXT) -> Acted:
        """The talk takes place, and the resolution is issued."""
        self.hold(ticket, official)
        if text.decision is not None:
            self.act(ticket, official, c.ReadLowerResolution())
        return self.act(ticket, official, c.IssueResolution(text))

    def communicate(self, ticket: uuid.UUID, official: int, text: ResolutionText = TEXT) -> Acted:
        """The whole life of a ticket: held, resolved, and the mail accepted."""
        self.resolve(ticket, official, text)
        with self.uow.begin(None, self.clock.now()) as work:
            return deliver(work, ticket, e.MailAccepted(work.now))


def build(engine: Engine, uow: UnitOfWork | None = None) -> House:
    """Lay the house in an empty, migrated database."""
    t = tables
    with engine.begin() as connection:

        def unit(code: str, kind: str, parent: int | None) -> int:
            made = insert(t.unit).values(code=code, name=f"Unitatea {code}", kind=kind, parent_id=parent)
            found: int = connection.execute(made.returning(t.unit.c.id)).scalar_one()
            return found

        def person(login: str, role: str, unit_id: int) -> int:
            made = insert(t.official).values(
                login=login,
                name=login.title(),
                job_title=role,
                role=role,
                unit_id=unit_id,
                email=f"{login}@example.org",
            )
            found: int = connection.execute(made.returning(t.official.c.id)).scalar_one()
            return found

        def led(unit_id: int, head: int, coordinator: int | None = None) -> None:
            connection.execute(
                update(t.unit).where(t.unit.c.id == unit_id).values(head_id=head, coordinator_id=coordinator)
            )

        def service(code: str, unit_id: int) -> int:
            made = insert(t.service).values(code=code, name=f"Serviciul {code}", unit_id=unit_id)
            found: int = connection.execute(made.returning(t.service.c.id)).scalar_one()
            return found

        city = unit("M", "city", None)
        directorate = unit("100", "directorate", city)
        first, second = unit("111", "service", directorate), unit("112", "service", directorate)
        mayor, vice = person("mayor", "mayor", city), person("vice", "vice_mayor", city)
        director = person("director", "director", directorate)
        head, other_head = person("head", "director", first), person("otherhead", "director", second)
        ana, bogdan = person("ana", "clerk", first), person("bogdan", "clerk", first)
        led(city, mayor)
        led(directorate, director, vice)
        led(first, head)
        led(second, other_head)
        parking, trees = service("parking", first), service("trees", second)
    return House(
        uow=uow or UnitOfWork(engine),
        clock=MovableClock(MONDAY),
        mayor=mayor,
        vice=vice,
        director=director,
        head=head,
        ana=ana,
        bogdan=bogdan,
        other_head=other_head,
        city=city,
        directorate=directorate,
        unit=first,
        other_unit=second,
        parking=parking,
        trees=trees,
    )

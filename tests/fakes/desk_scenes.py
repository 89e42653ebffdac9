"""Moments of the day to look at and test: the cockpit at 10:38, the editor at 10:58, the director's decision at 11:25.

No rule is made up here; each scene is the fake desk's world moved on to that moment.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import msgspec

from clerkdesk.desk.rows import Draft, Link, TicketView, WaitingCommand, WaitingState
from clerkdesk.domain.audience import Channel, Talk
from clerkdesk.domain.deadline import resolution_deadline
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.refusals import Code
from clerkdesk.domain.resolution import Decision, Outcome, ResolutionText
from clerkdesk.domain.roles import Role
from clerkdesk.domain.ticket import State
from clerkdesk.wire.documents import (
    Citizen,
    HistoryLine,
    RecordingDocument,
    RecordingState,
    ResolutionDocument,
    TrailStep,
)
from clerkdesk.wire.exchange import Account
from tests.fakes import desk_tickets as made
from tests.fakes.desk_world import World, clerk_world

MARIA = made.ticket_id(1284)
RAZVAN = made.ticket_id(1307)
COCKPIT_NOW = datetime(2026, 11, 24, 10, 38, 18, tzinfo=made.BUCHAREST)
EDITOR_NOW = made.at(24, 10, 58)
DECISION_NOW = made.at(24, 11, 26)
DIRECTOR = Account(
    id=201,
    login="radu.campean",
    name="Radu Câmpean",
    job_title="director",
    role=Role.DIRECTOR,
    unit=30,
    unit_name="Direcția Urbanism",
    above=(301, 401),
)
NOTES = (
    "10:31 ✓ Maria Oltean\n"
    "10:32 Dna Oltean arată numărul de intrare 482913 din 3 nov., cu planul cadastral trecut în opis.\n"
    "10:34 Verificat: planul scanat la ghișeu are scara 1:1000, la dosar se cere 1:500.\n"
    "10:36 A retrimis azi, la 8:52, planul la 1:500. De confirmat că este vizat OCPI"
)
COCKPIT_TEXT = ResolutionText(
    outcome=Outcome.CLARIFIED,
    facts="Cererea a fost înregistrată în 3 noiembrie 2026. Planul cadastral anexat este la scara 1:1000, iar pentru "
    "acest imobil se cere scara 1:500.",
    conclusion="Planul retrimis azi la scara 1:500 se ia la dosar; nu sunt necesare alte completări.",
    next_step="Eliberarea certificatului",
    next_step_by=date(2026, 12, 3),
)
EDITOR_TEXT = ResolutionText(
    outcome=Outcome.CLARIFIED,
    facts="Cererea a fost înregistrată în 3 noiembrie 2026, cu planul cadastral trecut în opis. Planul scanat la "
    "ghișeu este la scara 1:1000; pentru imobilul din str. Tăbăcarilor se cere scara 1:500. Dna Oltean a retrimis azi, "
    "la 8:52, planul la scara cerută, vizat OCPI.",
    conclusion="Planul retrimis se ia la dosar. Nu sunt necesare alte completări, iar termenul de răspuns rămâne 3 "
    "decembrie 2026",
    legal_ground="Legea nr. 50/1991, art. 6; O.G. nr. 27/2002, art. 8",
    next_step="Eliberarea certificatului de urbanism",
    next_step_by=date(2026, 12, 3),
)
LOWER_TEXT = ResolutionText(
    outcome=Outcome.UNFOUNDED,
    facts="Terenul este în zona UTR Liu. Cererea nu cuprinde acordul vecinilor pentru schimbarea destinației, cerut în "
    "6 noiembrie. Petentul nu a depus completările în termenul de 5 zile.",
    conclusion="Cererea se respinge, fiind incompletă. Petentul poate depune o cerere nouă.",
    legal_ground="Legea nr. 50/1991, art. 6; R.L.U. Cluj-Napoca, cap. III",
)
DECISION_TEXT = ResolutionText(
    outcome=Outcome.TO_COMPLETE,
    facts="Terenul este în zona UTR Liu. Cererea nu cuprinde acordul vecinilor pentru schimbarea destinației, cerut în "
    "6 noiembrie. Cererea de completări a ajuns la petent abia în 14 noiembrie.",
    conclusion="Cererea rămâne în lucru. Petentul depune acordul vecinilor până în 4 decembrie.",
    legal_ground="Legea nr. 50/1991, art. 6; R.L.U. Cluj-Napoca, cap. III",
    decision=Decision.AMEND,
    reasons="Termenul de 5 zile curge de la primire, nu de la expediere; confirmarea de primire este din 14 noiembrie",
)


def _put(world: World, view: TicketView) -> None:
    world.views[view.document.ticket.id] = view


def cockpit_world(offline: bool = True) -> World:
    """Maria's talk, eight minutes in; the network went at 10:34."""
    world = clerk_world()
    view = world.views[MARIA]
    ticket = replace(
        view.document.ticket,
        state=State.IN_AUDIENCE,
        started_at=made.at(24, 10, 30),
        notice_read_at=made.at(24, 10, 31),
    )
    citizen = msgspec.structs.replace(view.document.citizen, email="m…n@…il.ro")
    recording = RecordingDocument(
        id="recording-1",
        ticket=MARIA,
        state=RecordingState.EXPECTED,
        channel=Channel.WEBEX,
        recorded_at=made.at(24, 10, 30),
    )
    draft = Draft(ticket=MARIA, resolution=COCKPIT_TEXT, notes=NOTES, saved_at=made.at(24, 10, 36), based_on=1)
    _put(
        world,
        replace(
            view,
            document=msgspec.structs.replace(view.document, ticket=ticket, citizen=citizen),
            recordings=(recording,),
            draft=draft,
        ),
    )
    if offline:
        world.status = replace(
            world.status,
            link=Link.OFFLINE,
            offline_since=made.at(24, 10, 34),
            waiting=tuple(waiting(n, "write_note") for n in (1, 2, 3)),
        )
    return world


def editor_world() -> World:
    """Maria's talk is over; the resolution is nearly written."""
    world = clerk_world()
    view = world.views[MARIA]
    talk = Talk(made.at(24, 10, 30), made.at(24, 10, 43), made.at(24, 10, 31))
    due = resolution_deadline(talk.ended_at, made.POLICY)
    ticket = replace(
        view.document.ticket,
        state=State.HELD,
        started_at=talk.started_at,
        notice_read_at=talk.notice_read_at,
        talk=talk,
        resolution_due_at=due.due,
    )
    citizen = msgspec.structs.replace(view.document.citizen, email="m…n@…il.ro")
    draft = Draft(ticket=MARIA, resolution=EDITOR_TEXT, saved_at=EDITOR_NOW, based_on=1)
    document = msgspec.structs.replace(view.document, ticket=ticket, citizen=citizen, resolution_deadline=due)
    _put(world, replace(view, document=document, draft=draft))
    return world


def escalation_world(read: bool = True, drafted: bool = True) -> World:
    """The director decides on Răzvan Țîrlea's escalation of resolution 902."""
    world = clerk_world()
    world.account = DIRECTOR
    world.names[201] = DIRECTOR.name
    lower = ResolutionDocument(
        id="resolution-902",
        ticket="ticket-1190",
        ticket_number="1190/2026",
        number="902/2026",
        rung=Rung.CLERK,
        author=made.CLERK,
        author_name=made.CLERK_NAME,
        author_title="inspector",
        unit_name="Serviciul Certificate de urbanism",
        issued_at=made.at(17, 13, 10),
        text=LOWER_TEXT,
    )
    seed = made.Seed(1307, "Răzvan Țîrlea", made.CU, Channel.WEBEX, made.at(24, 10, 50), made.h(20, 0))
    view = TicketView(document=made.document(seed), version=3, case_file=made.case_file(seed))
    talk = Talk(made.at(24, 10, 50), made.at(24, 11, 4), made.at(24, 10, 51))
    due = resolution_deadline(talk.ended_at, made.POLICY)
    ticket = replace(
        view.document.ticket,
        rung=Rung.DIRECTOR,
        holder=DIRECTOR.id,
        state=State.HELD,
        talk=talk,
        started_at=talk.started_at,
        lower_resolution=lower.id,
        lower_read_at=made.at(24, 11, 20) if read else None,
        complained_of=frozenset({made.CLERK}),
        resolution_due_at=due.due,
    )
    step = TrailStep(
        rung=Rung.CLERK,
        ticket=lower.ticket,
        ticket_number=lower.ticket_number,
        resolution=lower.id,
        resolution_number=lower.number,
        author=lower.author,
        author_name=lower.author_name,
        issued_at=lower.issued_at,
    )
    recording = RecordingDocument(
        id="recording-2",
        ticket=lower.ticket,
        state=RecordingState.ARCHIVED,
        channel=Channel.WEBEX,
        recorded_at=made.at(17, 10, 0),
        duration=780,
        size=9_000_000,
        sha256="recording-2",
    )
    document = msgspec.structs.replace(
        view.document,
        ticket=ticket,
        holder_name=DIRECTOR.name,
        registration_number="471180/2026",
        citizen=Citizen(name="Răzvan Țîrlea", email="r…a@…oo.com"),
        reason_to_climb="Adresa cu completările am primit-o după opt zile. Când să mai depun acordul?",
        trail=(step,),
        resolution_deadline=due,
    )
    draft = (
        Draft(ticket=RAZVAN, resolution=DECISION_TEXT, saved_at=made.at(24, 11, 25), based_on=3) if drafted else None
    )
    _put(world, replace(view, document=document, resolutions=(lower,), recordings=(recording,), draft=draft))
    other = made.Seed(1309, "Ana Mureșeanu", made.AC, Channel.PHONE, made.at(25, 9, 20), made.h(30, 0))
    second = TicketView(document=made.document(other), version=1, case_file=made.case_file(other))
    climbed = replace(second.document.ticket, rung=Rung.DIRECTOR, holder=DIRECTOR.id, lower_resolution="resolution-77")
    _put(world, replace(second, document=msgspec.structs.replace(second.document, ticket=climbed)))
    world.status = replace(world.status, synced_at=DECISION_NOW, waiting=())
    return world


def waiting(
    number: int, verb: str, state: WaitingState = WaitingState.WAITING, code: Code | None = None, text: str = ""
) -> WaitingCommand:
    """An act of Maria's ticket that has not settled."""
    return WaitingCommand(
        id=f"waiting-{number}",
        verb=verb,
        ticket=MARIA,
        ticket_number="1284/2026",
        at=made.at(24, 10, 30) + timedelta(minutes=number),
        state=state,
        code=code.value if code else None,
        facts={},
        text=text,
    )


def somebody_changed(world: World, ticket: str, who: str, at: datetime, verb: str = "reassign") -> None:
    """A line of another person's in the ticket's history, with a new version."""
    view = world.views[ticket]
    line = HistoryLine(at=at, who=who, verb=verb)
    document = msgspec.structs.replace(view.document, history=(*view.document.history, line))
    world.views[ticket] = replace(view, document=document, version=view.version + 1)


def hand_over(world: World, ticket: str, to: int) -> None:
    """A superior gave the ticket to somebody else."""
    view = world.views[ticket]
    document = msgspec.structs.replace(view.document, ticket=replace(view.document.ticket, holder=to))
    world.views[ticket] = replace(view, document=document, version=view.version + 1)


def issue(world: World, ticket: str, text: ResolutionText, number: str = "1031/2026") -> None:
    """The resolution is issued and its document is here."""
    view = world.views[ticket]
    document = msgspec.structs.replace(
        view.document, ticket=replace(view.document.ticket, state=State.RESOLVED, resolved_at=EDITOR_NOW)
    )
    issued = ResolutionDocument(
        id=f"resolution-{number}",
        ticket=ticket,
        ticket_number=document.number,
        number=number,
        rung=document.ticket.rung,
        author=made.CLERK,
        author_name=made.CLERK_NAME,
        author_title="inspector",
        unit_name="Serviciul Certificate de urbanism",
        issued_at=EDITOR_NOW,
        text=text,
    )
    world.views[ticket] = replace(view, document=document, draft=None, resolutions=(*view.resolutions, issued))

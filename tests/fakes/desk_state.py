"""What the fake desk holds: the clerk's Tuesday as plain values. It must never answer or act by itself."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import TypeVar

from clerkdesk.desk.rows import (
    Draft,
    Link,
    Status,
    TicketRow,
    TicketView,
    WaitingCommand,
    WaitingState,
)
from clerkdesk.domain import commands as c
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.domain.roles import Role
from clerkdesk.domain.ticket import CLOSED, State
from clerkdesk.notices import Notices
from clerkdesk.wire.documents import NoteDocument
from clerkdesk.wire.exchange import Account
from tests.fakes import desk_tickets as made

T = TypeVar("T")
CLERK = Account(
    id=made.CLERK,
    login="ioana.muresan",
    name=made.CLERK_NAME,
    job_title="inspector",
    role=Role.CLERK,
    unit=31,
    unit_name="Serviciul Certificate de urbanism",
    above=(201, 301, 401),
)


def done(value: T) -> Future[T]:
    """A future that is over."""
    future: Future[T] = Future()
    future.set_result(value)
    return future


@dataclass(frozen=True)
class FakeCounts:
    """Figures for badges."""

    unread: int
    open: int
    escalations: int
    to_write: int


@dataclass
class World:
    """Everything there is, plain and changeable."""

    notices: Notices
    account: Account = CLERK
    policy: Policy = made.POLICY
    views: dict[str, TicketView] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    status: Status = field(default_factory=lambda: Status(link=Link.SYNCED, synced_at=made.NOW, offline_since=None))
    names: dict[int, str] = field(default_factory=lambda: {made.CLERK: made.CLERK_NAME})
    files_here: bool = True
    wanted_files: list[str] = field(default_factory=list)
    done: list[tuple[str, c.TicketCommand]] = field(default_factory=list)


def clerk_world() -> World:
    """The clerk's Tuesday."""
    world = World(Notices())
    for seed in made.SEEDS:
        view = TicketView(document=made.document(seed), version=1, case_file=made.case_file(seed))
        world.views[made.ticket_id(seed.number)] = view
        if seed.is_unread:
            world.unread.add(made.ticket_id(seed.number))
    started = made.ticket_id(1268)
    world.views[started] = replace(
        world.views[started],
        draft=Draft(ticket=started, resolution=ResolutionText(facts="S-a explicat stadiul."), saved_at=made.at(23, 12)),
    )
    maria = made.ticket_id(1284)
    world.views[maria] = replace(
        world.views[maria],
        notes=tuple(
            NoteDocument(
                id=f"note-{n}", ticket=maria, author=made.CLERK, author_name=made.CLERK_NAME, at=when, text=text
            )
            for n, (when, text) in enumerate(
                (
                    (made.at(23, 16, 20), "Planul la 1:1000 este în dosar din 3 noiembrie; lipsea cel la 1:500."),
                    (made.at(24, 9, 5), "A depus azi planul la 1:500. De verificat viza OCPI."),
                )
            )
        ),
    )
    waiting = WaitingCommand(
        id="command-1",
        verb="schedule",
        ticket=made.ticket_id(1290),
        ticket_number="1290/2026",
        at=made.at(24, 10, 5),
        state=WaitingState.WAITING,
        facts={},
    )
    world.views[waiting.ticket] = replace(world.views[waiting.ticket], waiting=(waiting,))
    world.status = replace(world.status, waiting=(waiting,))
    return world


def row_of(world: World, view: TicketView) -> TicketRow:
    """A line of any list."""
    document, ticket = view.document, view.document.ticket
    clock = document.resolution_deadline if ticket.state is State.HELD else document.deadline
    runs = ticket.state not in CLOSED | {State.RESOLVED}
    return TicketRow(
        id=ticket.id,
        number=document.number,
        citizen=document.citizen.name,
        registration_number=document.registration_number,
        service=document.service_name,
        channel=ticket.channel,
        rung=ticket.rung,
        state=ticket.state,
        holder=ticket.holder,
        requested_at=ticket.requested_at,
        starts_at=ticket.starts_at,
        ends_at=ticket.ends_at,
        held_at=ticket.talk.started_at if ticket.talk else None,
        clock_start=clock.start if clock and runs else None,
        clock_due=clock.due if clock and runs else None,
        documents=len(view.case_file.documents) if view.case_file else 0,
        is_unread=ticket.id in world.unread,
        is_waiting=any(each.state is WaitingState.WAITING for each in view.waiting),
        is_refused=any(each.state is WaitingState.REFUSED for each in view.waiting),
        is_bounced=ticket.bounced,
        has_draft=view.draft is not None,
    )

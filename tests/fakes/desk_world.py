"""A desk that lives in memory: the same questions and acts as the real core, over the tickets of `desk_tickets`.

Acts run the real rules, show their effect at once as waiting, and ring the real bell.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import msgspec
from PySide6.QtWidgets import QApplication

from clerkdesk.desk.rows import (
    DayBlock,
    Draft,
    Link,
    Order,
    Status,
    TicketFilter,
    TicketRow,
    TicketView,
    Today,
    WaitingCommand,
    WaitingState,
)
from clerkdesk.domain import commands as c
from clerkdesk.domain.civil_time import at as at_clock
from clerkdesk.domain.civil_time import local_day
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.refusals import Refused
from clerkdesk.domain.resolution import Part, ResolutionText
from clerkdesk.domain.roles import Role, Who
from clerkdesk.domain.text import fold
from clerkdesk.domain.ticket import CLOSED, State, decide, evolve
from clerkdesk.notices import Changed, Notices
from clerkdesk.resources import resource_root
from clerkdesk.ui.actions import ActionRegistry
from clerkdesk.ui.bell import UiBell
from clerkdesk.ui.context import Context
from clerkdesk.ui.language import Language
from clerkdesk.ui.needs import OpenResult, PdfPage
from clerkdesk.ui.theme.roles import Mode
from clerkdesk.ui.theme.theme import Theme
from clerkdesk.wire.commands import verb_of
from clerkdesk.wire.documents import NoteDocument, RecordingDocument, ResolutionDocument
from clerkdesk.wire.exchange import Account, Joining
from tests.fakes import desk_tickets as made
from tests.fakes.papers import plan_pdf

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


class FakeQueries:
    """Answers from the world."""

    def __init__(self, world: World) -> None:
        self._world = world

    @property
    def account(self) -> Account:
        return self._world.account

    def _rows(self) -> list[TicketRow]:
        return [row_of(self._world, view) for view in self._world.views.values()]

    def today(self, now: datetime) -> Today:
        today = local_day(now)
        rows = sorted((r for r in self._rows() if r.starts_at), key=lambda r: r.starts_at or now)
        mine = [r for r in rows if r.holder == self.account.id]
        blocks = [r for r in mine if r.starts_at and r.ends_at and local_day(r.starts_at) == today]
        coming = [r for r in mine if r.state in {State.SCHEDULED, State.IN_AUDIENCE} and r.ends_at and r.ends_at > now]
        nexts = [r for r in coming if r in blocks]
        soon = now + timedelta(hours=48)
        risky = [
            r
            for r in self._rows()
            if r.clock_due and r.state in {State.REQUESTED, State.SCHEDULED} and r.clock_due < now + timedelta(hours=4)
        ]
        hours = self._world.policy.hours
        return Today(
            blocks=tuple(
                DayBlock(ticket=r.id, starts_at=r.starts_at, ends_at=r.ends_at, state=r.state)
                for r in blocks
                if r.starts_at and r.ends_at
            ),
            next=self._world.views[nexts[0].id] if nexts else None,
            to_prepare=tuple(
                r
                for r in coming
                if r.starts_at
                and r.starts_at < soon
                and self._world.views[r.id].document.ticket.case_file_opened_at is None
            ),
            to_write=tuple(sorted((r for r in mine if r.state is State.HELD), key=lambda r: r.clock_due or now)),
            at_risk=tuple(sorted(risky, key=lambda r: r.clock_due or now)),
            following=next((r for r in coming if r.starts_at and local_day(r.starts_at) > today), None),
            opens_at=at_clock(today, hours.opens),
            closes_at=at_clock(today, hours.closes),
        )

    def ticket_ids(self, wanted: TicketFilter, order: Order, now: datetime, descending: bool = False) -> list[str]:
        far = now + timedelta(days=3650)
        keys: dict[Order, Callable[[TicketRow], object]] = {
            Order.DUE: lambda r: made.NOW if r.is_bounced else r.clock_due or far,
            Order.STARTS: lambda r: r.starts_at or far,
            Order.REQUESTED: lambda r: r.requested_at,
            Order.NUMBER: lambda r: int(r.number.split("/")[0]),
            Order.CITIZEN: lambda r: fold(r.citizen),
            Order.SERVICE: lambda r: fold(r.service),
            Order.STATE: lambda r: r.state.value,
        }
        rows = [r for r in self._rows() if self._fits(r, wanted, now)]
        return [r.id for r in sorted(rows, key=keys[order], reverse=descending)]

    def _fits(self, row: TicketRow, wanted: TicketFilter, now: datetime) -> bool:
        hours = wanted.due_within_hours
        text = fold(wanted.text)
        return (
            (not wanted.only_mine or row.holder == self.account.id)
            and (not wanted.only_open or row.state not in CLOSED)
            and (hours is None or (row.clock_due is not None and row.clock_due <= now + timedelta(hours=hours)))
            and (wanted.channel is None or row.channel is wanted.channel)
            and (not wanted.states or row.state in wanted.states)
            and row.rung >= wanted.least_rung
            and text in fold(f"{row.number} {row.citizen} {row.registration_number} {row.service}")
        )

    def ticket_rows(self, ids: Sequence[str]) -> list[TicketRow]:
        views = self._world.views
        return [row_of(self._world, views[each]) for each in ids if each in views]

    def ticket(self, ticket: str) -> TicketView | None:
        return self._world.views.get(ticket)

    def resolution(self, resolution: str) -> ResolutionDocument | None:
        every = itertools.chain.from_iterable(view.resolutions for view in self._world.views.values())
        return next((each for each in every if each.id == resolution), None)

    def counts(self, now: datetime) -> FakeCounts:
        rows = [r for r in self._rows() if r.state not in CLOSED and r.holder == self.account.id]
        return FakeCounts(
            sum(r.is_unread for r in rows),
            len(rows),
            sum(r.rung > 1 for r in rows),
            sum(r.state is State.HELD for r in rows),
        )

    def status(self) -> Status:
        return self._world.status

    def official_name(self, official: int) -> str:
        return self._world.names.get(official, "")

    def policy(self) -> Policy:
        return self._world.policy

    def file(self, sha256: str) -> bytes | None:
        return plan_pdf() if self._world.files_here else None


class FakeActs:
    """Runs the rules on the world."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._numbers = itertools.count(2)

    @property
    def _who(self) -> Who:
        account = self._world.account
        return Who(account.id, account.role, account.above)

    def may(self, ticket: str, body: c.TicketCommand, now: datetime) -> Refused | None:
        try:
            decide(self._world.views[ticket].document.ticket, body, self._who, now, self._world.policy)
        except Refused as refused:
            return refused
        return None

    def do(self, ticket: str, body: c.TicketCommand, now: datetime) -> Future[str]:
        view = self._world.views[ticket]
        events = decide(view.document.ticket, body, self._who, now, self._world.policy)
        after = view.document.ticket
        for event in events:
            after = evolve(after, event)
        command = f"command-{next(self._numbers)}"
        waiting = WaitingCommand(
            id=command,
            verb=verb_of(body),
            ticket=ticket,
            ticket_number=view.document.number,
            at=now,
            state=WaitingState.WAITING,
            facts={},
        )
        document = msgspec.structs.replace(view.document, ticket=after)
        notes = view.notes
        if isinstance(body, c.WriteNote):
            account = self._world.account
            notes += (
                NoteDocument(
                    id=command, ticket=ticket, author=account.id, author_name=account.name, at=now, text=body.text
                ),
            )
        quiet = isinstance(body, c.OpenCaseFile)
        self._world.views[ticket] = replace(
            view, document=document, notes=notes, waiting=view.waiting if quiet else (*view.waiting, waiting)
        )
        self._world.done.append((ticket, body))
        if not quiet:
            self._world.status = replace(self._world.status, waiting=(*self._world.status.waiting, waiting))
        self._ring("ticket", "outbox", ids={ticket})
        return done(command)

    def save_draft(self, draft: Draft) -> Future[datetime]:
        view = self._world.views[draft.ticket]
        self._world.views[draft.ticket] = replace(view, draft=replace(draft, saved_at=made.NOW))
        self._ring("draft", ids={draft.ticket})
        return done(made.NOW)

    def drop_draft(self, ticket: str) -> Future[None]:
        self._world.views[ticket] = replace(self._world.views[ticket], draft=None)
        self._ring("draft", ids={ticket})
        return done(None)

    def mark_seen(self, ticket: str) -> Future[None]:
        self._world.unread.discard(ticket)
        self._ring("ticket", ids={ticket})
        return done(None)

    def want_file(self, sha256: str, size: int) -> None:
        self._world.wanted_files.append(sha256)

    def dismiss(self, command: str) -> Future[None]:
        status = self._world.status
        self._world.status = replace(status, refused=tuple(each for each in status.refused if each.id != command))
        self._ring("outbox", ids=set())
        return done(None)

    def retry(self, command: str) -> Future[str]:
        self.dismiss(command)
        return done(f"{command}-again")

    def _ring(self, *kinds: str, ids: set[str]) -> None:
        self._world.notices.announce(Changed(frozenset(kinds), frozenset(ids)))


class FakePreferences:
    """Choices kept in memory."""

    def __init__(self) -> None:
        self.choices: dict[str, str | int | float | bool] = {}

    def load(self) -> dict[str, str | int | float | bool]:
        return dict(self.choices)

    def save(self, choices: dict[str, str | int | float | bool]) -> None:
        self.choices = dict(choices)


class FakeNeeds:
    """A machine whose links and calls are written down, at a moment that stands still."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.moment = made.NOW
        self.opened: list[str] = []
        self.dialled: list[str] = []
        self.join_answer: Joining | Exception = Joining(
            start_link="https://meet.example/host/abcdef", expires_at=made.NOW + timedelta(minutes=10)
        )
        self.sign_in_answer: Account | Exception = world.account
        self.preferences = FakePreferences()
        self._is_closed = False
        self._pool = ThreadPoolExecutor(1, "fake-machine")

    def close(self) -> None:
        """End its thread."""
        self._is_closed = True
        self._pool.shutdown()

    def now(self) -> datetime:
        return self.moment

    def _answer(self, answer: T | Exception) -> Future[T]:
        future: Future[T] = Future()
        if isinstance(answer, Exception):
            future.set_exception(answer)
        else:
            future.set_result(answer)
        return future

    def sign_in(self, centre: str, login: str, password: str) -> Future[Account]:
        return self._answer(self.sign_in_answer)

    def sign_out(self) -> Future[None]:
        return done(None)

    def join(self, ticket: str) -> Future[Joining]:
        return self._answer(self.join_answer)

    def open_link(self, url: str) -> OpenResult:
        self.opened.append(url)
        return OpenResult(started=True)

    def dial(self, number: str) -> OpenResult:
        self.dialled.append(number)
        return OpenResult(started=True)

    def preview(
        self, ticket: object, text: ResolutionText, width_px: int, focus: Part | None = None
    ) -> Future[list[bytes]]:
        return done([])

    def pdf_page(self, pdf: bytes, page: int, width_px: int) -> Future[PdfPage]:
        # A window on its way out may still ask; nobody waits for the answer.
        return Future() if self._is_closed else self._pool.submit(_render, pdf, page, width_px)


def _render(pdf: bytes, page: int, width_px: int) -> PdfPage:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as paper:
        sheet = paper[page]
        image = sheet.render(
            scale=width_px / sheet.get_width(), rev_byteorder=True, prefer_bgrx=True, fill_color=(255,) * 4
        )
        return PdfPage(bytes(image.buffer), image.width, image.height, len(paper))


@dataclass
class Desk:
    """A whole desk for a test: the context the screens get, and the world behind it."""

    context: Context
    world: World
    acts: FakeActs
    needs: FakeNeeds

    def close(self) -> None:
        """Silence the bell and end the threads."""
        self.context.bell.silence()
        self.context.language.release()
        self.needs.close()


def make_desk(
    app: QApplication,
    world: World | None = None,
    mode: Mode = Mode.LIGHT,
    scale: float = 1.0,
    language: str = "ro",
    theme: Theme | None = None,
) -> Desk:
    """A desk over `world`, the clerk's Tuesday when none is given."""
    world = world or clerk_world()
    theme = theme or Theme(app, Path(resource_root()), mode, scale)
    acts, needs = FakeActs(world), FakeNeeds(world)
    context = Context(
        theme=theme,
        queries=FakeQueries(world),
        acts=acts,
        needs=needs,
        actions=ActionRegistry(theme),
        bell=UiBell(world.notices),
        language=Language(app, language),
    )
    return Desk(context, world, acts, needs)


__all__ = [
    "CLERK",
    "Desk",
    "FakeActs",
    "FakeNeeds",
    "FakeQueries",
    "RecordingDocument",
    "World",
    "clerk_world",
    "make_desk",
]

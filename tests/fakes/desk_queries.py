"""The fake desk's answers, out of its world. It must never change anything."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from clerkdesk.desk.rows import (
    DayBlock,
    Order,
    Status,
    TicketFilter,
    TicketRow,
    TicketView,
    Today,
)
from clerkdesk.domain.civil_time import at as at_clock
from clerkdesk.domain.civil_time import local_day
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.text import fold
from clerkdesk.domain.ticket import CLOSED, State
from clerkdesk.wire.documents import ResolutionDocument
from clerkdesk.wire.exchange import Account
from tests.fakes import desk_tickets as made
from tests.fakes.desk_state import FakeCounts, World, row_of
from tests.fakes.papers import plan_pdf


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

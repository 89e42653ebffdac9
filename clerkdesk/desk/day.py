"""The clerk's day: its talks on the line, the one that comes next, and what is owed.

This module must never decide what is urgent by anything but the clocks the tickets carry.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta

from clerkdesk.desk.lists import Lists
from clerkdesk.desk.rows import DayBlock, TicketRow, TicketView, Today
from clerkdesk.domain.civil_time import at, end_of_day, local_day
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.ticket import State
from clerkdesk.local.moments import micros

PREPARE_WITHIN = timedelta(hours=48)
RISK_WITHIN = timedelta(hours=4)


def today_of(lists: Lists, policy: Policy, now: datetime, view: Callable[[str], TicketView | None]) -> Today:
    """Everything on the first screen. `view` opens the ticket of the next talk."""
    day = local_day(now)
    begins, ends = micros(at(day, time(0))), micros(end_of_day(day))
    talks = lists.mine(
        "p.starts_at >= ? AND p.starts_at < ? AND p.state NOT IN ('requested', 'cancelled')",
        (begins, ends),
        "p.starts_at",
    )
    upcoming = _next(talks, lists, now)
    after = lists.mine("p.state = 'scheduled' AND p.starts_at >= ?", (ends,), "p.starts_at", limit=1)
    return Today(
        blocks=tuple(_block(row) for row in talks),
        next=None if upcoming is None else view(upcoming.id),
        to_prepare=tuple(
            lists.mine(
                "p.is_open = 1 AND p.state = 'scheduled' AND p.opened_at IS NULL AND p.ends_at > ? AND p.starts_at < ?",
                (micros(now), micros(now + PREPARE_WITHIN)),
                "p.starts_at",
            )
        ),
        to_write=tuple(lists.mine("p.is_open = 1 AND p.state = 'held'", (), "p.clock_due NULLS LAST")),
        at_risk=tuple(
            lists.mine(
                "p.is_open = 1 AND p.state IN ('requested', 'scheduled', 'missed') AND p.clock_due < ?",
                (micros(now + RISK_WITHIN),),
                "p.clock_due",
            )
        ),
        following=after[0] if after else None,
        opens_at=at(day, policy.hours.opens),
        closes_at=at(day, policy.hours.closes),
    )


def _next(talks: list[TicketRow], lists: Lists, now: datetime) -> TicketRow | None:
    """The talk that runs, whenever it was placed; else the first of today that is not over; else the last one that
    is, and was neither held nor marked as missed: somebody must still say what became of it.
    """
    running = lists.mine("p.is_open = 1 AND p.state = 'in_audience'", (), "p.starts_at NULLS LAST", limit=1)
    if running:
        return running[0]
    placed = [row for row in talks if row.state is State.SCHEDULED and row.ends_at is not None]
    coming = (row for row in placed if row.ends_at is not None and row.ends_at > now)
    return next(coming, placed[-1] if placed else None)


def _block(row: TicketRow) -> DayBlock:
    assert row.starts_at is not None
    return DayBlock(ticket=row.id, starts_at=row.starts_at, ends_at=row.ends_at or row.starts_at, state=row.state)

"""What remains of a clock: words, share and state, made once for rows, stub and cards alike.

This module must never decide a due time; it reads one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from clerkdesk.desk.rows import TicketRow
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.slots import offer, window_for
from clerkdesk.domain.ticket import BEFORE_TALK, State
from clerkdesk.ui import when
from clerkdesk.ui.kit.rows.views import LeftState

AT_RISK = timedelta(hours=4)


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """`text` a whole saying ("mai sunt 3 h 08 min"), `short` the figure alone, `ratio` what remains, 0 to 1."""

    text: str
    short: str
    ratio: float
    state: LeftState


def time_left(start: datetime, due: datetime, now: datetime) -> TimeLeft:
    """What remains at `now` of a clock that began at `start`. At risk from four hours before the due time."""
    if due <= now:
        return TimeLeft(when.left(due, now), when.left_short(due, now), 1.0, LeftState.OVERDUE)
    whole = (due - start).total_seconds()
    ratio = min(1.0, (due - now).total_seconds() / whole) if whole > 0 else 0.0
    state = LeftState.RISK if due - now <= AT_RISK else LeftState.CALM
    return TimeLeft(when.left(due, now), when.left_short(due, now), ratio, state)


def has_hour_left(requested_at: datetime, due: datetime, now: datetime, policy: Policy) -> bool:
    """Whether a talk could still begin inside its window, by the opening hours alone."""
    return bool(offer(window_for(requested_at, due, now, policy), (), policy))


def row_time_left(row: TicketRow, now: datetime, policy: Policy | None = None) -> TimeLeft | None:
    """The clock that runs on a ticket now, or None. Once the talk began in time nothing is at risk until it ends.

    With the `policy`, a talk without an hour is also at risk as soon as no hour is left for it inside its window.
    """
    if row.clock_due is None:
        return None
    left = time_left(row.clock_start or row.requested_at, row.clock_due, now)
    if row.state is State.IN_AUDIENCE:
        return TimeLeft(left.text, left.short, left.ratio, LeftState.CALM)
    needs_hour = row.state in BEFORE_TALK and (row.starts_at is None or row.state is State.MISSED)
    if policy is not None and needs_hour:
        return at_risk_without_hour(left, row.requested_at, row.clock_due, now, policy)
    return left


def at_risk_without_hour(
    left: TimeLeft, requested_at: datetime, due: datetime, now: datetime, policy: Policy
) -> TimeLeft:
    """The same figures, at risk when no hour is left."""
    if left.state is not LeftState.CALM or has_hour_left(requested_at, due, now, policy):
        return left
    return replace(left, state=LeftState.RISK)

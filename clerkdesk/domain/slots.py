"""When a talk can take place: quarter hours inside opening hours and inside the window, none of them taken.

This module must never reserve anything: the centre's constraint does, these functions only offer and judge.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from clerkdesk.domain.civil_time import at, is_working_day, local, local_day, plus_clock
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.refusals import Code, Refused


@dataclass(frozen=True, slots=True)
class Slot:
    """A span on one official's day; `ends_at` is exclusive."""

    starts_at: datetime
    ends_at: datetime

    def overlaps(self, other: Slot) -> bool:
        """Whether the two share a moment."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


@dataclass(frozen=True, slots=True)
class Window:
    """From the earliest start to the latest one; the talk must begin inside."""

    opens: datetime
    closes: datetime


def window_for(requested_at: datetime, due: datetime, now: datetime, policy: Policy) -> Window:
    """Where a talk may begin: after the notice the policy grants the clerk, before the deadline."""
    earliest = plus_clock(requested_at, timedelta(hours=policy.min_notice_hours))
    return Window(max(earliest, now), due)


def slot_at(starts_at: datetime, policy: Policy) -> Slot:
    """The slot that begins at `starts_at`, with the policy's length."""
    begins = local(starts_at)
    return Slot(begins, plus_clock(begins, timedelta(minutes=policy.slot_minutes)))


def _starts_on(day: date, policy: Policy) -> Iterator[datetime]:
    step = timedelta(minutes=policy.slot_minutes + policy.gap_minutes)
    start, closing = at(day, policy.hours.opens), at(day, policy.hours.closes)
    while plus_clock(start, timedelta(minutes=policy.slot_minutes)) <= closing:
        yield start
        start = plus_clock(start, step)


def offer(window: Window, taken: Iterable[Slot], policy: Policy, daily_cap: int | None = None) -> list[Slot]:
    """The free slots inside `window`, in order of time.

    `taken`: the official's other talks; `daily_cap`: at most so many a day, None for no cap.
    """
    busy = list(taken)
    per_day: dict[date, int] = {}
    for slot in busy:
        day = local_day(slot.starts_at)
        per_day[day] = per_day.get(day, 0) + 1
    free: list[Slot] = []
    day, last = local_day(window.opens), local_day(window.closes)
    while day <= last:
        full = daily_cap is not None and per_day.get(day, 0) >= daily_cap
        if is_working_day(day, policy.closed) and not full:
            candidates = (slot_at(start, policy) for start in _starts_on(day, policy))
            free += [
                slot
                for slot in candidates
                if window.opens <= slot.starts_at < window.closes and not any(slot.overlaps(each) for each in busy)
            ]
        day += timedelta(days=1)
    return free


def check_slot(slot: Slot, window: Window, policy: Policy) -> None:
    """Return if a talk may be placed at `slot`.

    Raises Refused(SLOT_OUTSIDE_WINDOW, due) or Refused(SLOT_OUTSIDE_HOURS, opens, closes).
    """
    if not window.opens <= slot.starts_at < window.closes:
        raise Refused(Code.SLOT_OUTSIDE_WINDOW, due=window.closes.isoformat())
    day = local_day(slot.starts_at)
    hours = policy.hours
    inside = at(day, hours.opens) <= slot.starts_at and slot.ends_at <= at(day, hours.closes)
    if not (is_working_day(day, policy.closed) and inside):
        raise Refused(Code.SLOT_OUTSIDE_HOURS, opens=hours.opens.isoformat(), closes=hours.closes.isoformat())

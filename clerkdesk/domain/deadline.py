"""Due times, each with the sum it came from, so that a date is never shown without its reason.

This module must never show a date in words: a derivation is data, sentences are made where they are read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from clerkdesk.domain.civil_time import at, end_of_day, local, local_day, next_working_day, plus_clock
from clerkdesk.domain.policy import Policy


class TermKind(StrEnum):
    """What one term of a derivation added."""

    CLOCK_HOURS = "clock_hours"
    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True)
class Term:
    """One summand: `amount` hours or days; a pause counts minutes and says why."""

    kind: TermKind
    amount: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Pause:
    """A span that stops a clock. `ends_at` is exclusive and never before `starts_at`."""

    starts_at: datetime
    ends_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """`start` + `terms` = `due`, all instants in Europe/Bucharest."""

    start: datetime
    terms: tuple[Term, ...]
    due: datetime

    def remaining(self, now: datetime) -> timedelta:
        """What is left; negative once overdue."""
        return self.due - now

    def share_left(self, now: datetime) -> float:
        """What is left of the whole span, from 1.0 (just begun) down to 0.0 (due or overdue)."""
        whole = (self.due - self.start).total_seconds()
        return max(0.0, min(1.0, (self.due - now).total_seconds() / whole)) if whole > 0 else 0.0


def audience_deadline(requested_at: datetime, policy: Policy, pauses: tuple[Pause, ...] = ()) -> Deadline:
    """Until when the talk must be held: elapsed hours from the request, plus whatever pauses fell inside.

    A pause moves the due time on by the part of it that lies before the due time reached so far.
    """
    due = plus_clock(requested_at, timedelta(hours=policy.hold_within_hours))
    terms = [Term(TermKind.CLOCK_HOURS, policy.hold_within_hours)]
    for pause in sorted(pauses, key=lambda each: each.starts_at):
        begins = max(pause.starts_at, requested_at)
        if begins >= due or pause.ends_at <= begins:
            continue
        span = pause.ends_at - begins
        due = plus_clock(due, span)
        terms.append(Term(TermKind.PAUSE, int(span.total_seconds() // 60), pause.reason))
    return Deadline(local(requested_at), tuple(terms), due)


def resolution_deadline(ended_at: datetime, policy: Policy) -> Deadline:
    """Until when the resolution is owed: closing time of the n-th working day after the talk."""
    day = local_day(ended_at)
    for _ in range(policy.resolution_working_days):
        day = next_working_day(day, policy.closed)
    due = at(day, policy.hours.closes)
    return Deadline(local(ended_at), (Term(TermKind.WORKING_DAYS, policy.resolution_working_days),), due)


def petition_deadline(filed_on: date, policy: Policy, extended_days: int = 0) -> Deadline:
    """The case's own clock, which the talk does not stop: 30 days from registration (O.G. 27/2002, art. 8 and 9)."""
    days = policy.petition_days + extended_days
    terms = [Term(TermKind.CALENDAR_DAYS, policy.petition_days)]
    if extended_days:
        terms.append(Term(TermKind.CALENDAR_DAYS, extended_days, "extended"))
    return Deadline(at(filed_on, time(0)), tuple(terms), end_of_day(filed_on + timedelta(days=days)))


def last_day_to_climb(delivered_at: datetime, policy: Policy) -> date:
    """The last civil date on which the next rung may be asked for; the day itself still counts."""
    return local_day(delivered_at) + timedelta(days=policy.climb_within_days)

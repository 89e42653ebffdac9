"""Days and instants of the city hall: civil dates are those of Europe/Bucharest, instants always carry a zone.

This module must never read a clock: whoever asks brings the moment along.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

BUCHAREST = ZoneInfo("Europe/Bucharest")


def local(moment: datetime) -> datetime:
    """The same instant on the city hall's wall clock. Raises ValueError for a datetime without a zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone reached the rules")
    return moment.astimezone(BUCHAREST)


def local_day(moment: datetime) -> date:
    """The civil date of an instant in Cluj-Napoca."""
    return local(moment).date()


def at(day: date, clock: time) -> datetime:
    """The instant at which the city hall's wall clock shows `clock` on `day`; the first one, when it shows it twice."""
    return datetime.combine(day, clock, tzinfo=BUCHAREST)


def plus_clock(moment: datetime, span: timedelta) -> datetime:
    """`span` of elapsed time later, whatever the wall clocks did meanwhile; answered in the city hall's zone."""
    return (moment.astimezone(UTC) + span).astimezone(BUCHAREST)


def end_of_day(day: date) -> datetime:
    """The first instant that no longer belongs to `day`."""
    return at(day + timedelta(days=1), time(0))


def is_working_day(day: date, closed: frozenset[date] = frozenset()) -> bool:
    """Monday to Friday, unless the day stands in `closed` (legal holidays and bridge days, from the policy)."""
    return day.weekday() < 5 and day not in closed


def next_working_day(day: date, closed: frozenset[date] = frozenset()) -> date:
    """The first working day after `day`."""
    following = day + timedelta(days=1)
    while not is_working_day(following, closed):
        following += timedelta(days=1)
    return following

"""The working days of the sample city and the agenda of every official: no quarter of an hour is given twice.

This module must never move a talk once it is booked.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from clerkdesk.demo.city.stories import SLOT, STEP
from clerkdesk.domain.civil_time import BUCHAREST, at

OPENS, CLOSES = time(8, 0), time(16, 30)
DAILY_CAP_ABOVE_CLERK = 5
_FIXED = {(1, 1), (1, 2), (1, 6), (1, 7), (1, 24), (5, 1), (6, 1), (8, 15), (11, 30), (12, 1), (12, 25), (12, 26)}


def orthodox_easter(year: int) -> date:
    """Orthodox Easter in the Gregorian calendar, 1900-2099 (Meeus' Julian algorithm plus 13 days)."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def is_open(day: date) -> bool:
    """Monday to Friday, without Romania's legal holidays."""
    easter = orthodox_easter(day.year)
    moving = {easter + timedelta(days=shift) for shift in (-2, 1, 50)}
    return day.weekday() < 5 and (day.month, day.day) not in _FIXED and day not in moving


def open_day(day: date, step: int = 1) -> date:
    """`day` if the house is open, else the nearest open day in the direction of `step` (1 or -1)."""
    while not is_open(day):
        day += timedelta(days=step)
    return day


def starts(day: date) -> Iterator[datetime]:
    """The starts of the slots of one day: 8:00, 8:20 ... 16:00; none when the house is closed."""
    start = at(day, OPENS)
    while is_open(day) and start + SLOT <= at(day, CLOSES):
        yield start
        start += STEP


class Agenda:
    """Who is booked when."""

    def __init__(self) -> None:
        self._booked: set[tuple[str, datetime]] = set()
        self._per_day: dict[tuple[str, date], int] = {}

    def free(self, official: str, opens: datetime, closes: datetime, *, capped: bool) -> list[datetime]:
        """The starts still free from `opens` to before `closes`; with `capped`, at most five talks a day."""
        found, day = [], opens.astimezone(BUCHAREST).date()
        while at(day, OPENS) < closes:
            full = capped and self._per_day.get((official, day), 0) >= DAILY_CAP_ABOVE_CLERK
            if not full:
                hours = (start for start in starts(day) if opens <= start < closes)
                found += [start for start in hours if (official, start) not in self._booked]
            day += timedelta(days=1)
        return found

    def book(self, official: str, start: datetime) -> datetime:
        """Give `start` away. Raises ValueError if it was given before."""
        if (official, start) in self._booked:
            raise ValueError(f"{official} is booked twice")
        self._booked.add((official, start))
        day = (official, start.date())
        self._per_day[day] = self._per_day.get(day, 0) + 1
        return start

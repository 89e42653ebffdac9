"""The hour the sample city lives at: a run begins at 10:12 of a working day, today if it is one, else the next.

This module must never be asked twice in one run: every program of the demonstration gets the same offset.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from clerkdesk.domain.civil_time import at, is_working_day, local

_GOOD_HOUR = time(10, 12)


def good_offset(real_now: datetime, closed: frozenset[date] = frozenset()) -> timedelta:
    """How far the city's clock is ahead of the real one (negative: behind).

    In the evening or on a Sunday a citizen would find no slot and a clerk no talk to hold, and the demonstration would
    show an empty day. With one hour for all runs of a day, the city that was built for the first serves the others.
    """
    here = local(real_now)
    day = here.date()
    while not is_working_day(day, closed):
        day += timedelta(days=1)
    return at(day, _GOOD_HOUR) - here

"""The hour the sample city lives at: now, if the city hall is open now; otherwise a good hour of a working day nearby.

This module must never be asked twice in one run: every program of the demonstration gets the same offset.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from clerkdesk.domain.civil_time import at, is_working_day, local

_GOOD_FROM = time(8, 30)
_GOOD_UNTIL = time(14, 30)
_GOOD_HOUR = time(10, 12)


def good_offset(real_now: datetime, closed: frozenset[date] = frozenset()) -> timedelta:
    """How far the city's clock is ahead of the real one; zero during office hours of a working day.

    Outside them a citizen would find no slot and a clerk no talk to hold, and the demonstration would show an empty
    day. So the clock is set to a good hour of the working day that is nearest: today if it is one, otherwise the next.
    """
    here = local(real_now)
    if is_working_day(here.date(), closed) and _GOOD_FROM <= here.time() <= _GOOD_UNTIL:
        return timedelta(0)
    day = here.date()
    while not is_working_day(day, closed):
        day += timedelta(days=1)
    return at(day, _GOOD_HOUR) - here

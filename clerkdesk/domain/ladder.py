"""The ladder a citizen climbs one rung at a time: clerk, director of the service, vice-mayor, mayor.

This module must never look for people: who stands on a rung is found by the centre in the unit tree.
"""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.roles import Who


class Rung(IntEnum):
    """The four rungs; the value is the number drawn on the ladder."""

    CLERK = 1
    DIRECTOR = 2
    VICE_MAYOR = 3
    MAYOR = 4


def rung_above(rung: Rung) -> Rung:
    """The next rung. Raises Refused(NO_RUNG_ABOVE) at the top."""
    if rung is Rung.MAYOR:
        raise Refused(Code.NO_RUNG_ABOVE, rung=int(rung))
    return Rung(rung + 1)


def check_climb(below: Rung, wanted: Rung, delivered_on: date | None, last_day: date | None, today: date) -> None:
    """Return if the citizen may climb from a ticket on `below` to `wanted` today.

    `delivered_on`: when the resolution of the rung below reached the citizen, None if there is none yet.
    Raises Refused(NO_RUNG_ABOVE | RUNG_SKIPPED | RUNG_NOT_OPEN | CLIMB_TOO_LATE).
    """
    if wanted != rung_above(below):
        raise Refused(Code.RUNG_SKIPPED, rung=int(wanted), next_rung=int(rung_above(below)))
    if delivered_on is None or last_day is None:
        raise Refused(Code.RUNG_NOT_OPEN, rung=int(wanted))
    if today > last_day:
        raise Refused(Code.CLIMB_TOO_LATE, delivered_on=delivered_on.isoformat(), last_day=last_day.isoformat())


def check_impartial(judge: Who, complained_of: frozenset[int]) -> None:
    """Return unless the judge is, or answers to, somebody the escalation complains of.

    Nobody may resolve an escalation against himself, nor may his subordinate. Raises Refused(CONFLICT_OF_INTEREST).
    """
    if judge.id in complained_of or complained_of.intersection(judge.above):
        raise Refused(Code.CONFLICT_OF_INTEREST, official=judge.id)

"""Days and hours as Romanian writes them, for letters and the citizen's pages.

This module must never decide anything; it writes what it is given, on the city hall's wall clock.
"""

from __future__ import annotations

from datetime import date, datetime

from clerkdesk.domain.civil_time import local

_MONTHS = [
    "ianuarie",
    "februarie",
    "martie",
    "aprilie",
    "mai",
    "iunie",
    "iulie",
    "august",
    "septembrie",
    "octombrie",
    "noiembrie",
    "decembrie",
]
_WEEKDAYS = ("luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică")


def day(when: date) -> str:
    """`24 noiembrie 2026`."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def full_day(when: date) -> str:
    """`marți, 24 noiembrie 2026`."""
    return f"{_WEEKDAYS[when.weekday()]}, {day(when)}"


def hour(when: datetime) -> str:
    """`9:05`."""
    here = local(when)
    return f"{here.hour}:{here.minute:02d}"


def moment(when: datetime) -> str:
    """`marți, 24 noiembrie 2026, ora 9:05`."""
    return f"{full_day(local(when).date())}, ora {hour(when)}"


def counted(number: int, one: str, few: str) -> str:
    """`o zi`, `2 zile`, `20 de zile`: Romanian counts in three forms. `one` comes with its article."""
    if number == 1:
        return one
    last = number % 100
    return f"{number} {few}" if number == 0 or 0 < last < 20 else f"{number} de {few}"

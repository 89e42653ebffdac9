"""A day as people type it ("3.12", "3 dec", "vineri", "+7") and as the desk writes it back.

This module must never guess: what is not plainly a day is None.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from PySide6.QtCore import QLocale

from clerkdesk.domain.text import fold
from clerkdesk.ui.when import day_full, weekday

_FAR = 400
_NUMBERS = re.compile(r"(\d{1,2})(?:[./\s](\d{1,2}))?(?:[./\s](\d{4}|\d{2}))?\.?")
_NAMED = re.compile(r"(\d{1,2})\.? ([a-z]{3,})\.?(?:,? (\d{4}))?")
_SPOKEN = tuple(
    QLocale(language, country)
    for language, country in (
        (QLocale.Language.Romanian, QLocale.Country.Romania),
        (QLocale.Language.English, QLocale.Country.UnitedKingdom),
    )
)


def written(day: date) -> str:
    """joi, 3 dec. 2026"""
    return f"{weekday(day)}, {day_full(day)}"


def read_day(text: str, today: date) -> date | None:
    """The day meant. Without a month or year the next such day from `today` on; None when there is none."""
    plain = fold(text).strip(" .,")
    if re.fullmatch(r"\+\s?\d{1,3}", plain):
        return today + timedelta(days=int(plain[1:]))
    for locale in _SPOKEN:
        for number in range(1, 8):
            name = fold(locale.standaloneDayName(number))
            if plain == name:
                return today + timedelta(days=(number - today.isoweekday()) % 7 or 7)
            plain = plain.removeprefix(f"{name}, ")
    numbers, named = _NUMBERS.fullmatch(plain), _NAMED.fullmatch(plain)
    if numbers:
        day, month, year = (int(part) if part else None for part in numbers.groups())
        return _next(day or 0, month, year + 2000 if year is not None and year < 100 else year, today)
    if named and (month := _month(named.group(2))):
        return _next(int(named.group(1)), month, int(named.group(3)) if named.group(3) else None, today)
    return None


def _month(word: str) -> int | None:
    for locale in _SPOKEN:
        for number in range(1, 13):
            if fold(locale.standaloneMonthName(number)).startswith(word):
                return number
    return None


def _next(day: int, month: int | None, year: int | None, today: date) -> date | None:
    if year is not None and month is not None:
        try:
            return date(year, month, day)
        except ValueError:
            return None
    for ahead in range(_FAR):
        each = today + timedelta(days=ahead)
        if each.day == day and month in {None, each.month}:
            return each
    return None

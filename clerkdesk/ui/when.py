"""Days, hours and spans in words, by the city hall's clock and the language in force.

This module must never read a clock: whoever asks brings the moment along.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from clerkdesk.domain.civil_time import local, local_day
from clerkdesk.domain.deadline import Deadline, Term, TermKind
from clerkdesk.ui.counted import Counted

translate = QCoreApplication.translate


def clock(moment: datetime) -> str:
    """8:40, by the city hall's wall clock."""
    here = local(moment)
    return f"{here.hour}:{here.minute:02d}"


def weekday(day: date) -> str:
    """marți"""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.LongFormat)


def day_short(day: date, today: date | None = None) -> str:
    """25 nov., with the year when it is not today's."""
    written = QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")
    return written if today is None or today.year == day.year else f"{written} {day.year}"


def day_full(day: date) -> str:
    """3 nov. 2026"""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def day_title(day: date) -> str:
    """Marți, 24 noiembrie"""
    name = weekday(day)
    return f"{name[:1].upper()}{name[1:]}, " + QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM")


def day_near(day: date, today: date) -> str:
    """azi, mâine, ieri; a weekday within six days; otherwise 25 nov."""
    away = (day - today).days
    if away == 0:
        return translate("When", "today")
    if away == 1:
        return translate("When", "tomorrow")
    if away == -1:
        return translate("When", "yesterday")
    return weekday(day) if abs(away) < 7 else day_short(day, today)


def near(moment: datetime, now: datetime) -> str:
    """azi 14:30, vineri 9:40, 25 nov. 9:40"""
    return f"{day_near(local_day(moment), local_day(now))} {clock(moment)}"


def near_at(moment: datetime, now: datetime) -> str:
    """ieri la 16:05"""
    return translate("When", "{day} at {time}").format(
        day=day_near(local_day(moment), local_day(now)), time=clock(moment)
    )


def day_and_date(day: date) -> str:
    """joi, 3 dec."""
    return f"{weekday(day)}, {day_short(day)}"


def until(due: datetime, now: datetime) -> str:
    """până mâine la 8:40; a due time at midnight names the last day: până joi, 3 dec."""
    if is_end_of_day(due):
        return until_day(last_day(due), local_day(now))
    return translate("When", "until {when}").format(when=near_at(due, now))


def until_day(day: date, today: date) -> str:
    """până joi, 3 dec."""
    near_enough = abs((day - today).days) <= 1
    return translate("When", "until {when}").format(when=day_near(day, today) if near_enough else day_and_date(day))


def is_end_of_day(due: datetime) -> bool:
    """Whether a due time stands for a whole civil day."""
    here = local(due)
    return here.hour == 0 and here.minute == 0


def last_day(due: datetime) -> date:
    """The last civil day before a due time."""
    return local_day(due - timedelta(seconds=1))


def span(length: timedelta) -> str:
    """22 h 28 min, 40 min, 9 zile; a span is never rounded up."""
    minutes = int(abs(length).total_seconds() // 60)
    if minutes < 60:
        return translate("When", "{minutes} min").format(minutes=minutes)
    if minutes < 72 * 60:
        hours, rest = divmod(minutes, 60)
        return translate("When", "{hours} h {minutes} min").format(hours=hours, minutes=f"{rest:02d}")
    return Counted.days(minutes // (24 * 60))


def days(count: int) -> str:
    """9 zile"""
    return Counted.days(count)


def left(due: datetime, now: datetime) -> str:
    """mai sunt 22 h 28 min; depășit cu 40 min; mai sunt 9 zile, counted in civil days when the due time is a day."""
    if due <= now:
        return translate("When", "overdue by {span}").format(span=_span_over(due, now))
    return translate("When", "{span} left").format(span=left_short(due, now))


def _span_over(due: datetime, now: datetime) -> str:
    whole_days = (local_day(now) - last_day(due)).days
    return Counted.days(whole_days) if is_end_of_day(due) else span(now - due)


def left_short(due: datetime, now: datetime) -> str:
    """22 h 28 min; − 40 min once overdue."""
    if due <= now:
        return f"− {_span_over(due, now)}"
    whole_days = (last_day(due) - local_day(now)).days
    return Counted.days(whole_days) if is_end_of_day(due) and whole_days > 0 else span(due - now)


def between(starts: datetime, ends: datetime) -> str:
    """10:30 – 10:45"""
    return f"{clock(starts)} – {clock(ends)}"


def derivation(deadline: Deadline) -> str:
    """luni 23 nov. 8:40 + 48 h = miercuri 25 nov. 8:40; of whole days: 3 nov. + 30 de zile = 3 dec."""
    by_day = is_end_of_day(deadline.due) and all(term.kind is TermKind.CALENDAR_DAYS for term in deadline.terms)
    start = day_short(local_day(deadline.start)) if by_day else _dated(deadline.start)
    end = day_short(last_day(deadline.due)) if by_day else _dated(deadline.due)
    return " ".join([start, *(f"+ {_term(term)}" for term in deadline.terms), "=", end])


def _dated(moment: datetime) -> str:
    day = local_day(moment)
    return f"{weekday(day)} {day_short(day)} {clock(moment)}"


def _term(term: Term) -> str:
    match term.kind:
        case TermKind.CLOCK_HOURS:
            return translate("When", "{hours} h").format(hours=term.amount)
        case TermKind.WORKING_DAYS:
            return Counted.working_days(term.amount)
        case TermKind.CALENDAR_DAYS:
            return Counted.days(term.amount)
        case TermKind.PAUSE:
            return translate("When", "{span} pause").format(span=span(timedelta(minutes=term.amount)))

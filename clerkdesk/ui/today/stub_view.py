"""The next talk in words for the torn-off stub, and its case in brief.

This module must never ask the clock or the desk.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from clerkdesk.desk.rows import TicketView
from clerkdesk.domain.audience import Channel
from clerkdesk.domain.civil_time import local_day
from clerkdesk.domain.ticket import State, Ticket
from clerkdesk.ui import when, words
from clerkdesk.ui.counted import Counted
from clerkdesk.ui.kit.cards.stub import StubView
from clerkdesk.ui.kit.controls.pill import Tone
from clerkdesk.ui.time_left import time_left

translate = QCoreApplication.translate
COUNTED = timedelta(hours=1)


def stub_view(view: TicketView, now: datetime, is_narrow: bool = False) -> StubView:
    """Countdown, hours, who, which case, the question, and what remains of the 48 hours.

    `is_narrow`: what remains goes into the line of facts, for there is no room beside the acts.
    """
    document = view.document
    ticket = document.ticket
    heading, countdown = _countdown(ticket, now)
    left = time_left(document.deadline.start, document.deadline.due, now)
    is_beside = not is_narrow and ticket.state is not State.IN_AUDIENCE
    case = translate("Stub", "case {number}").format(number=document.registration_number)
    number = translate("Stub", "ticket {number}").format(number=document.number)
    return StubView(
        heading=heading,
        countdown=countdown,
        hours=when.between(ticket.starts_at, ticket.ends_at) if ticket.starts_at and ticket.ends_at else "",
        channel=words.channel(ticket.channel),
        channel_icon="video" if ticket.channel is Channel.WEBEX else "phone",
        name=document.citizen.name,
        meta=f"{left.text} · {case}" if is_narrow else f"{document.service_name} · {case} · {number}",
        question=translate("Stub", "“{question}”").format(question=document.question),
        pill=_pill(ticket, now),
        left_text=left.text if is_beside else "",
        left_until=when.until(document.deadline.due, now) if is_beside else "",
        left_ratio=left.ratio if is_beside else None,
        left_state=left.state,
        derivation=when.derivation(document.deadline),
    )


def is_by_second(view: TicketView, now: datetime) -> bool:
    """Whether the countdown changes by the second now."""
    starts = view.document.ticket.starts_at
    return starts is not None and timedelta(0) < starts - now <= timedelta(minutes=1)


def _countdown(ticket: Ticket, now: datetime) -> tuple[str, str]:
    starts = ticket.starts_at or now
    if ticket.state is State.IN_AUDIENCE and ticket.started_at is not None:
        return translate("Stub", "Running for"), when.span(now - ticket.started_at)
    if starts <= now:
        return translate("Stub", "Should have begun"), when.span(now - starts)
    if starts - now <= timedelta(minutes=1):
        seconds = max(1, round((starts - now).total_seconds()))
        return translate("Stub", "Next in"), translate("Stub", "{seconds} s").format(seconds=seconds)
    if starts - now < COUNTED:
        return translate("Stub", "Next in"), when.span(starts - now)
    return translate("Stub", "Next at"), when.clock(starts)


def _pill(ticket: Ticket, now: datetime) -> tuple[str, Tone, str]:
    if ticket.case_file_opened_at is None:
        return translate("Stub", "Case not read yet"), Tone.NEUTRAL, "folder-open"
    read = when.near_at(ticket.case_file_opened_at, now)
    return translate("Stub", "Case read {when}").format(when=read), Tone.OK, "check"


def brief_pairs(view: TicketView, now: datetime, is_long: bool) -> list[tuple[str, str]]:
    """The case in brief, as keys and values; `is_long` adds who works on it."""
    case = view.case_file
    if case is None:
        return [(translate("Brief", "Case"), view.document.registration_number)]
    today = local_day(now)
    pairs = [(translate("Brief", "Filed"), when.day_full(case.filed_on))]
    if is_long:
        pairs.append((translate("Brief", "Handled by"), view.document.holder_name))
    pairs.append((translate("Brief", "Stage"), case.stage))
    new = sum(each.filed_on == today for each in case.documents)
    count = str(len(case.documents))
    if new:
        count = translate("Brief", "{all}, of which {new}").format(all=count, new=Counted.new_today(new))
    pairs.append((translate("Brief", "Documents"), count))
    if case.answered_on is None:
        due = case.petition.due
        left = when.left(due, now) if due <= now else when.left_short(due, now)
        pairs.append((translate("Brief", "Answer"), f"{when.until(due, now)} ({left})"))
    else:
        pairs.append((translate("Brief", "Answer"), when.day_full(case.answered_on)))
    return pairs

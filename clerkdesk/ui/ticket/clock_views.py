"""Both clocks of a ticket in words: the talk's (or the resolution's), and the case's own.

This module must never reckon a due time.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clerkdesk.desk.rows import TicketView
from clerkdesk.domain.civil_time import local_day
from clerkdesk.domain.deadline import Deadline
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.ticket import BEFORE_TALK, State
from clerkdesk.ui import when
from clerkdesk.ui.kit.cards.clock_card import ClockView
from clerkdesk.ui.kit.rows.views import LeftState
from clerkdesk.ui.time_left import has_hour_left, time_left
from clerkdesk.wire.documents import CaseFileDocument

translate = QCoreApplication.translate


def talk_clock(view: TicketView, now: datetime, policy: Policy) -> ClockView:
    """The talk's clock until it is held, then the resolution's, then both stand still."""
    document = view.document
    ticket = document.ticket
    if ticket.state in BEFORE_TALK:
        clock = _running(translate("Clocks", "The talk"), document.deadline, now)
        needs_hour = ticket.starts_at is None or ticket.state is State.MISSED
        is_calm = clock.state is LeftState.CALM
        if is_calm and needs_hour and not has_hour_left(ticket.requested_at, document.deadline.due, now, policy):
            return replace(clock, state=LeftState.RISK)
        return clock
    if ticket.state is State.HELD and document.resolution_deadline is not None:
        return _running(translate("Clocks", "The resolution"), document.resolution_deadline, now)
    held = ticket.started_at or ticket.communicated_at
    in_words = translate("Clocks", "stopped")
    if ticket.state is State.CANCELLED:
        in_words = translate("Clocks", "cancelled by the citizen")
    elif held is not None:
        in_words = translate("Clocks", "began {when}").format(when=when.near_at(held, now))
    return ClockView(
        title=translate("Clocks", "The talk"),
        until=when.until(document.deadline.due, now),
        remaining=in_words,
        ratio=None,
        derivation=when.derivation(document.deadline),
    )


def petition_clock(case: CaseFileDocument, now: datetime) -> ClockView:
    """The case's own clock, which the talk does not stop; still once the answer was given."""
    title = translate("Clocks", "The answer to the request")
    if case.answered_on is not None:
        return ClockView(
            title=title,
            until=when.until(case.petition.due, now),
            remaining=translate("Clocks", "answered {day}").format(
                day=when.day_short(case.answered_on, local_day(now))
            ),
            ratio=None,
            derivation=when.derivation(case.petition),
        )
    clock = _running(title, case.petition, now)
    return ClockView(
        title=clock.title,
        until=clock.until,
        remaining=clock.remaining,
        ratio=clock.ratio,
        derivation=translate("Clocks", "{sum}, the talk does not stop it").format(sum=clock.derivation),
        state=clock.state,
    )


def _running(title: str, deadline: Deadline, now: datetime) -> ClockView:
    left = time_left(deadline.start, deadline.due, now)
    return ClockView(
        title=title,
        until=when.until(deadline.due, now),
        remaining=left.text,
        ratio=left.ratio,
        derivation=when.derivation(deadline),
        state=left.state,
    )

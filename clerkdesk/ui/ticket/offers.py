"""Every slot of the days in question, each free or with the reason why not.

This module must never reserve one, and never invent a rule: `domain.slots` says what is free.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication

from clerkdesk.desk.rows import TicketRow
from clerkdesk.domain.civil_time import at, end_of_day, local_day
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.refusals import Refused
from clerkdesk.domain.slots import Slot, Window, check_slot, offer, window_for
from clerkdesk.domain.ticket import State, Ticket
from clerkdesk.ui.refusal_words import refusal_words
from clerkdesk.ui.words import ticket_short

translate = QCoreApplication.translate
AFTER_MISS_DAYS = 7


@dataclass(frozen=True, slots=True)
class Offer:
    """One slot; `reason` is empty when it is free."""

    slot: Slot
    reason: str


def offers(ticket: Ticket, own: Sequence[TicketRow], policy: Policy, now: datetime) -> dict[date, list[Offer]]:
    """Slots by day, all days of the window. After a miss, or while there is no hour yet, the window is a week."""
    if ticket.state in {State.MISSED, State.REQUESTED} or ticket.due_at <= now:
        window = Window(now, now + timedelta(days=AFTER_MISS_DAYS))
    else:
        window = window_for(ticket.requested_at, ticket.due_at, now, policy)
    busy = [
        (Slot(row.starts_at, row.ends_at), row) for row in own if row.starts_at and row.ends_at and row.id != ticket.id
    ]
    made: dict[date, list[Offer]] = {}
    day = local_day(window.opens)
    while day <= local_day(window.closes):
        whole = Window(at(day, time(0)), end_of_day(day))
        found = [Offer(slot, _reason(slot, window, busy, policy, now)) for slot in offer(whole, [], policy)]
        if any(not each.reason for each in found):
            made[day] = found
        day += timedelta(days=1)
    return made


def _reason(slot: Slot, window: Window, busy: Sequence[tuple[Slot, TicketRow]], policy: Policy, now: datetime) -> str:
    if slot.starts_at < now:
        return translate("Offers", "This hour has passed.")
    taken = next((row for span, row in busy if span.overlaps(slot)), None)
    if taken is not None:
        return translate("Offers", "You have ticket {number} then.").format(number=ticket_short(taken.number))
    try:
        check_slot(slot, window, policy)
    except Refused as refused:
        return refusal_words(refused.code, refused.facts, now)
    return ""

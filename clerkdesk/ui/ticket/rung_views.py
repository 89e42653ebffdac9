"""The ladder of one ticket in words: rungs climbed, where it stands, what opens the next.

This module must never decide who may climb; it reads what the centre wrote.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clerkdesk.desk.rows import TicketView
from clerkdesk.domain.civil_time import local_day
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.ticket import State
from clerkdesk.ui import when, words
from clerkdesk.ui.kit.timing.ladder import RungState, RungView
from clerkdesk.wire.documents import TicketDocument

translate = QCoreApplication.translate


def rung_views(view: TicketView, now: datetime) -> tuple[RungView, ...]:
    """Four rungs from the lowest up."""
    document = view.document
    climbed = {step.rung: step for step in document.trail}
    made = []
    for rung in Rung:
        if rung < document.ticket.rung:
            step = climbed.get(rung)
            second = translate("Ladder", "resolution {number}").format(number=step.resolution_number) if step else ""
            made.append(_rung(rung, second, RungState.PASSED, translate("Ladder", "climbed")))
        elif rung is document.ticket.rung:
            made.append(_rung(rung, document.holder_name, RungState.CURRENT, translate("Ladder", "where it stands")))
        elif rung == document.ticket.rung + 1:
            made.append(_rung(rung, _what_opens(document, now), RungState.NEXT, ""))
        else:
            made.append(_rung(rung, translate("Ladder", "closed"), RungState.CLOSED, ""))
    return tuple(made)


def _rung(rung: Rung, second: str, state: RungState, said: str) -> RungView:
    return RungView(title=words.rung(rung), second=second, state=state, state_text=said)


def _what_opens(document: TicketDocument, now: datetime) -> str:
    if document.climbed_to is not None:
        return translate("Ladder", "asked for")
    if document.ticket.state is State.COMMUNICATED and document.climb_until is not None:
        today = local_day(now)
        if document.climb_until < today:
            return translate("Ladder", "no longer open")
        return translate("Ladder", "open until {day}").format(day=when.day_short(document.climb_until, today))
    if document.ticket.state is State.CANCELLED:
        return translate("Ladder", "closed")
    return translate("Ladder", "after the resolution")

"""The day's talks as the day line draws them: minutes since midnight, and a sentence each.

This module must never ask the clock.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clerkdesk.desk.rows import DayBlock, Today
from clerkdesk.domain.civil_time import local, local_day
from clerkdesk.domain.ticket import BEFORE_TALK, State
from clerkdesk.ui import when, words
from clerkdesk.ui.kit.timing.day_line import BlockState, BlockView, DayView

translate = QCoreApplication.translate
HOUR = 60
_TO_COME = BEFORE_TALK | {State.IN_AUDIENCE}


def day_view(today: Today, now: datetime) -> DayView:
    """From the hour before opening, when something is there, to the one after closing."""
    opens, closes = _minute(today.opens_at), _minute(today.closes_at)
    following = today.next.document.ticket.id if today.next is not None else None
    blocks = tuple(_block(each, following) for each in today.blocks)
    first = min([opens // HOUR * HOUR, *(each.start // HOUR * HOUR for each in blocks)])
    last = max([-(-closes // HOUR) * HOUR, *(-(-each.end // HOUR) * HOUR for each in blocks)])
    is_today = local_day(today.opens_at) == local_day(now)
    minute = _minute(now) if is_today else None
    if minute is not None:
        # Somebody at the desk early or late still sees where the day stands.
        first, last = min(first, minute // HOUR * HOUR), max(last, -(-(minute + 1) // HOUR) * HOUR)
    return DayView(
        first=first, last=last, opens=opens, closes=closes, blocks=blocks, now=minute, now_label=when.clock(now)
    )


def _minute(moment: datetime) -> int:
    here = local(moment)
    return here.hour * HOUR + here.minute


def _block(block: DayBlock, following: str | None) -> BlockView:
    if block.ticket == following:
        state = BlockState.NEXT
    else:
        state = BlockState.LATER if block.state in _TO_COME else BlockState.DONE
    hours = when.between(block.starts_at, block.ends_at)
    return BlockView(
        key=block.ticket,
        start=_minute(block.starts_at),
        end=_minute(block.ends_at),
        label=when.clock(block.starts_at),
        state=state,
        spoken=translate("Today", "Talk {hours}, {state}").format(hours=hours, state=words.state(block.state).lower()),
    )


def talks_left(today: Today, now: datetime) -> int:
    """Talks of the day still to come or running."""
    return sum(block.state in _TO_COME and block.ends_at > now for block in today.blocks)

"""Makes the painted form of a ticket's row: every word and figure ready.

This module must never query; it gets the row and the moment.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clerkdesk.desk.rows import TicketRow
from clerkdesk.domain.audience import Channel
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.ticket import State
from clerkdesk.ui import when, words
from clerkdesk.ui.kit.rows.views import LeftState, TicketRowView
from clerkdesk.ui.time_left import row_time_left

translate = QCoreApplication.translate
Left = tuple[str, str, float | None, LeftState, str]


def ticket_row_view(row: TicketRow, now: datetime, policy: Policy) -> TicketRowView:
    """A ticket as the list shows it."""
    text, short, ratio, state, icon = _left(row, now, policy)
    return TicketRowView(
        name=row.citizen,
        number=words.ticket_short(row.number),
        service=row.service,
        when=when.near(row.starts_at, now) if row.starts_at else translate("TicketRow", "no hour"),
        left_text=text,
        left_short=short,
        left_ratio=ratio,
        left_state=state,
        left_icon=icon,
        channel_icon=channel_icon(row.channel),
        channel_text=words.channel(row.channel),
        state_text=_state_text(row),
        tooltip=_tooltip(row, now),
        unread=row.is_unread,
        unread_text=translate("TicketRow", "unread"),
    )


def channel_icon(channel: Channel) -> str:
    """The fixed icon of a channel."""
    return "video" if channel is Channel.WEBEX else "phone"


def _left(row: TicketRow, now: datetime, policy: Policy) -> Left:
    if row.is_refused:
        return translate("TicketRow", "refused"), "", None, LeftState.REFUSED, ""
    if row.is_bounced:
        return translate("TicketRow", "mail bounced"), "", None, LeftState.REFUSED, "mail-x"
    left = row_time_left(row, now, policy)
    if row.is_waiting:
        return translate("TicketRow", "waiting to be sent"), left.short if left else "", None, LeftState.WAITING, ""
    if left is None:
        return words.state(row.state).lower(), words.state(row.state), None, LeftState.PLAIN, ""
    if left.state is LeftState.OVERDUE:
        return left.text, left.short, left.ratio, left.state, ""
    if row.state is State.HELD:
        saying = translate("TicketRow", "resolution in {span}").format(span=left.short)
        return saying, left.short, left.ratio, left.state, ""
    return left.short, left.short, left.ratio, left.state, ""


def _state_text(row: TicketRow) -> str:
    if row.is_waiting:
        return translate("TicketRow", "Waiting to be sent")
    return words.state(row.state)


def _tooltip(row: TicketRow, now: datetime) -> str:
    if row.clock_due is None:
        return words.state(row.state)
    return f"{words.state(row.state)}. {when.left(row.clock_due, now)}, {when.until(row.clock_due, now)}"

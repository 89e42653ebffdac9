"""The rows of the three groups in words: to prepare, to write, at risk.

This module must never choose which tickets belong to a group.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clerkdesk.desk.rows import TicketRow
from clerkdesk.domain.civil_time import local_day
from clerkdesk.domain.ticket import State
from clerkdesk.ui import when, words
from clerkdesk.ui.counted import Counted
from clerkdesk.ui.kit.rows.views import GroupRowView, LeftState
from clerkdesk.ui.tickets.row_views import channel_icon
from clerkdesk.ui.time_left import row_time_left

translate = QCoreApplication.translate


def to_prepare(row: TicketRow, now: datetime) -> GroupRowView:
    """13:00 azi, who, which service, how many papers."""
    starts = row.starts_at
    return GroupRowView(
        name=row.citizen,
        second=row.service,
        lead=when.clock(starts) if starts else "",
        lead_second=when.day_near(local_day(starts), local_day(now)) if starts else "",
        right=Counted.documents(row.documents),
        right_icon=channel_icon(row.channel),
        act=translate("Groups", "Open"),
        act_icon="folder-open",
    )


def to_write(row: TicketRow, now: datetime) -> GroupRowView:
    """Who, when it was held, until when the resolution is owed, and whether it was begun."""
    left = row_time_left(row, now)
    is_late = left is not None and left.state in {LeftState.OVERDUE}
    held = translate("Groups", "held {when}").format(when=when.near_at(row.held_at, now)) if row.held_at else ""
    return GroupRowView(
        name=row.citizen,
        second=held,
        right=left.text if is_late and left else when.until(row.clock_due, now) if row.clock_due else "",
        right_second=translate("Groups", "draft begun") if row.has_draft and not is_late else "",
        left_state=LeftState.OVERDUE if is_late else LeftState.PLAIN,
        act=translate("Groups", "Write"),
        act_icon="pen-line",
    )


def at_risk(row: TicketRow, now: datetime) -> GroupRowView:
    """Who, what to do about it, and what remains."""
    left = row_time_left(row, now)
    return GroupRowView(
        name=row.citizen,
        second=_what_to_do(row, now),
        right=left.text if left else words.state(row.state),
        left_ratio=left.ratio if left else None,
        left_state=left.state if left else LeftState.PLAIN,
    )


def _what_to_do(row: TicketRow, now: datetime) -> str:
    if row.state is State.HELD:
        return translate("Groups", "resolution to write")
    if row.starts_at is None:
        return translate("Groups", "no hour, propose one")
    if row.clock_due is None:
        return when.near_at(row.starts_at, now)
    if local_day(row.clock_due) == local_day(row.starts_at):
        return translate("Groups", "{when}, due {time}").format(
            when=when.near_at(row.starts_at, now), time=when.clock(row.clock_due)
        )
    return translate("Groups", "{when}, due {time}").format(
        when=when.near_at(row.starts_at, now), time=when.near(row.clock_due, now)
    )

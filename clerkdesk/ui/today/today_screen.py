"""Azi: what the clerk sees first. The line of the day, the next talk, and three groups of what waits.

This module must never hold a list longer than what fits; numbers open their list.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from clerkdesk.desk.rows import Order, TicketFilter, TicketRow
from clerkdesk.domain.audience import Missed
from clerkdesk.domain.civil_time import local_day
from clerkdesk.domain.commands import MarkMissed
from clerkdesk.domain.ticket import State
from clerkdesk.notices import Changed
from clerkdesk.ui import when
from clerkdesk.ui.acting import do_act
from clerkdesk.ui.context import Context
from clerkdesk.ui.counted import Counted
from clerkdesk.ui.kit.controls.field import LineField
from clerkdesk.ui.kit.controls.label import Label
from clerkdesk.ui.kit.rows.views import GroupRowView
from clerkdesk.ui.kit.shell.banner import Banner, BannerTone
from clerkdesk.ui.kit.timing.day_line import DayLine
from clerkdesk.ui.screen import Screen
from clerkdesk.ui.theme.roles import Role
from clerkdesk.ui.ticket.next_act import NextAct
from clerkdesk.ui.today import group_views
from clerkdesk.ui.today.brief import Brief
from clerkdesk.ui.today.day_view import day_view, talks_left
from clerkdesk.ui.today.group import Group
from clerkdesk.ui.today.next_talk import NextTalk
from clerkdesk.ui.today.stub_view import is_by_second

translate = QCoreApplication.translate
EDGE, GAP = 24, 16
STACK_UNDER, SHORT_UNDER, NARROW_UNDER, WIDE_FROM = 1040, 1240, 900, 1600
STUB, STUB_WIDE = 216, 262


class TodayScreen(Screen):
    """Signals: those of Screen, and `list_asked(TicketFilter, Order)`."""

    list_asked = Signal(object, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._title = Label(theme, "", Role.TITLE)
        self._sum = Label(theme, "", tone="text2", elide=True)
        self.search = LineField(theme, "", "search", "Ctrl+K")
        self.line = DayLine(theme, "")
        self.talk = NextTalk(theme, context.queries.account.id)
        self.brief = Brief(theme)
        self.groups = (Group(theme), Group(theme), Group(theme))
        self._area, self._inside = QScrollArea(), QWidget()
        self._grid = QGridLayout()
        self._problem = Banner(theme, BannerTone.BAD, "circle-alert", "")
        self._problem.hide()
        self._is_stacked: bool | None = None
        self._is_wide = self._is_narrow = False
        # Only under one minute does the countdown move by the second; then the window's minute is too slow.
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self.refresh_talk)
        # How many rows fit is known once the layout has placed the groups.
        self._room = QTimer(self, singleShot=True, interval=0)
        self._room.timeout.connect(self._fit_groups)
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Every word, then the day again."""
        self.search.setPlaceholderText(translate("Today", "Search tickets, cases, people"))
        self.search.setAccessibleName(translate("Today", "Search tickets, cases, people"))
        self.line.setAccessibleName(translate("Today", "The day's talks"))
        self.brief.retranslate()
        self.talk.retranslate()
        prepare, write, risk = self.groups
        prepare.set_words(
            translate("Today", "To prepare"),
            translate("Today", "case not opened yet"),
            translate("Today", "All cases of the next 48 hours were read."),
        )
        write.set_words(
            translate("Today", "To write the resolution"),
            translate("Today", "held, no resolution"),
            translate("Today", "No resolution is owed."),
        )
        risk.set_words(
            translate("Today", "At risk"),
            translate("Today", "by time left"),
            translate("Today", "Nothing is at risk."),
        )
        self.refresh()

    def refresh(self) -> None:
        """Read the day again; rows that look the same are not repainted."""
        now = self.context.needs.now()
        today = self.context.queries.today(now)
        self._title.setText(when.day_title(local_day(now)))
        left = Counted.talks_left(talks_left(today, now))
        owed = Counted.resolutions_owed(len(today.to_write))
        self._sum.setText(f"{left}, {owed}")
        self.line.set_day(day_view(today, now))
        self.talk.show_talk(today.next, today.following, now)
        self.brief.show_case(today.next, now, self._is_wide)
        self._second.stop()
        if today.next is not None and is_by_second(today.next, now) and self.isVisible():
            self._second.start()
        prepare, write, risk = self.groups
        prepare.set_rows(_rows(today.to_prepare, group_views.to_prepare, now))
        write.set_rows(_rows(today.to_write, group_views.to_write, now))
        risk.set_rows(_rows(today.at_risk, group_views.at_risk, now))

    def refresh_talk(self) -> None:
        """The countdown alone."""
        self.refresh()

    def enter(self) -> None:
        """The screen was opened."""
        self.refresh()
        self.talk.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """The keyboard into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def on_changed(self, changed: Changed) -> None:
        """Any change of a ticket may change the day; files do not."""
        if changed.everything or changed.kinds - {"file", "connection"}:
            self.refresh()

    def do_next(self) -> None:
        """The blue act, by shortcut."""
        self.talk.main.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns, sizes and how many rows fit."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._title)
        head.addWidget(self._sum, 1)
        head.addWidget(self.search)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(22)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(EDGE, 14, EDGE, 12)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._problem)
        column.addSpacing(28)
        column.addWidget(self.line)
        column.addSpacing(18)
        column.addLayout(self._grid, 1)
        self._inside.setProperty("ground", "clear")
        self._area.setWidget(self._inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def _connect(self) -> None:
        self.context.theme.changed.connect(self._fit)
        self.search.returnPressed.connect(self._on_search)
        self.line.opened.connect(self.open_ticket)
        self.talk.file_asked.connect(self.open_ticket)
        self.talk.act_asked.connect(self._on_act)
        self.talk.hour_asked.connect(self._on_hour)
        self.talk.missed_asked.connect(self._on_missed)
        self.brief.whole_asked.connect(self._on_whole_file)
        lists = (
            (TicketFilter(states=frozenset({State.SCHEDULED})), Order.STARTS),
            (TicketFilter(states=frozenset({State.HELD})), Order.DUE),
            (TicketFilter(due_within_hours=4), Order.DUE),
        )
        for group, (wanted, order) in zip(self.groups, lists, strict=True):
            group.opened.connect(self.open_ticket)
            group.all_asked.connect(lambda wanted=wanted, order=order: self.list_asked.emit(wanted, order))
        self.groups[0].act_asked.connect(self.open_ticket)
        self.groups[1].act_asked.connect(self.write_resolution)

    def _fit(self) -> None:
        theme, window = self.context.theme, self.window().width()
        room = window / theme.scale
        stacked = room < STACK_UNDER
        # In three columns the stub runs out of room for its acts sooner than where it has the whole width.
        narrow = room < (NARROW_UNDER if stacked else SHORT_UNDER)
        wide = window >= WIDE_FROM * theme.scale
        if stacked != self._is_stacked:
            self._is_stacked = stacked
            self._place(stacked)
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self.talk.set_narrow(narrow)
            self.refresh()
        if wide != self._is_wide:
            self._is_wide = wide
            self.talk.stub.set_large(wide)
            self._grid.setVerticalSpacing(36 if wide else 22)
            for group in self.groups:
                group.set_large(wide)
            self.refresh()
        self.search.setFixedWidth(theme.px(400 if wide else 200 if narrow else 320))
        self._sum.setVisible(not narrow or not stacked)
        self.talk.setMinimumHeight(theme.px(STUB_WIDE if wide else STUB))
        self._room.start()

    def _fit_groups(self) -> None:
        room = 0 if self._is_stacked else max(1, self.height() - self.groups[0].y() - 12)
        for group in self.groups:
            group.set_room(room)

    def _place(self, stacked: bool) -> None:
        parts: tuple[QWidget, ...] = (self.talk, self.brief, *self.groups)
        for part in parts:
            self._grid.removeWidget(part)
        for at in range(3):
            self._grid.setColumnStretch(at, 0 if stacked and at else 1)
            self._grid.setColumnMinimumWidth(at, 0)
        if stacked:
            for row, part in enumerate(parts):
                self._grid.addWidget(part, row, 0, 1, 3)
            return
        self._grid.addWidget(self.talk, 0, 0, 1, 2)
        self._grid.addWidget(self.brief, 0, 2)
        for at, group in enumerate(self.groups):
            self._grid.addWidget(group, 1, at)
        self._grid.setRowStretch(1, 1)

    def _on_search(self) -> None:
        text = self.search.text().strip()
        if text:
            self.search.clear()
            self.list_asked.emit(TicketFilter(only_mine=False, only_open=False, text=text), Order.DUE)

    def _on_whole_file(self) -> None:
        today = self.context.queries.today(self.context.needs.now())
        if today.next is not None:
            self.open_ticket.emit(today.next.document.ticket.id)

    def _on_act(self, act: NextAct) -> None:
        view = self.context.queries.today(self.context.needs.now()).next
        if view is None:
            return
        if act in {NextAct.JOIN, NextAct.CALL}:
            from clerkdesk.ui.calling.call_dialog import CallDialog

            dialog = CallDialog(self.context, view.document, self)
            dialog.start_audience.connect(self.start_audience)
            dialog.ask()
            dialog.begin()
        elif act is NextAct.GO_ON:
            self.start_audience.emit(view.document.ticket.id)
        else:
            self.open_ticket.emit(view.document.ticket.id)

    def _on_hour(self) -> None:
        view = self.context.queries.today(self.context.needs.now()).next
        if view is not None:
            from clerkdesk.ui.ticket.reschedule import RescheduleDialog

            RescheduleDialog(self.context, view.document, self).ask()

    def _on_missed(self, missed: Missed) -> None:
        view = self.context.queries.today(self.context.needs.now()).next
        if view is not None:
            do_act(self.context, view.document.ticket.id, MarkMissed(missed), self, self._say)

    def _say(self, sentence: str) -> None:
        self._problem.set_text(sentence)
        self._problem.show()


def _rows(
    rows: tuple[TicketRow, ...], make: Callable[[TicketRow, datetime], GroupRowView], now: datetime
) -> list[tuple[str, GroupRowView]]:
    return [(row.id, make(row, now)) for row in rows]

"""The stub with its acts, and the case in brief beside it; or, on a day without talks, what comes next.

This module must never do an act that leaves the desk without the person's click.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.desk.rows import TicketRow, TicketView
from clerkdesk.domain.audience import Missed
from clerkdesk.domain.civil_time import local_day
from clerkdesk.ui import when, words
from clerkdesk.ui.kit.cards.card import Card
from clerkdesk.ui.kit.cards.stub import Stub
from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.farewell import part_after
from clerkdesk.ui.kit.shell.empty_state import EmptyState
from clerkdesk.ui.theme.theme import Theme
from clerkdesk.ui.ticket.next_act import NextAct, act_words, next_act
from clerkdesk.ui.today.stub_view import stub_view

translate = QCoreApplication.translate


class NextTalk(QStackedWidget):
    """Signals: `act_asked(NextAct)`, `file_asked(str)`, `hour_asked()`, `missed_asked(Missed)`."""

    act_asked = Signal(object)
    file_asked = Signal(str)
    hour_asked = Signal()
    missed_asked = Signal(object)

    def __init__(self, theme: Theme, person: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = person
        self._view: TicketView | None = None
        self._following: TicketRow | None = None
        self._act: NextAct | None = None
        self._is_narrow = False
        self.stub = Stub(theme, "")
        self.main = Button(theme, "", Kind.PRIMARY, main=True)
        self._open = Button(theme, "", main=True)
        self._more = Button(theme, "", Kind.QUIET, glyph="ellipsis", main=True)
        self._empty = EmptyState(theme, "calendar-check", "")
        for button in (self.main, self._open, self._more):
            self.stub.add_act(button)
        card = Card()
        card.body.addWidget(self._empty)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.addWidget(self.stub)
        self.addWidget(holder)
        self.main.clicked.connect(self._on_main)
        self._open.clicked.connect(self._on_open)
        self._more.clicked.connect(self._open_menu)
        self._empty.link_opened.connect(self._on_open)

    def retranslate(self) -> None:
        """Words on the buttons; the rest comes with the next showing."""
        name = translate("NextTalk", "Open the case")
        self._open.setText("" if self._is_narrow else name)
        self._open.set_glyph("folder-open" if self._is_narrow else "")
        self._open.setAccessibleName(name)
        self._open.setToolTip(name)
        self._more.setAccessibleName(translate("NextTalk", "More"))
        self._more.setToolTip(translate("NextTalk", "More"))

    def set_narrow(self, is_narrow: bool) -> None:
        """Large text in a small window: the second act keeps its icon only. Show the talk again after it."""
        self._is_narrow = is_narrow
        self.retranslate()

    def show_talk(self, view: TicketView | None, following: TicketRow | None, now: datetime) -> None:
        """The talk that runs or comes next today, or the first of a later day."""
        self._view, self._following = view, following
        self.setCurrentIndex(0 if view is not None else 1)
        if view is None:
            self._show_following(following, now)
            return
        self.stub.show_talk(stub_view(view, now, self._is_narrow))
        self._act = next_act(view.document.ticket, self._person)
        self.main.setVisible(self._act is not None)
        if self._act is not None:
            self.main.setText(act_words(self._act))
            self.main.set_glyph(self._act.value)

    def _show_following(self, following: TicketRow | None, now: datetime) -> None:
        if following is None or following.starts_at is None:
            self._empty.show_words(
                translate("NextTalk", "No talk today"), translate("NextTalk", "None is set for later either.")
            )
            return
        day = local_day(following.starts_at)
        said = when.day_near(day, local_day(now))
        if (day - local_day(now)).days > 1:
            said = f"{when.weekday(day)} {when.day_short(day)}"
        self._empty.show_words(
            translate("NextTalk", "No talk today"),
            translate("NextTalk", "Next: {day}, {time}, {name}").format(
                day=said, time=when.clock(following.starts_at), name=following.citizen
            ),
            translate("NextTalk", "Open the case"),
        )

    def _on_main(self) -> None:
        if self._act is not None:
            self.act_asked.emit(self._act)

    def _on_open(self) -> None:
        if self._view is not None:
            self.file_asked.emit(self._view.document.ticket.id)
        elif self._following is not None:
            self.file_asked.emit(self._following.id)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(translate("NextTalk", "Reschedule…")).triggered.connect(self.hour_asked)
        missed = menu.addMenu(translate("NextTalk", "The talk did not take place"))
        for reason in Missed:
            missed.addAction(words.missed(reason)).triggered.connect(
                lambda _on=False, reason=reason: self.missed_asked.emit(reason)
            )
        part_after(menu.aboutToHide, menu)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

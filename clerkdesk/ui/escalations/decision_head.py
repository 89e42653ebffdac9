"""The head of a decision: who asks, on which rung, the case, and the ladder under it.

This module must never decide which rung is open.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.desk.rows import TicketView
from clerkdesk.domain.ticket import State
from clerkdesk.ui.drafting.head import ScreenHead
from clerkdesk.ui.kit.cards.card import Hairline
from clerkdesk.ui.kit.controls.button import Button
from clerkdesk.ui.kit.controls.pill import Pill
from clerkdesk.ui.kit.timing.ladder import Ladder, RungState, RungView
from clerkdesk.ui.theme.roles import Role
from clerkdesk.ui.theme.theme import Theme
from clerkdesk.ui.ticket.rung_views import rung_views
from clerkdesk.ui.when import clock, near, until


class DecisionHead(QWidget):
    """Signals: `back()`."""

    back = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.top = ScreenHead(theme, self.tr("Back"), Role.BODY, line=False)
        self.pill = Pill(theme)
        self.file_button = Button(theme, self.tr("The case"), glyph="folder-open")
        self.listen_button = Button(theme, self.tr("Hear the recording"), glyph="play")
        self.ladder = Ladder(theme, self.tr("Rungs"))
        self.top.add_beside(self.pill)
        self.top.add_right(self.file_button)
        self.top.add_right(self.listen_button)
        self.top.back.connect(self.back)
        rungs = QHBoxLayout()
        rungs.setContentsMargins(24, 0, 24, 12)
        rungs.addWidget(self.ladder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.top)
        column.addLayout(rungs)
        column.addWidget(Hairline())

    def show_view(self, view: TicketView, now: datetime) -> None:
        """The ticket as it is now."""
        document = view.document
        parts = [document.service_name, self.tr("case {number}").format(number=document.registration_number)]
        talk = document.ticket.talk
        if talk is not None:
            day = near(talk.started_at, now).rsplit(" ", 1)[0]
            held = self.tr("held {day}, {starts}–{ends}")
            parts.append(held.format(day=day, starts=clock(talk.started_at), ends=clock(talk.ended_at)))
        self.top.say(document.citizen.name, " · ".join(parts))
        self.pill.setText(self.tr("Escalation, rung {rung}").format(rung=int(document.ticket.rung)))
        self.listen_button.setVisible(bool(view.recordings))
        self.ladder.set_rungs([self._rung(each, view, now) for each in rung_views(view, now)])

    def _rung(self, rung: RungView, view: TicketView, now: datetime) -> RungView:
        due = view.document.ticket.resolution_due_at
        held = view.document.ticket.state is State.HELD
        if rung.state is RungState.CURRENT and due is not None and held:
            return replace(rung, second=self.tr("decide {until}").format(until=until(due, now)))
        if rung.state is RungState.NEXT and held:
            return replace(rung, second=self.tr("from your decision"))
        return rung

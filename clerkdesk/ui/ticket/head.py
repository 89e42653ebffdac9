"""The head of a ticket: who, in what state, when and about which case; the one blue act, another hour, and the rest.

This module must never do an act; it says which was asked for.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from clerkdesk.desk.rows import TicketView, WaitingState
from clerkdesk.domain.audience import Missed
from clerkdesk.domain.ticket import BEFORE_TALK, State
from clerkdesk.ui import when, words
from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.label import Label
from clerkdesk.ui.kit.controls.pill import Pill, Tone
from clerkdesk.ui.kit.farewell import part_after
from clerkdesk.ui.kit.paint.text import width_of
from clerkdesk.ui.theme.roles import Role
from clerkdesk.ui.theme.theme import Theme
from clerkdesk.ui.ticket.next_act import NextAct, act_words, next_act

translate = QCoreApplication.translate
ACTS_FROM = 520


class TicketHead(QWidget):
    """Signals: `act_asked(NextAct)`, `hour_asked()`, `missed_asked(Missed)`, `back_asked()`."""

    act_asked = Signal(object)
    hour_asked = Signal()
    missed_asked = Signal(object)
    back_asked = Signal()

    def __init__(self, theme: Theme, person: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._person = theme, person
        self._view: TicketView | None = None
        self._act: NextAct | None = None
        self._may_move = False
        self._back = Button(theme, "", Kind.QUIET, glyph="arrow-left")
        self._name = Label(theme, "", Role.TITLE, elide=True)
        self._pill = Pill(theme)
        self._meta = _Facts(theme)
        self.main = Button(theme, "", Kind.PRIMARY)
        self._hour = Button(theme, "")
        self._more = Button(theme, "", glyph="ellipsis")
        self._back.hide()
        self._lay_out()
        self._back.clicked.connect(self.back_asked)
        self.main.clicked.connect(self._on_main)
        self._hour.clicked.connect(self.hour_asked)
        self._more.clicked.connect(self._open_menu)
        self.retranslate()

    def retranslate(self) -> None:
        """Words on the buttons; the rest comes with the next showing."""
        self._hour.setText(translate("TicketHead", "Reschedule"))
        for button, name in (
            (self._back, translate("TicketHead", "Back to the list")),
            (self._more, translate("TicketHead", "More")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)

    def show_back(self, is_shown: bool) -> None:
        """A way back to the list, where list and ticket are a stack."""
        self._back.setVisible(is_shown)

    def show_ticket(self, view: TicketView, now: datetime) -> None:
        """Another ticket, or the same a moment later."""
        self._view = view
        document = view.document
        ticket = document.ticket
        self._name.setText(document.citizen.name)
        self._pill.show_state(*_pill(view))
        self._meta.show_facts(*self._facts(view, now))
        self._act = next_act(ticket, self._person)
        self.main.setVisible(self._act is not None)
        if self._act is not None:
            self.main.setText(act_words(self._act))
            self.main.set_glyph(self._act.value)
        is_own = ticket.holder == self._person
        self._may_move = is_own and ticket.state is State.SCHEDULED
        self._fit_acts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the second act is in the menu only, so that the name stays whole."""
        super().resizeEvent(event)
        self._fit_acts()

    def _fit_acts(self) -> None:
        self._hour.setVisible(self._may_move and self.width() >= self._theme.px(ACTS_FROM))

    def _facts(self, view: TicketView, now: datetime) -> tuple[str, str]:
        document = view.document
        ticket = document.ticket
        hour = when.near(ticket.starts_at, now) if ticket.starts_at else translate("TicketHead", "no hour")
        case = translate("TicketHead", "case {number}").format(number=document.registration_number)
        number = translate("TicketHead", "ticket {number}").format(number=document.number)
        long = f"{hour}, {words.channel(ticket.channel)} · {document.service_name} · {case} · {number}"
        return long, f"{hour} · {document.service_name} · {case}"

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self._name)
        first.addWidget(self._pill)
        first.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addLayout(first)
        column.addWidget(self._meta)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._back)
        line.addLayout(column, 1)
        line.addSpacing(8)
        for button in (self.main, self._hour, self._more):
            line.addWidget(button)

    def _on_main(self) -> None:
        if self._act is not None:
            self.act_asked.emit(self._act)

    def _open_menu(self) -> None:
        view = self._view
        if view is None:
            return
        menu = QMenu(self)
        document = view.document
        for label, value in (
            (translate("TicketHead", "Copy the ticket's number"), document.number),
            (translate("TicketHead", "Copy the case's number"), document.registration_number),
        ):
            menu.addAction(label).triggered.connect(
                lambda _on=False, value=value: QGuiApplication.clipboard().setText(value)
            )
        if document.ticket.holder == self._person:
            self._add_acts(menu, document.ticket.state)
        part_after(menu.aboutToHide, menu)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _add_acts(self, menu: QMenu, state: State) -> None:
        if state in BEFORE_TALK:
            menu.addSeparator()
            menu.addAction(translate("TicketHead", "Propose an hour…")).triggered.connect(self.hour_asked)
        if state in {State.SCHEDULED, State.IN_AUDIENCE}:
            menu.addSeparator()
            missed = menu.addMenu(translate("TicketHead", "The talk did not take place"))
            for reason in Missed:
                missed.addAction(words.missed(reason)).triggered.connect(
                    lambda _on=False, reason=reason: self.missed_asked.emit(reason)
                )


class _Facts(Label):
    # Says more where it fits whole; only then is anything cut.

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", tone="text2", elide=True)
        self._wide, self._long, self._short = theme, "", ""

    def show_facts(self, long: str, short: str) -> None:
        self._long, self._short = long, short
        self.setToolTip(long)
        self._choose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose()

    def _choose(self) -> None:
        text = self._long if width_of(self._wide, self._long) <= self.width() else self._short
        if text != self.text():
            self.setText(text)


def _pill(view: TicketView) -> tuple[str, Tone, str]:
    ticket = view.document.ticket
    states = {each.state for each in view.waiting}
    if WaitingState.REFUSED in states or WaitingState.CONFLICT in states:
        return translate("TicketHead", "Refused, the text is kept"), Tone.BAD, "circle-alert"
    if states & {WaitingState.WAITING, WaitingState.SENT, WaitingState.HELD}:
        return translate("TicketHead", "Waiting to be sent"), Tone.NEUTRAL, "clock-arrow-up"
    if ticket.bounced:
        return translate("TicketHead", "Mail bounced"), Tone.BAD, "mail-x"
    if ticket.state is State.COMMUNICATED:
        return words.state(ticket.state), Tone.OK, "mail-check"
    if ticket.state is State.MISSED:
        return words.state(ticket.state), Tone.WARN, "triangle-alert"
    return words.state(ticket.state), Tone.NEUTRAL, ""

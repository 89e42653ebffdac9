"""One act that has not arrived, or was refused: what it is, why, the kept text, and what can be done.

This module must never throw a text away: putting an act aside keeps it.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.desk.rows import WaitingCommand
from clerkdesk.ui.drafting.mark import Mark
from clerkdesk.ui.history_words import act_name
from clerkdesk.ui.kit.cards.card import Hairline
from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.label import Label, Paragraph
from clerkdesk.ui.kit.controls.text_area import TextArea
from clerkdesk.ui.refusal_words import refusal_words
from clerkdesk.ui.status.waiting_words import STUCK, waiting_words
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme
from clerkdesk.ui.when import near_at


class CommandRow(QWidget):
    """Signals: `retried(str)`, `dismissed(str)` with the command's id; `ticket_asked(str)` with the ticket's."""

    retried = Signal(str)
    dismissed = Signal(str)
    ticket_asked = Signal(str)

    def __init__(self, theme: Theme, command: WaitingCommand, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.command = command
        self._theme = theme
        is_stuck = command.state in STUCK
        glyph, tone = ("circle-alert", "bad") if is_stuck else ("clock-arrow-up", "text2")
        self.state = Mark(theme, waiting_words(command.state), glyph, tone, role=Role.BODY)
        self.text = TextArea(theme, self.tr("The kept text"), 5)
        self.text.set_text(command.text)
        self.text.setReadOnly(True)
        self.text.hide()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(theme, act_name(command.verb), Role.BODY, Weight.SEMIBOLD))
        ticket = Button(theme, self.tr("ticket {number}").format(number=command.ticket_number), Kind.LINK)
        ticket.clicked.connect(lambda _checked: self.ticket_asked.emit(command.ticket))
        head.addWidget(ticket)
        head.addStretch(1)
        head.addWidget(Label(theme, near_at(command.at, now), Role.CAPTION, tone="text2"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.state)
        if command.code:
            column.addWidget(Paragraph(theme, refusal_words(command.code, dict(command.facts), now), tone="text2"))
        column.addWidget(self.text)
        if is_stuck or command.text:
            column.addLayout(self._acts(is_stuck))
        column.addWidget(Hairline())

    def _acts(self, is_stuck: bool) -> QHBoxLayout:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        if self.command.text:
            self.see = Button(self._theme, self.tr("See the text"))
            self.see.clicked.connect(lambda _checked: self._toggle_text())
            self.copy = Button(self._theme, self.tr("Copy the text"), glyph="copy")
            self.copy.clicked.connect(lambda _checked: QGuiApplication.clipboard().setText(self.command.text))
            acts.addWidget(self.see)
            acts.addWidget(self.copy)
        if is_stuck:
            self.retry = Button(self._theme, self.tr("Try again"), glyph="refresh-cw")
            self.retry.clicked.connect(lambda _checked: self.retried.emit(self.command.id))
            self.dismiss = Button(self._theme, self.tr("Put aside"), Kind.QUIET)
            self.dismiss.setToolTip(self.tr("It leaves this list; its text is kept."))
            self.dismiss.clicked.connect(lambda _checked: self.dismissed.emit(self.command.id))
            acts.addWidget(self.retry)
            acts.addWidget(self.dismiss)
        acts.addStretch(1)
        return acts

    def _toggle_text(self) -> None:
        self.text.setVisible(self.text.isHidden())
        self.see.setText(self.tr("See the text") if self.text.isHidden() else self.tr("Hide the text"))
        self.see.updateGeometry()

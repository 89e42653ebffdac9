"""Into the talk: opens Webex or dials, and shows link and numbers to copy, since a click may come to nothing.

This module must never keep the host's link: it was minted for this click and goes with the dialog.
"""

from __future__ import annotations

from concurrent.futures import Future

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clerkdesk.domain.audience import Channel
from clerkdesk.domain.commands import StartAudience
from clerkdesk.domain.refusals import Refused
from clerkdesk.ui.calling.dialog import DeskDialog
from clerkdesk.ui.context import Context
from clerkdesk.ui.kit.controls.button import Button
from clerkdesk.ui.kit.controls.field import FieldBox, LineField
from clerkdesk.ui.kit.controls.label import Paragraph
from clerkdesk.ui.kit.later import when_done
from clerkdesk.ui.refusal_words import refusal_words
from clerkdesk.wire.documents import TicketDocument
from clerkdesk.wire.exchange import Joining, Unreachable

translate = QCoreApplication.translate


class CallDialog(DeskDialog):
    """Signals: `start_audience(str)` when the person goes on to the talk."""

    start_audience = Signal(str)

    def __init__(self, context: Context, document: TicketDocument, parent: QWidget | None = None) -> None:
        self._by_webex = document.ticket.channel is Channel.WEBEX
        title = translate("CallDialog", "Talk by Webex") if self._by_webex else translate("CallDialog", "Talk by phone")
        super().__init__(
            context.theme, title, translate("CallDialog", "Begin the talk"), translate("CallDialog", "Close"), parent
        )
        self._context, self._document = context, document
        self._state = Paragraph(context.theme, "", tone="text2")
        self.body.addWidget(self._state)
        self._link: LineField | None = None
        if self._by_webex:
            self._lay_out_webex()
        else:
            self._lay_out_phone()
        self.body.addStretch(1)
        self.main.clicked.connect(self._on_start)
        self._grey_start()

    def begin(self) -> None:
        """Open the link or dial; call once the dialog is shown."""
        if self._by_webex:
            self._state.setText(translate("CallDialog", "Asking for your way in…"))
            when_done(self._context.needs.join(self._document.ticket.id), self, self._on_joining)
            return
        number = self._document.citizen.phone
        if not number:
            self._state.setText("")
            self.show_problem(translate("CallDialog", "The citizen left no telephone number. Write by mail."))
        elif self._context.needs.dial(number).started:
            self._state.setText(translate("CallDialog", "The number was handed to the telephone program."))
        else:
            self._state.setText(translate("CallDialog", "No telephone program answers. Dial the number yourself."))

    def _lay_out_webex(self) -> None:
        self._link = self._field(translate("CallDialog", "Link"), "")
        meeting = self._document.meeting
        if meeting is not None and meeting.number:
            self._field(translate("CallDialog", "Meeting number"), meeting.number)
        if meeting is not None and meeting.call_in_number:
            self._field(translate("CallDialog", "Call in by telephone"), meeting.call_in_number)
        if meeting is not None and meeting.access_code:
            self._field(translate("CallDialog", "Access code"), meeting.access_code)

    def _lay_out_phone(self) -> None:
        self._field(self._document.citizen.name, self._document.citizen.phone)

    def _field(self, label: str, value: str) -> LineField:
        field = LineField(self.theme, name=label)
        field.setReadOnly(True)
        field.setText(value)
        field.setCursorPosition(0)
        copy = Button(self.theme, "", glyph="copy", name=translate("CallDialog", "Copy: {what}").format(what=label))
        copy.clicked.connect(lambda: self._copy(field))
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(field, 1)
        line.addWidget(copy)
        self.body.addWidget(FieldBox(self.theme, label, holder))
        return field

    def _copy(self, field: LineField) -> None:
        QGuiApplication.clipboard().setText(field.text())
        self._state.setText(translate("CallDialog", "Copied."))

    def _on_joining(self, done: Future[Joining]) -> None:
        try:
            joining = done.result()
        except Refused as refused:
            self._state.setText("")
            self.show_problem(refusal_words(refused.code, refused.facts, self._context.needs.now()))
            return
        except Unreachable:
            self._state.setText("")
            self.show_problem(
                translate("CallDialog", "No connection to the centre. Use the meeting number, or call by telephone.")
            )
            return
        if self._link is not None:
            self._link.setText(joining.start_link)
            self._link.setCursorPosition(0)
        if self._context.needs.open_link(joining.start_link).started:
            self._state.setText(translate("CallDialog", "Webex opens in your browser. If it does not, copy the link."))
        else:
            self._state.setText(translate("CallDialog", "The link could not be opened. Copy it into your browser."))

    def _grey_start(self) -> None:
        now = self._context.needs.now()
        refused = self._context.acts.may(self._document.ticket.id, StartAudience(now), now)
        self.main.setEnabled(refused is None)
        self.main.setToolTip(refusal_words(refused.code, refused.facts, now) if refused else "")

    def _on_start(self) -> None:
        self.accept()
        self.start_audience.emit(self._document.ticket.id)

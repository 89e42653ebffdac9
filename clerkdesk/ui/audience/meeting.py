"""The way to the other side: the host's link or the number, handed to the system and always shown and copied as well.

This module must never keep a host's link: it is minted per click and forgotten with the screen.
"""

from __future__ import annotations

from concurrent.futures import Future

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clerkdesk.desk.rows import TicketView
from clerkdesk.domain.audience import Channel
from clerkdesk.domain.refusals import Refused
from clerkdesk.ui.context import Context
from clerkdesk.ui.kit.later import when_done
from clerkdesk.ui.kit.shell.banner import Banner, BannerTone
from clerkdesk.ui.refusal_words import refusal_words
from clerkdesk.wire.exchange import Joining, Unreachable


class Meeting(QWidget):
    """A banner, hidden until the meeting is entered or the citizen is called."""

    def __init__(self, context: Context, view: TicketView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._view = context, view
        self._copied = ""
        self.good = Banner(context.theme, BannerTone.INFO, "external-link", "", self.tr("Copy"))
        self.bad = Banner(context.theme, BannerTone.BAD, "circle-alert", "", self.tr("Try again"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.good)
        row.addWidget(self.bad)
        self.good.acted.connect(lambda: QGuiApplication.clipboard().setText(self._copied))
        self.bad.acted.connect(self.enter)
        self.hide()

    def show_view(self, view: TicketView) -> None:
        """The ticket as it is now."""
        self._view = view

    def enter(self) -> None:
        """Into the Webex room as host, or a call for a talk by phone."""
        if self._view.document.ticket.channel is Channel.PHONE:
            self.call()
            return
        when_done(self._context.needs.join(self._view.document.ticket.id), self, self._on_link)

    def call(self) -> None:
        """Dial the citizen, or the meeting's own number when only that is known."""
        document = self._view.document
        number = document.citizen.phone or (document.meeting.call_in_number if document.meeting else "")
        if not number:
            self._say_bad(self.tr("No telephone number is known for this talk."))
            return
        self._context.needs.dial(number)
        self._say_good(self.tr("Calling {number}").format(number=number), number)

    def _on_link(self, future: Future[Joining]) -> None:
        try:
            joining = future.result()
        except Refused as no:
            self._say_bad(refusal_words(no.code, no.facts, self._context.needs.now()))
            return
        except Unreachable:
            self._say_bad(self.tr("The centre cannot be reached, so there is no link now. Call the citizen."))
            return
        opened = self._context.needs.open_link(joining.start_link)
        if opened.started:
            said = self.tr("The meeting opens in the browser. If it does not, copy the link.")
        else:
            said = self.tr("Nothing here opens links. Copy it into a browser.")
        self._say_good(said, joining.start_link)

    def _say_good(self, sentence: str, copied: str) -> None:
        self._copied = copied
        self.good.set_text(sentence)
        self.good.show()
        self.bad.hide()
        self.show()

    def _say_bad(self, sentence: str) -> None:
        self.bad.set_text(sentence)
        self.bad.show()
        self.good.hide()
        self.show()

"""The door: the form, and after it the first copy of one's tickets.

This module must never remember a password; address and login are a person's own choices and are.
"""

from __future__ import annotations

from concurrent.futures import Future

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.domain.refusals import Refused
from clerkdesk.notices import Changed
from clerkdesk.ui.context import Context
from clerkdesk.ui.drafting.shrinking import Shrinking, scrolled
from clerkdesk.ui.kit.cards.card import Card
from clerkdesk.ui.kit.farewell import part_with
from clerkdesk.ui.kit.later import when_done
from clerkdesk.ui.refusal_words import refusal_words
from clerkdesk.ui.screen import Screen
from clerkdesk.ui.sign_in.first_sync import FirstSync
from clerkdesk.ui.sign_in.form import SignInForm
from clerkdesk.wire.exchange import Account, Unreachable

_WIDE = 440


class SignInScreen(Screen):
    """Signals: `signed_in(Account)` the session is open; `ready()` there is something to work with, or all of it is."""

    signed_in = Signal(object)
    ready = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.card = Card(padding=32)
        self.page: SignInForm | FirstSync | None = None
        self._account: Account | None = None
        middle = Shrinking()
        middle.setProperty("ground", "clear")
        row = QHBoxLayout(middle)
        row.addStretch(1)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(self.card)
        column.addStretch(2)
        row.addLayout(column)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(middle))
        self._show_form()

    def show_form(self) -> None:
        """Nobody is signed in."""
        self._account = None
        self._show_form()

    def show_progress(self, account: Account) -> None:
        """Somebody is, and the first copy runs."""
        self._account = account
        first = FirstSync(self.context.theme, account.name)
        first.enter.connect(self.ready)
        first.cancelled.connect(self._on_cancelled)
        self._put(first)
        self.refresh()

    def enter(self) -> None:
        """The keyboard where something is to be typed."""
        if isinstance(self.page, SignInForm):
            self.page.focus_first_empty()

    def refresh(self) -> None:
        """How far the first copy is; once it is whole there is nothing to wait for."""
        if not isinstance(self.page, FirstSync):
            return
        status = self.context.queries.status()
        self.page.show_status(status)
        is_whole = status.synced_at is not None and status.first_sync_done >= status.first_sync_total
        if is_whole:
            QTimer.singleShot(0, self, self.ready.emit)

    def on_changed(self, changed: Changed) -> None:
        """Only how the desk stands with the centre matters here."""
        if changed.everything or "connection" in changed.kinds:
            self.refresh()

    def retranslate(self) -> None:
        """The page anew, with what was typed but the password."""
        if self._account is not None:
            self.show_progress(self._account)
        else:
            self._show_form()

    def _show_form(self) -> None:
        kept = self.context.needs.preferences.load()
        has_keyring = self.context.queries.status().has_keyring
        form = SignInForm(self.context.theme, str(kept.get("centre", "")), str(kept.get("login", "")), has_keyring)
        form.asked.connect(self._on_asked)
        self._put(form)
        QTimer.singleShot(0, form, form.focus_first_empty)

    def _put(self, page: SignInForm | FirstSync) -> None:
        old, self.page = self.page, page
        part_with(old)
        self.card.setFixedWidth(self.context.theme.px(_WIDE))
        self.card.body.addWidget(page, 0, Qt.AlignmentFlag.AlignTop)

    def _on_asked(self, centre: str, login: str, password: str) -> None:
        form = self.page
        if not isinstance(form, SignInForm):
            return
        form.set_asking(True)
        future = self.context.needs.sign_in(centre, login, password)
        when_done(future, form, lambda done: self._on_answer(form, centre, login, done))

    def _on_answer(self, form: SignInForm, centre: str, login: str, future: Future[Account]) -> None:
        form.set_asking(False)
        try:
            account = future.result()
        except Refused as no:
            form.say_wrong(refusal_words(no.code, no.facts, self.context.needs.now()))
            return
        except Unreachable:
            form.say_unreachable(
                self.tr("The centre cannot be reached. Check the address and the network, then try again.")
            )
            return
        self._remember(centre, login)
        self.signed_in.emit(account)
        self.show_progress(account)

    def _remember(self, centre: str, login: str) -> None:
        preferences = self.context.needs.preferences
        preferences.save({**preferences.load(), "centre": centre, "login": login})

    def _on_cancelled(self) -> None:
        when_done(self.context.needs.sign_out(), self, self._on_signed_out)

    def _on_signed_out(self, future: Future[None]) -> None:
        future.result()
        self.show_form()

"""The cockpit of one ticket: begins the talk, shows it while it runs, closes it as held or missed.

This module must never end a talk by itself, nor hand the notes in after the end instead of before it.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.desk.rows import TicketView
from clerkdesk.domain.audience import Talk
from clerkdesk.domain.commands import EndAudience, MarkMissed, StartAudience, WriteNote
from clerkdesk.domain.ticket import BEFORE_TALK, State
from clerkdesk.notices import Changed
from clerkdesk.ui.acting import do_act
from clerkdesk.ui.audience.closing import ClosingPanel, HeldAs, MissedAs
from clerkdesk.ui.audience.cockpit import Cockpit
from clerkdesk.ui.context import Context
from clerkdesk.ui.drafting.live_draft import LiveDrafts
from clerkdesk.ui.drafting.templates import Template
from clerkdesk.ui.kit.farewell import part_after, part_with
from clerkdesk.ui.kit.shell.empty_state import EmptyState
from clerkdesk.ui.refusal_words import refusal_words
from clerkdesk.ui.screen import Screen

_HERE = BEFORE_TALK | {State.IN_AUDIENCE}


class AudienceScreen(Screen):
    """`show_ticket` opens it, `begin` starts the clock too. Signals: those of Screen."""

    def __init__(
        self, context: Context, drafts: LiveDrafts, templates: tuple[Template, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._drafts, self._templates = drafts, templates
        self._ticket = ""
        self.page: Cockpit | EmptyState | None = None
        self.panel: ClosingPanel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_ticket(self, ticket: str) -> None:
        """Open a ticket's cockpit: as it was left, also after a crash."""
        if ticket != self._ticket or self.page is None:
            self.leave()
            self._ticket = ticket
            self._rebuild()
        else:
            self.refresh()

    def begin(self, ticket: str) -> None:
        """Open it and start the talk, unless it runs already."""
        self.show_ticket(ticket)
        view = self.context.queries.ticket(ticket)
        if view is not None and view.document.ticket.state in BEFORE_TALK:
            self._begin()

    def leave(self) -> None:
        """What is typed goes to disk before another screen is shown."""
        self._drafts.flush()

    def retranslate(self) -> None:
        """The page is built anew; its text lives in the draft."""
        if self._ticket:
            self._rebuild()

    def refresh(self) -> None:
        """Tell the page what is so now, or change the page when the talk is over or the ticket gone."""
        view = self.context.queries.ticket(self._ticket)
        if isinstance(self.page, Cockpit) and view is not None and view.document.ticket.state in _HERE:
            self.page.show_view(view)
        elif self._ticket:
            self._rebuild()

    def on_changed(self, changed: Changed) -> None:
        """This ticket's news, and how the desk stands with the centre."""
        about_this = self._ticket in changed.ids and changed.kinds != {"draft"}
        if self._ticket and (changed.everything or about_this or "connection" in changed.kinds):
            self.refresh()

    def ask_to_end(self) -> ClosingPanel | None:
        """Open the closing panel. None when there is no talk to close."""
        view = self.context.queries.ticket(self._ticket)
        if view is None or not isinstance(self.page, Cockpit):
            return None
        account = self.context.queries.account
        panel = ClosingPanel(self.context.theme, view.document.citizen.name, account.name, self)
        panel.stated.connect(lambda stated: self._close(panel, stated))
        part_after(panel.finished, panel)
        self.panel = panel
        panel.open()
        return panel

    def _begin(self) -> None:
        do_act(self.context, self._ticket, StartAudience(self.context.needs.now()), self, self._say)

    def _say(self, sentence: str) -> None:
        if isinstance(self.page, Cockpit):
            self.page.say_no(sentence)

    def _close(self, panel: ClosingPanel, stated: HeldAs | MissedAs) -> None:
        view = self.context.queries.ticket(self._ticket)
        if view is None:
            panel.reject()
            return
        now = self.context.needs.now()
        body = self._body(view, stated)
        no = self.context.acts.may(self._ticket, body, now)
        if no is not None:
            panel.say_no(refusal_words(no.code, no.facts, now))
            return
        panel.wait()
        ticket = self._ticket
        self._hand_in_notes(view)
        do_act(self.context, ticket, body, self, panel.say_no, lambda: self._on_closed(panel, ticket, stated))

    def _on_closed(self, panel: ClosingPanel, ticket: str, stated: HeldAs | MissedAs) -> None:
        panel.accept()
        if isinstance(stated, HeldAs):
            self.write_resolution.emit(ticket)
        else:
            self.go_back.emit()

    def _body(self, view: TicketView, stated: HeldAs | MissedAs) -> EndAudience | MarkMissed:
        if isinstance(stated, MissedAs):
            return MarkMissed(stated.missed, stated.note)
        now, ticket = self.context.needs.now(), view.document.ticket
        started = ticket.started_at or now
        return EndAudience(Talk(started, now, ticket.notice_read_at, stated.recording, stated.reason))

    def _hand_in_notes(self, view: TicketView) -> None:
        draft = self._drafts.of(view)
        notes = draft.notes.strip()

        def kept() -> None:
            # Not before: refused or not written, they stay in the draft, and the ticket's page shows them.
            if draft.notes.strip() == notes:
                draft.set_notes("")
                draft.flush()

        if notes:
            do_act(self.context, self._ticket, WriteNote(notes), draft, self._say, kept)

    def _rebuild(self) -> None:
        view = self.context.queries.ticket(self._ticket)
        old, self.page = self.page, self._make(view)
        part_with(old)
        self._column.addWidget(self.page)

    def _make(self, view: TicketView | None) -> Cockpit | EmptyState:
        if view is not None and view.document.ticket.state in _HERE:
            page = Cockpit(self.context, view, self._drafts.of(view), self._templates)
            page.begin_wanted.connect(self._begin)
            page.end_wanted.connect(self.ask_to_end)
            page.open_file.connect(lambda: self.open_ticket.emit(self._ticket))
            return page
        over = view is not None and view.document.ticket.state in {State.HELD, State.RESOLVED, State.COMMUNICATED}
        ticket = self._ticket
        if over:
            empty = EmptyState(
                self.context.theme,
                "calendar-check",
                self.tr("The talk is over"),
                self.tr("What remains is the resolution."),
                self.tr("Write the resolution"),
            )
            empty.link_opened.connect(lambda: self.write_resolution.emit(ticket))
            return empty
        empty = EmptyState(
            self.context.theme,
            "folder-open",
            self.tr("There is no talk to hold here"),
            self.tr("The ticket was cancelled, or handed to somebody else. Your notes are kept."),
            self.tr("Back"),
        )
        empty.link_opened.connect(self.go_back)
        return empty

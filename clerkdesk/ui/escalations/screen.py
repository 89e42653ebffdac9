"""Escalations: the list to decide, and one decision at a time over it.

This module must never decide; the decision's page and the departures do what a person asked.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.desk.rows import TicketView
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.domain.ticket import State
from clerkdesk.notices import Changed
from clerkdesk.ui.context import Context
from clerkdesk.ui.drafting.departures import Departures
from clerkdesk.ui.drafting.live_draft import LiveDrafts
from clerkdesk.ui.escalations.decision import DecisionPage
from clerkdesk.ui.escalations.list_page import EscalationList
from clerkdesk.ui.kit.farewell import part_with
from clerkdesk.ui.kit.rows.views import Density
from clerkdesk.ui.resolution.issued import IssuedPage
from clerkdesk.ui.screen import Screen

_ISSUED = frozenset({State.RESOLVED, State.COMMUNICATED})


class EscalationsScreen(Screen):
    """Signals: those of Screen; `open_trail(str)` asks for the ticket's trail, where recordings are heard.

    A ticket whose talk was not held yet is opened as any ticket (`open_ticket`): there is nothing to decide before.
    """

    open_trail = Signal(str)

    def __init__(
        self, context: Context, drafts: LiveDrafts, departures: Departures, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._drafts, self._departures = drafts, departures
        self._ticket = ""
        self.list = EscalationList(context)
        self.page: DecisionPage | IssuedPage | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.list.entered.connect(self._on_entered)
        departures.left.connect(self._on_left)

    def show_list(self) -> None:
        """Back to what is to be decided."""
        self.leave()
        self._ticket = ""
        self._drop_page()
        self.list.reload()
        self.list.take_focus()

    def show_ticket(self, ticket: str) -> None:
        """Open one decision."""
        if ticket != self._ticket or self.page is None:
            self.leave()
            self._ticket = ticket
            self._rebuild()

    def enter(self) -> None:
        """The screen was opened: what it shows is read anew, and the keyboard is in the list when that is shown."""
        self.refresh()
        if self.page is None:
            self.list.take_focus()

    def set_density(self, density: Density) -> None:
        """The list of what is to be decided."""
        self.list.views.set_density(density)

    def leave(self) -> None:
        """What is typed goes to disk before another screen is shown."""
        self._drafts.flush()

    def retranslate(self) -> None:
        """List and page are built anew; text lives in the draft."""
        old, self.list = self.list, EscalationList(self.context)
        self.list.entered.connect(self._on_entered)
        self._pages.addWidget(self.list)
        self._pages.setCurrentWidget(self.list)
        part_with(old)
        if self._ticket:
            self._rebuild()

    def refresh(self) -> None:
        """List and page, from what is known now."""
        self.list.reload()
        view = self.context.queries.ticket(self._ticket) if self._ticket else None
        if isinstance(self.page, DecisionPage) and view is not None and view.document.ticket.state not in _ISSUED:
            self.page.show_view(view)
        elif self._ticket:
            self._rebuild()

    def on_changed(self, changed: Changed) -> None:
        """The list's rows, and this ticket's news."""
        self.list.on_changed(changed)
        if self._ticket and (changed.everything or self._ticket in changed.ids) and changed.kinds != {"draft"}:
            self.refresh()

    def _on_entered(self, ticket: str) -> None:
        view = self.context.queries.ticket(ticket)
        if view is None:
            return
        if view.document.ticket.state is State.HELD:
            self.show_ticket(ticket)
        else:
            self.open_ticket.emit(ticket)

    def _on_left(self, ticket: str) -> None:
        if ticket == self._ticket:
            self._rebuild()

    def _rebuild(self) -> None:
        view = self.context.queries.ticket(self._ticket)
        self._drop_page()
        if view is None:
            self._ticket = ""
            return
        self.page = self._make(view)
        self._pages.addWidget(self.page)
        self._pages.setCurrentWidget(self.page)

    def _make(self, view: TicketView) -> DecisionPage | IssuedPage:
        if view.document.ticket.state in _ISSUED:
            mine = view.draft.resolution if view.draft is not None else ResolutionText()
            issued = IssuedPage(self.context, view, mine if mine != ResolutionText() else None)
            issued.back.connect(self.show_list)
            return issued
        page = DecisionPage(self.context, view, self._drafts.of(view), self._departures)
        page.back.connect(self.show_list)
        page.open_file.connect(lambda: self.open_ticket.emit(self._ticket))
        page.listen.connect(lambda: self.open_trail.emit(self._ticket))
        return page

    def _drop_page(self) -> None:
        old, self.page = self.page, None
        self._pages.setCurrentWidget(self.list)
        part_with(old)

"""The resolution of one ticket: the editor while it is owed, a page to read once it is issued.

This module must never send or save by itself; the live draft and the departures do.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.desk.rows import TicketView, WaitingState
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.domain.ticket import State
from clerkdesk.notices import Changed
from clerkdesk.ui.context import Context
from clerkdesk.ui.drafting.departures import Departures
from clerkdesk.ui.drafting.live_draft import LiveDrafts
from clerkdesk.ui.drafting.templates import Template
from clerkdesk.ui.kit.farewell import part_with
from clerkdesk.ui.kit.shell.empty_state import EmptyState
from clerkdesk.ui.resolution.editor import EditorPage
from clerkdesk.ui.resolution.issued import IssuedPage, waiting_issue
from clerkdesk.ui.screen import Screen

_ISSUED = frozenset({State.RESOLVED, State.COMMUNICATED})


class ResolutionScreen(Screen):
    """Show a ticket with `show_ticket`. Signals: those of Screen; `go_back` when the arrow or Esc is used."""

    def __init__(
        self,
        context: Context,
        drafts: LiveDrafts,
        departures: Departures,
        templates: tuple[Template, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self._drafts, self._departures, self._templates = drafts, departures, templates
        self._ticket = ""
        self._last: TicketView | None = None
        self.page: EditorPage | IssuedPage | EmptyState | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        departures.left.connect(self._on_left)

    def show_ticket(self, ticket: str) -> None:
        """Open a ticket's resolution; coming back to the same one keeps cursor and undo."""
        if ticket != self._ticket or self.page is None:
            self.leave()
            self._ticket, self._last = ticket, None
            self._rebuild()
        else:
            self.refresh()

    def leave(self) -> None:
        """What is typed goes to disk before another screen is shown."""
        self._drafts.flush()

    def retranslate(self) -> None:
        """The page is built anew; its text lives in the draft."""
        if self._ticket:
            self._rebuild()

    def refresh(self) -> None:
        """Tell the page what the ticket is now, or change the page when the ticket is issued or gone."""
        view = self.context.queries.ticket(self._ticket)
        if isinstance(self.page, EditorPage) and view is not None and not _is_issued(view):
            self._last = view
            self.page.show_view(view)
        elif view != self._last or view is None:
            self._rebuild()

    def on_changed(self, changed: Changed) -> None:
        """Only this ticket's own news."""
        if self._ticket and (changed.everything or self._ticket in changed.ids) and changed.kinds != {"draft"}:
            self.refresh()

    def _on_left(self, ticket: str) -> None:
        if ticket == self._ticket:
            self._rebuild()

    def _rebuild(self) -> None:
        view = self.context.queries.ticket(self._ticket)
        old, self.page = self.page, self._make(view)
        self._last = view
        part_with(old)
        self._column.addWidget(self.page)

    def _make(self, view: TicketView | None) -> EditorPage | IssuedPage | EmptyState:
        if view is None:
            return self._gone()
        if _is_issued(view):
            mine = view.draft.resolution if view.draft is not None else ResolutionText()
            issued = IssuedPage(self.context, view, mine if mine != ResolutionText() else None)
            issued.back.connect(self.go_back)
            return issued
        draft = self._drafts.of(view)
        editor = EditorPage(self.context, view, draft, self._departures, self._templates)
        editor.back.connect(self._on_back)
        return editor

    def _gone(self) -> EmptyState:
        empty = EmptyState(
            self.context.theme,
            "folder-open",
            self.tr("This ticket is no longer at this desk"),
            self.tr("It was handed to somebody else. What you wrote is kept under Status."),
            self.tr("Back"),
        )
        empty.link_opened.connect(self.go_back)
        return empty

    def _on_back(self) -> None:
        self.leave()
        self.go_back.emit()


def _is_issued(view: TicketView) -> bool:
    waiting = waiting_issue(view)
    refused = waiting is not None and waiting.state in {WaitingState.REFUSED, WaitingState.CONFLICT}
    return view.document.ticket.state in _ISSUED and not refused

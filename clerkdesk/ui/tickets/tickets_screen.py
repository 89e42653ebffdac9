"""List and ticket side by side, or one over the other where the text is large and the window small.

This module must never know how either is painted.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from clerkdesk.desk.rows import Order, TicketFilter
from clerkdesk.notices import Changed
from clerkdesk.ui.context import Context
from clerkdesk.ui.drafting.live_draft import LiveDrafts
from clerkdesk.ui.kit.rows.views import Density
from clerkdesk.ui.screen import Screen
from clerkdesk.ui.settings.choices import read_choices
from clerkdesk.ui.ticket.ticket_pane import TicketPane
from clerkdesk.ui.tickets.list_pane import ListPane

STACK_UNDER = 1100
WIDE_FROM = 1600
LIST, LIST_WIDE = 504, 896
MOST_SHARE = 0.5


class TicketsScreen(Screen):
    """The list at the left, the ticket at the right. A splitter moved by hand stays where it was put."""

    def __init__(self, context: Context, drafts: LiveDrafts, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.list = ListPane(context)
        self.ticket = TicketPane(context, drafts)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._is_stacked: bool | None = None
        self._by_hand = self._kept_width()
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.list)
        self._split.addWidget(self.ticket)
        self._split.setStretchFactor(1, 1)
        self._split.splitterMoved.connect(self._on_split)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._split)
        self.list.chosen.connect(self._on_chosen)
        self.list.entered.connect(self._on_entered)
        self.ticket.go_back.connect(self._on_back)
        self.ticket.start_audience.connect(self.start_audience)
        self.ticket.write_resolution.connect(self.write_resolution)
        context.theme.changed.connect(self._fit)
        self.list.views.set_density(read_choices(context.needs.preferences).density)
        self.list.views.restore_columns(str(context.needs.preferences.load().get("tickets_columns", "")))

    def retranslate(self) -> None:
        """The list; the ticket hears of it by itself."""
        self.list.retranslate()

    def refresh(self) -> None:
        """Both sides."""
        self.list.reload()
        self.list.tick()
        self.ticket.refresh()

    def on_changed(self, changed: Changed) -> None:
        """The list; the ticket listens by itself."""
        self.list.on_changed(changed)

    def retire(self) -> None:
        """Both sides hear nothing any more."""
        self.ticket.retire()
        super().retire()

    def show_ticket(self, ticket: str) -> None:
        """Show one ticket, whatever the filter says; the list stands on it if it holds it."""
        self.list.select(ticket)
        self.ticket.show_ticket(ticket)
        self.ticket.read_now()
        self._raise_ticket(True)

    def show_trail(self) -> None:
        """The trail of the ticket shown."""
        self.ticket.tabs.setCurrentIndex(1)

    def set_density(self, density: Density) -> None:
        """Both forms of the list."""
        self.list.views.set_density(density)

    def show_filter(self, wanted: TicketFilter, order: Order = Order.DUE) -> None:
        """Show a list somebody asked for by a number elsewhere."""
        self.list.show_filter(wanted, order)
        self._raise_ticket(False)
        if not self._is_stacked:
            self.list.select_first()
        self.list.focus_list()

    def enter(self) -> None:
        """The screen was opened: stand on a row, with the keyboard in the list."""
        if not self._is_stacked and self.ticket.ticket is None:
            self.list.select_first()
        self.list.focus_list()

    def tick(self) -> None:
        """A minute passed: figures, clocks, and what is under a day now."""
        self.list.tick()
        self.list.reload()
        self.ticket.refresh()

    def do_next(self) -> None:
        """The ticket's blue act, by shortcut."""
        self.ticket.do_next()

    def focus_search(self) -> None:
        """The keyboard into the search field."""
        self._raise_ticket(False)
        self.list.focus_search()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or stacked, by the width the text leaves."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = self.context.theme
        window = self.window().width()
        stacked = window / theme.scale < STACK_UNDER
        if stacked != self._is_stacked:
            self._is_stacked = stacked
            self.list.set_folded(stacked)
            self.ticket.head.show_back(stacked)
            self.list.show()
            self.ticket.setVisible(not stacked)
        if not stacked:
            wide = window >= WIDE_FROM * theme.scale
            left = self._by_hand or min(theme.px(LIST_WIDE if wide else LIST), round(self.width() * MOST_SHARE))
            self._split.setSizes([left, max(1, self.width() - left)])

    def _kept_width(self) -> int | None:
        kept = self.context.needs.preferences.load().get("tickets_list")
        return self.context.theme.px(kept) if isinstance(kept, int) and kept > 0 else None

    def _raise_ticket(self, is_ticket: bool) -> None:
        if self._is_stacked:
            self.ticket.setVisible(is_ticket)
            self.list.setVisible(not is_ticket)

    def _on_split(self, place: int, _index: int) -> None:
        self._by_hand = place

    def leave(self) -> None:
        """What was arranged by hand is kept for the next time."""
        kept = self.context.needs.preferences.load()
        arranged = kept | {"tickets_columns": self.list.views.columns_state()}
        if self._by_hand is not None:
            arranged["tickets_list"] = round(self._by_hand / self.context.theme.scale)
        if arranged != kept:
            self.context.needs.preferences.save(arranged)

    def _on_chosen(self, ticket: str) -> None:
        self.ticket.show_ticket(ticket)

    def _on_entered(self, ticket: str) -> None:
        self.ticket.show_ticket(ticket)
        self.ticket.read_now()
        self._raise_ticket(True)
        self.ticket.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back(self) -> None:
        self._raise_ticket(False)
        self.list.focus_list()

"""The escalations one has to decide, by the time that is left.

This module must never show those of others.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.desk.rows import Order, TicketFilter
from clerkdesk.domain.ladder import Rung
from clerkdesk.notices import Changed
from clerkdesk.ui.context import Context
from clerkdesk.ui.drafting.head import ScreenHead
from clerkdesk.ui.kit.shell.empty_state import EmptyState
from clerkdesk.ui.settings.choices import read_choices
from clerkdesk.ui.theme.roles import Role
from clerkdesk.ui.tickets.model import TicketsModel
from clerkdesk.ui.tickets.views import TicketsViews

_WANTED = TicketFilter(only_mine=True, only_open=True, least_rung=Rung.DIRECTOR)


class EscalationList(QWidget):
    """Signals: `entered(str)` a ticket was opened."""

    entered = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self.head = ScreenHead(theme, meta_role=Role.BODY)
        self.model = TicketsModel(context.queries.ticket_rows, context.needs.now, self, context.queries.policy)
        self.views = TicketsViews(theme, self.model)
        self.views.set_density(read_choices(context.needs.preferences).density)
        self.empty = EmptyState(
            theme,
            "circle-check",
            self.tr("Nothing to decide"),
            self.tr("An escalation comes here when a citizen climbs from a resolution of the rung below."),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.views)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._pages, 1)
        self.views.name(self.tr("Escalations to decide"))
        self.views.entered.connect(self._on_entered)
        self.views.show_sort(Order.DUE, False)
        self.reload()

    def reload(self) -> None:
        """Ask for the ids again."""
        now = self._context.needs.now()
        ids = self._context.queries.ticket_ids(_WANTED, Order.DUE, now)
        with self.views.keeping_place():
            self.model.show_ids(ids)
        self.head.say(self.tr("Escalations"), self.tr("%n to decide", "", len(ids)))
        self._pages.setCurrentIndex(0 if ids else 1)
        if ids and not self.views.selection.currentIndex().isValid():
            self.views.select_row(0)

    def on_changed(self, changed: Changed) -> None:
        """Re-read the rows concerned."""
        self.reload()
        if changed.everything:
            self.model.reread_all()
        else:
            self.model.reread(changed.ids)

    def take_focus(self) -> None:
        """The keyboard into the list."""
        self.views.current_view().setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns where there is room."""
        super().resizeEvent(event)
        self.views.fit(self.width())

    def _on_entered(self, index: QModelIndex) -> None:
        ticket = self.model.id_at(index.row())
        if ticket is not None:
            self.entered.emit(ticket)

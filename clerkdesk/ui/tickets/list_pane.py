"""The left side: title, search, chips, and the list as two lines or as columns by the room there is.

This module must never show a ticket; it says which one was chosen.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.desk.rows import Order, TicketFilter
from clerkdesk.notices import Changed
from clerkdesk.ui.context import Context
from clerkdesk.ui.kit.cards.card import Hairline
from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.field import LineField
from clerkdesk.ui.kit.controls.label import Label
from clerkdesk.ui.kit.farewell import part_after
from clerkdesk.ui.kit.shell.empty_state import EmptyState
from clerkdesk.ui.theme.roles import Role
from clerkdesk.ui.tickets.filters import SOON_HOURS, Filters
from clerkdesk.ui.tickets.model import TicketsModel
from clerkdesk.ui.tickets.orders import by_order
from clerkdesk.ui.tickets.views import TicketsViews

translate = QCoreApplication.translate
EDGE = 24


class ListPane(QWidget):
    """Signals: `chosen(str)` when another row became current, `entered(str)` on Enter or a double click."""

    chosen = Signal(str)
    entered = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._order, self._is_descending = context, Order.DUE, False
        theme = context.theme
        self.model = TicketsModel(context.queries.ticket_rows, context.needs.now, self, context.queries.policy)
        self._title = Label(theme, "", Role.TITLE)
        self._sort = Button(theme, "", Kind.QUIET, tail="chevron-down")
        self._search = LineField(theme, "", "search", "Ctrl+K")
        self._search.setClearButtonEnabled(False)
        self.filters = Filters(theme)
        self.views = TicketsViews(theme, self.model)
        self._empty = EmptyState(theme, "search", "")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.views)
        self._pages.addWidget(self._empty)
        self._head = QGridLayout()
        self._is_folded = False
        self._lay_out()
        self._connect()
        self.retranslate()
        self.reload()

    def retranslate(self) -> None:
        """Words, and the rows' words with them."""
        self._title.setText(translate("ListPane", "Tickets"))
        self._search.setPlaceholderText(
            translate("ListPane", "Search")
            if self._is_folded
            else translate("ListPane", "Search by name, number or case")
        )
        self._search.setAccessibleName(translate("ListPane", "Search tickets"))
        self.views.name(translate("ListPane", "List of tickets"))
        self.filters.retranslate()
        self.model.reread_all()
        self._word_sort()
        self._word_empty()

    def reload(self) -> None:
        """Ask for the ids again; rows that stay keep selection and place."""
        now = self._context.needs.now()
        wanted = replace(self.filters.wanted, text=self._search.text().strip())
        ids = self._context.queries.ticket_ids(wanted, self._order, now, self._is_descending)
        with self.views.keeping_place():
            self.model.show_ids(ids)
        soon = TicketFilter(due_within_hours=SOON_HOURS)
        self.filters.show_soon_count(len(self._context.queries.ticket_ids(soon, Order.DUE, now)))
        self._pages.setCurrentIndex(0 if ids else 1)
        self._word_empty()

    def on_changed(self, changed: Changed) -> None:
        """Re-read the rows named; their place in the list may be another one now."""
        if changed.everything:
            self.model.reread_all()
        else:
            self.model.reread(changed.ids)
        self.reload()

    def tick(self) -> None:
        """A minute passed."""
        self.model.reread_all()

    def show_filter(self, wanted: TicketFilter, order: Order = Order.DUE) -> None:
        """Show a list somebody asked for by a number elsewhere."""
        self._search.setText(wanted.text)
        self._order, self._is_descending = order, False
        self.filters.show_filter(replace(wanted, text=""))
        self._on_filter()

    def select(self, ticket: str) -> bool:
        """Make a ticket current; False when the list does not hold it."""
        row = self.model.row_of(ticket)
        if row is None:
            return False
        self.views.select_row(row)
        return True

    def select_first(self) -> None:
        """Make the first row current when none is."""
        if not self.views.selection.currentIndex().isValid() and self.model.rowCount():
            self.views.select_row(0)

    @property
    def current(self) -> str | None:
        """The ticket the list stands on."""
        index = self.views.selection.currentIndex()
        return self.model.id_at(index.row()) if index.isValid() else None

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def focus_list(self) -> None:
        """Put the keyboard into the list."""
        self.views.current_view().setFocus(Qt.FocusReason.OtherFocusReason)

    def set_folded(self, is_folded: bool) -> None:
        """Head, search and one chip on a single line, for large text."""
        if is_folded != self._is_folded:
            self._is_folded = is_folded
            self.filters.set_folded(is_folded)
            self._place_head()
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns from 720 px at the text size in force."""
        super().resizeEvent(event)
        self.views.fit(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the search field: down goes into the list, Esc empties the field and goes there too."""
        if event.key() == Qt.Key.Key_Escape and self._search.hasFocus():
            self._search.clear()
            self.focus_list()
            return
        if event.key() == Qt.Key.Key_Down and self._search.hasFocus():
            self.select_first()
            self.focus_list()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head.setHorizontalSpacing(16)
        column.addLayout(self._head)
        column.addWidget(Hairline())
        column.addWidget(self._pages, 1)
        self._place_head()

    def _place_head(self) -> None:
        parts: tuple[QWidget, ...] = (self._title, self._sort, self._search, self.filters)
        for part in parts:
            self._head.removeWidget(part)
        self._head.setColumnStretch(0, 0 if self._is_folded else 1)
        self._head.setColumnStretch(1, 1 if self._is_folded else 0)
        self._sort.setVisible(not self._is_folded)
        if self._is_folded:
            self._head.setContentsMargins(EDGE, 12, EDGE, 12)
            self._head.setVerticalSpacing(0)
            for at, part in enumerate((self._title, self._search, self.filters)):
                self._head.addWidget(part, 0, at, Qt.AlignmentFlag.AlignVCenter)
            return
        self._head.setContentsMargins(EDGE, 11, EDGE, 12)
        self._head.setVerticalSpacing(12)
        self._head.addWidget(self._title, 0, 0)
        self._head.addWidget(self._sort, 0, 1)
        self._head.addWidget(self._search, 1, 0, 1, 2)
        self._head.addWidget(self.filters, 2, 0, 1, 2)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_search)
        self._search.returnPressed.connect(self._on_search_entered)
        self.filters.changed.connect(self._on_filter)
        self._sort.clicked.connect(self._choose_order)
        self.views.selection.currentChanged.connect(self._on_current)
        self.views.entered.connect(self._on_entered)
        self.views.sort_asked.connect(self._on_sort_asked)
        self._empty.link_opened.connect(self._show_all)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        ticket = self.model.id_at(current.row()) if current.isValid() else None
        if ticket is not None:
            self.chosen.emit(ticket)

    def _on_entered(self, index: QModelIndex) -> None:
        ticket = self.model.id_at(index.row())
        if ticket is not None:
            self.entered.emit(ticket)

    def _on_search(self, _text: str) -> None:
        self.reload()

    def _on_search_entered(self) -> None:
        if self.model.rowCount():
            self.views.selection.setCurrentIndex(QModelIndex(), QItemSelectionModel.SelectionFlag.Clear)
            self.select_first()
            self.focus_list()

    def _on_filter(self) -> None:
        self.reload()
        self._word_sort()

    def _on_sort_asked(self, order: Order, is_descending: bool) -> None:
        self._order, self._is_descending = order, is_descending
        self._on_filter()

    def _choose_order(self) -> None:
        menu = QMenu(self)
        for order in Order:
            action = menu.addAction(by_order(order))
            action.setCheckable(True)
            action.setChecked(order is self._order)
            action.triggered.connect(lambda _on=False, order=order: self._on_sort_asked(order, False))
        part_after(menu.aboutToHide, menu)
        menu.popup(self._sort.mapToGlobal(self._sort.rect().bottomLeft()))

    def _show_all(self) -> None:
        self.show_filter(TicketFilter(only_mine=False, only_open=False, text=self._search.text()))

    def _word_sort(self) -> None:
        which = translate("ListPane", "Open") if self.filters.wanted.only_open else translate("ListPane", "All")
        self._sort.setText(f"{which}, {by_order(self._order)}")
        self._sort.setAccessibleName(translate("ListPane", "Sort: {order}").format(order=self._sort.text()))
        self.views.show_sort(self._order, self._is_descending)

    def _word_empty(self) -> None:
        if self._search.text().strip():
            self._empty.show_words(
                translate("ListPane", "No ticket matches."),
                translate("ListPane", "Letters may be typed without diacritics, numbers in part."),
                translate("ListPane", "Search all tickets, closed ones too"),
            )
        else:
            self._empty.show_words(
                translate("ListPane", "No ticket here."),
                translate("ListPane", "New ones appear by themselves."),
                translate("ListPane", "Show all tickets, closed ones too"),
            )

"""The two forms of the list over one model and one selection: two lines, or columns from 720 px.

This module must never filter or order; it asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QByteArray, QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget, QWidget

from clerkdesk.desk.rows import Order
from clerkdesk.ui.kit.rows.ticket_columns import TicketColumnsView
from clerkdesk.ui.kit.rows.ticket_row import TicketRowDelegate
from clerkdesk.ui.kit.rows.views import Column, Density
from clerkdesk.ui.theme.theme import Theme
from clerkdesk.ui.tickets.model import TicketsModel
from clerkdesk.ui.tickets.orders import COLUMN_ORDERS, ORDER_COLUMNS

COLUMNS_FROM = 720
SelectRow = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class TicketsViews(QStackedWidget):
    """Signals: `entered(QModelIndex)` on Enter or a double click; `sort_asked(Order, bool)` from a column's head."""

    entered = Signal(QModelIndex)
    sort_asked = Signal(object, bool)

    def __init__(self, theme: Theme, model: TicketsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model
        self._rows = QListView()
        self._columns = TicketColumnsView(theme)
        self.selection = QItemSelectionModel(model, self)
        self._rows.setModel(model)
        self._rows.setUniformItemSizes(True)
        self._row_delegate = TicketRowDelegate(theme, parent=self._rows)
        self._rows.setItemDelegate(self._row_delegate)
        self._rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows.setMouseTracking(True)
        self._rows.verticalScrollBar().setSingleStep(theme.px(28))
        self._columns.setSortingEnabled(False)
        self._columns.setModel(model)
        self._columns.fit_columns()
        header = self._columns.header()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setStretchLastSection(True)
        header.sectionClicked.connect(self._on_head_clicked)
        for view in (self._rows, self._columns):
            view.setSelectionModel(self.selection)
            view.installEventFilter(self)
            view.doubleClicked.connect(self.entered)
            self.addWidget(view)
        theme.changed.connect(self._on_theme)

    def name(self, name: str) -> None:
        """What a screen reader calls the list."""
        for view in (self._rows, self._columns):
            view.setAccessibleName(name)

    def set_density(self, density: Density) -> None:
        """How tall rows are: relaxed, or dense in both forms."""
        is_dense = density is Density.DENSE
        self._row_delegate.set_density(density)
        self._columns.set_density(Density.DENSE if is_dense else Density.COLUMNS)
        self._rows.scheduleDelayedItemsLayout()
        self._rows.viewport().update()

    def columns_state(self) -> str:
        """Widths and order of the columns, to be kept."""
        return bytes(self._columns.header().saveState().toBase64().data()).decode()

    def restore_columns(self, state: str) -> None:
        """The columns as they were kept; what is no such state leaves them as they are."""
        self._columns.header().restoreState(QByteArray.fromBase64(state.encode()))

    def current_view(self) -> QAbstractItemView:
        """The form shown now."""
        return self._columns if self.currentIndex() else self._rows

    def fit(self, width: int) -> None:
        """Choose the form for a pane `width` px wide; focus and place go along."""
        wanted = 1 if width >= self._theme.px(COLUMNS_FROM) else 0
        if wanted != self.currentIndex():
            had_focus = self.current_view().hasFocus()
            self.setCurrentIndex(wanted)
            if had_focus:
                self.current_view().setFocus()
            self.current_view().scrollTo(self.selection.currentIndex())

    def select_row(self, row: int) -> None:
        """Make a row current and chosen, and bring it into view."""
        index = self._model.index(row, 0)
        self.selection.setCurrentIndex(index, SelectRow)
        self.current_view().scrollTo(index)

    def show_sort(self, order: Order, is_descending: bool) -> None:
        """The arrow in the head of the column sorted by."""
        column = ORDER_COLUMNS.get(order)
        direction = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
        self._columns.header().setSortIndicator(-1 if column is None else int(column), direction)

    @contextmanager
    def keeping_place(self) -> Iterator[None]:
        """While ids change, keep the first visible row where it stands."""
        view = self.current_view()
        top = view.indexAt(QPoint(view.viewport().width() // 2, 1))
        ticket, edge = (self._model.id_at(top.row()), view.visualRect(top).top()) if top.isValid() else (None, 0)
        at_top = view.verticalScrollBar().value() == 0
        yield
        row = self._model.row_of(ticket) if ticket is not None else None
        if row is not None and not at_top:
            view.scrollTo(self._model.index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop)
            if view is self._rows:
                bar = view.verticalScrollBar()
                bar.setValue(bar.value() - edge)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter opens, whatever the platform thinks of activation."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            current = self.selection.currentIndex()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
                self.entered.emit(current)
                return True
        return super().eventFilter(watched, event)

    def _on_head_clicked(self, section: int) -> None:
        order = COLUMN_ORDERS.get(Column(section))
        if order is not None:
            # Qt has turned the arrow already when it says that a head was clicked.
            direction = self._columns.header().sortIndicatorOrder()
            self.sort_asked.emit(order, direction == Qt.SortOrder.DescendingOrder)

    def _on_theme(self) -> None:
        self._rows.scheduleDelayedItemsLayout()
        self._columns.scheduleDelayedItemsLayout()
        self._rows.viewport().update()
        self._columns.viewport().update()

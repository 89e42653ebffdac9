"""Ctrl+K: one field over the window; tickets by name, number or case, and every action by its name.

This module must never do an action itself; it triggers the one in the registry.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QVBoxLayout, QWidget

from clerkdesk.desk.rows import Order, TicketFilter, TicketRow
from clerkdesk.ui import words
from clerkdesk.ui.context import Context
from clerkdesk.ui.kit.controls.field import LineField
from clerkdesk.ui.kit.paint.shadow import draw_shadow
from clerkdesk.ui.kit.paint.shapes import ring_round, smooth
from clerkdesk.ui.kit.rows.palette_row import PaletteRowDelegate
from clerkdesk.ui.kit.rows.views import ROW_ROLE, PaletteRowView
from clerkdesk.ui.palette.found import fits, found_letters
from clerkdesk.ui.theme.roles import RADIUS_CARD
from clerkdesk.ui.tickets.row_views import ticket_row_view

translate = QCoreApplication.translate
WIDTH, TOP, MOST = 640, 96, 6
DO_ROLE = ROW_ROLE + 1


class Palette(QWidget):
    """Covers its window while open. Signals: `ticket_chosen(str)`."""

    ticket_chosen = Signal(str)

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._came_from: QWidget | None = None
        self._plate = QFrame(self)
        self.field = LineField(context.theme, "", "search", "Esc")
        self.list = QListView()
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(PaletteRowDelegate(context.theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self._plate)
        column.setContentsMargins(8, 12, 8, 12)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._on_chosen)
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Over the window, with an empty field."""
        self._came_from = QApplication.focusWidget()
        self.field.setAccessibleName(translate("Palette", "Search tickets and actions"))
        self.field.setPlaceholderText(translate("Palette", "Search tickets and actions"))
        self.list.setAccessibleName(translate("Palette", "Found"))
        self.field.clear()
        self._fill()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_back(self) -> None:
        """Away, and the keyboard where it was."""
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Enter and Esc from the field; the size of the window."""
        if watched is self._window and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            acts: dict[int, Callable[[], None]] = {
                Qt.Key.Key_Down: lambda: self._step(1),
                Qt.Key.Key_Up: lambda: self._step(-1),
                Qt.Key.Key_Return: self._on_enter,
                Qt.Key.Key_Enter: self._on_enter,
                Qt.Key.Key_Escape: self.close_back,
            }
            act = acts.get(event.key())
            if act is not None:
                act()
                return True
            # The keyboard stays here while the palette is open.
            return event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the plate closes it."""
        if not self._plate.geometry().contains(event.position().toPoint()):
            self.close_back()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The scrim and the plate's ground."""
        theme, painter = self._context.theme, QPainter(self)
        smooth(painter)
        painter.fillRect(self.rect(), theme.color("scrim"))
        plate = QRectF(self._plate.geometry())
        draw_shadow(painter, plate, RADIUS_CARD, theme.color("shadow"))
        ring_round(painter, plate, RADIUS_CARD, theme.color("line"), 1, theme.color("raised"))
        painter.end()

    def _place(self) -> None:
        theme, room = self._context.theme, self._window.rect()
        self.setGeometry(room)
        wide = min(theme.px(WIDTH), room.width() - 48)
        rows = sum(self.list.sizeHintForRow(row) for row in range(self._model.rowCount()))
        high = min(rows + self.field.sizeHint().height() + 44, room.height() - TOP - 24)
        self._plate.setGeometry((room.width() - wide) // 2, TOP, wide, high)

    def _fill(self) -> None:
        typed, now = self.field.text().strip(), self._context.needs.now()
        self._model.clear()
        if typed:
            wanted = TicketFilter(only_mine=False, only_open=False, text=typed)
            ids = self._context.queries.ticket_ids(wanted, Order.DUE, now)[:MOST]
            rows = self._context.queries.ticket_rows(ids)
            self._add_head(translate("Palette", "Tickets"), bool(rows))
            for row in rows:
                self._add_ticket(row, typed)
        actions = [each for each in self._context.actions if each.isEnabled() and each.isVisible()]
        fitting = [each for each in actions if fits(each.text(), typed)]
        self._add_head(translate("Palette", "Actions"), bool(fitting))
        for action in fitting:
            self._add_action(action, typed)
        if not self._model.rowCount():
            self._add_head(translate("Palette", "Nothing found. Letters may be typed without diacritics."), True)
        self._step(1)
        self._place()
        self.update()

    def _add_head(self, name: str, is_wanted: bool) -> None:
        if is_wanted:
            item = QStandardItem()
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setData(PaletteRowView(name=name, is_head=True), ROW_ROLE)
            self._model.appendRow(item)

    def _add_ticket(self, row: TicketRow, typed: str) -> None:
        shown = ticket_row_view(row, self._context.needs.now(), self._context.queries.policy())
        right = f"{row.number} · {shown.left_text or words.state(row.state)}"
        view = PaletteRowView(name=row.citizen, icon="ticket", right=right, found=found_letters(row.citizen, typed))
        self._add(view, lambda: self.ticket_chosen.emit(row.id))

    def _add_action(self, action: QAction, typed: str) -> None:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        view = PaletteRowView(
            name=action.text(), icon="chevron-right", keys=keys, found=found_letters(action.text(), typed)
        )
        self._add(view, action.trigger)

    def _add(self, view: PaletteRowView, act: Callable[[], object]) -> None:
        item = QStandardItem()
        item.setData(view, ROW_ROLE)
        item.setData(act, DO_ROLE)
        item.setData(view.spoken, Qt.ItemDataRole.AccessibleTextRole)
        self._model.appendRow(item)

    def _step(self, change: int) -> None:
        count = self._model.rowCount()
        row = self.list.currentIndex().row()
        for _ in range(count):
            row = (row + change) % count
            index = self._model.index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                self.list.setCurrentIndex(index)
                self.list.scrollTo(index)
                return

    def _on_enter(self) -> None:
        self._on_chosen(self.list.currentIndex())

    def _on_chosen(self, index: QModelIndex) -> None:
        act = index.data(DO_ROLE) if index.isValid() else None
        if act is not None:
            self.close_back()
            act()

"""Lists set up as the desk's lists are: alike rows, hover, no frame; and the short list of one of the day's groups.
It must never hold a model of its own."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from clerkdesk.ui.kit.rows.base import RowDelegate
from clerkdesk.ui.kit.rows.group_row import GroupRowDelegate
from clerkdesk.ui.theme.theme import Theme


class RowList(QListView):
    """A list of painted rows, of any length. Arrows move, Enter is `activated`."""

    def __init__(self, delegate: RowDelegate, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(name)
        delegate.theme.changed.connect(self.scheduleDelayedItemsLayout)


class GroupList(RowList):
    """As tall as its rows, inside a card; nothing stays chosen. Enter or a click opens a row, Space does its act.

    Signals: `opened(int)` and `act_asked(int)` with the row.
    """

    opened = Signal(int)
    act_asked = Signal(int)

    def __init__(self, theme: Theme, name: str, large: bool = False, parent: QWidget | None = None) -> None:
        rows = GroupRowDelegate(theme, large)
        super().__init__(rows, name, parent)
        self._rows = rows
        self._rows.setParent(self)
        self._took_act = False
        self._source: QAbstractItemModel | None = None
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rows.act_asked.connect(self._on_act)
        self.clicked.connect(self._on_clicked)

    def set_large(self, large: bool) -> None:
        """64 high from 1600 px of window."""
        self._rows.set_large(large)
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Grow and shrink with the model."""
        super().setModel(model)
        self._source = model
        if model is not None:
            for change in (model.modelReset, model.rowsInserted, model.rowsRemoved):
                change.connect(self.updateGeometry)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All rows of the model."""
        count = self._source.rowCount() if self._source is not None else 0
        theme = self._rows.theme
        return QSize(theme.px(280), theme.px(self._rows.height) * count)

    def minimumSizeHint(self) -> QSize:
        """The same height: a group does not scroll, its screen gives it as many rows as fit."""
        return QSize(self._rows.theme.px(200), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space acts."""
        row = self.currentIndex().row()
        if row >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row)
        elif row >= 0 and event.key() == Qt.Key.Key_Space:
            self.act_asked.emit(row)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """A pointer that left takes the hover with it."""
        if event.type() == QEvent.Type.Leave:
            self.viewport().update()
        return super().viewportEvent(event)

    def _on_act(self, row: int) -> None:
        self._took_act = True
        self.act_asked.emit(row)

    def _on_clicked(self, index: QModelIndex) -> None:
        # Qt says "clicked" even for a click the delegate has taken.
        took_act, self._took_act = self._took_act, False
        if not took_act:
            self.opened.emit(index.row())

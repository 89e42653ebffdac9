"""The gallery's lists: a plain model of views, and a list that shows chosen states as they were asked for.
It must never be used by a screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from clerkdesk.ui.kit.rows.base import RowDelegate
from clerkdesk.ui.kit.rows.views import ROW_ROLE, Column

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
HEADS = {
    Column.NUMBER: "Nr.",
    Column.NAME: "Cetățean",
    Column.SERVICE: "Serviciu",
    Column.CHANNEL: "",
    Column.WHEN: "Când",
    Column.LEFT: "Timp rămas",
    Column.STATE: "Stare",
}


class ViewModel(QAbstractTableModel):
    """Views under `ROW_ROLE`, with as many columns as asked for."""

    def __init__(self, views: Sequence[object], columns: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views, self._columns = list(views), columns

    def rowCount(self, _parent: Index = NO_INDEX) -> int:
        """Rows."""
        return len(self._views)

    def columnCount(self, _parent: Index = NO_INDEX) -> int:
        """Columns."""
        return self._columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The view, and its sentence for a screen reader."""
        view = self._views[index.row()]
        if role == ROW_ROLE:
            return view
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return getattr(view, "spoken", None)
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Heads of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and way == Qt.Orientation.Horizontal:
            return HEADS[Column(section)]
        return None


class StatedRows(QWidget):
    """Paints rows by a delegate with states set by hand: hover, focus, selection cannot be held still otherwise."""

    def __init__(
        self, delegate: RowDelegate, views: Sequence[object], states: dict[int, QStyle.StateFlag] | None = None
    ) -> None:
        super().__init__()
        self._delegate, self._model, self._states = delegate, ViewModel(views, parent=self), states or {}

    def sizeHint(self) -> QSize:
        """All rows, one under another."""
        each = self._delegate.sizeHint(QStyleOptionViewItem(), NO_INDEX)
        return QSize(each.width(), each.height() * self._model.rowCount())

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each row with its state."""
        painter = QPainter(self)
        each = self._delegate.sizeHint(QStyleOptionViewItem(), NO_INDEX).height()
        for row in range(self._model.rowCount()):
            option = QStyleOptionViewItem()
            option.rect = QRect(0, row * each, self.width(), each)
            option.state = QStyle.StateFlag.State_Enabled | self._states.get(row, QStyle.StateFlag.State_None)
            self._delegate.paint(painter, option, self._model.index(row, 0))
        painter.end()

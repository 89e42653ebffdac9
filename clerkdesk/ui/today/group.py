"""One group of the day: a head with a count, the rows that fit, and the way to all of them.

This module must never scroll: what does not fit stands behind "show all".
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from clerkdesk.ui.counted import Counted
from clerkdesk.ui.kit.cards.card import Card
from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.label import Label
from clerkdesk.ui.kit.rows.group_row import GroupRowDelegate
from clerkdesk.ui.kit.rows.views import ROW_ROLE, GroupRowView
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme

translate = QCoreApplication.translate
LEAST, MOST = 3, 8


class Group(QWidget):
    """Signals: `opened(str)` a row's ticket, `act_asked(str)` its act, `all_asked()`."""

    opened = Signal(str)
    act_asked = Signal(str)
    all_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[tuple[str, GroupRowView]] = []
        self._shown: list[tuple[str, GroupRowView]] = []
        self._room, self._empty_words = 0, ""
        self._name = Label(theme, "", Role.BODY, Weight.SEMIBOLD)
        self._count = Label(theme, "", tone="text2")
        self._hint = Label(theme, "", Role.CAPTION, tone="text2", elide=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._card = Card(padding=0)
        self._list = QListView()
        self._model = QStandardItemModel(0, 1, self)
        self._delegate = GroupRowDelegate(theme, parent=self._list)
        self._none = Label(theme, "", tone="text3")
        self._all = Button(theme, "", Kind.LINK)
        self._lay_out()
        self._connect()

    def set_words(self, name: str, hint: str, empty: str) -> None:
        """The head's words, and what stands there when nothing waits."""
        self._name.setText(name)
        self._hint.setText(hint)
        self._none.setText(empty)
        self._list.setAccessibleName(name)
        self._word_all()

    def set_large(self, is_large: bool) -> None:
        """Taller rows from 1600 px."""
        self._delegate.set_large(is_large)
        self._list.scheduleDelayedItemsLayout()
        self._fill()

    def set_rows(self, rows: Sequence[tuple[str, GroupRowView]]) -> None:
        """All rows of the group, in order: the ticket's id and its words."""
        self._rows = list(rows)
        self._fill()

    def set_room(self, height: int) -> None:
        """How tall the group may become, head included; 0 for no limit."""
        self._room = height
        self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter opens the row the keyboard stands on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            current = self._list.currentIndex()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
                self._on_opened(current)
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name)
        head.addWidget(self._count)
        head.addWidget(self._hint, 1)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none.setContentsMargins(15, 0, 15, 0)
        self._card.body.setSpacing(0)
        self._card.body.addWidget(self._list)
        self._card.body.addWidget(self._none)
        below = QHBoxLayout()
        below.setContentsMargins(16, 0, 0, 0)
        below.addWidget(self._all)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(10)
        column.addWidget(self._card)
        column.addSpacing(6)
        column.addLayout(below)
        column.addStretch(1)

    def _connect(self) -> None:
        self._list.clicked.connect(self._on_opened)
        self._list.installEventFilter(self)
        self._delegate.act_asked.connect(lambda row: self.act_asked.emit(self._shown[row][0]))
        self._all.clicked.connect(self.all_asked)
        self._theme.changed.connect(self._fill)

    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self._shown[index.row()][0])

    def _fitting(self) -> int:
        if not self._room:
            return MOST
        used = self._theme.line(Role.BODY) + 10 + 6 + self._theme.px(24) + 2
        return max(LEAST, (self._room - used) // self._theme.px(self._delegate.height))

    def _fill(self) -> None:
        shown = self._rows[: self._fitting()]
        if len(shown) != len(self._shown):
            self._model.setRowCount(len(shown))
        self._shown = shown
        for at, (_ticket, view) in enumerate(shown):
            index = self._model.index(at, 0)
            if index.data(ROW_ROLE) != view:
                self._model.setData(index, view, ROW_ROLE)
                self._model.setData(index, view.spoken, Qt.ItemDataRole.AccessibleTextRole)
                self._model.setData(index, view.tooltip, Qt.ItemDataRole.ToolTipRole)
        self._list.setFixedHeight(max(1, len(shown)) * self._theme.px(self._delegate.height))
        self._list.setVisible(bool(shown))
        self._none.setVisible(not shown)
        self._none.setFixedHeight(self._theme.px(self._delegate.height))
        self._count.setText(str(len(self._rows)))
        self._word_all()

    def _word_all(self) -> None:
        self._all.setText(Counted.show_all(len(self._rows)))
        self._all.setVisible(len(self._rows) > len(self._shown))

"""The model behind the list: all ids, and only the rows that were looked at.

This module must never read more rows than a window of the list needs, and never sort by itself.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from clerkdesk.desk.rows import TicketRow
from clerkdesk.domain.policy import Policy
from clerkdesk.ui.kit.rows.views import ROW_ROLE, Column, TicketRowView
from clerkdesk.ui.tickets.row_views import ticket_row_view

translate = QCoreApplication.translate
WINDOW = 64
KEPT = 1024
NOWHERE = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


class TicketsModel(QAbstractTableModel):
    """Seven columns for the wide list; the narrow one shows the first. `fetch` gives the rows of some ids, in order."""

    def __init__(
        self,
        fetch: Callable[[Sequence[str]], list[TicketRow]],
        now: Callable[[], datetime],
        parent: QObject | None = None,
        policy: Callable[[], Policy] = Policy,
    ) -> None:
        super().__init__(parent)
        self._fetch, self._now, self._policy = fetch, now, policy
        self._ids: list[str] = []
        self._places: dict[str, int] = {}
        self._views: OrderedDict[str, TicketRowView] = OrderedDict()

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        """How many ids there are."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        """The columns of the wide list."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The painted view, what a screen reader says, and the tool tip."""
        if not index.isValid():
            return None
        view = self.view_at(index.row())
        if role == ROW_ROLE or view is None:
            return view
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return view.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return view.tooltip
        if role == Qt.ItemDataRole.DisplayRole:
            return view.name
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words over the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.NUMBER: translate("TicketsModel", "No."),
            Column.NAME: translate("TicketsModel", "Citizen"),
            Column.SERVICE: translate("TicketsModel", "Service"),
            Column.CHANNEL: "",
            Column.WHEN: translate("TicketsModel", "When"),
            Column.LEFT: translate("TicketsModel", "Time left"),
            Column.STATE: translate("TicketsModel", "State"),
        }[Column(section)]

    def id_at(self, row: int) -> str | None:
        """The ticket of a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, ticket: str) -> int | None:
        """Where a ticket stands, or None."""
        return self._places.get(ticket)

    def view_at(self, row: int) -> TicketRowView | None:
        """The view of a row; reads its window when it was not looked at yet. None for one that went meanwhile."""
        ticket = self._ids[row]
        if ticket not in self._views:
            first = max(0, row - WINDOW // 2)
            self._read([each for each in self._ids[first : first + WINDOW] if each not in self._views])
        view = self._views.get(ticket)
        if view is not None:
            self._views.move_to_end(ticket)
        return view

    def show_ids(self, ids: Sequence[str]) -> None:
        """Another list. Selection and place follow the tickets that stay; rows already read are kept."""
        if list(ids) == self._ids:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        stood = [self._ids[index.row()] for index in before]
        self._ids = list(ids)
        self._places = {ticket: row for row, ticket in enumerate(self._ids)}
        after = [
            self.index(self._places[ticket], index.column()) if ticket in self._places else QModelIndex()
            for ticket, index in zip(stood, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def reread(self, tickets: Iterable[str]) -> None:
        """Read these rows again; only rows that look different are repainted."""
        known = [ticket for ticket in tickets if ticket in self._views]
        old = {ticket: self._views.pop(ticket) for ticket in known}
        self._read(known)
        for ticket in known:
            if self._views.get(ticket) != old[ticket] and ticket in self._places:
                self._tell(self._places[ticket])

    def reread_all(self) -> None:
        """A minute passed, or the words changed: whatever was read is made again."""
        self.reread(list(self._views))

    def _read(self, tickets: list[str]) -> None:
        now, policy = self._now(), self._policy()
        for row in self._fetch(tickets) if tickets else []:
            self._views[row.id] = ticket_row_view(row, now, policy)
        while len(self._views) > KEPT:
            self._views.popitem(last=False)

    def _tell(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

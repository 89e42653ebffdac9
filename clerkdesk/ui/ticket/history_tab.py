"""Who did and who read what, newest first, and the steps of the case itself.

This module must never hide a line: reading is recorded for everyone to see.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.desk.rows import TicketView
from clerkdesk.domain.civil_time import local_day
from clerkdesk.ui import when
from clerkdesk.ui.context import Context
from clerkdesk.ui.history_words import history_line
from clerkdesk.ui.kit.cards.key_values import KeyValues
from clerkdesk.ui.kit.controls.label import Label
from clerkdesk.ui.theme.roles import Role
from clerkdesk.ui.ticket.column import ScrollColumn

translate = QCoreApplication.translate


class HistoryTab(QWidget):
    """Two short tables: the ticket's steps, and the case's."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._column = ScrollColumn(context.theme)
        self._shown: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._column)

    def retranslate(self) -> None:
        """Made anew at the next showing."""
        self._shown = None

    def show_ticket(self, view: TicketView, now: datetime) -> None:
        """The history of a ticket and of its case."""
        case = view.case_file
        new = (view.document.history, case.history if case else (), local_day(now))
        if new == self._shown:
            return
        self._shown = new
        parts: list[QWidget] = []
        lines = sorted(view.document.history, key=lambda each: each.at, reverse=True)
        if lines:
            parts.append(self._head(translate("HistoryTab", "Of the ticket")))
            parts.append(
                self._table(
                    translate("HistoryTab", "Of the ticket"),
                    [(when.near(each.at, now), f"{each.who}: {history_line(each.verb)}") for each in lines],
                )
            )
        if case is not None and case.history:
            parts.append(self._head(translate("HistoryTab", "Of the case")))
            steps = sorted(case.history, key=lambda each: each.on, reverse=True)
            parts.append(
                self._table(
                    translate("HistoryTab", "Of the case"),
                    [(when.day_short(each.on, local_day(now)), each.text) for each in steps],
                )
            )
        self._column.fill(parts)

    def _head(self, words: str) -> QWidget:
        return Label(self._context.theme, words, Role.SUB)

    def _table(self, name: str, pairs: list[tuple[str, str]]) -> QWidget:
        table = KeyValues(self._context.theme, name)
        table.set_pairs(pairs)
        return table

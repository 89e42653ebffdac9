"""What stands around every screen: the rail at the left, the strip below, and the layer between them.

This module must never know what a screen shows, nor open one by itself.
"""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.domain.roles import OVERSEERS
from clerkdesk.ui.content_layer import ContentLayer
from clerkdesk.ui.context import Context
from clerkdesk.ui.counted import Counted
from clerkdesk.ui.kit.shell.rail import COMPACT_UNDER, Rail
from clerkdesk.ui.kit.shell.status_strip import StatusStrip
from clerkdesk.ui.strip_words import queue_words, sync_words

translate = QCoreApplication.translate
ICONS = {"today": "sun", "tickets": "ticket", "escalations": "arrow-up-narrow-wide", "settings": "settings"}
OPEN_TO_ALL = ("today", "tickets", "settings")


class Frame(QWidget):
    """Signals: `chosen(str)` a screen of the rail, `status_asked()` from the strip."""

    chosen = Signal(str)
    status_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.rail = Rail(context.theme, "")
        self.strip = StatusStrip(context.theme, "")
        self.stack = QStackedWidget()
        self._shown: list[str] = []
        self.setProperty("ground", "window")
        layer = ContentLayer(context.theme)
        inner = QVBoxLayout(layer)
        inner.setContentsMargins(1, 1, 0, 0)
        inner.addWidget(self.stack)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.rail, 0, 0)
        grid.addWidget(layer, 0, 1)
        grid.addWidget(self.strip, 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, 1)
        self.rail.chosen.connect(self.chosen)
        self.strip.opened.connect(self.status_asked)
        self.set_bare(True)

    def set_bare(self, is_bare: bool) -> None:
        """Nobody is signed in: the layer alone."""
        self.rail.setVisible(not is_bare)
        self.strip.setVisible(not is_bare)

    def fill(self, there_is: Container[str]) -> None:
        """The screens this person has; a director and those above have escalations too."""
        is_overseer = self._context.queries.account.role in OVERSEERS
        for name in ICONS:
            wanted = name in there_is and (is_overseer or name in OPEN_TO_ALL)
            if name in self._shown:
                self.rail.item(name).setVisible(wanted)
            elif wanted:
                self.rail.add(name, ICONS[name], "", at_bottom=name == "settings")
                self._shown.append(name)
            if name == "escalations":
                action = self._context.actions.action(name)
                action.setVisible(wanted)
                action.setEnabled(wanted)
        self.retranslate()

    def set_current(self, name: str) -> None:
        """The rail's tile; a screen that is not on the rail leaves it where it was."""
        if name in self._shown:
            self.rail.set_current(name)

    def retranslate(self) -> None:
        """Names for a screen reader, words on the rail."""
        self.rail.setAccessibleName(translate("MainWindow", "Screens"))
        self.strip.setAccessibleName(translate("MainWindow", "State of the desk"))
        for name in self._shown:
            self.rail.item(name).set_word(self._context.actions.action(name).text())

    def refresh(self) -> None:
        """How the desk stands, who is at it, what is new."""
        queries, now = self._context.queries, self._context.needs.now()
        status = queries.status()
        self.strip.sync.show_state(*sync_words(status, now))
        self.strip.queue.show_state(*queue_words(status))
        account = queries.account
        self.strip.who.setText(f"{account.name} · {account.job_title}, {account.unit_name}")
        counts = queries.counts(now)
        self._badge("tickets", counts.unread, Counted.unread(counts.unread))
        self._badge("escalations", counts.escalations, Counted.open(counts.escalations))

    def fit(self, width: int) -> None:
        """Icons only, where the text is large for the window."""
        self.rail.set_compact(width / self._context.theme.scale < COMPACT_UNDER)

    def _badge(self, name: str, count: int, spoken: str) -> None:
        if name in self._shown:
            self.rail.set_badge(name, str(count) if count else "", spoken if count else "")

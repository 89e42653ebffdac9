"""The toast over the window while a text leaves: what leaves, how long it can be called back, and the way back.

This module must never count: the departures do.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from clerkdesk.ui.drafting.departures import Departures, What
from clerkdesk.ui.kit.farewell import part_with
from clerkdesk.ui.kit.shell.toast import Toast
from clerkdesk.ui.theme.theme import Theme


class DepartureToast(QObject):
    """Lives with `window`, whichever screen it shows; Ctrl+Z works only while something leaves."""

    def __init__(self, theme: Theme, departures: Departures, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._departures, self._window = theme, departures, window
        self.toast: Toast | None = None
        self._undo = QShortcut(QKeySequence("Ctrl+Z"), window, context=Qt.ShortcutContext.WindowShortcut)
        self._undo.setEnabled(False)
        self._undo.activated.connect(departures.call_back)
        departures.began.connect(self.begin)
        departures.ticked.connect(self._on_ticked)
        for over in (departures.called_back, departures.left, departures.refused, departures.not_kept):
            over.connect(self._on_over)

    def begin(self, _departure: object) -> None:
        """Show one, from its first second."""
        self._drop()
        # Made anew for the language and text size of this moment.
        self.toast = Toast(self._theme, "send", self.tr("Undo"), self.tr("Ctrl+Z"), self._window)
        self.toast.undo_asked.connect(self._departures.call_back)
        self._undo.setEnabled(True)

    def _on_ticked(self, seconds: int, share: float) -> None:
        waiting = self._departures.waiting
        if self.toast is None or waiting is None:
            return
        if waiting.what is What.DECISION:
            said = self.tr("The decision leaves in {seconds} s")
        else:
            said = self.tr("The resolution leaves in {seconds} s")
        self.toast.show_left(said.format(seconds=seconds), share)

    def _on_over(self, *_about: object) -> None:
        if self._departures.waiting is None:
            self._drop()

    def _drop(self) -> None:
        self._undo.setEnabled(False)
        old, self.toast = self.toast, None
        part_with(old)

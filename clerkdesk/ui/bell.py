"""The bell on the main thread: whatever any thread announced arrives here once per turn of the event loop.

This module must never read data; it only says what changed.
"""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Qt, Signal

from clerkdesk.notices import Changed, Notices


class UiBell(QObject):
    """Signals: `changed(Changed)` on the thread this object lives on, several announcements merged into one."""

    changed = Signal(object)
    _rang = Signal()

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._pending: Changed | None = None
        self._rang.connect(self._on_rang, Qt.ConnectionType.QueuedConnection)
        self._end = notices.subscribe(self._on_announced)

    def silence(self) -> None:
        """Hear nothing from now on; call before the window goes."""
        self._end()

    def _on_announced(self, changed: Changed) -> None:
        with self._lock:
            is_first = self._pending is None
            self._pending = changed if self._pending is None else self._pending | changed
        if is_first:
            self._rang.emit()

    def _on_rang(self) -> None:
        with self._lock:
            changed, self._pending = self._pending, None
        if changed is not None:
            self.changed.emit(changed)

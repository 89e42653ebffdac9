"""Ending in order when the system or the terminal asks: the window closes, texts are saved, files are let go.

This module must never end the process by itself.
"""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


class EndSignals(QObject):
    """Calls `end` on the main thread once SIGINT or SIGTERM arrived; Qt's loop alone would never look."""

    def __init__(self, end: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._end = end
        self._reading, self._writing = socket.socketpair()
        self._reading.setblocking(False)
        self._writing.setblocking(False)
        self._before = signal.set_wakeup_fd(self._writing.fileno(), warn_on_full_buffer=False)
        self._handlers = {each: signal.signal(each, _noted) for each in (signal.SIGINT, signal.SIGTERM)}
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_activated)

    def release(self) -> None:
        """As it was before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._reading.close()
        self._writing.close()

    def _on_activated(self) -> None:
        numbers = self._reading.recv(64)
        if any(each in (signal.SIGINT, signal.SIGTERM) for each in numbers):
            self._end()


def _noted(_number: int, _frame: object) -> None:
    """The byte on the socket says it all."""

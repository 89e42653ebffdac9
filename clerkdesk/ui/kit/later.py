"""Brings the end of a future to the thread that waits for it.

This module must never swallow what the future holds: the callback gets the future itself and asks it.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from clerkdesk.ui.kit.farewell import part_with

T = TypeVar("T")


class _Landing(QObject):
    # A method of an object of the receiver's thread, not a bare function: only so does Qt know which thread to land on.
    landed = Signal(object)

    def __init__(self, receiver: QObject, callback: Callable[[Future[Any]], None]) -> None:
        super().__init__()
        self._receiver, self._callback = receiver, callback
        self.landed.connect(self.on_landed, Qt.ConnectionType.QueuedConnection)
        # It holds itself until it has landed: a future that is over already keeps no callback, so nobody else would.
        # Not as the receiver's child: parent and child holding each other from Python brought the heap down.
        itself = [self]
        self.destroyed.connect(itself.clear)

    def on_landed(self, done: Future[Any]) -> None:
        part_with(self)
        if isValid(self._receiver):
            self._callback(done)


def when_done(future: Future[T], receiver: QObject, callback: Callable[[Future[T]], None]) -> None:
    """Call `callback(future)` on this thread in a later turn of the event loop; never once `receiver` is gone.

    Call it on the receiver's own thread. `future.result()` in the callback raises what went wrong.
    """
    landing = _Landing(receiver, callback)
    future.add_done_callback(landing.landed.emit)

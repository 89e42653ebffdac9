"""Brings the end of a future to the thread that waits for it.

This module must never swallow what the future holds: the callback gets the future itself and asks it.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

T = TypeVar("T")


class _Landing(QObject):
    # A method of an object of the receiver's thread, not a bare function: only so does Qt know which thread to land on.
    landed = Signal(object)

    def __init__(self, receiver: QObject, callback: Callable[[Future[Any]], None]) -> None:
        # A child of the receiver: a future that is over already lets go of its callbacks, and nobody else holds this.
        super().__init__(receiver)
        self._receiver, self._callback = receiver, callback
        self.landed.connect(self.on_landed, Qt.ConnectionType.QueuedConnection)

    def on_landed(self, done: Future[Any]) -> None:
        self.deleteLater()
        if isValid(self._receiver):
            self._callback(done)


def when_done(future: Future[T], receiver: QObject, callback: Callable[[Future[T]], None]) -> None:
    """Call `callback(future)` on this thread in a later turn of the event loop; never once `receiver` is gone.

    Call it on the receiver's own thread. `future.result()` in the callback raises what went wrong.
    """
    landing = _Landing(receiver, callback)

    def over(done: Future[Any]) -> None:
        if isValid(landing):  # it goes with the receiver, at any moment
            landing.landed.emit(done)

    future.add_done_callback(over)

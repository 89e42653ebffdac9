"""A hand on every socket of the desk, so that a request that waits can be broken off from another thread.

This module must never read or write a byte of what goes through.
"""

from __future__ import annotations

import socket
import threading
from typing import Any
from weakref import WeakSet


class Sockets:
    """Remembers open sockets; `close` shuts all of them down, and every one that is opened later."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open: WeakSet[socket.socket] = WeakSet()
        self.is_closed = False

    def opened(self, sock: Any) -> None:
        """A connection was made."""
        with self._lock:
            self._open.add(sock)
            is_closed = self.is_closed
        if is_closed:
            _shut(sock)

    def close(self) -> None:
        """Whoever waits on one of them gets an error at once."""
        with self._lock:
            self.is_closed = True
            still_open = list(self._open)
        for sock in still_open:
            _shut(sock)


def _shut(sock: socket.socket) -> None:
    try:
        # The plain form even for TLS: its own `shutdown` would take the session away from under the reading thread.
        socket.socket.shutdown(sock, socket.SHUT_RDWR)
    except OSError:  # it was closed meanwhile, which is what was wanted
        return

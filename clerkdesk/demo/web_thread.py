"""Runs a small web application in a thread of this process, for the demo's stand-ins and for tests.

This module must never listen on anything but this machine's own loopback address.
"""

from __future__ import annotations

import socket
import threading

import uvicorn
from litestar.types import ASGIApp

LOOPBACK = "127.0.0.1"


class WebThread:
    """One application on one port. `start` gives its address at once: connections wait in the socket's queue."""

    def __init__(self, app: ASGIApp, name: str) -> None:
        self._config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off", ws="none")
        self._name = name
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None
        self._socket: socket.socket | None = None

    def start(self, port: int = 0) -> str:
        """Listen on `port` (0: any free one) and return `http://127.0.0.1:PORT`. Raises OSError if it is taken."""
        if self._thread is not None:
            raise RuntimeError(f"{self._name} is running already")
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((LOOPBACK, port))
            listener.listen(128)
        except OSError:
            listener.close()
            raise
        self._socket, self._server = listener, uvicorn.Server(self._config)
        address = f"http://{LOOPBACK}:{listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._server.run, args=([listener],), name=self._name, daemon=True)
        self._thread.start()
        return address

    def stop(self) -> None:
        """Finish what is being answered and stop; a second call does nothing."""
        if self._thread is None or self._server is None:
            return
        self._server.should_exit = True
        self._thread.join()
        self._thread = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None

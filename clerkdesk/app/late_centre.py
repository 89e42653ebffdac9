"""A centre that is connected to at its first call: the network's libraries are no part of the first paint.

This module must never answer anything itself.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

from clerkdesk.desk.signing_in import RemoteCentre
from clerkdesk.wire.commands import Command, Receipt
from clerkdesk.wire.exchange import Joining, Session, SignIn, SnapshotPage, SyncPage


class LateCentre:
    """Fits `desk.signing_in.RemoteCentre`. `connect` makes the real one, once, on whichever thread calls first."""

    def __init__(self, connect: Callable[[], RemoteCentre]) -> None:
        self._connect = connect
        self._lock = threading.Lock()
        self._made: RemoteCentre | None = None
        self._is_interrupted = False

    def interrupt(self) -> None:
        """Break off whatever waits, now and from now on."""
        with self._lock:
            self._is_interrupted = True
            made = self._made
        if made is not None:
            made.interrupt()

    def sign_in(self, asked: SignIn) -> Session:
        """Open a session."""
        return self._real().sign_in(asked)

    def sign_out(self) -> None:
        """End the session at the centre."""
        self._real().sign_out()

    def snapshot(self, page: str | None) -> SnapshotPage:
        """A page of everything."""
        return self._real().snapshot(page)

    def sync(self, cursor: str, wait: float) -> SyncPage:
        """What came after `cursor`."""
        return self._real().sync(cursor, wait)

    def send(self, commands: tuple[Command, ...]) -> tuple[Receipt, ...]:
        """Hand commands in."""
        return self._real().send(commands)

    def read_file(self, sha256: str, offset: int = 0) -> Iterator[bytes]:
        """The bytes of a file from `offset` on."""
        return self._real().read_file(sha256, offset)

    def join(self, ticket: str) -> Joining:
        """The host's link to a meeting."""
        return self._real().join(ticket)

    def _real(self) -> RemoteCentre:
        with self._lock:
            if self._made is None:
                self._made = self._connect()
                if self._is_interrupted:
                    self._made.interrupt()
            return self._made

"""The three local databases under one job of the writing thread: each job is one transaction in each file it touched.

This module must never be imported before the first paint, nor used by two threads.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from clerkdesk.local.filestore import FileWriter
from clerkdesk.local.mirror import MirrorWriter
from clerkdesk.local.outbox import OutboxWriter
from clerkdesk.local.overlay import refresh, refresh_all
from clerkdesk.notices import Changed


def _connect(raw: Any) -> Connection:
    # What people wrote must not reach a log by way of an error's message: parameters stay hidden.
    engine = create_engine(
        "sqlite+pysqlite://", creator=lambda: raw, poolclass=StaticPool, module=dbapi2, hide_parameters=True
    )

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        # The driver would begin late and only for some statements; a writer takes its lock at once.
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine.connect()


class Work:
    """What a job writes through. `mirror`, `outbox` and `files` share nothing but the thread."""

    def __init__(self, mirror: Any, outbox: Any, files: Any) -> None:
        self._raw = {"mirror": mirror, "outbox": outbox, "files": files}
        self._connections = {name: _connect(raw) for name, raw in self._raw.items()}
        self.mirror = MirrorWriter(self._connections["mirror"])
        self.outbox = OutboxWriter(self._connections["outbox"])
        self.files = FileWriter(self._connections["files"])
        self._changed: Changed | None = None

    def touch(self, changed: Changed) -> None:
        """Say what the job changed; announced once it is on disk."""
        self._changed = changed if self._changed is None else self._changed | changed

    def lay_over(self, tickets: Iterable[str] | None = None) -> None:
        """Lay the waiting commands over these tickets anew; None: over all that have any."""
        if tickets is None:
            refresh_all(self.mirror, self.outbox)
        else:
            refresh(self.mirror, self.outbox, tickets)

    def commit(self) -> Changed | None:
        """Everything on disk, the mirror before the outbox: between the two a reader still sees the overlay, so that
        nothing blinks; and an outbox that fell behind is laid over anew at the next start.
        """
        for connection in self._connections.values():
            if connection.in_transaction():
                connection.commit()
        changed, self._changed = self._changed, None
        return changed

    def roll_back(self) -> None:
        """As if the job had not run."""
        for connection in self._connections.values():
            if connection.in_transaction():
                connection.rollback()
        self._changed = None

    def damaged(self) -> list[str]:
        """Which of the three no longer read as databases."""
        return [name for name, raw in self._raw.items() if not _is_sound(raw)]

    def close(self) -> None:
        """Let the files go."""
        self.roll_back()
        for name, connection in self._connections.items():
            connection.close()
            connection.engine.dispose()
            self._raw[name].close()


def _is_sound(raw: Any) -> bool:
    try:
        return bool(raw.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except dbapi2.DatabaseError:
        return False

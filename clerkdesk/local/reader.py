"""The reading side: plain SQL on one connection that sees all three files, with the outbox laid over the mirror.

This module must never write, and never be shared between threads.
"""

# ruff: noqa: S608 - every name put into a statement is one of ours, every value is a parameter
from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlcipher3 import dbapi2

from clerkdesk.local.cipher import Connection, DatabaseError, is_damage, key_literal
from clerkdesk.local.folder import DeskFolder

Row = tuple[Any, ...]

_LIST = (
    "id, version, number, number_key, citizen, citizen_key, registration_number, service, service_key, unit, channel, "
    "rung, state, state_key, is_open, holder, case_file, requested_at, starts_at, ends_at, held_at, opened_at, "
    "clock_start, clock_due, bounced, search"
)
_VIEWS = (
    # A ticket with waiting commands is read from the overlay, every other one from the mirror.
    f"CREATE TEMP VIEW projection AS SELECT {_LIST} FROM mirror.ticket "
    "WHERE id NOT IN (SELECT id FROM outbox.overlay) "
    f"UNION ALL SELECT {_LIST} FROM outbox.overlay WHERE id IN (SELECT id FROM mirror.ticket)",
)


class Reader:
    """Reads for one thread. `generation` answers how often the files were replaced; `mend` rebuilds a damaged mirror
    and returns once that is done.
    """

    def __init__(self, folder: DeskFolder, key: bytes, generation: Callable[[], int], mend: Callable[[], None]) -> None:
        self._folder = folder
        self._key = key
        self._generation = generation
        self._mend = mend
        self._seen = generation()
        self._connection = self._open()

    def all(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """Every row. A damaged mirror is rebuilt first, and then simply holds nothing yet."""
        if self._generation() != self._seen:
            self._reopen()
        try:
            return list(self._connection.execute(sql, parameters).fetchall())
        except DatabaseError as error:
            if not is_damage(error):
                raise
        self._mend()
        self._reopen()
        return list(self._connection.execute(sql, parameters).fetchall())

    def one(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        """The first row, or None."""
        found = self.all(sql, parameters)
        return found[0] if found else None

    def close(self) -> None:
        """Let the files go."""
        self._connection.close()

    def _reopen(self) -> None:
        self._connection.close()
        self._seen = self._generation()
        self._connection = self._open()

    def _open(self) -> Connection:
        connection = dbapi2.connect(":memory:", isolation_level=None, timeout=5.0)
        literal = key_literal(self._key)
        # A statement begins to read its databases in the order they are attached, and the writer commits the mirror
        # before the outbox: with the outbox first, whoever no longer sees an overlay surely sees what ended it.
        for name, path in (
            ("outbox", self._folder.outbox),
            ("mirror", self._folder.mirror),
            ("files", self._folder.files),
        ):
            connection.execute(f'ATTACH DATABASE ? AS {name} KEY "{literal}"', (str(path),))
        connection.execute("PRAGMA temp_store = MEMORY")
        for view in _VIEWS:
            connection.execute(view)
        connection.execute("PRAGMA query_only = ON")
        return connection

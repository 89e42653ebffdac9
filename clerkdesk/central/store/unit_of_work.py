"""One command, one transaction: the only place at the centre that begins, commits or rolls back.

This module must never swallow an exception: a block that fails leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, text

from clerkdesk.central.store.refusing import refusing


def _nobody_listens() -> None:
    """What happens after a commit when nobody asked to hear of it."""


@dataclass(frozen=True, slots=True)
class Work:
    """A transaction under way.

    `now` is its moment, with zone; `actor` an official's id, 0 the citizen, None the system.
    """

    connection: Connection
    now: datetime
    actor: int | None

    @contextmanager
    def step(self) -> Iterator[None]:
        """A part that may be refused without losing what the transaction did before it.

        Raises Refused when the database's own constraint says no (a taken slot, a second open ticket).
        """
        with refusing(), self.connection.begin_nested():
            yield


class UnitOfWork:
    """Transactions of one engine.

    `on_commit` is called after each that wrote, in the caller's thread, and must be quick.
    """

    def __init__(self, engine: Engine, on_commit: Callable[[], None] = _nobody_listens) -> None:
        self._engine = engine
        self._on_commit = on_commit

    @contextmanager
    def begin(self, actor: int | None, now: datetime) -> Iterator[Work]:
        """A writing transaction (read committed). Commits at the end of the block, rolls back when it raises."""
        if now.tzinfo is None:
            raise ValueError("a moment without a time zone reached the store")
        with refusing(), self._engine.begin() as connection:
            identity = "" if actor is None else str(actor)
            connection.execute(text("SELECT set_config('clerkdesk.official', :identity, true)"), {"identity": identity})
            yield Work(connection, now, actor)
        self._on_commit()

    @contextmanager
    def look(self, actor: int | None, now: datetime) -> Iterator[Work]:
        """A reading transaction (repeatable read): everything in it is of one moment."""
        with refusing(), self._engine.connect() as connection:
            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            with connection.begin():
                yield Work(connection, now, actor)

"""Stampers as several processes of the centre would run them, and notes written in one transaction.

This module must never hold a test.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, insert

from clerkdesk.central.store import tables
from clerkdesk.central.store.stamper import Stamper, stamp_once
from tests.house import House
from tests.waiting import wait_until


@contextmanager
def stampers(engine: Engine, count: int) -> Iterator[list[Stamper]]:
    """Several of them, as several processes of the centre would run."""
    running = [Stamper(engine, every=0.02) for _ in range(count)]
    for one in running:
        one.start()
    try:
        yield running
    finally:
        for one in running:
            one.stop()


def stamp_all(engine: Engine) -> None:
    wait_until(lambda: not stamp_once(engine), "nothing waits for the stamper")


def add_notes(connection: Connection, house: House, tickets: list[uuid.UUID]) -> tuple[str, ...]:
    ids = [uuid.uuid4() for _ in tickets]
    for note, ticket in zip(ids, tickets, strict=True):
        connection.execute(
            insert(tables.note).values(
                id=note, ticket_id=ticket, author_id=house.ana, author_name="Ana", at=house.clock.now(), text=""
            )
        )
    return tuple(str(note) for note in ids)

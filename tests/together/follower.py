"""A desk reduced to its rule: follow the feed by cursor, keep what the scopes give, forget what they take.

This module must never look into the database by itself: it knows what the pull told it, nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import Connection, text

from clerkdesk.central.ports.clock import Clock
from clerkdesk.central.store.documents import documents
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.snapshot import snapshot
from clerkdesk.central.usecases.sync import sync
from clerkdesk.wire.exchange import Change

Key = tuple[str, str]


@dataclass
class Held:
    """One entity on the desk."""

    version: int
    body: bytes
    scopes: set[str]


@dataclass
class Follower:
    """The replica of one official."""

    uow: UnitOfWork
    clock: Clock
    official: int
    cursor: str = ""
    held: dict[Key, Held] = field(default_factory=dict)
    seen: set[Key] = field(default_factory=set)

    def begin(self, page_size: int = 7) -> None:
        """Read everything, in pages; the cursor is the one before the first page."""
        page = None
        while True:
            with self.uow.look(None, self.clock.now()) as work:
                answer = snapshot(work, self.official, page, page_size)
            self.cursor = self.cursor or answer.cursor
            self._apply(answer.changes)
            page = answer.next
            if page is None:
                return

    def pull(self, limit: int = 20) -> bool:
        """One page; answers whether there was anything."""
        with self.uow.look(None, self.clock.now()) as work:
            page = sync(work, self.official, self.cursor, limit).page
        self.cursor = page.cursor
        self._apply(page.changes)
        return bool(page.changes) or not page.up_to_date

    def catch_up(self) -> None:
        """Until there is nothing new."""
        while self.pull():
            pass

    @property
    def replica(self) -> dict[Key, tuple[int, bytes]]:
        """What the desk holds: version and body by kind and id."""
        return {key: (one.version, one.body) for key, one in self.held.items()}

    def _apply(self, changes: tuple[Change, ...]) -> None:
        for change in changes:
            key = (change.kind, change.id)
            if change.op == "leave":
                for other in list(self.held):
                    self._lose(other, change.id)
            elif change.op == "drop":
                self._lose(key, change.scope)
            elif change.op == "put":
                one = self.held.setdefault(key, Held(-1, b"", set()))
                one.scopes.add(change.scope)
                if change.version > one.version:
                    one.version, one.body = change.version, bytes(change.body)
                self.seen.add(key)

    def _lose(self, key: Key, scope: str) -> None:
        one = self.held.get(key)
        if one is not None:
            one.scopes.discard(scope)
            if not one.scopes:
                del self.held[key]


_ALL = text("""
    SELECT kind, id FROM (
        SELECT 'ticket' AS kind, id::text FROM ticket UNION ALL SELECT 'case_file', id::text FROM case_file
        UNION ALL SELECT 'note', id::text FROM note UNION ALL SELECT 'resolution', id::text FROM resolution
        UNION ALL SELECT 'recording', id::text FROM recording UNION ALL SELECT 'official', id::text FROM official
        UNION ALL SELECT 'unit', id::text FROM unit UNION ALL SELECT 'service', id::text FROM service
        UNION ALL SELECT 'policy', 'policy') AS entity
    WHERE entity_scopes(kind, id) && ARRAY(SELECT scope FROM official_scope WHERE official_id = :official)
""")


def truth(connection: Connection, official: int) -> dict[Key, tuple[int, bytes]]:
    """What a plain SELECT by scopes gives this official."""
    keys = [(row.kind, row.id) for row in connection.execute(_ALL, {"official": official})]
    return documents(connection, keys)

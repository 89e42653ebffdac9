"""Writing the mirror: bodies as they came, the scopes that hold them, and the narrow rows made from them.

This module must never be used by anything but the applying of pages, and never keep what no scope holds.
"""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Connection, String, Table, bindparam, delete, func, select
from sqlalchemy.dialects.sqlite import Insert, insert

from clerkdesk.local import tables as t
from clerkdesk.local.columns import ticket_columns
from clerkdesk.wire.documents import DOCUMENTS, CaseFileDocument, Document, Kind, TicketDocument

_CHILDREN = frozenset({Kind.RESOLUTION.value, Kind.NOTE.value, Kind.RECORDING.value})


def read_document(kind: str, body: bytes) -> Document | None:
    """The document inside, or None when this program does not know the kind or cannot read this shape of it."""
    try:
        known = DOCUMENTS[Kind(kind)]
        document: Document = msgspec.json.decode(body, type=known)
    except (ValueError, msgspec.ValidationError):
        return None
    return document


def _upserting(table: Table) -> Insert:
    keys = [column.name for column in table.primary_key]
    statement = insert(table)
    rest = {column.name: statement.excluded[column.name] for column in table.columns if column.name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=rest)


_OF_MIRROR = (t.mirror_meta, t.entity, t.membership, t.ticket, t.child, t.case_file)
_OF_OUTBOX = (t.outbox_meta, t.overlay, t.draft, t.seen)
# Statements are made once: building one anew costs more than running it.
_UPSERTS = {table: _upserting(table) for table in (*_OF_MIRROR, *_OF_OUTBOX)}
_KIND, _ID = bindparam("kind", type_=String), bindparam("id", type_=String)
_THIS_ENTITY = (t.entity.c.kind == _KIND) & (t.entity.c.id == _ID)
_KNOWN = select(t.entity.c.version, t.entity.c.generation).where(_THIS_ENTITY)
_BODY = select(t.entity.c.version, t.entity.c.body).where(_THIS_ENTITY)
_PARENT = select(t.child.c.ticket).where(t.child.c.kind == _KIND, t.child.c.id == _ID)
_OF_CASE = select(t.ticket.c.id).where(t.ticket.c.case_file == _ID)
_VALUE = select(t.mirror_meta.c.value).where(t.mirror_meta.c.key == bindparam("key", type_=String))


def upsert(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    """Insert the row (every column of it), or replace the one with its primary key."""
    connection.execute(_UPSERTS[table], row)


class MirrorWriter:
    """The mirror on the writing thread; the transaction belongs to whoever runs the job."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str) -> str | None:
        """A value of the mirror's own: epoch, cursor, where the snapshot stands."""
        found: str | None = self._connection.execute(_VALUE, {"key": key}).scalar()
        return found

    def set(self, key: str, value: str | None) -> None:
        """Keep a value; None forgets it."""
        if value is None:
            self._connection.execute(delete(t.mirror_meta).where(t.mirror_meta.c.key == key))
        else:
            upsert(self._connection, t.mirror_meta, {"key": key, "value": value})

    def put(self, scope: str, kind: str, id: str, version: int, body: bytes, generation: int) -> bool:  # noqa: A002
        """Hold an entity for a scope; answers whether its body is news.

        It is when the version is newer, or when a snapshot brings the entity for the first time: after a restore of
        the centre versions may have gone back.
        """
        upsert(
            self._connection,
            t.membership,
            {"kind": kind, "id": id, "scope": scope, "generation": generation},
        )
        known = self._connection.execute(_KNOWN, {"kind": kind, "id": id}).first()
        if known is not None and known.generation >= generation and known.version >= version:
            return False
        row = {"kind": kind, "id": id, "version": version, "generation": generation, "body": body}
        upsert(self._connection, t.entity, row)
        self._index(kind, id, version, body)
        return True

    def drop(self, scope: str, kind: str, id: str) -> bool:  # noqa: A002
        """A scope lets an entity go; answers whether it is gone from the mirror, as no other scope holds it."""
        c = t.membership.c
        self._connection.execute(delete(t.membership).where(c.kind == kind, c.id == id, c.scope == scope))
        still = self._connection.execute(select(c.scope).where(c.kind == kind, c.id == id).limit(1)).first()
        known = self._connection.execute(
            select(t.entity.c.id).where(t.entity.c.kind == kind, t.entity.c.id == id)
        ).first()
        if still is not None or known is None:
            return False
        self._forget(kind, id)
        return True

    def leave(self, scope: str) -> list[tuple[str, str]]:
        """A scope is lost; answers (kind, id) of the entities that are gone with it."""
        held = self._connection.execute(
            select(t.membership.c.kind, t.membership.c.id).where(t.membership.c.scope == scope)
        ).all()
        return [(row.kind, row.id) for row in held if self.drop(scope, row.kind, row.id)]

    def sweep(self, generation: int) -> list[tuple[str, str]]:
        """After a whole snapshot: let go what it did not name; answers (kind, id) of the entities that are gone."""
        c = t.membership.c
        stale = self._connection.execute(select(c.scope, c.kind, c.id).where(c.generation < generation)).all()
        return [(row.kind, row.id) for row in stale if self.drop(row.scope, row.kind, row.id)]

    def has_scope(self, scope: str) -> bool:
        """Whether anything is held for the scope."""
        found = select(t.membership.c.id).where(t.membership.c.scope == scope).limit(1)
        return self._connection.execute(found).first() is not None

    def scopes_of(self, kind: str, id: str) -> frozenset[str]:  # noqa: A002
        """The scopes that hold an entity."""
        c = t.membership.c
        return frozenset(self._connection.execute(select(c.scope).where(c.kind == kind, c.id == id)).scalars())

    def count_outside(self, scope: str) -> int:
        """How many entities are held by any other scope than this one."""
        c = t.membership.c
        held = select(c.kind, c.id).where(c.scope != scope).distinct().subquery()
        return int(self._connection.execute(select(func.count()).select_from(held)).scalar_one())

    def body(self, kind: str, id: str) -> tuple[int, bytes] | None:  # noqa: A002
        """Version and raw body of an entity."""
        found = self._connection.execute(_BODY, {"kind": kind, "id": id}).first()
        return None if found is None else (found.version, found.body)

    def ticket(self, id: str) -> tuple[int, TicketDocument] | None:  # noqa: A002
        """Version and document of a ticket; None also when this program cannot read it."""
        found = self.body(Kind.TICKET.value, id)
        document = None if found is None else read_document(Kind.TICKET.value, found[1])
        if found is None or not isinstance(document, TicketDocument):
            return None
        return found[0], document

    def ids(self, kind: str) -> list[str]:
        """Ids of all entities of a kind."""
        return list(self._connection.execute(select(t.entity.c.id).where(t.entity.c.kind == kind)).scalars())

    def tickets_of(self, kind: str, id: str) -> list[str]:  # noqa: A002
        """The tickets an entity belongs to: itself, its parent, or those of its case file."""
        if kind == Kind.TICKET:
            return [id]
        if kind in _CHILDREN:
            return list(self._connection.execute(_PARENT, {"kind": kind, "id": id}).scalars())
        if kind == Kind.CASE_FILE:
            return list(self._connection.execute(_OF_CASE, {"id": id}).scalars())
        return []

    def index_all(self) -> None:
        """Make the narrow rows anew from every body, after an upgrade that reads more than the one before."""
        rows = self._connection.execute(select(t.entity.c.kind, t.entity.c.id, t.entity.c.version)).all()
        for row in rows:
            found = self.body(row.kind, row.id)
            if found is not None:
                self._index(row.kind, row.id, found[0], found[1])

    def _index(self, kind: str, id: str, version: int, body: bytes) -> None:  # noqa: A002
        document = read_document(kind, body)
        if isinstance(document, TicketDocument):
            upsert(self._connection, t.ticket, ticket_columns(document, version))
        elif isinstance(document, CaseFileDocument):
            upsert(self._connection, t.case_file, {"id": id, "documents": len(document.documents)})
        elif document is not None and kind in _CHILDREN:
            upsert(self._connection, t.child, {"kind": kind, "id": id, "ticket": getattr(document, "ticket", "")})

    def _forget(self, kind: str, id: str) -> None:  # noqa: A002
        self._connection.execute(delete(t.entity).where(t.entity.c.kind == kind, t.entity.c.id == id))
        if kind == Kind.TICKET:
            self._connection.execute(delete(t.ticket).where(t.ticket.c.id == id))
        elif kind == Kind.CASE_FILE:
            self._connection.execute(delete(t.case_file).where(t.case_file.c.id == id))
        elif kind in _CHILDREN:
            self._connection.execute(delete(t.child).where(t.child.c.kind == kind, t.child.c.id == id))

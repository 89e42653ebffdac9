"""The feed as it is read: what came after a cursor in the reader's scopes, and everything there is, page by page.

This module must never send a row its reader may not read now; such a row goes out as a drop, without content.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, Row, select, text

from clerkdesk.central.store.documents import documents, scopes_of
from clerkdesk.central.store.ledgers import feed_head, official_scope
from clerkdesk.wire.exchange import Change

Op = Literal["put", "drop", "join", "leave"]


@dataclass(frozen=True, slots=True)
class Head:
    """Where the feed ends, and the oldest place a cursor may name."""

    seq: int
    oldest: int


@dataclass(frozen=True, slots=True)
class FeedPage:
    """Changes after a cursor, up to and with `seq`."""

    changes: tuple[Change, ...]
    seq: int
    up_to_date: bool


def head(connection: Connection) -> Head:
    """Where the feed ends now."""
    row = connection.execute(select(feed_head.c.seq, feed_head.c.oldest)).one()
    return Head(row.seq, row.oldest)


def scopes(connection: Connection, official_id: int) -> frozenset[str]:
    """What this official may read."""
    asked = select(official_scope.c.scope).where(official_scope.c.official_id == official_id)
    return frozenset(connection.execute(asked).scalars())


def epoch(connection: Connection) -> str:
    """The life of this database: another one after a restore, a promotion or a re-creation."""
    row = connection.execute(_EPOCH).one()
    return f"{row.system:x}.{row.timeline}.{row.base:x}"


_EPOCH = text("""
    SELECT (SELECT system_identifier FROM pg_control_system()) AS system,
        left(pg_walfile_name(pg_current_wal_lsn()), 8) AS timeline,
        (SELECT oid::bigint FROM pg_database WHERE datname = current_database()) AS base
""")

_AFTER = text("""
    SELECT seq, scope, op, kind, entity, version FROM feed
    WHERE scope = ANY (:scopes) AND seq > :after ORDER BY seq, kind, entity, scope LIMIT :limit
""")
_OF_SCOPES = text("""
    SELECT seq, scope, op, kind, entity, version FROM feed
    WHERE scope = ANY (:scopes) AND seq <= :after AND op = 'put' ORDER BY seq, kind, entity
""")


def page(connection: Connection, readable: frozenset[str], after: int, limit: int) -> FeedPage:
    """What came after place `after`; about `limit` changes, never cutting inside one transaction.

    Whoever gained a scope gets all that stands in it with the join, however old.
    """
    end = head(connection).seq
    asked: dict[str, Any] = {"scopes": sorted(readable), "after": after, "limit": limit + 1}
    rows = list(connection.execute(_AFTER, asked))
    reached = end
    if len(rows) > limit:
        # Whatever transaction the limit falls into waits for the next page, unless it is the only one.
        reached = rows[-1].seq - 1
        rows = [row for row in rows if row.seq <= reached]
        if not rows:
            reached += 1
            rows = list(connection.execute(_AFTER, {**asked, "after": reached - 1, "limit": None}))
            rows = [row for row in rows if row.seq == reached]
    gained = sorted({row.entity for row in rows if row.kind == "scope"} & readable)
    older = list(connection.execute(_OF_SCOPES, {"scopes": gained, "after": after})) if gained else []
    joins = [row for row in rows if row.kind == "scope"]
    others = [row for row in rows if row.kind != "scope"]
    changes = (*_moves(joins, readable), *_changes(connection, [*older, *others]))
    return FeedPage(changes, reached, reached >= end)


def _moves(rows: Sequence[Row[Any]], readable: frozenset[str]) -> list[Change]:
    """Scopes gained and lost, told as they are now."""
    return [
        Change(
            scope=row.scope,
            op="join" if row.entity in readable else "leave",
            kind="scope",
            id=row.entity,
            version=row.version,
        )
        for row in rows
    ]


def _changes(connection: Connection, rows: Sequence[Row[Any]]) -> list[Change]:
    puts = [(row.kind, row.entity) for row in rows if row.op == "put"]
    allowed = scopes_of(connection, puts)
    bodies = documents(connection, puts)
    return [_change(row, allowed, bodies) for row in rows]


def _change(
    row: Row[Any],
    allowed: dict[tuple[str, str], frozenset[str]],
    bodies: dict[tuple[str, str], tuple[int, bytes]],
) -> Change:
    key = (row.kind, row.entity)
    if row.op == "put" and key in bodies and row.scope in allowed[key]:
        version, body = bodies[key]
        return Change(scope=row.scope, op="put", kind=row.kind, id=row.entity, version=version, body=msgspec.Raw(body))
    # A put that may not be read any more: the drop that says so is on its way through the stamper, this one is early.
    return Change(scope=row.scope, op="drop", kind=row.kind, id=row.entity, version=row.version)


# Own open tickets, their case files, the rest of one's own, what everyone knows, oversight.
_SNAPSHOT = text("""
    WITH mine AS (
        SELECT f.*, CASE
            WHEN f.scope = :own AND f.kind = 'ticket' THEN CASE WHEN EXISTS (
                SELECT FROM ticket t WHERE t.id = f.entity::uuid AND t.state NOT IN ('communicated', 'cancelled'))
                THEN 0 ELSE 2 END
            WHEN f.scope = :own AND f.kind = 'case_file' THEN 1
            WHEN f.scope = :own THEN 2
            WHEN f.scope = 'everyone' THEN 3
            ELSE 4 END AS rank
        FROM feed f WHERE f.scope = ANY (:scopes) AND f.op = 'put')
    SELECT rank, seq, scope, op, kind, entity, version FROM mine
    WHERE (rank, scope, kind, entity) > (:rank, :scope, :kind, :entity)
    ORDER BY rank, scope, kind, entity LIMIT :limit
""")
_TOTAL = text("SELECT count(*) FROM feed WHERE scope = ANY (:scopes) AND op = 'put'")

Place = tuple[int, str, str, str]
"""How far a snapshot has come: rank, scope, kind, id of the last row sent."""

BEGINNING: Place = (-1, "", "", "")


def total(connection: Connection, readable: frozenset[str]) -> int:
    """How many rows a snapshot will hold."""
    found: int = connection.execute(_TOTAL, {"scopes": sorted(readable)}).scalar_one()
    return found


def snapshot(
    connection: Connection, official_id: int, readable: frozenset[str], place: Place, limit: int
) -> tuple[tuple[Change, ...], Place | None]:
    """The next `limit` rows of everything there is for this reader; the place to go on from, None at the end."""
    rank, scope, kind, entity = place
    asked = {"own": f"official:{official_id}", "scopes": sorted(readable), "limit": limit + 1}
    rows = list(connection.execute(_SNAPSHOT, {**asked, "rank": rank, "scope": scope, "kind": kind, "entity": entity}))
    more, rows = len(rows) > limit, rows[:limit]
    changes = tuple(each for each in _changes(connection, rows) if each.op == "put")
    last = rows[-1] if more else None
    return changes, None if last is None else (last.rank, last.scope, last.kind, last.entity)

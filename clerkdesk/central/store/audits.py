"""The audit as rows: who did or read what, when; written in the transaction it tells of, chained afterwards.

This module must never write a citizen's words, name or address into a fact.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Text, bindparam, cast, func, insert, select, update

from clerkdesk.central.store.ledgers import audit, feed_head
from clerkdesk.central.store.tables import official
from clerkdesk.domain.refusals import Fact

START = bytes(32)
"""The hash before the first line."""


def write(
    connection: Connection,
    at: datetime,
    actor: int | None,
    verb: str,
    *,
    ticket_id: uuid.UUID | None = None,
    entity: str = "",
    facts: Mapping[str, Fact] | None = None,
    version: int | None = None,
) -> None:
    """Add a line. `actor`: an official, 0 the citizen, None the system; the name is kept as it was then."""
    name = select(official.c.name).where(official.c.id == actor).scalar_subquery()
    connection.execute(
        insert(audit).values(
            at=at,
            actor=actor,
            actor_name=func.coalesce(name, "citizen" if actor == 0 else ""),
            verb=verb,
            ticket_id=ticket_id,
            entity=entity,
            facts=dict(facts or {}),
            version=version,
        )
    )


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands. `text` is what its hash covers, besides the hash of the line before."""

    id: int
    seq: int | None
    previous_hash: bytes | None
    hash: bytes | None
    text: str


def digest(previous: bytes, line: str) -> bytes:
    """The hash of a line: SHA-256 over the hash before it and the line's own text."""
    return hashlib.sha256(previous + line.encode()).digest()


# PostgreSQL's own spelling of the facts: the same for the same content, whoever reads it.
_LINES = select(audit, cast(audit.c.facts, Text).label("facts_text"))


def _line(row: Row[Any]) -> Line:
    fields = (
        row.id,
        row.at.astimezone(UTC).isoformat(timespec="microseconds"),
        row.actor,
        row.actor_name,
        row.verb,
        None if row.ticket_id is None else str(row.ticket_id),
        row.entity,
        row.facts_text,
        row.version,
    )
    return Line(row.id, row.seq, row.previous_hash, row.hash, msgspec.json.encode(fields).decode())


def chain(connection: Connection) -> int:
    """Give every new line its place, in the order they were written; the caller holds the head. Answers how many."""
    fresh = [_line(row) for row in connection.execute(_LINES.where(audit.c.seq.is_(None)).order_by(audit.c.id))]
    if not fresh:
        return 0
    seq, previous = head(connection)
    places = []
    for line in fresh:
        seq += 1
        made = digest(previous, line.text)
        places.append({"line": line.id, "place": seq, "before": previous, "made": made})
        previous = made
    placing = update(audit).where(audit.c.id == bindparam("line"))
    connection.execute(
        placing.values(seq=bindparam("place"), previous_hash=bindparam("before"), hash=bindparam("made")), places
    )
    connection.execute(update(feed_head).values(audit_seq=seq, audit_hash=previous))
    return len(fresh)


def head(connection: Connection) -> tuple[int, bytes]:
    """The last place in the chain and its hash."""
    row = connection.execute(select(feed_head.c.audit_seq, feed_head.c.audit_hash)).one()
    return row.audit_seq, row.audit_hash


def chained(connection: Connection) -> Iterator[Line]:
    """Every chained line, in order of the chain, in portions of a thousand."""
    done = 0
    while True:
        asked = _LINES.where(audit.c.seq > done).order_by(audit.c.seq).limit(1000)
        portion = [_line(row) for row in connection.execute(asked)]
        if not portion:
            return
        yield from portion
        last = portion[-1].seq
        assert last is not None
        done = last


def citizen_since(connection: Connection, ticket_id: uuid.UUID, version: int) -> str | None:
    """What the citizen last did to the ticket after this version of it; None if nothing."""
    asked = (
        select(audit.c.verb)
        .where(audit.c.ticket_id == ticket_id, audit.c.actor == 0, audit.c.version > version)
        .order_by(audit.c.id.desc())
        .limit(1)
    )
    return connection.execute(asked).scalar_one_or_none()

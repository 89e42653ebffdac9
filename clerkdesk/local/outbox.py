"""Writing the outbox: commands with what became of them, the overlay, drafts, kept texts and seen marks.

This module must never delete a text, and never decide anything: it keeps what it is told.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from clerkdesk.domain.refusals import Fact
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.local import tables as t
from clerkdesk.local.mirror import upsert
from clerkdesk.local.moments import micros, moment
from clerkdesk.local.projection import Asked
from clerkdesk.wire.commands import Command, Receipt, unpack

UNSETTLED = ("waiting", "sent", "applied")
"""States whose effect the screens still lay over the mirror."""
STUCK = ("refused", "held", "conflict", "parked")
"""States in which a command holds back the later ones of its own ticket until somebody looks at it."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A command as it is kept. `state` is one of waiting, sent, applied, done, dismissed or a stuck one."""

    seq: int
    command: Command
    ticket_number: str
    state: str
    version: int | None


def _stored(row: Row[Any]) -> Stored:
    command = Command(
        id=row.id,
        verb=row.verb,
        ticket=row.ticket,
        based_on=row.based_on,
        at=moment(row.at),
        body=msgspec.Raw(row.body),
        needs=tuple(json.loads(row.needs)),
    )
    return Stored(row.seq, command, row.ticket_number, row.state, row.version)


class OutboxWriter:
    """The outbox on the writing thread; the transaction belongs to whoever runs the job."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str) -> str | None:
        """A value of the desk's own: who signed in here last."""
        found: str | None = self._connection.execute(
            select(t.outbox_meta.c.value).where(t.outbox_meta.c.key == key)
        ).scalar()
        return found

    def set(self, key: str, value: str) -> None:
        """Keep a value."""
        upsert(self._connection, t.outbox_meta, {"key": key, "value": value})

    def add(self, command: Command, ticket_number: str, seq: int | None = None) -> None:
        """Keep a new command, waiting; behind all others, or at the place `seq` that another one left."""
        row: dict[str, Any] = {
            "id": command.id,
            "ticket": command.ticket,
            "ticket_number": ticket_number,
            "verb": command.verb,
            "based_on": command.based_on,
            "at": micros(command.at),
            "body": bytes(command.body),
            "needs": json.dumps(command.needs),
            "state": "waiting",
            "facts": "{}",
        }
        if seq is not None:
            row["seq"] = seq
        self._connection.execute(insert(t.command).values(row))

    def find(self, id: str) -> Stored | None:  # noqa: A002
        """One command by its id."""
        row = self._connection.execute(select(t.command).where(t.command.c.id == id)).first()
        return None if row is None else _stored(row)

    def in_states(self, states: Iterable[str], ticket: str | None = None) -> list[Stored]:
        """Commands in any of the states, in the clerk's order."""
        query = select(t.command).where(t.command.c.state.in_(tuple(states))).order_by(t.command.c.seq)
        if ticket is not None:
            query = query.where(t.command.c.ticket == ticket)
        return [_stored(row) for row in self._connection.execute(query)]

    def asked(self, ticket: str) -> list[Asked]:
        """The commands whose effect is laid over a ticket."""
        held = self.in_states(UNSETTLED, ticket)
        return [Asked(each.command.id, each.command.at, unpack(each.command)) for each in held]

    def mark(self, ids: Iterable[str], state: str, **values: Any) -> None:
        """Set the state (and more columns) of commands."""
        wanted = t.command.c.id.in_(tuple(ids))
        self._connection.execute(update(t.command).where(wanted).values(state=state, **values))

    def keep_receipt(self, receipt: Receipt, state: str) -> None:
        """What the centre answered, word for word."""
        facts: Mapping[str, Fact] = receipt.facts
        values = {"code": receipt.code, "facts": json.dumps(facts), "version": receipt.version}
        self.mark([receipt.command], state, settled_at=micros(receipt.at), **values)

    def move_aside(self, id: str) -> int:  # noqa: A002
        """Send a command to the end of the order; answers the place it had. Its text stays."""
        stored = self.find(id)
        assert stored is not None
        row = self._connection.execute(select(t.command).where(t.command.c.id == id)).mappings().one()
        self._connection.execute(delete(t.command).where(t.command.c.id == id))
        again = {name: value for name, value in row.items() if name != "seq"}
        self._connection.execute(insert(t.command).values({**again, "state": "dismissed"}))
        return stored.seq

    def send_again(self, since: datetime) -> int:
        """After a restore of the centre: what was settled since then waits once more, under its old ids."""
        query = select(t.command.c.id).where(
            t.command.c.state.in_(("done", "applied", "sent")), t.command.c.at >= micros(since)
        )
        ids = list(self._connection.execute(query).scalars())
        self.mark(ids, "waiting", version=None)
        return len(ids)

    def save_overlay(self, columns: dict[str, Any], commands: Iterable[str], body: bytes) -> None:
        """A ticket with the effect of its waiting commands."""
        upsert(self._connection, t.overlay, {**columns, "commands": json.dumps(list(commands)), "body": body})

    def end_overlay(self, ticket: str) -> None:
        """The mirror alone shows the ticket from now on."""
        self._connection.execute(delete(t.overlay).where(t.overlay.c.id == ticket))

    def tickets_with_overlay(self) -> list[str]:
        """Tickets the mirror does not show by itself."""
        return list(self._connection.execute(select(t.overlay.c.id)).scalars())

    def save_draft(
        self, ticket: str, based_on: int, resolution: ResolutionText, notes: str, saved_at: datetime
    ) -> None:
        """Unsent text of a ticket; replaces the earlier state of the same draft."""
        row = {
            "ticket": ticket,
            "based_on": based_on,
            "saved_at": micros(saved_at),
            "resolution": msgspec.json.encode(resolution),
            "notes": notes,
        }
        upsert(self._connection, t.draft, row)

    def drop_draft(self, ticket: str) -> None:
        """The text went into a command, or its writer threw it away."""
        self._connection.execute(delete(t.draft).where(t.draft.c.ticket == ticket))

    def drafted(self) -> list[str]:
        """Tickets with unsent text."""
        return list(self._connection.execute(select(t.draft.c.ticket)).scalars())

    def keep_draft(self, ticket: str, ticket_number: str, why: str, now: datetime) -> bool:
        """Put the draft of a ticket that left under kept texts; answers whether there was one."""
        row = self._connection.execute(select(t.draft).where(t.draft.c.ticket == ticket)).first()
        if row is None:
            return False
        body = msgspec.json.encode(
            {"resolution": msgspec.Raw(row.resolution), "notes": row.notes, "based_on": row.based_on}
        )
        self.keep(f"draft:{ticket}:{micros(now)}", ticket, ticket_number, why, body, now)
        self.drop_draft(ticket)
        return True

    def keep(self, id: str, ticket: str, number: str, why: str, body: bytes, now: datetime) -> None:  # noqa: A002
        """A text that has no other place any more."""
        row = {"id": id, "ticket": ticket, "ticket_number": number, "at": micros(now), "why": why, "body": body}
        self._connection.execute(insert(t.kept).values(row).on_conflict_do_nothing())

    def mark_seen(self, ticket: str, now: datetime) -> None:
        """Somebody looked at the ticket at this desk."""
        upsert(self._connection, t.seen, {"ticket": ticket, "at": micros(now)})

"""Receipts as rows: what the centre answered to a command, kept for ever in the transaction of its effect.

This module must never change a receipt that says something was decided.
"""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import Connection, func, select, text, update
from sqlalchemy.dialects.postgresql import insert

from clerkdesk.central.store.ledgers import command_failure, receipt
from clerkdesk.wire.commands import Command, Receipt


@dataclass(frozen=True, slots=True)
class Kept:
    """A receipt and the fingerprint of the command it answers."""

    receipt: Receipt
    fingerprint: str
    official: int


def fingerprint(command: Command) -> str:
    """What makes a command the same one when it comes again: everything but its id."""
    parts = (command.verb, command.ticket, command.based_on, command.at, command.body, command.needs)
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()


def hold_id(connection: Connection, command_id: str) -> None:
    """Two sendings of one command meet here: the second waits for the first, and then finds its receipt."""
    connection.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:id, 1))"), {"id": command_id})


def find(connection: Connection, command_ids: list[str]) -> dict[str, Kept]:
    """The receipts there are, by command."""
    rows = connection.execute(select(receipt).where(receipt.c.command_id.in_([uuid.UUID(one) for one in command_ids])))
    return {
        str(row.command_id): Kept(msgspec.convert(row.receipt, Receipt), row.body_sha256, row.official_id)
        for row in rows
    }


def keep(
    connection: Connection, official_id: int, command: Command, answer: Receipt, *, raw: Command | None = None
) -> None:
    """Store the answer; `raw` the whole command, for one that is parked."""
    connection.execute(
        insert(receipt).values(
            command_id=uuid.UUID(command.id),
            official_id=official_id,
            body_sha256=fingerprint(command),
            verb=command.verb,
            ticket_id=command.ticket,
            receipt=answer,
            at=answer.at,
            raw=raw,
        )
    )


def count_failure(connection: Connection, command_id: str, now: datetime) -> int:
    """A command made the centre fail once more; answers how often it has by now."""
    first = insert(command_failure).values(command_id=uuid.UUID(command_id), times=1, last_at=now)
    again = first.on_conflict_do_update(
        index_elements=[command_failure.c.command_id], set_={"times": command_failure.c.times + 1, "last_at": now}
    )
    times: int = connection.execute(again.returning(command_failure.c.times)).scalar_one()
    return times


def parked_command(connection: Connection, command_id: str) -> tuple[int, Command] | None:
    """A parked command, whole, and who sent it; None when there is none, or it has been settled."""
    waiting = func.jsonb_extract_path_text(receipt.c.receipt, "outcome") == "parked"
    asked = select(receipt.c.official_id, receipt.c.raw).where(receipt.c.command_id == uuid.UUID(command_id), waiting)
    row = connection.execute(asked.with_for_update()).one_or_none()
    return None if row is None else (row.official_id, msgspec.json.decode(msgspec.json.encode(row.raw), type=Command))


def settle(connection: Connection, answer: Receipt) -> None:
    """A parked command was run after all: its receipt says what came of it."""
    connection.execute(
        update(receipt).where(receipt.c.command_id == uuid.UUID(answer.command)).values(receipt=answer, at=answer.at)
    )


def parked(connection: Connection) -> list[tuple[str, str]]:
    """Commands that wait for an operator: id and verb."""
    waiting = func.jsonb_extract_path_text(receipt.c.receipt, "outcome") == "parked"
    rows = connection.execute(select(receipt.c.command_id, receipt.c.verb).where(waiting).order_by(receipt.c.at))
    return [(str(row.command_id), row.verb) for row in rows]

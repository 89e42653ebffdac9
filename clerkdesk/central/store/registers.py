"""The two registers: the next number of a year, drawn inside the transaction that uses it: none is ever skipped.

This module must never be asked before everything else is locked: whoever holds a counter makes the whole house wait.
"""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Connection
from sqlalchemy.dialects.postgresql import insert

from clerkdesk.central.store.ledgers import register
from clerkdesk.domain.register import RegisterNumber


class RegisterKind(StrEnum):
    """What is numbered."""

    TICKET = "ticket"
    RESOLUTION = "resolution"


def draw(connection: Connection, kind: RegisterKind, year: int) -> RegisterNumber:
    """The next number; given back when the transaction rolls back."""
    first = insert(register).values(kind=kind.value, year=year, last=1)
    drawn = first.on_conflict_do_update(
        index_elements=[register.c.kind, register.c.year], set_={"last": register.c.last + 1}
    ).returning(register.c.last)
    return RegisterNumber(year, connection.execute(drawn).scalar_one())

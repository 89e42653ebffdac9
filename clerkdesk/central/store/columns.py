"""The metadata and the kinds of column every table of the centre is made of.

This module must never name a table, save the ticket that so much hangs on.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, DateTime, ForeignKey, Identity, Integer, MetaData, Text, Uuid, text

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pkey",
        "uq": "%(table_name)s_%(column_0_N_name)s_key",
        "fk": "%(table_name)s_%(column_0_N_name)s_fkey",
        "ix": "%(table_name)s_%(column_0_N_name)s_idx",
    }
)


def words(name: str, *, nullable: bool = False, unique: bool = False, default: str | None = "") -> Column[str]:
    """A text column; empty unless said otherwise."""
    server_default = None if nullable or unique or default is None else text(f"'{default}'")
    return Column(name, Text, nullable=nullable, unique=unique, server_default=server_default)


def moment(name: str, *, nullable: bool = True) -> Column[object]:
    """An instant, with zone."""
    return Column(name, DateTime(timezone=True), nullable=nullable)


def version() -> Column[int]:
    """The entity's version: a trigger moves it on at every true change."""
    return Column("version", BigInteger, nullable=False, server_default=text("1"))


def number() -> Column[int]:
    """A number as the key."""
    return Column("id", Integer, Identity(), primary_key=True)


def ticket_ref(*, nullable: bool = False, index: bool = True) -> Column[object]:
    """The ticket something belongs to."""
    return Column("ticket_id", Uuid, ForeignKey("ticket.id"), nullable=nullable, index=index)


def count(name: str, default: int | None = 0) -> Column[int]:
    """A whole number that starts at `default`."""
    return Column(name, Integer, nullable=False, server_default=None if default is None else text(str(default)))

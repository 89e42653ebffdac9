"""The local tables as SQLAlchemy sees them, for the writing side; their shape itself is in `schema`.

This module must never be imported before the first paint: it brings SQLAlchemy along.
"""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, MetaData, String, Table

_mirror = MetaData()
_outbox = MetaData()
_files = MetaData()

_TEXT = ("number", "citizen", "citizen_key", "registration_number", "service", "service_key", "channel", "state")
_NUMBERS = ("version", "number_key", "unit", "rung", "state_key", "is_open", "holder", "requested_at", "starts_at")
_MORE_NUMBERS = ("ends_at", "held_at", "opened_at", "clock_start", "clock_due", "bounced")


def _ticket_columns() -> list[Column[str] | Column[int]]:
    texts: list[Column[str] | Column[int]] = [Column(name, String) for name in (*_TEXT, "case_file", "search")]
    return [Column("id", String, primary_key=True), *texts, *(Column(n, Integer) for n in (*_NUMBERS, *_MORE_NUMBERS))]


mirror_meta = Table("meta", _mirror, Column("key", String, primary_key=True), Column("value", String))
entity = Table(
    "entity",
    _mirror,
    Column("kind", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("version", Integer),
    Column("generation", Integer),
    Column("body", LargeBinary),
)
membership = Table(
    "membership",
    _mirror,
    Column("kind", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("scope", String, primary_key=True),
    Column("generation", Integer),
)
ticket = Table("ticket", _mirror, *_ticket_columns())
child = Table(
    "child",
    _mirror,
    Column("kind", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("ticket", String),
)
case_file = Table("case_file", _mirror, Column("id", String, primary_key=True), Column("documents", Integer))

outbox_meta = Table("meta", _outbox, Column("key", String, primary_key=True), Column("value", String))
command = Table(
    "command",
    _outbox,
    Column("seq", Integer, primary_key=True),
    Column("id", String),
    Column("ticket", String),
    Column("ticket_number", String),
    Column("verb", String),
    Column("based_on", Integer),
    Column("at", Integer),
    Column("body", LargeBinary),
    Column("needs", String),
    Column("state", String),
    Column("code", String),
    Column("facts", String),
    Column("version", Integer),
    Column("sent_at", Integer),
    Column("settled_at", Integer),
)
overlay = Table("overlay", _outbox, *_ticket_columns(), Column("commands", String), Column("body", LargeBinary))
draft = Table(
    "draft",
    _outbox,
    Column("ticket", String, primary_key=True),
    Column("based_on", Integer),
    Column("saved_at", Integer),
    Column("resolution", LargeBinary),
    Column("notes", String),
)
kept = Table(
    "kept",
    _outbox,
    Column("id", String, primary_key=True),
    Column("ticket", String),
    Column("ticket_number", String),
    Column("at", Integer),
    Column("why", String),
    Column("body", LargeBinary),
)
seen = Table("seen", _outbox, Column("ticket", String, primary_key=True), Column("at", Integer))

file = Table(
    "file",
    _files,
    Column("sha256", String, primary_key=True),
    Column("size", Integer),
    Column("is_whole", Integer),
    Column("used_at", Integer),
)
chunk = Table(
    "chunk",
    _files,
    Column("sha256", String, primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("bytes", LargeBinary),
)

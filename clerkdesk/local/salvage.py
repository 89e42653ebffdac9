"""Carrying over what can still be read of a damaged outbox: row by row, table by table, then from the last backup.

This module must never stop at the first unreadable row.
"""

# ruff: noqa: S608 - every name put into a statement is one of ours, every value is a parameter
from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from clerkdesk.local.cipher import Connection, Damaged, open_database

_TABLES = ("meta", "command", "draft", "kept", "seen")


def salvage(aside: Path, backup: Path, into: Connection, key: bytes) -> list[str]:
    """Copy rows from the damaged file, then those only the backup has; answers `table: rows` for each table."""
    told: list[str] = []
    for source in (aside, backup):
        if not source.exists():
            continue
        try:
            connection = open_database(source, key)
        except Damaged:
            continue
        try:
            told += [f"{table}: {_carry(connection, into, table)}" for table in _TABLES]
        finally:
            connection.close()
    return told


def _carry(source: Connection, into: Connection, table: str) -> int:
    try:
        columns = [row[1] for row in source.execute(f"PRAGMA table_info({table})").fetchall()]
        keys = [row[0] for row in source.execute(f"SELECT {_key(table)} FROM {table}").fetchall()]
    except dbapi2.DatabaseError:
        return 0
    known = {row[1] for row in into.execute(f"PRAGMA table_info({table})").fetchall()}
    names = [name for name in columns if name in known]
    carried = 0
    for key in keys:
        try:
            row = source.execute(f"SELECT {', '.join(names)} FROM {table} WHERE {_key(table)} = ?", (key,)).fetchone()
        except dbapi2.DatabaseError:
            continue
        marks = ", ".join("?" for _ in names)
        into.execute(f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({marks})", row)
        carried += 1
    return carried


def _key(table: str) -> str:
    return {"meta": "key", "command": "seq", "draft": "ticket", "kept": "id", "seen": "ticket"}[table]

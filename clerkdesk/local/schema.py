"""The shape of the three local databases, as numbered steps: step N takes a file from user_version N-1 to N.

This module must never change a step that was shipped; the next step is the only way on.
"""

from __future__ import annotations

from pathlib import Path

from clerkdesk.local.cipher import Connection

TICKET_COLUMNS = (
    "id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, number TEXT NOT NULL, number_key INTEGER NOT NULL, "
    "citizen TEXT NOT NULL, citizen_key TEXT NOT NULL, registration_number TEXT NOT NULL, service TEXT NOT NULL, "
    "service_key TEXT NOT NULL, unit INTEGER NOT NULL, channel TEXT NOT NULL, rung INTEGER NOT NULL, "
    "state TEXT NOT NULL, state_key INTEGER NOT NULL, is_open INTEGER NOT NULL, holder INTEGER NOT NULL, "
    "case_file TEXT NOT NULL, requested_at INTEGER NOT NULL, starts_at INTEGER, ends_at INTEGER, held_at INTEGER, "
    "opened_at INTEGER, clock_start INTEGER, clock_due INTEGER, bounced INTEGER NOT NULL, search TEXT NOT NULL"
)
"""What the lists are painted, sorted and searched from; the same in the mirror and in the overlay over it."""

MIRROR: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE entity (kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, "
        "generation INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (kind, id))",
        "CREATE TABLE membership (kind TEXT NOT NULL, id TEXT NOT NULL, scope TEXT NOT NULL, "
        "generation INTEGER NOT NULL, PRIMARY KEY (kind, id, scope)) WITHOUT ROWID",
        "CREATE INDEX membership_of_scope ON membership (scope)",
        f"CREATE TABLE ticket ({TICKET_COLUMNS}) WITHOUT ROWID",
        "CREATE INDEX ticket_by_due ON ticket (holder, is_open, clock_due)",
        "CREATE INDEX ticket_by_start ON ticket (holder, starts_at)",
        "CREATE INDEX ticket_of_case ON ticket (case_file)",
        "CREATE TABLE child (kind TEXT NOT NULL, id TEXT NOT NULL, ticket TEXT NOT NULL, PRIMARY KEY (kind, id)) "
        "WITHOUT ROWID",
        "CREATE INDEX child_of_ticket ON child (ticket, kind)",
        "CREATE TABLE case_file (id TEXT NOT NULL PRIMARY KEY, documents INTEGER NOT NULL) WITHOUT ROWID",
    ),
)

OUTBOX: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE command (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, ticket TEXT NOT NULL, "
        "ticket_number TEXT NOT NULL, verb TEXT NOT NULL, based_on INTEGER NOT NULL, at INTEGER NOT NULL, "
        "body BLOB NOT NULL, needs TEXT NOT NULL DEFAULT '[]', state TEXT NOT NULL, code TEXT, "
        "facts TEXT NOT NULL DEFAULT '{}', version INTEGER, sent_at INTEGER, settled_at INTEGER)",
        "CREATE INDEX command_of_ticket ON command (ticket, state)",
        "CREATE INDEX command_in_state ON command (state, seq)",
        f"CREATE TABLE overlay ({TICKET_COLUMNS}, commands TEXT NOT NULL, body BLOB NOT NULL)",
        "CREATE TABLE draft (ticket TEXT NOT NULL PRIMARY KEY, based_on INTEGER NOT NULL, saved_at INTEGER NOT NULL, "
        "resolution BLOB NOT NULL, notes TEXT NOT NULL)",
        "CREATE TABLE kept (id TEXT NOT NULL PRIMARY KEY, ticket TEXT NOT NULL, ticket_number TEXT NOT NULL, "
        "at INTEGER NOT NULL, why TEXT NOT NULL, body BLOB NOT NULL)",
        "CREATE TABLE seen (ticket TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID",
    ),
)

FILES: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE file (sha256 TEXT NOT NULL PRIMARY KEY, size INTEGER NOT NULL, is_whole INTEGER NOT NULL, "
        "used_at INTEGER NOT NULL)",
        "CREATE TABLE chunk (sha256 TEXT NOT NULL REFERENCES file (sha256) ON DELETE CASCADE, start INTEGER NOT NULL, "
        "bytes BLOB NOT NULL, PRIMARY KEY (sha256, start))",
    ),
)


class NewerFile(Exception):
    """The file was written by a newer program; this one must leave it alone."""


def migrate(connection: Connection, steps: tuple[tuple[str, ...], ...], backup: Path | None = None) -> bool:
    """Take the file to the newest shape, each step in one transaction; answers whether anything was done.

    `backup`: where a copy (under the same key) is written before the first step on a file that has content.
    Raises NewerFile.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(steps):
        raise NewerFile(f"shape {version}, known up to {len(steps)}")
    if version == len(steps):
        return False
    if version and backup is not None:
        backup.unlink(missing_ok=True)
        connection.execute("VACUUM INTO ?", (str(backup),))
    for number in range(version, len(steps)):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in steps[number]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
    return True

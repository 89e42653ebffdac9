"""Opening an encrypted database with its raw key, and telling a wrong key from a damaged file.

This module must never put a key into a message, a log or a file name.
"""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

KEY_BYTES = 32
OLDEST_SQLITE = (3, 51, 3)
"""Older releases can corrupt a database in WAL mode (https://sqlite.org/wal.html, the WAL-reset bug)."""

DatabaseError = dbapi2.DatabaseError
Connection = Any
_DAMAGE = frozenset({11, 26})  # SQLITE_CORRUPT, SQLITE_NOTADB
_FULL = 13  # SQLITE_FULL


class WrongKey(Exception):
    """The key is not the one the files were written with. Nothing is damaged and nothing may be moved."""


class Damaged(Exception):
    """A database cannot be read although the key is right."""

    def __init__(self, database: Path) -> None:
        super().__init__(database.name)
        self.database = database


def check_library() -> None:
    """Return if the SQLite underneath is new enough. Raises RuntimeError otherwise."""
    if dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise RuntimeError(f"SQLite {dbapi2.sqlite_version} is too old for a write-ahead log")


def key_literal(key: bytes) -> str:
    """The key as SQLCipher reads a raw one. Raises ValueError unless it has 32 bytes."""
    if len(key) != KEY_BYTES:
        raise ValueError("a database key has 32 bytes")
    return f"x'{key.hex()}'"


def open_database(path: Path, key: bytes) -> Connection:
    """A connection for the writing side: WAL, every commit on disk, foreign keys. Raises Damaged.

    It may be used from the one writing thread only, whichever thread opened it.
    """
    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False, timeout=5.0)
    try:
        connection.execute(f'PRAGMA key = "{key_literal(key)}"')
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except DatabaseError as error:
        connection.close()
        if is_damage(error):
            raise Damaged(path) from error
        raise
    return connection


def is_damage(error: BaseException | None) -> bool:
    """Whether SQLite says the file is malformed or no database, anywhere in the chain of causes."""
    return isinstance(error, Damaged) or _has_code(error, _DAMAGE)


def is_disk_full(error: BaseException | None) -> bool:
    """Whether there was no room left."""
    return _has_code(error, frozenset({_FULL}))


def _has_code(error: BaseException | None, codes: frozenset[int]) -> bool:
    while error is not None:
        original = getattr(error, "orig", error)  # SQLAlchemy wraps what the driver raised
        if isinstance(original, dbapi2.Error):
            code = getattr(original, "sqlite_errorcode", None)
            return (code & 0xFF) in codes if isinstance(code, int) else _says(original, codes)
        error = error.__cause__
    return False


def _says(error: BaseException, codes: frozenset[int]) -> bool:
    # The driver does not carry SQLite's code on every Python version; the library's own words are stable.
    text = str(error)
    words = {11: "malformed", 26: "not a database", 13: "disk is full"}
    return any(words[code] in text for code in codes)


def check_key(check: Path, key: bytes) -> None:
    """Return if `key` is the one `check` remembers; the first key is remembered. Raises WrongKey."""
    print_of = hashlib.blake2b(key, digest_size=16, person=b"clerkdesk-key").hexdigest()
    if not check.exists():
        check.write_text(print_of, encoding="ascii")
        return
    if not hmac.compare_digest(check.read_text(encoding="ascii").strip(), print_of):
        raise WrongKey("the key does not belong to this desk's files")

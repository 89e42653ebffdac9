"""Which files the archive holds, as rows: what a document, a recording or a resolution may point to.

This module must never touch the bytes: the archive port does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection
from sqlalchemy.dialects.postgresql import insert

from clerkdesk.central.store.tables import blob


@dataclass(frozen=True, slots=True)
class Blob:
    """A file by its content. `size` in bytes."""

    sha256: str
    size: int
    media_type: str


def keep(connection: Connection, one: Blob, now: datetime) -> None:
    """Note that the archive holds the file; noting it again changes nothing."""
    row = {"sha256": one.sha256, "size": one.size, "media_type": one.media_type, "stored_at": now}
    connection.execute(insert(blob).values(row).on_conflict_do_nothing())

"""Writing the contents of papers: by SHA-256, in chunks, resumable, linked only once whole and proven.

This module must never hand out bytes whose hash was not checked.
"""

from __future__ import annotations

import hashlib
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from clerkdesk.local import tables as t
from clerkdesk.local.moments import micros


class FileWriter:
    """The files on the writing thread; the transaction belongs to whoever runs the job."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def want(self, sha256: str, size: int, now: datetime) -> None:
        """Note that a file of `size` bytes is asked for."""
        row = {"sha256": sha256, "size": size, "is_whole": 0, "used_at": micros(now)}
        self._connection.execute(insert(t.file).values(row).on_conflict_do_nothing())

    def unfinished(self) -> list[tuple[str, int, int]]:
        """(sha256, size, bytes already here) of every file asked for, the first asked first."""
        query = select(t.file.c.sha256, t.file.c.size).where(t.file.c.is_whole == 0).order_by(t.file.c.used_at)
        return [(row.sha256, row.size, self.length(row.sha256)) for row in self._connection.execute(query).all()]

    def length(self, sha256: str) -> int:
        """How many bytes are here."""
        size = func.coalesce(func.sum(func.length(t.chunk.c.bytes)), 0)
        return int(self._connection.execute(select(size).where(t.chunk.c.sha256 == sha256)).scalar_one())

    def append(self, sha256: str, start: int, data: bytes) -> bool:
        """Add the bytes from `start`; False when they do not follow what is here, and nothing is done."""
        if self.length(sha256) != start:
            return False
        self._connection.execute(insert(t.chunk).values(sha256=sha256, start=start, bytes=data))
        return True

    def finish(self, sha256: str) -> bool:
        """Prove the hash and link the file; on a mismatch all its bytes go and False is answered."""
        digest = hashlib.sha256()
        query = select(t.chunk.c.bytes).where(t.chunk.c.sha256 == sha256).order_by(t.chunk.c.start)
        for data in self._connection.execute(query).scalars():
            digest.update(data)
        if digest.hexdigest() != sha256:
            self._connection.execute(delete(t.chunk).where(t.chunk.c.sha256 == sha256))
            return False
        self._connection.execute(update(t.file).where(t.file.c.sha256 == sha256).values(is_whole=1))
        return True

    def give_up(self, sha256: str) -> None:
        """The centre does not know the file: stop asking until somebody wants it again."""
        self._connection.execute(delete(t.chunk).where(t.chunk.c.sha256 == sha256))
        self._connection.execute(delete(t.file).where(t.file.c.sha256 == sha256))

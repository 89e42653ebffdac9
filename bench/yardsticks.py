"""What the machine itself can do, measured in the same rounds: the least a commit, or a commit and its news, can cost.

This module must never use any part of the program.
"""

from __future__ import annotations

import time
from types import TracebackType

import psycopg


class CommitAndNotify:
    """Two connections to the same database: one inserts, notifies and commits, the other listens."""

    def __init__(self, database: str) -> None:
        self._writer = psycopg.connect(database)
        self._listener = psycopg.connect(database, autocommit=True)
        self._writer.execute("CREATE TABLE IF NOT EXISTS bench_yardstick (id bigserial PRIMARY KEY, said text)")
        self._writer.commit()
        self._listener.execute("LISTEN bench_yardstick")

    def news(self) -> float:
        """Milliseconds from asking for the commit to hearing of it on the other connection."""
        self._writer.execute("INSERT INTO bench_yardstick (said) VALUES (%s)", ("x" * 200,))
        self._writer.execute("NOTIFY bench_yardstick")
        began = time.perf_counter()
        self._writer.commit()
        for _ in self._listener.notifies(timeout=5, stop_after=1):
            pass
        return (time.perf_counter() - began) * 1000

    def transaction(self, statements: int = 4) -> float:
        """Milliseconds of a transaction of so many inserts, with its commit on disk."""
        began = time.perf_counter()
        for _ in range(statements):
            self._writer.execute("INSERT INTO bench_yardstick (said) VALUES (%s)", ("x" * 200,))
        self._writer.commit()
        return (time.perf_counter() - began) * 1000

    def __enter__(self) -> CommitAndNotify:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._writer.close()
        self._listener.close()

"""The stamper: gives committed transactions their place in the feed, chains the audit, and tells that something is new.

This module must never number a change whose transaction could still roll back, nor split a transaction.
"""

from __future__ import annotations

import logging
import threading
import time
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, Engine, func, select, text
from sqlalchemy.exc import DBAPIError, TimeoutError  # noqa: A004 - the pool's own

from clerkdesk.central.store import audits

log = logging.getLogger(__name__)

CHANNEL = "clerkdesk_feed"
DROPS_KEPT = timedelta(days=400)
_SWEEP_EVERY = 3600.0
MOST_NAMED = 7000
"""A notification holds less than 8,000 bytes; a longer list of scopes is told as `*`, everybody."""

_WAITING = text("""
    SELECT EXISTS (SELECT FROM feed_pending) OR EXISTS (SELECT FROM audit WHERE seq IS NULL)
""")
_LOCK = text("SELECT seq FROM feed_head FOR UPDATE")
# A statement of its own, after the lock: only its fresh snapshot is sure not to hold rows another stamper has moved.
# Whole transactions in the order of their last row; of each entity in a scope only the last word stays.
_MOVE = text("""
    WITH moved AS (DELETE FROM feed_pending RETURNING id, xid, scope, op, kind, entity, version),
    numbered AS (SELECT xid, row_number() OVER (ORDER BY max(id)) AS place FROM moved GROUP BY xid),
    latest AS (
        SELECT DISTINCT ON (scope, kind, entity) place, scope, op, kind, entity, version
        FROM moved JOIN numbered USING (xid) ORDER BY scope, kind, entity, place DESC, id DESC),
    written AS (
        INSERT INTO feed (seq, scope, op, kind, entity, version, at)
        SELECT :head + place, scope, op, kind, entity, version, clock_timestamp() FROM latest
        ON CONFLICT (scope, kind, entity) DO UPDATE
        SET seq = excluded.seq, op = excluded.op, version = excluded.version, at = excluded.at)
    SELECT (SELECT count(*) FROM numbered) AS transactions, array_agg(DISTINCT scope) AS scopes FROM latest
""")
_HEAD = text("UPDATE feed_head SET seq = :seq")
_TELL = text("SELECT pg_notify(:channel, :told)")
# Drop rows are only for desks that were away; after 400 days a desk reads everything anew.
_SWEEP = text("""
    WITH swept AS (DELETE FROM feed WHERE op IN ('drop', 'leave') AND at < :before RETURNING seq)
    UPDATE feed_head SET oldest = greatest(oldest, (SELECT max(seq) FROM swept)) WHERE EXISTS (SELECT FROM swept)
""")


def stamp(connection: Connection) -> int:
    """Move what is committed into the feed and chain the audit, in the caller's transaction; answers the head."""
    head: int = connection.execute(_LOCK).scalar_one()
    moved = connection.execute(_MOVE, {"head": head}).one()
    audits.chain(connection)
    if not moved.transactions:
        return head
    head += moved.transactions
    connection.execute(_HEAD, {"seq": head})
    named = ",".join(moved.scopes)
    told = f"{head} {named if len(named) < MOST_NAMED else '*'}"
    connection.execute(_TELL, {"channel": CHANNEL, "told": told})
    return head


def stamp_once(engine: Engine) -> bool:
    """Stamp, if anything waits for it; answers whether something did."""
    with engine.connect() as connection:
        if not connection.execute(_WAITING).scalar_one():
            return False
    with engine.begin() as connection:
        stamp(connection)
    return True


def sweep(connection: Connection, before: datetime) -> None:
    """Forget the drops of before then; cursors that old are answered `cursor-expired`."""
    connection.execute(_LOCK)
    connection.execute(_SWEEP, {"before": before})


def sweep_once(engine: Engine) -> None:
    """Forget the drops older than DROPS_KEPT, by the database's own clock."""
    with engine.begin() as connection:
        sweep(connection, connection.execute(select(func.clock_timestamp())).scalar_one() - DROPS_KEPT)


class Stamper:
    """A thread that stamps when woken, and every 250 ms. Any number of them may run, in any number of processes."""

    def __init__(self, engine: Engine, every: float = 0.25) -> None:
        self._engine = engine
        self._every = every
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="stamper", daemon=True)
        self.last_run: datetime | None = None

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wake(self) -> None:
        """Something was committed here."""
        self._wake.set()

    def stop(self) -> None:
        """Stamp what is there and end; returns when it has."""
        self._stop.set()
        self._wake.set()
        self._thread.join()

    def _run(self) -> None:
        next_sweep = 0.0
        while not self._stop.is_set():
            self._wake.wait(self._every)
            self._wake.clear()
            try:
                stamp_once(self._engine)
                if time.monotonic() >= next_sweep:
                    sweep_once(self._engine)
                    next_sweep = time.monotonic() + _SWEEP_EVERY
                self.last_run = datetime.now(UTC)
            except (DBAPIError, TimeoutError) as error:
                # The database is away or a lock was not to be had; nothing is lost, the next round does it.
                log.warning("the stamper could not stamp: %s", type(error).__name__)

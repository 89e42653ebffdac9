"""What is new for a desk after its cursor, read in one moment of the database.

This module must never wait: the entry waits, holding neither a connection nor a thread, and asks again.
"""

from __future__ import annotations

from dataclasses import dataclass

from clerkdesk.central.store import feed
from clerkdesk.central.store.unit_of_work import Work
from clerkdesk.central.usecases.cursors import Cursor, read_cursor, write
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.wire.exchange import SyncPage

MOST = 500


@dataclass(frozen=True, slots=True)
class Read:
    """A page, the scopes its reader has (what to be woken for), and the place in the feed it reaches."""

    page: SyncPage
    scopes: frozenset[str]
    seq: int


def sync(work: Work, official_id: int, cursor: str, limit: int = MOST) -> Read:
    """The page after `cursor`; `work` must be of one moment (`look`).

    Raises Refused(CURSOR_EXPIRED) for a cursor of another epoch, from the future, or older than what is kept.
    """
    connection = work.connection
    asked, epoch, head = read_cursor(cursor), feed.epoch(connection), feed.head(connection)
    if asked.epoch != epoch or not head.oldest <= asked.seq <= head.seq:
        raise Refused(Code.CURSOR_EXPIRED)
    scopes = feed.scopes(connection, official_id)
    found = feed.page(connection, scopes, asked.seq, max(1, min(limit, MOST)))
    page = SyncPage(
        epoch=epoch,
        cursor=write(Cursor(epoch, found.seq)),
        up_to_date=found.up_to_date,
        now=work.now,
        changes=found.changes,
    )
    return Read(page, scopes, found.seq)

"""Everything there is for a desk, page by page, own open tickets first; for a new desk or one that lost its thread.

This module must never take the cursor after the first page: what changed meanwhile would be lost.
"""

from __future__ import annotations

from clerkdesk.central.store import feed
from clerkdesk.central.store.unit_of_work import Work
from clerkdesk.central.usecases.cursors import Cursor, PageMark, read_mark, write
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.wire.exchange import SnapshotPage

PAGE = 500


def snapshot(work: Work, official_id: int, page: str | None, limit: int = PAGE) -> SnapshotPage:
    """A page; None asks for the first. `work` must be of one moment (`look`). Raises Refused(CURSOR_EXPIRED)."""
    connection = work.connection
    epoch = feed.epoch(connection)
    scopes = feed.scopes(connection, official_id)
    if page is None:
        head = feed.head(connection)
        mark = PageMark(epoch, head.seq, feed.BEGINNING, 0, feed.total(connection, scopes))
    else:
        mark = read_mark(page)
        if mark.epoch != epoch:
            raise Refused(Code.CURSOR_EXPIRED)
    changes, place = feed.snapshot(connection, official_id, scopes, mark.place, limit)
    done = mark.done + len(changes)
    following = None if place is None else write(PageMark(epoch, mark.seq, place, done, mark.total))
    return SnapshotPage(
        epoch=epoch,
        cursor=write(Cursor(epoch, mark.seq)),
        next=following,
        done=done,
        total=max(mark.total, done),
        changes=changes,
    )

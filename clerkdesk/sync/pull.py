"""Down: one turn asks the centre once, and writes what it said.

This module must never move a cursor by itself: cursor and content are written together or not at all.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.local.cipher import is_disk_full
from clerkdesk.local.connection import LinkState
from clerkdesk.local.writer import Writer
from clerkdesk.sync.apply import Outcome, Where, apply_page, apply_snapshot, begin_snapshot, where
from clerkdesk.wire.exchange import Centre, Unreachable

if TYPE_CHECKING:
    from clerkdesk.local.work import Work

Result = TypeVar("Result")

LONGEST_WAIT = 25.0
TOO_OLD_PAUSE = 600.0


class Pull:
    """Asks and applies. `now` is the desk's clock, which orders nothing."""

    def __init__(
        self, centre: Centre, writer: Writer, link: LinkState, now: Callable[[], datetime], wait: float = LONGEST_WAIT
    ) -> None:
        self._centre = centre
        self._writer = writer
        self._link = link
        self._now = now
        self._wait = wait
        self._is_caught_up = False

    def turn(self) -> float:
        """One exchange; answers the seconds to wait before the next. Raises Unreachable or Refused (a closed door)."""
        place = self._write(where)
        try:
            self._ask(place)
        except Unreachable:
            self._is_caught_up = False
            raise
        except Refused as no:
            self._is_caught_up = False
            if no.code is Code.CURSOR_EXPIRED:
                self._write(begin_snapshot)
                return 0.0
            if no.code is Code.DESK_TOO_OLD:
                self._link.lost(self._now(), no.code.value)
                return TOO_OLD_PAUSE
            raise
        return 0.0

    def _ask(self, place: Where) -> None:
        if place.page is not None:
            snapshot = self._centre.snapshot(place.page or None)
            self._write(lambda work: apply_snapshot(work, snapshot, self._now()))
            is_through = snapshot.next is None
            self._link.first_sync(0 if is_through else snapshot.done, 0 if is_through else snapshot.total)
            return
        assert place.cursor is not None
        # The first question after a start or an outage is answered at once: only then is the wait worth its silence.
        page = self._centre.sync(place.cursor, self._wait if self._is_caught_up else 0.0)
        now = self._now()
        outcome = self._write(lambda work: apply_page(work, page, now))
        self._is_caught_up = page.up_to_date and outcome is Outcome.APPLIED
        self._link.reached(now, self._is_caught_up, (page.now - now).total_seconds())

    def _write(self, job: Callable[[Work], Result]) -> Result:
        try:
            return self._writer.submit(job, may_use_reserve=False).result()
        except Exception as error:
            if is_disk_full(error):
                raise Unreachable("no room for the mirror") from error
            raise

"""Up: one turn sends what waits, in the clerk's order, and writes the answers down.

This module must never drop a command, and never call one failed without the centre's own receipt.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.local.moments import micros
from clerkdesk.local.writer import Writer
from clerkdesk.notices import Changed
from clerkdesk.sync.apply import settle
from clerkdesk.wire.commands import MOST_AT_ONCE, MOST_BYTES, Command, Receipt
from clerkdesk.wire.exchange import Centre, Unreachable

if TYPE_CHECKING:
    from clerkdesk.local.work import Work

CLOSED_DOORS = frozenset({Code.SIGNED_OUT, Code.SESSION_SUPERSEDED})
_ENVELOPE_BYTES = 400


class Push:
    """Sends and settles."""

    def __init__(self, centre: Centre, writer: Writer, now: Callable[[], datetime]) -> None:
        self._centre = centre
        self._writer = writer
        self._now = now

    def turn(self) -> float | None:
        """One batch; answers the seconds to wait, None when nothing is left to send. Raises Unreachable, Refused."""
        now = self._now()
        batch = self._writer.submit(lambda work: take_batch(work, now)).result()
        if not batch:
            return None
        receipts = self._send(batch)
        settled = self._writer.submit(lambda work: settle(work, receipts)).result()
        if not settled:
            raise Unreachable("no receipt for anything that was sent")
        return 0.0

    def _send(self, batch: tuple[Command, ...]) -> tuple[Receipt, ...]:
        try:
            return self._centre.send(batch)
        except Refused as no:
            if no.code in CLOSED_DOORS:
                raise
            if len(batch) > 1:  # one of them makes the whole request unacceptable: go on one by one
                return self._send(batch[:1])
            refused = Receipt(
                command=batch[0].id, outcome="refused", at=self._now(), code=no.code.value, facts=no.facts
            )
            return (refused,)


def take_batch(work: Work, now: datetime) -> tuple[Command, ...]:
    """The next commands to send, marked as sent: from here on their fate is unknown until a receipt tells.

    A ticket with a stuck command is passed over from that command on; all others go.
    """
    stuck: dict[str, int] = {}
    for each in work.outbox.in_states(("refused", "held", "conflict", "parked")):
        stuck.setdefault(each.command.ticket, each.seq)
    batch: list[Command] = []
    fresh: list[str] = []
    size = 0
    for stored in work.outbox.in_states(("waiting", "sent")):
        command = stored.command
        if command.ticket in stuck and stuck[command.ticket] < stored.seq:
            continue
        size += len(bytes(command.body)) + _ENVELOPE_BYTES
        if batch and (len(batch) == MOST_AT_ONCE or size > MOST_BYTES):
            break
        batch.append(command)
        if stored.state == "waiting":
            fresh.append(command.id)
    if fresh:
        work.outbox.mark(fresh, "sent", sent_at=micros(now))
        work.touch(Changed(frozenset({"outbox"}), frozenset(each.ticket for each in batch)))
    return tuple(batch)

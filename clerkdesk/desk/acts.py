"""Everything a clerk can do: decided at once on what the screen shows, on disk before it is called done.

This module must never wait for the network, and never let go of a text: the command carries it until it is settled.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from clerkdesk.desk.replica import Replica
from clerkdesk.desk.rows import Draft
from clerkdesk.domain.commands import TicketCommand
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.local.projection import Asked, judge, lay_over
from clerkdesk.local.reader import Reader
from clerkdesk.local.writer import Writer
from clerkdesk.notices import Changed
from clerkdesk.wire.commands import Command, pack
from clerkdesk.wire.documents import TicketDocument
from clerkdesk.wire.exchange import Account
from clerkdesk.wire.ids import uuid7

if TYPE_CHECKING:
    from clerkdesk.local.work import Work

STUCK = ("refused", "held", "conflict", "parked")


@dataclass(frozen=True, slots=True)
class _Seat:
    account: Account
    replica: Replica
    writer: Writer


class Acts:
    """Used on the main thread, between `sit_down` and `stand_up`.

    `now`: the desk's clock; `random_bits` gives 74 random bits for the id of a command.
    """

    def __init__(self, now: Callable[[], datetime], random_bits: Callable[[], int]) -> None:
        self._now = now
        self._random_bits = random_bits
        self._taken: _Seat | None = None
        self._lock = threading.Lock()
        # Acts that are not on disk yet, by ticket: the next click must already see them.
        self._in_flight: dict[str, list[Asked]] = {}

    def sit_down(self, reader: Reader, writer: Writer, account: Account) -> None:
        """Somebody signed in."""
        self._taken = _Seat(account, Replica(reader), writer)

    def stand_up(self) -> None:
        """Nobody is at the desk any more."""
        self._taken = None

    @property
    def _seat(self) -> _Seat:
        if self._taken is None:
            raise RuntimeError("nobody is signed in at this desk")
        return self._taken

    def may(self, ticket: str, body: TicketCommand, now: datetime) -> Refused | None:
        """The reason for which `do` would say no, or None."""
        try:
            self._decide(ticket, Asked("", now, body))
        except Refused as no:
            return no
        return None

    def do(self, ticket: str, body: TicketCommand, now: datetime) -> Future[str]:
        """Do it: raises Refused at once; the future gives the command's id once command and overlay are on disk."""
        asked = Asked(self._new_id(now), now, body)
        version, document = self._decide(ticket, asked)
        command = pack(id=asked.id, ticket=ticket, based_on=version, at=now, body=body)
        with self._lock:
            self._in_flight.setdefault(ticket, []).append(asked)
        future = self._seat.writer.submit(lambda work: _add(work, command, document.number))
        future.add_done_callback(lambda _: self._landed(ticket, asked))
        return future

    def save_draft(self, draft: Draft) -> Future[datetime]:
        """Keep unsent text; the future gives the moment it was saved, once it is on disk."""
        saved_at = self._now()

        def save(work: Work) -> datetime:
            work.outbox.save_draft(draft.ticket, draft.based_on, draft.resolution, draft.notes, saved_at)
            work.touch(_changed("draft", draft.ticket))
            return saved_at

        return self._seat.writer.submit(save)

    def drop_draft(self, ticket: str) -> Future[None]:
        """Forget unsent text: it went into a command, or its writer threw it away."""

        def drop(work: Work) -> None:
            work.outbox.drop_draft(ticket)
            work.touch(_changed("draft", ticket))

        return self._seat.writer.submit(drop)

    def mark_seen(self, ticket: str) -> Future[None]:
        """Take the unread dot away, at this desk only."""
        now = self._now()

        def mark(work: Work) -> None:
            work.outbox.mark_seen(ticket, now)
            work.touch(_changed("ticket", ticket))

        return self._seat.writer.submit(mark)

    def want_file(self, sha256: str, size: int) -> None:
        """Ask for a file of `size` bytes; `Changed(kinds={"file"}, ids={sha256})` is announced once it is here."""
        now = self._now()

        def want(work: Work) -> None:
            work.files.want(sha256, size, now)
            work.touch(_changed("wanted", sha256))

        self._seat.writer.submit(want)

    def dismiss(self, command: str) -> Future[None]:
        """Put a refused command aside: it leaves the strip, its text is kept, its ticket goes on."""

        def put_aside(work: Work) -> None:
            stored = work.outbox.find(command)
            if stored is None or stored.state not in STUCK:
                return
            work.outbox.mark([command], "dismissed")
            _lay_over(work, stored.command.ticket)

        return self._seat.writer.submit(put_aside)

    def retry(self, command: str) -> Future[str]:
        """Try a refused or held command again, as a new command in the old one's place; the future gives the new id.

        The old one stays with its answer. A command that is not stuck any more is left alone, and its own id is given.
        """
        new_id = self._new_id(self._now())

        def again(work: Work) -> str:
            stored = work.outbox.find(command)
            if stored is None or stored.state not in STUCK:
                return command
            old = stored.command
            found = work.mirror.body("ticket", old.ticket)
            fresh = Command(
                id=new_id,
                verb=old.verb,
                ticket=old.ticket,
                based_on=old.based_on if found is None else found[0],
                at=old.at,
                body=old.body,
                needs=old.needs,
            )
            work.outbox.add(fresh, stored.ticket_number, work.outbox.move_aside(command))
            _lay_over(work, old.ticket)
            return new_id

        return self._seat.writer.submit(again)

    def _decide(self, ticket: str, asked: Asked) -> tuple[int, TicketDocument]:
        """Version and document the act stands on. Raises Refused."""
        found = self._seat.replica.ticket(ticket)
        if found is None:
            raise Refused(Code.TICKET_UNKNOWN)
        version, document, laid_over = found
        viewer = self._seat.replica.viewer(self._seat.account)
        with self._lock:
            pending = [each for each in self._in_flight.get(ticket, ()) if each.id not in laid_over]
        document = lay_over(document, pending, viewer)
        judge(document, asked, viewer)
        return version, document

    def _landed(self, ticket: str, asked: Asked) -> None:
        with self._lock:
            rest = [each for each in self._in_flight[ticket] if each.id != asked.id]
            if rest:
                self._in_flight[ticket] = rest
            else:
                del self._in_flight[ticket]

    def _new_id(self, now: datetime) -> str:
        return uuid7(now, self._random_bits())


def _changed(kind: str, id: str) -> Changed:  # noqa: A002
    return Changed(frozenset({kind}), frozenset({id}))


def _add(work: Work, command: Command, ticket_number: str) -> str:
    work.outbox.add(command, ticket_number)
    _lay_over(work, command.ticket)
    return command.id


def _lay_over(work: Work, ticket: str) -> None:
    work.lay_over([ticket])
    work.touch(Changed(frozenset({"ticket", "outbox"}), frozenset({ticket})))

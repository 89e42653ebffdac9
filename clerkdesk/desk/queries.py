"""Every question a screen may ask of the replica, answered at once and as frozen records.

This module must never write, wait for the network or import SQLAlchemy: the first paint is made of its answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from clerkdesk.desk.day import today_of
from clerkdesk.desk.lists import Lists
from clerkdesk.desk.replica import Replica
from clerkdesk.desk.rows import Counts, KeptText, Link, Order, Status, TicketFilter, TicketRow, TicketView, Today
from clerkdesk.desk.views import kept_texts, resolution_waiting, view_of
from clerkdesk.domain.policy import Policy
from clerkdesk.local.connection import LinkState
from clerkdesk.local.reader import Reader
from clerkdesk.wire.documents import Kind, OfficialDocument, ResolutionDocument, ServiceDocument, UnitDocument
from clerkdesk.wire.exchange import Account

_FILE = (
    "SELECT c.bytes FROM files.file f LEFT JOIN files.chunk c ON c.sha256 = f.sha256 "
    "WHERE f.sha256 = ? AND f.is_whole = 1 ORDER BY c.start"
)


@dataclass(frozen=True, slots=True)
class _Seat:
    account: Account
    reader: Reader
    replica: Replica
    lists: Lists


class Queries:
    """Asked on the main thread, between `sit_down` and `stand_up`; only `status` may be asked at any time.

    `has_keyring`: whether a session survives a restart; set once the machine's keyring was looked for.
    """

    def __init__(self, link: LinkState) -> None:
        self.has_keyring = True
        self._link = link
        self._taken: _Seat | None = None

    def sit_down(self, reader: Reader, account: Account) -> None:
        """Somebody signed in."""
        self.stand_up()
        self._taken = _Seat(account, reader, Replica(reader), Lists(reader, account.id))

    def stand_up(self) -> None:
        """Nobody is at the desk any more: the files are let go."""
        if self._taken is not None:
            self._taken.reader.close()
            self._taken = None

    @property
    def account(self) -> Account:
        """Who is signed in. Raises RuntimeError, as every other question, when nobody is."""
        return self._seat.account

    @property
    def _seat(self) -> _Seat:
        if self._taken is None:
            raise RuntimeError("nobody is signed in at this desk")
        return self._taken

    def today(self, now: datetime) -> Today:
        """The day of the person signed in."""
        return today_of(self._seat.lists, self._seat.replica.policy(), now, self.ticket)

    def ticket_ids(self, wanted: TicketFilter, order: Order, now: datetime, descending: bool = False) -> list[str]:
        """Ids of all tickets wanted, in order."""
        return self._seat.lists.ids(wanted, order, now, descending)

    def ticket_rows(self, ids: Sequence[str]) -> list[TicketRow]:
        """Rows of those that exist, in the order asked."""
        return self._seat.lists.rows(ids)

    def ticket(self, ticket: str) -> TicketView | None:
        """One ticket with everything around it; None when it is not (or no longer) here."""
        return view_of(self._seat.replica, self.account, ticket)

    def resolution(self, resolution: str) -> ResolutionDocument | None:
        """An issued resolution, or one of this desk that still waits to be sent (then without a number)."""
        found = self._seat.replica.document(Kind.RESOLUTION, resolution, ResolutionDocument)
        return found or resolution_waiting(self._seat.replica, self.account, resolution)

    def counts(self, now: datetime) -> Counts:  # noqa: ARG002 - the figures of a moment, though none depends on it yet
        """Figures for badges."""
        return self._seat.lists.counts()

    def status(self) -> Status:
        """How the desk stands with the centre, and what of this desk is not settled there."""
        standing, seat = self._link.read(), self._taken
        return Status(
            link=Link(standing.link),
            synced_at=standing.synced_at,
            offline_since=standing.offline_since,
            waiting=() if seat is None else seat.replica.waiting(("waiting", "sent", "applied")),
            refused=() if seat is None else seat.replica.waiting(("refused", "held", "conflict", "parked")),
            first_sync_done=standing.first_sync_done,
            first_sync_total=standing.first_sync_total,
            has_keyring=self.has_keyring,
        )

    def official_name(self, official: int) -> str:
        """The name behind an id, empty when it is not known here."""
        return self._seat.replica.official_name(official)

    def officials(self) -> list[OfficialDocument]:
        """Everybody the desk knows, by name."""
        return sorted(self._seat.replica.every(Kind.OFFICIAL, OfficialDocument), key=lambda each: each.name)

    def units(self) -> list[UnitDocument]:
        """The city hall's tree, in the order of its ids."""
        return sorted(self._seat.replica.every(Kind.UNIT, UnitDocument), key=lambda each: each.id)

    def services(self) -> list[ServiceDocument]:
        """The city's services, by name."""
        return sorted(self._seat.replica.every(Kind.SERVICE, ServiceDocument), key=lambda each: each.name)

    def policy(self) -> Policy:
        """The settings in force."""
        return self._seat.replica.policy()

    def kept_texts(self) -> tuple[KeptText, ...]:
        """Texts that have no other place any more, the newest first."""
        return kept_texts(self._seat.replica)

    def file(self, sha256: str) -> bytes | None:
        """The whole file if it is here."""
        chunks = self._seat.reader.all(_FILE, (sha256,))
        return b"".join(chunk or b"" for (chunk,) in chunks) if chunks else None

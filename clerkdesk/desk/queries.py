"""Every question a screen may ask of the replica, answered at once and as frozen records.

This module must never write, wait for the network or import SQLAlchemy: the first paint is made of its answers.
"""

from __future__ import annotations

from collections.abc import Sequence
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


class Queries:
    """Asked on the thread that made `reader`. `has_keyring`: whether the session survives a restart."""

    def __init__(self, reader: Reader, account: Account, link: LinkState, has_keyring: bool = True) -> None:
        self.account = account
        self._reader = reader
        self._replica = Replica(reader)
        self._lists = Lists(reader, account.id)
        self._link = link
        self._has_keyring = has_keyring

    def today(self, now: datetime) -> Today:
        """The day of the person signed in."""
        return today_of(self._lists, self._replica.policy(), now, self.ticket)

    def ticket_ids(self, wanted: TicketFilter, order: Order, now: datetime, descending: bool = False) -> list[str]:
        """Ids of all tickets wanted, in order."""
        return self._lists.ids(wanted, order, now, descending)

    def ticket_rows(self, ids: Sequence[str]) -> list[TicketRow]:
        """Rows of those that exist, in the order asked."""
        return self._lists.rows(ids)

    def ticket(self, ticket: str) -> TicketView | None:
        """One ticket with everything around it; None when it is not (or no longer) here."""
        return view_of(self._replica, self.account, ticket)

    def resolution(self, resolution: str) -> ResolutionDocument | None:
        """An issued resolution, or one of this desk that still waits to be sent (then without a number)."""
        found = self._replica.document(Kind.RESOLUTION, resolution, ResolutionDocument)
        return found or resolution_waiting(self._replica, self.account, resolution)

    def counts(self, now: datetime) -> Counts:  # noqa: ARG002 - the figures of a moment, though none depends on it yet
        """Figures for badges."""
        return self._lists.counts()

    def status(self) -> Status:
        """How the desk stands with the centre, and what of this desk is not settled there."""
        standing = self._link.read()
        return Status(
            link=Link(standing.link),
            synced_at=standing.synced_at,
            offline_since=standing.offline_since,
            waiting=self._replica.waiting(("waiting", "sent", "applied")),
            refused=self._replica.waiting(("refused", "held", "conflict", "parked")),
            first_sync_done=standing.first_sync_done,
            first_sync_total=standing.first_sync_total,
            has_keyring=self._has_keyring,
        )

    def official_name(self, official: int) -> str:
        """The name behind an id, empty when it is not known here."""
        return self._replica.official_name(official)

    def officials(self) -> list[OfficialDocument]:
        """Everybody the desk knows, by name."""
        return sorted(self._replica.every(Kind.OFFICIAL, OfficialDocument), key=lambda each: each.name)

    def units(self) -> list[UnitDocument]:
        """The city hall's tree, in the order of its ids."""
        return sorted(self._replica.every(Kind.UNIT, UnitDocument), key=lambda each: each.id)

    def services(self) -> list[ServiceDocument]:
        """The city's services, by name."""
        return sorted(self._replica.every(Kind.SERVICE, ServiceDocument), key=lambda each: each.name)

    def policy(self) -> Policy:
        """The settings in force."""
        return self._replica.policy()

    def kept_texts(self) -> tuple[KeptText, ...]:
        """Texts that have no other place any more, the newest first."""
        return kept_texts(self._replica)

    def file(self, sha256: str) -> bytes | None:
        """The whole file if it is here."""
        chunks = self._reader.all(_FILE, (sha256,))
        return b"".join(chunk or b"" for (chunk,) in chunks) if chunks else None

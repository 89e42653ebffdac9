"""What screens ask of the desk's core, as protocols: questions answered at once, acts that are durable when done.

This module must never import the core itself, so that the first paint waits for no database library.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from datetime import datetime
from typing import Protocol

from clerkdesk.desk.rows import Draft, Order, Status, TicketFilter, TicketRow, TicketView, Today
from clerkdesk.domain.commands import TicketCommand
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.refusals import Refused
from clerkdesk.wire.documents import ResolutionDocument
from clerkdesk.wire.exchange import Account


class Counts(Protocol):
    """How many of each there are, for badges and chips."""

    @property
    def unread(self) -> int:
        """Own open tickets nobody has looked at here."""
        ...

    @property
    def open(self) -> int:
        """Own open tickets."""
        ...

    @property
    def escalations(self) -> int:
        """Own open tickets above the first rung."""
        ...

    @property
    def to_write(self) -> int:
        """Talks held whose resolution is owed."""
        ...


class Queries(Protocol):
    """Questions of a few milliseconds each, asked on the main thread."""

    @property
    def account(self) -> Account:
        """Who is signed in."""
        ...

    def today(self, now: datetime) -> Today:
        """The day of the person signed in."""
        ...

    def ticket_ids(self, wanted: TicketFilter, order: Order, now: datetime, descending: bool = False) -> list[str]:
        """Ids of all tickets wanted, in order."""
        ...

    def ticket_rows(self, ids: Sequence[str]) -> list[TicketRow]:
        """Rows of those that exist, in the order asked."""
        ...

    def ticket(self, ticket: str) -> TicketView | None:
        """One ticket with everything around it; None when it is not (or no longer) here."""
        ...

    def resolution(self, resolution: str) -> ResolutionDocument | None:
        """An issued resolution."""
        ...

    def counts(self, now: datetime) -> Counts:
        """Figures for badges."""
        ...

    def status(self) -> Status:
        """How the desk stands with the centre."""
        ...

    def official_name(self, official: int) -> str:
        """The name behind an id, empty when it is not known here."""
        ...

    def policy(self) -> Policy:
        """The settings in force."""
        ...

    def file(self, sha256: str) -> bytes | None:
        """The whole file if it is here."""
        ...


class Acts(Protocol):
    """What a person at the desk can do. Refused is raised at once; the future is done once the act is on disk."""

    def may(self, ticket: str, body: TicketCommand, now: datetime) -> Refused | None:
        """The reason for which `do` would say no, or None."""
        ...

    def do(self, ticket: str, body: TicketCommand, now: datetime) -> Future[str]:
        """Do it; the future gives the command's id."""
        ...

    def save_draft(self, draft: Draft) -> Future[datetime]:
        """Keep unsent text."""
        ...

    def drop_draft(self, ticket: str) -> Future[None]:
        """Forget unsent text."""
        ...

    def mark_seen(self, ticket: str) -> Future[None]:
        """Take the unread dot away, here only."""
        ...

    def want_file(self, sha256: str, size: int) -> None:
        """Ask for a file; the bell rings with kind `file` once it is here."""
        ...

    def dismiss(self, command: str) -> Future[None]:
        """Put a refused command aside, its text kept."""
        ...

    def retry(self, command: str) -> Future[str]:
        """Try a refused or held command again, as a new one."""
        ...

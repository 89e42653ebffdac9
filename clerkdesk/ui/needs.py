"""What screens need of the wheel, the machine and the paper, as one protocol that the composition root fulfils.

This module must never know how any of it is done, and never hold a secret.
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from clerkdesk.domain.resolution import Part, ResolutionText
from clerkdesk.wire.documents import TicketDocument
from clerkdesk.wire.exchange import Account, Joining


@dataclass(frozen=True, slots=True)
class OpenResult:
    """What came of handing a link or a number to the system; a hint only: some systems say yes and do nothing."""

    started: bool


@dataclass(frozen=True, slots=True)
class PdfPage:
    """One page as RGBA bytes, four to a pixel, rows without padding; `pages` is how many the paper has."""

    rgba: bytes
    width: int
    height: int
    pages: int


class Preferences(Protocol):
    """A person's choices on this machine: theme, text size, language, the centre's address. No citizen's data."""

    def load(self) -> dict[str, str | int | float | bool]:
        """All choices kept; empty the first time, and when the file cannot be read as such."""
        ...

    def save(self, choices: dict[str, str | int | float | bool]) -> None:
        """Keep these and nothing else; written at once, whole or not at all."""
        ...


class Needs(Protocol):
    """Handed in by the composition root. Futures complete on other threads; `when_done` brings them to ours."""

    @property
    def preferences(self) -> Preferences:
        """Where choices are kept."""
        ...

    def now(self) -> datetime:
        """The moment it is, with a zone."""
        ...

    def sign_in(self, centre: str, login: str, password: str) -> Future[Account]:
        """Open a session at a centre. The future holds Refused or Unreachable when it could not."""
        ...

    def sign_out(self) -> Future[None]:
        """End the session; drafts and waiting commands stay."""
        ...

    def hurry(self) -> None:
        """Try the centre now, instead of after the pause that follows a failure."""
        ...

    def join(self, ticket: str) -> Future[Joining]:
        """The host's link to a ticket's meeting, minted now. The future holds Refused(NO_MEETING) or Unreachable."""
        ...

    def open_link(self, url: str) -> OpenResult:
        """Hand a web link to the system."""
        ...

    def dial(self, number: str) -> OpenResult:
        """Hand a telephone number to the system."""
        ...

    def preview(
        self, ticket: TicketDocument, text: ResolutionText, width_px: int, focus: Part | None = None
    ) -> Future[list[bytes]]:
        """The resolution's pages as they would be issued, PNGs `width_px` wide; `focus` marks the part in hand."""
        ...

    def pdf_page(self, pdf: bytes, page: int, width_px: int) -> Future[PdfPage]:
        """Page `page` (from 0) of a PDF, `width_px` wide. The future holds ValueError when the bytes are no PDF."""
        ...

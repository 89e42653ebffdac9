"""What screens need of the wheel, the machine and the paper, brought together for them.

This module must never decide anything: it hands over, and changes the shape of an answer at most.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime

from clerkdesk.app.surroundings import Opener
from clerkdesk.desk.queries import Queries
from clerkdesk.domain.resolution import Part, ResolutionText
from clerkdesk.machine.pdf_pages import PdfPages, Pixels
from clerkdesk.machine.preferences import PreferenceFile
from clerkdesk.machine.preview import Preview
from clerkdesk.ui.needs import OpenResult, PdfPage
from clerkdesk.wire.documents import TicketDocument
from clerkdesk.wire.exchange import Account, Joining


class DeskNeeds:
    """Fits `ui.needs.Needs`."""

    def __init__(
        self,
        preferences: PreferenceFile,
        now: Callable[[], datetime],
        sign_in: Callable[[str, str, str], Future[Account]],
        sign_out: Callable[[], Future[None]],
        hurry: Callable[[], None],
        join: Callable[[str], Future[Joining]],
        city: Callable[[], str],
        opener: Opener,
        pages: PdfPages,
        preview: Preview,
        queries: Queries,
    ) -> None:
        self.preferences = preferences
        self._now = now
        self._sign_in = sign_in
        self._sign_out = sign_out
        self._hurry = hurry
        self._join = join
        self._city = city
        self._opener = opener
        self._pages = pages
        self._preview = preview
        self._queries = queries

    def now(self) -> datetime:
        """The moment it is, with a zone."""
        return self._now()

    def sign_in(self, centre: str, login: str, password: str) -> Future[Account]:
        """Open a session at a centre. The future holds Refused or Unreachable when it could not."""
        return self._sign_in(centre, login, password)

    def sign_out(self) -> Future[None]:
        """End the session; drafts and waiting commands stay."""
        return self._sign_out()

    def hurry(self) -> None:
        """Try the centre now."""
        self._hurry()

    def join(self, ticket: str) -> Future[Joining]:
        """The host's link to a ticket's meeting, minted now."""
        return self._join(ticket)

    def open_link(self, url: str) -> OpenResult:
        """Hand a web link to the system."""
        return OpenResult(self._opener.open(url))

    def dial(self, number: str) -> OpenResult:
        """Hand a telephone number to the system."""
        return OpenResult(self._opener.dial(number))

    def preview(
        self, ticket: TicketDocument, text: ResolutionText, width_px: int, focus: Part | None = None
    ) -> Future[list[bytes]]:
        """The resolution's pages as they would be issued, each a PNG `width_px` wide."""
        from clerkdesk.app.resolution_page import page_of

        queries = self._queries
        units, policy = queries.units(), queries.policy()
        page = page_of(ticket, text, focus, queries.account, self._city(), units, policy, self._now())
        return self._preview.pages(page, width_px)

    def pdf_page(self, pdf: bytes, page: int, width_px: int) -> Future[PdfPage]:
        """Page `page` (from 0) of a PDF, `width_px` wide. The future holds ValueError when the bytes are no PDF."""
        shaped: Future[PdfPage] = Future()

        def shape(made: Future[Pixels]) -> None:
            error = made.exception()
            if error is not None:
                shaped.set_exception(error)
                return
            pixels = made.result()
            shaped.set_result(PdfPage(pixels.rgba, pixels.width, pixels.height, pixels.pages))

        self._pages.page(pdf, page, width_px).add_done_callback(shape)
        return shaped

"""A machine whose links and calls are written down, at a moment that stands still. It must never open anything."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import TypeVar

from clerkdesk.domain.resolution import Part, ResolutionText
from clerkdesk.ui.needs import OpenResult, PdfPage
from clerkdesk.wire.exchange import Account, Joining
from tests.fakes import desk_tickets as made
from tests.fakes.desk_state import World, done

T = TypeVar("T")


class FakePreferences:
    """Choices kept in memory."""

    def __init__(self) -> None:
        self.choices: dict[str, str | int | float | bool] = {}

    def load(self) -> dict[str, str | int | float | bool]:
        return dict(self.choices)

    def save(self, choices: dict[str, str | int | float | bool]) -> None:
        self.choices = dict(choices)


class FakeNeeds:
    """A machine whose links and calls are written down, at a moment that stands still."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.moment = made.NOW
        self.opened: list[str] = []
        self.dialled: list[str] = []
        self.hurried = 0
        self.join_answer: Joining | Exception = Joining(
            start_link="https://meet.example/host/abcdef", expires_at=made.NOW + timedelta(minutes=10)
        )
        self.sign_in_answer: Account | Exception = world.account
        self.preferences = FakePreferences()
        self._is_closed = False
        self._pool = ThreadPoolExecutor(1, "fake-machine")

    def close(self) -> None:
        """End its thread."""
        self._is_closed = True
        self._pool.shutdown()

    def now(self) -> datetime:
        return self.moment

    def _answer(self, answer: T | Exception) -> Future[T]:
        future: Future[T] = Future()
        if isinstance(answer, Exception):
            future.set_exception(answer)
        else:
            future.set_result(answer)
        return future

    def sign_in(self, centre: str, login: str, password: str) -> Future[Account]:
        return self._answer(self.sign_in_answer)

    def sign_out(self) -> Future[None]:
        return done(None)

    def join(self, ticket: str) -> Future[Joining]:
        return self._answer(self.join_answer)

    def open_link(self, url: str) -> OpenResult:
        self.opened.append(url)
        return OpenResult(started=True)

    def hurry(self) -> None:
        self.hurried += 1

    def dial(self, number: str) -> OpenResult:
        self.dialled.append(number)
        return OpenResult(started=True)

    def preview(
        self, ticket: object, text: ResolutionText, width_px: int, focus: Part | None = None
    ) -> Future[list[bytes]]:
        return done([])

    def pdf_page(self, pdf: bytes, page: int, width_px: int) -> Future[PdfPage]:
        # A window on its way out may still ask; nobody waits for the answer.
        return Future() if self._is_closed else self._pool.submit(_render, pdf, page, width_px)


def _render(pdf: bytes, page: int, width_px: int) -> PdfPage:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as paper:
        sheet = paper[page]
        image = sheet.render(
            scale=width_px / sheet.get_width(), rev_byteorder=True, prefer_bgrx=True, fill_color=(255,) * 4
        )
        return PdfPage(bytes(image.buffer), image.width, image.height, len(paper))

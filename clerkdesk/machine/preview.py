"""The resolution's page as it would be issued, typeset off the main thread while it is being written.

This module must never know what a resolution is about, nor import typst before somebody asks for a page.
"""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.machine.worker import Worker

if TYPE_CHECKING:
    from clerkdesk.paper.page import ResolutionPage
    from clerkdesk.paper.press import Press


class Preview:
    """Typesets with the template of one folder; the press is made on the first request, on the worker."""

    def __init__(self, worker: Worker, template: Path) -> None:
        self._worker = worker
        self._template = template
        self._press: Press | None = None

    def pages(self, page: ResolutionPage, width_px: int) -> Future[list[bytes]]:
        """PNG pictures of all sheets, each `width_px` wide."""
        return self._worker.submit(lambda: self._typeset(page, width_px))

    def _typeset(self, page: ResolutionPage, width_px: int) -> list[bytes]:
        if self._press is None:
            from clerkdesk.paper.press import Press

            self._press = Press(self._template)
        return self._press.png(page, width_px)

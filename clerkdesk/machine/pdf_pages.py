"""Pages of a PDF as pixels, made by PDFium on one thread: the library bears no second one.

This module must never keep a document after its page is made.
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass

from clerkdesk.machine.worker import Worker

WIDEST = 6000


@dataclass(frozen=True, slots=True)
class Pixels:
    """One page as RGBA bytes, four to a pixel, rows without padding; `pages` is how many the paper has."""

    rgba: bytes
    width: int
    height: int
    pages: int


class PdfPages:
    """Renders on `worker`, which must be nobody else's for PDFium."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    def page(self, pdf: bytes, page: int, width_px: int) -> Future[Pixels]:
        """Page `page` (from 0), `width_px` wide. The future holds ValueError when there is no such page or no PDF."""
        return self._worker.submit(lambda: _render(pdf, page, width_px))


def _render(pdf: bytes, page: int, width_px: int) -> Pixels:
    import pypdfium2

    try:
        paper = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise ValueError("these bytes are no PDF") from error
    try:
        pages = len(paper)
        if not 0 <= page < pages:
            raise ValueError(f"page {page} of {pages}")
        sheet = paper[page]
        scale = min(max(width_px, 1), WIDEST) / sheet.get_width()
        bitmap = sheet.render(scale=scale, rev_byteorder=True, force_bitmap_format=4)
        rows = bytes(bitmap.buffer)
        packed = b"".join(
            rows[line * bitmap.stride : line * bitmap.stride + bitmap.width * 4] for line in range(bitmap.height)
        )
        made = Pixels(packed, bitmap.width, bitmap.height, pages)
        bitmap.close()
        sheet.close()
        return made
    finally:
        paper.close()

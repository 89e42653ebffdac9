"""The press: a page becomes a PDF (PDF/A-2a and PDF/UA-1 in one file) or pictures, the same page the same bytes.

This module must never let what people wrote become markup: it enters typst as JSON data and stays data.
"""

from __future__ import annotations

import json
from pathlib import Path
from threading import Lock

import typst

from clerkdesk.paper.page import ResolutionPage, as_data

_PAGE_WIDTH_INCHES = 210 / 25.4


class Press:
    """Prints resolutions with the template `resolution.typ` of one folder.

    `template` also holds the words in each language. `fonts`: a folder with further faces; the ones inside typst
    suffice for Romanian, English and Hungarian. One page at a time: threads queue up.
    """

    def __init__(self, template: Path, fonts: Path | None = None) -> None:
        self._lock = Lock()
        self._compiler = typst.Compiler(
            str(template / "resolution.typ"),
            root=str(template),
            font_paths=[] if fonts is None else [str(fonts)],
            ignore_system_fonts=True,
        )

    def pdf(self, page: ResolutionPage) -> bytes:
        """The page as PDF/A-2a and PDF/UA-1. Date and identifier come from the page, so the bytes repeat."""
        inputs = _inputs(page)
        with self._lock:
            made = self._compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards=["a-2a", "ua-1"], timestamp=0)
        if not isinstance(made, bytes):
            raise TypeError("typst made something else than one PDF")
        return made

    def png(self, page: ResolutionPage, width_px: int) -> list[bytes]:
        """The sheets as PNG pictures, each `width_px` wide."""
        inputs = _inputs(page)
        with self._lock:
            made = self._compiler.compile(format="png", sys_inputs=inputs, ppi=width_px / _PAGE_WIDTH_INCHES)
        return [made] if isinstance(made, bytes) else made or []


def _inputs(page: ResolutionPage) -> dict[str, str]:
    return {"page": json.dumps(as_data(page), ensure_ascii=False, sort_keys=True)}

"""Prints the sample city's papers with typst, and prints a paper again only when what it says has changed.

This module must never decide what a paper says. A printed file is named by what went into it, so an old one can stay.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import msgspec
import typst
from PIL import Image

from clerkdesk.demo.city.sheets import MEDIA_TYPES, Sheet, file_stem

PICTURE_PPI = 110
PHOTO_PPI = 180


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed paper: what a document row needs of it. `size` in bytes."""

    key: str
    kind: str
    title: str
    from_city: bool
    pages: int
    media_type: str
    sha256: str
    size: int
    file: str


def print_sheets(sheets: Iterable[Sheet], folder: Path) -> dict[str, Printed]:
    """Print what is not yet in `folder` and return every paper by its key."""
    folder.mkdir(parents=True, exist_ok=True)
    template = resources.files(__package__).joinpath("data", "papers.typ").read_bytes()

    def one(sheet: Sheet) -> Printed:
        return _printed(sheet, template, folder)

    with ThreadPoolExecutor(max_workers=2) as pool:
        return {paper.key: paper for paper in pool.map(one, sheets)}


def _printed(sheet: Sheet, template: bytes, folder: Path) -> Printed:
    paper = msgspec.json.encode(sheet.paper)
    mark = hashlib.sha256(b"\0".join((template, sheet.format.encode(), paper))).hexdigest()[:10]
    path = folder / f"{file_stem(sheet)}-{mark}.{sheet.format}"
    if path.exists():
        content = path.read_bytes()
    else:
        content = _compile(template, paper, sheet)
        unfinished = path.with_suffix(".part")
        unfinished.write_bytes(content)
        os.replace(unfinished, path)  # noqa: PTH105 - the one call that replaces atomically on every system
    return Printed(
        key=sheet.key,
        kind=sheet.kind,
        title=sheet.title,
        from_city=sheet.from_city,
        pages=_pages(content) if sheet.format == "pdf" else 1,
        media_type=MEDIA_TYPES[sheet.format],
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        file=path.name,
    )


def _compile(template: bytes, paper: bytes, sheet: Sheet) -> bytes:
    inputs = {"paper": paper.decode()}
    if sheet.format == "pdf":
        return _single(typst.compile(template, sys_inputs=inputs, ignore_system_fonts=True))
    ppi = PHOTO_PPI if sheet.kind == "photo" else PICTURE_PPI
    picture = _single(typst.compile(template, sys_inputs=inputs, ignore_system_fonts=True, format="png", ppi=ppi))
    if sheet.format == "png":
        return picture
    out = io.BytesIO()
    Image.open(io.BytesIO(picture)).convert("RGB").save(out, "JPEG", quality=86)
    return out.getvalue()


def _single(made: object) -> bytes:
    if not isinstance(made, bytes):
        raise TypeError("a picture of the sample city has more than one page")
    return made


def _pages(pdf: bytes) -> int:
    """Pages of a PDF printed by typst, which leaves the page objects readable."""
    found = re.findall(rb"/Type\s*/Page\b(?!s)", pdf)
    if not found:
        raise ValueError("no page found in a printed paper")
    return len(found)

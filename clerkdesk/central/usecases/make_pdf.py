"""Printing an issued resolution once and keeping the paper in the archive.

This module must never print a draft, nor print again what has its PDF.
"""

from __future__ import annotations

import uuid
from datetime import datetime

from clerkdesk.central.ports.archive import Archive
from clerkdesk.central.ports.pdf import Printer, ResolutionPage
from clerkdesk.central.store import blobs, printed, ticket_facts
from clerkdesk.central.store.ticket_facts import TicketFacts
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.domain.civil_time import local_day
from clerkdesk.domain.refusals import Code, Refused

_AT_ONCE = 20


def make_due_pdfs(uow: UnitOfWork, printer: Printer, archive: Archive, city: str, now: datetime) -> int:
    """Print every resolution that lacks its PDF; how many were printed.

    One that cannot be printed holds up no other: its failure is raised after all had their turn.
    """
    with uow.look(None, now) as work:
        waiting = printed.unprinted(work.connection, _AT_ONCE)
    failed: Exception | None = None
    for resolution in waiting:
        try:
            ensure_pdf(uow, resolution, printer, archive, city, now)
        except Exception as bug:  # noqa: BLE001 - raised below
            failed = failed or bug
    if failed is not None:
        raise failed
    return len(waiting)


def ensure_pdf(
    uow: UnitOfWork, resolution_id: uuid.UUID, printer: Printer, archive: Archive, city: str, now: datetime
) -> str:
    """The SHA-256 of the resolution's PDF, printed now if need be. Raises Refused(FILE_UNKNOWN) for no resolution.

    Two workers may print the same one: the bytes are the same, so is their place.
    """
    with uow.look(None, now) as work:
        ticket = ticket_facts.ticket_of_resolution(work.connection, resolution_id)
        facts = None if ticket is None else ticket_facts.read(work.connection, ticket)
    if facts is None or facts.resolution is None:
        raise Refused(Code.FILE_UNKNOWN)
    if facts.resolution.pdf_sha256 is not None:
        return facts.resolution.pdf_sha256
    stored = archive.put([printer.pdf(page_of(facts, city))])
    with uow.begin(None, now) as work:
        blobs.keep(work.connection, blobs.Blob(stored.sha256, stored.size, "application/pdf"), now)
        printed.keep_pdf(work.connection, resolution_id, stored.sha256)
    return stored.sha256


def page_of(facts: TicketFacts, city: str) -> ResolutionPage:
    """The page of a ticket's own resolution: author and unit as they were on the day it was issued."""
    resolution = facts.resolution
    assert resolution is not None, "only a ticket with a resolution has a page"
    above = facts.unit_path[:-1] if facts.unit_path[-1] == resolution.unit_name else ()
    return ResolutionPage(
        city=city,
        unit_path=(*above, resolution.unit_name),
        ticket_number=facts.number,
        rung=facts.rung,
        citizen=facts.citizen_name,
        registration_number=facts.registration_number,
        service=facts.service_name,
        text=resolution.text,
        author=resolution.author_name,
        author_title=resolution.author_title,
        number=resolution.number,
        issued_on=local_day(resolution.issued_at),
        lower_number=facts.lower_number,
        climb_within_days=facts.climb_within_days,
        language=facts.language,
    )

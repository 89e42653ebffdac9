"""Cases come in from the city's document system: upserted by number, papers into the archive, bad rows aside.

This module must never touch a case that has not changed, nor let one bad row keep a good one out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

import msgspec

from clerkdesk.central.ports.archive import Archive, Damaged
from clerkdesk.central.store import audits, blobs, intake
from clerkdesk.central.store.blobs import Blob
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.intake_rows import CaseIn, DocumentIn, Report, read_rows
from clerkdesk.domain.register import fragment
from clerkdesk.domain.text import clean, fold

BATCH = 2000
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class _Known:
    services: Mapping[str, int]
    officials: Mapping[str, int]
    archived: set[str]


def import_cases(uow: UnitOfWork, archive: Archive, now: datetime, file: Path, documents: Path | None) -> Report:
    """Take in a file of cases, a batch to a transaction. `documents` None: papers are noted, their bytes come later."""
    report = Report()
    with uow.look(None, now) as work:
        known = _Known(
            intake.service_ids(work.connection),
            intake.official_ids(work.connection),
            set(intake.kept_blobs(work.connection)),
        )
    rows = _good(file, documents, archive, known, report)
    seen: set[str] = set()
    while batch := list(islice(rows, BATCH)):
        once = _without_doubles(file, batch, seen, report)
        _take_in(uow, now, [(row, papers) for _, row, papers in once], known, report)
    return report


_Row = tuple[int, CaseIn, list[Blob]]


def _good(file: Path, documents: Path | None, archive: Archive, known: _Known, report: Report) -> Iterator[_Row]:
    for line, row in read_rows(file, CaseIn, report):
        wrong = _wrong(row, known)
        if wrong is None:
            try:
                stored = _archive_papers(row.documents, documents, archive, known)
            except (OSError, Damaged, ValueError):
                wrong = "a document's file is missing or is not what the row says"
            else:
                yield line, row, stored
                continue
        report.set_aside(file, line, wrong)


def _wrong(row: CaseIn, known: _Known) -> str | None:
    if not fragment(row.registration_number):
        return "registration_number is empty"
    if not row.citizen_name.strip():
        return "citizen_name is empty"
    if row.service not in known.services:
        return "service is not known"
    if row.holder not in known.officials:
        return "holder is not known"
    if row.communicated_on is not None and row.answered_on is not None and row.communicated_on < row.answered_on:
        return "communicated_on lies before answered_on"
    return None


def _without_doubles(file: Path, batch: list[_Row], seen: set[str], report: Report) -> list[_Row]:
    once: list[_Row] = []
    for line, row, papers in batch:
        if row.registration_number in seen:
            report.set_aside(file, line, "registration_number stands twice")
            continue
        seen.add(row.registration_number)
        once.append((line, row, papers))
    return once


def _archive_papers(
    papers: Iterable[DocumentIn], documents: Path | None, archive: Archive, known: _Known
) -> list[Blob]:
    """Put files the archive does not hold yet into it. Raises OSError, Damaged or ValueError for a wrong one."""
    fresh: list[Blob] = []
    for paper in papers:
        if documents is None or paper.sha256 in known.archived:
            continue
        path = (documents / paper.file).resolve()
        if not path.is_relative_to(documents.resolve()):
            raise ValueError("a document outside its folder")
        with path.open("rb") as source:
            stored = archive.put(iter(lambda: source.read(_CHUNK), b""), paper.size)
        if stored.sha256 != paper.sha256:
            raise Damaged("other bytes than the row says")
        known.archived.add(paper.sha256)
        fresh.append(Blob(paper.sha256, paper.size, paper.media_type))
    return fresh


def _take_in(
    uow: UnitOfWork, now: datetime, batch: list[tuple[CaseIn, list[Blob]]], known: _Known, report: Report
) -> None:
    digests = {row.registration_number: hashlib.sha256(msgspec.json.encode(row)).hexdigest() for row, _ in batch}
    with uow.look(None, now) as work:
        there = intake.digests(work.connection, list(digests))
    moved = [row for row, _ in batch if there.get(row.registration_number) != digests[row.registration_number]]
    fresh = [one for _, stored in batch for one in stored]
    new, changed = 0, 0
    if moved or fresh:
        with uow.begin(None, now) as work:
            for one in fresh:
                blobs.keep(work.connection, one, now)
            papers = {row.registration_number: [_paper(each) for each in row.documents] for row in moved}
            rows = [_case(row, digests[row.registration_number], known) for row in moved]
            new, changed = intake.put_cases(work.connection, rows, papers)
            audits.write(work.connection, work.now, None, "import_cases", facts={"new": new, "changed": changed})
    report.count(new, changed, len(batch))


def _paper(one: DocumentIn) -> dict[str, object]:
    return {
        "title": clean(one.title),
        "kind": one.kind,
        "filed_on": one.filed_on,
        "pages": one.pages,
        "media_type": one.media_type,
        "sha256": one.sha256,
        "size": one.size,
        "from_city": one.from_city,
    }


def _case(row: CaseIn, digest: str, known: _Known) -> dict[str, object]:
    return {
        "registration_number": clean(row.registration_number),
        "number_fragment": fragment(row.registration_number),
        "citizen_name": clean(row.citizen_name),
        "citizen_folded": fold(row.citizen_name),
        "citizen_email": row.citizen_email,
        "citizen_phone": row.citizen_phone,
        "filed_on": row.filed_on,
        "service_id": known.services[row.service],
        "holder_id": known.officials[row.holder],
        "state": row.state.value,
        "stage": clean(row.stage),
        "subject": clean(row.subject),
        "answered_on": row.answered_on,
        "communicated_on": row.communicated_on,
        "history": row.history,
        "digest": digest,
    }

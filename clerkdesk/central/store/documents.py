"""Documents for desks, assembled from rows in a few queries for any number of them; and who may read which.

This module must never be asked for one document at a time in a loop, nor show what a desk may not hold.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection, select, text

from clerkdesk.central.store import policies
from clerkdesk.central.store.tables import (
    case_document,
    case_file,
    note,
    official,
    recording,
    resolution,
    service,
    ticket,
    unit,
)
from clerkdesk.central.store.ticket_documents import ticket_documents
from clerkdesk.domain.audience import Channel
from clerkdesk.domain.deadline import petition_deadline
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.register import RegisterNumber
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.domain.roles import Role
from clerkdesk.wire.documents import (
    CaseDocument,
    CaseFileDocument,
    CaseHistoryLine,
    Kind,
    NoteDocument,
    OfficialDocument,
    PolicyDocument,
    RecordingDocument,
    RecordingState,
    ResolutionDocument,
    ServiceDocument,
    UnitDocument,
)

Found = Mapping[str, tuple[int, Any]]
"""By id: the version and the document (a msgspec struct) of each that exists."""


def _uuids(ids: Iterable[str]) -> list[uuid.UUID]:
    return [uuid.UUID(one) for one in ids]


def _numbers(ids: Iterable[str]) -> list[int]:
    return [int(one) for one in ids]


def _case_files(connection: Connection, ids: list[str]) -> Found:
    keys = _numbers(ids)
    papers: dict[int, list[CaseDocument]] = {key: [] for key in keys}
    asked = select(case_document).where(case_document.c.case_file_id.in_(keys))
    for row in connection.execute(asked.order_by(case_document.c.case_file_id, case_document.c.position)):
        papers[row.case_file_id].append(
            CaseDocument(
                title=row.title,
                kind=row.kind,
                filed_on=row.filed_on,
                pages=row.pages,
                media_type=row.media_type,
                sha256=row.sha256,
                size=row.size,
                from_city=row.from_city,
            )
        )
    policy = policies.in_force(connection)
    cases = select(case_file, service.c.name.label("service_name")).join(service).where(case_file.c.id.in_(keys))
    return {
        str(row.id): (
            row.version,
            CaseFileDocument(
                id=row.id,
                registration_number=row.registration_number,
                citizen_name=row.citizen_name,
                filed_on=row.filed_on,
                service=row.service_id,
                service_name=row.service_name,
                state=row.state,
                stage=row.stage,
                subject=row.subject,
                petition=petition_deadline(row.filed_on, policy),
                answered_on=row.answered_on,
                communicated_on=row.communicated_on,
                documents=tuple(papers[row.id]),
                history=msgspec.convert(row.history, tuple[CaseHistoryLine, ...]),
            ),
        )
        for row in connection.execute(cases)
    }


def _resolutions(connection: Connection, ids: list[str]) -> Found:
    asked = (
        select(resolution, ticket.c.year.label("ticket_year"), ticket.c.number.label("ticket_number"))
        .join(ticket, ticket.c.id == resolution.c.ticket_id)
        .where(resolution.c.id.in_(_uuids(ids)))
    )
    return {
        str(row.id): (
            row.version,
            ResolutionDocument(
                id=str(row.id),
                ticket=str(row.ticket_id),
                ticket_number=str(RegisterNumber(row.ticket_year, row.ticket_number)),
                number=str(RegisterNumber(row.year, row.number)),
                rung=Rung(row.rung),
                author=row.author_id,
                author_name=row.author_name,
                author_title=row.author_title,
                unit_name=row.unit_name,
                issued_at=row.issued_at,
                text=msgspec.convert(row.text, ResolutionText),
                pdf=row.pdf_sha256,
            ),
        )
        for row in connection.execute(asked)
    }


def _notes(connection: Connection, ids: list[str]) -> Found:
    return {
        str(row.id): (
            row.version,
            NoteDocument(
                id=str(row.id),
                ticket=str(row.ticket_id),
                author=row.author_id,
                author_name=row.author_name,
                at=row.at,
                text=row.text,
            ),
        )
        for row in connection.execute(select(note).where(note.c.id.in_(_uuids(ids))))
    }


def _recordings(connection: Connection, ids: list[str]) -> Found:
    asked = select(recording, ticket.c.channel).join(ticket).where(recording.c.id.in_(_uuids(ids)))
    return {
        str(row.id): (
            row.version,
            RecordingDocument(
                id=str(row.id),
                ticket=str(row.ticket_id),
                state=RecordingState(row.state),
                channel=Channel(row.channel),
                recorded_at=row.recorded_at,
                duration=row.duration,
                size=row.size,
                sha256=row.sha256,
                archived_at=row.archived_at,
            ),
        )
        for row in connection.execute(asked)
    }


def _officials(connection: Connection, ids: list[str]) -> Found:
    return {
        str(row.id): (
            row.version,
            OfficialDocument(
                id=row.id,
                name=row.name,
                job_title=row.job_title,
                role=Role(row.role),
                unit=row.unit_id,
                is_active=row.is_active,
            ),
        )
        for row in connection.execute(select(official).where(official.c.id.in_(_numbers(ids))))
    }


def _units(connection: Connection, ids: list[str]) -> Found:
    return {
        str(row.id): (
            row.version,
            UnitDocument(id=row.id, name=row.name, kind=row.kind, parent=row.parent_id, head=row.head_id),
        )
        for row in connection.execute(select(unit).where(unit.c.id.in_(_numbers(ids))))
    }


def _services(connection: Connection, ids: list[str]) -> Found:
    return {
        str(row.id): (row.version, ServiceDocument(id=row.id, name=row.name, unit=row.unit_id))
        for row in connection.execute(select(service).where(service.c.id.in_(_numbers(ids))))
    }


def _policies(connection: Connection, ids: list[str]) -> Found:
    policy = policies.in_force(connection)
    return {one: (policy.version, PolicyDocument(policy=policy)) for one in ids}


_MAKERS: dict[str, Callable[[Connection, list[str]], Found]] = {
    Kind.TICKET: ticket_documents,
    Kind.CASE_FILE: _case_files,
    Kind.RESOLUTION: _resolutions,
    Kind.NOTE: _notes,
    Kind.RECORDING: _recordings,
    Kind.OFFICIAL: _officials,
    Kind.UNIT: _units,
    Kind.SERVICE: _services,
    Kind.POLICY: _policies,
}


def documents(connection: Connection, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], tuple[int, bytes]]:
    """The documents of (kind, id): version and JSON. What does not exist is left out."""
    by_kind: dict[str, dict[str, None]] = {}
    for kind, entity in wanted:
        by_kind.setdefault(kind, {})[entity] = None
    return {
        (kind, entity): (version, msgspec.json.encode(document))
        for kind, ids in by_kind.items()
        for entity, (version, document) in _MAKERS[kind](connection, list(ids)).items()
    }


# The re-check at read time: is this scope still one of those that may read the entity?
_MAY = text("""
    SELECT kind, entity, entity_scopes(kind, entity) AS scopes
    FROM unnest(CAST(:kinds AS text[]), CAST(:entities AS text[])) AS asked (kind, entity)
""")


def scopes_of(connection: Connection, asked: Iterable[tuple[str, str]]) -> dict[tuple[str, str], frozenset[str]]:
    """Who may read each of (kind, id) now; nobody, when it does not exist."""
    pairs = list(dict.fromkeys(asked))
    rows = connection.execute(_MAY, {"kinds": [kind for kind, _ in pairs], "entities": [entity for _, entity in pairs]})
    return {(row.kind, row.entity): frozenset(row.scopes or ()) for row in rows}

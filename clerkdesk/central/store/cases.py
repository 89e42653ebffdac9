"""Case files as rows: found by number, as the citizen typed it.

This module must never compare a name: who asks about a case is checked by the use case.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from clerkdesk.central.store.tables import case_file, official, service
from clerkdesk.domain.eligibility import CaseStanding, CaseState
from clerkdesk.domain.register import fragment


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case file with its service and its holder. `unit` answers for the service."""

    id: int
    registration_number: str
    citizen_name: str
    citizen_email: str
    citizen_phone: str
    service: int
    service_name: str
    unit: int
    holder: int
    holder_name: str
    subject: str
    stage: str
    standing: CaseStanding


def by_number(connection: Connection, registration_number: str, filed_on: date) -> list[CaseRow]:
    """The cases of that day whose number has the same digits and letters; more than one only by a rare chance."""
    wanted = fragment(registration_number)
    if not wanted:
        return []
    asked = (
        select(case_file, service.c.name.label("service_name"), service.c.unit_id, official.c.name.label("holder_name"))
        .join(service, service.c.id == case_file.c.service_id)
        .join(official, official.c.id == case_file.c.holder_id)
        .where(case_file.c.number_fragment == wanted, case_file.c.filed_on == filed_on)
    )
    return [
        CaseRow(
            id=row.id,
            registration_number=row.registration_number,
            citizen_name=row.citizen_name,
            citizen_email=row.citizen_email,
            citizen_phone=row.citizen_phone,
            service=row.service_id,
            service_name=row.service_name,
            unit=row.unit_id,
            holder=row.holder_id,
            holder_name=row.holder_name,
            subject=row.subject,
            stage=row.stage,
            standing=CaseStanding(CaseState(row.state), row.filed_on, row.communicated_on),
        )
        for row in connection.execute(asked)
    ]

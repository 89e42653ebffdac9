"""Ready-made documents for tests: a ticket as the centre would tell of it, and a case file around it.

This module must never touch a store or a clock.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from clerkdesk.domain.civil_time import local_day
from clerkdesk.domain.deadline import audience_deadline, petition_deadline, resolution_deadline
from clerkdesk.domain.eligibility import CaseState
from clerkdesk.domain.text import fold
from clerkdesk.wire.documents import CaseDocument, CaseFileDocument, Citizen, TicketDocument
from tests.builders import POLICY, a_ticket


def a_document(number: int = 1, citizen: str = "Maria Oltean", **changes: Any) -> TicketDocument:
    """The document of ticket `number`/2026; `changes` go to the rules' own ticket."""
    ticket = a_ticket(**{"id": f"018f0000-0000-7000-8000-{number:012d}", **changes})
    owed = resolution_deadline(ticket.talk.ended_at, POLICY) if ticket.talk else None
    return TicketDocument(
        ticket=ticket,
        number=f"{number}/2026",
        case_file=number,
        registration_number=f"{480000 + number}/2026",
        service=number % 160,
        service_name="Certificat de urbanism",
        unit=3,
        citizen=Citizen(name=citizen, email="m…n@…il.ro"),
        question="De ce mi s-a cerut din nou planul cadastral?",
        holder_name="Ioana Mureșan",
        deadline=audience_deadline(ticket.requested_at, POLICY),
        policy_version=1,
        resolution_deadline=owed,
    )


def a_case(number: int = 1, papers: int = 2, citizen: str = "Maria Oltean") -> CaseFileDocument:
    """The case file of ticket `number`, with `papers` documents."""
    filed = date(2026, 11, 3)
    return CaseFileDocument(
        id=number,
        registration_number=f"{480000 + number}/2026",
        citizen_name=citizen,
        filed_on=filed,
        service=number % 160,
        service_name="Certificat de urbanism",
        state=CaseState.IN_PROGRESS,
        stage="completări cerute",
        subject=f"Certificat pentru {fold(citizen)}",
        petition=petition_deadline(local_day(a_ticket().requested_at), POLICY),
        documents=tuple(
            CaseDocument(
                title=f"Plan {each}",
                kind="plan",
                filed_on=filed,
                pages=1,
                media_type="application/pdf",
                sha256=f"{each:064x}",
                size=1000,
            )
            for each in range(papers)
        ),
    )

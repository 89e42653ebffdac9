"""The desk's page is the one the citizen gets: with number and day once issued, without a number before."""

from dataclasses import replace
from datetime import UTC, date, datetime

import msgspec

from clerkdesk.app.resolution_page import page_of
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.roles import Role
from clerkdesk.domain.ticket import State
from clerkdesk.wire.documents import UnitDocument
from clerkdesk.wire.exchange import Account
from tests.builders import a_text
from tests.fakes.documents import a_document

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
ACCOUNT = Account(id=7, login="i", name="Ioana", job_title="inspector", role=Role.CLERK, unit=3, unit_name="Serviciul")
UNITS = (
    UnitDocument(id=1, name="Primăria", kind="city"),
    UnitDocument(id=2, name="Direcția", kind="directorate", parent=1),
    UnitDocument(id=3, name="Serviciul", kind="service", parent=2),
)


def test_before_it_is_issued_it_has_no_number_and_todays_date() -> None:
    page = page_of(a_document(), a_text(), None, ACCOUNT, "Cluj-Napoca", UNITS, Policy(), NOW)
    assert (page.number, page.issued_on) == (None, date(2026, 12, 1))


def test_once_issued_it_says_number_and_day_of_issue() -> None:
    document = a_document()
    issued_at = datetime(2026, 11, 24, 22, 30, tzinfo=UTC)  # already the 25th in Cluj-Napoca
    ticket = replace(document.ticket, state=State.RESOLVED, resolved_at=issued_at)
    issued = msgspec.structs.replace(document, ticket=ticket, resolution_number="902/2026", unit=3)
    page = page_of(issued, a_text(), None, ACCOUNT, "Cluj-Napoca", UNITS, Policy(), NOW)
    assert (page.number, page.issued_on) == ("902/2026", date(2026, 11, 25))
    assert page.unit_path == ("Direcția", "Serviciul")

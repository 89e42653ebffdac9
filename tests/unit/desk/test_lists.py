"""Lists and the day: what is in them, in which order, and how it is found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from clerkdesk.desk.rows import Order, TicketFilter
from clerkdesk.domain import commands as c
from clerkdesk.domain.audience import Channel, Talk
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.ticket import State
from clerkdesk.wire.documents import UnitDocument
from tests.builders import ASKED, a_talk
from tests.fakes.centre import FakeCentre
from tests.fakes.desk import DeskUnderTest
from tests.fakes.documents import a_case, a_document

ONE = a_document(1).ticket.id
TALK = Talk(ASKED, ASKED + timedelta(minutes=9), ASKED)


@pytest.fixture
def centre() -> FakeCentre:
    centre = FakeCentre()
    centre.put_ticket(a_document(1))
    centre.put("case_file", "1", a_case(1, papers=3), {"official:7"})
    centre.put("unit", "3", UnitDocument(id=3, name="Serviciul Urbanism", kind="service"), {"everyone"})
    return centre


@pytest.fixture
def desk(tmp_path: Path, centre: FakeCentre) -> Iterator[DeskUnderTest]:
    desk = DeskUnderTest(tmp_path, centre).open()
    desk.catch_up()
    yield desk
    assert desk.bugs == []
    desk.close()


def ids(desk: DeskUnderTest, order: Order = Order.NUMBER, **wanted: Any) -> list[str]:
    found = desk.queries.ticket_ids(TicketFilter(**wanted), order, desk.now)
    return [row.number.partition("/")[0] for row in desk.queries.ticket_rows(found)]


def test_lists_are_filtered_sorted_and_searched(desk: DeskUnderTest, centre: FakeCentre) -> None:
    centre.put_ticket(a_document(20, "Ștefan Dumitrașcu", state=State.REQUESTED, starts_at=None, ends_at=None))
    centre.put_ticket(a_document(3, "Kovács-Szabó Levente", channel=Channel.PHONE, due_at=ASKED))
    centre.put_ticket(a_document(4, "Elena Hădărean", rung=Rung.DIRECTOR, state=State.HELD, talk=a_talk()))
    centre.put_ticket(a_document(5, "Ana Pop", state=State.COMMUNICATED))
    centre.put_ticket(a_document(6, "Vasile Brânză", holder=9), {"official:7"})
    desk.catch_up()
    assert ids(desk) == ["1", "3", "4", "20"]
    assert ids(desk, Order.CITIZEN) == ["4", "3", "1", "20"]
    assert ids(desk, Order.STARTS)[-1] == "20"
    assert ids(desk, only_open=False, only_mine=False) == ["1", "3", "4", "5", "6", "20"]
    assert ids(desk, channel=Channel.PHONE) == ["3"]
    assert ids(desk, states=frozenset({State.HELD, State.REQUESTED})) == ["4", "20"]
    assert ids(desk, least_rung=Rung.DIRECTOR) == ["4"]
    assert ids(desk, due_within_hours=0) == []
    assert ids(desk, due_within_hours=48) == ["1", "3", "4", "20"]
    for typed in ("dumitrascu", "DUMITRA\u015eCU", "stef dumi", "20/2026", "480020", "80020/20", "certificat ștef"):
        assert "20" in ids(desk, text=typed), typed
    assert ids(desk, text="szabo") == ["3"]
    assert ids(desk, text="_%") == []
    descending = desk.queries.ticket_ids(TicketFilter(), Order.STARTS, desk.now, descending=True)
    assert desk.queries.ticket_rows(descending)[-1].number == "20/2026"
    assert desk.queries.ticket_rows(["nowhere", ONE])[0].documents == 3
    counts = desk.queries.counts(desk.now)
    assert (counts.open, counts.escalations, counts.to_write) == (4, 1, 1)


def test_the_day(desk: DeskUnderTest, centre: FakeCentre) -> None:
    later = ASKED + timedelta(days=4)
    centre.put_ticket(a_document(2, starts_at=later, ends_at=later + timedelta(minutes=15)))
    centre.put_ticket(a_document(3, state=State.HELD, talk=a_talk(), starts_at=ASKED, ends_at=ASKED))
    centre.put_ticket(
        a_document(4, state=State.REQUESTED, starts_at=None, ends_at=None, requested_at=ASKED - timedelta(days=2))
    )
    desk.catch_up()
    today = desk.queries.today(desk.now)
    assert [block.ticket for block in today.blocks] == [ONE]
    assert today.next is not None
    assert today.next.document.number == "1/2026"
    assert [row.number for row in today.to_prepare] == ["1/2026"]
    assert [row.number for row in today.to_write] == ["3/2026"]
    assert [row.number for row in today.at_risk] == ["4/2026"]
    assert today.following is not None
    assert today.following.number == "2/2026"
    assert (today.opens_at.hour, today.closes_at.hour) == (8, 16)
    late = desk.queries.today(desk.now + timedelta(hours=5)).next
    assert late is not None
    assert late.document.number == "1/2026"
    desk.do(ONE, c.StartAudience(desk.now))
    running = desk.queries.today(desk.now + timedelta(hours=5)).next
    assert running is not None
    assert running.document.ticket.state is State.IN_AUDIENCE

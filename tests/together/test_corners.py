"""What the use cases answer where something is not as it should be: unknown, gone, twice, or from another life."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta

import msgspec
import pytest
from sqlalchemy import Engine, update

from clerkdesk.central.store import sessions, tables
from clerkdesk.central.store.stamper import stamp_once
from clerkdesk.central.store.unit_of_work import Work
from clerkdesk.central.usecases.act import act
from clerkdesk.central.usecases.climb import climb
from clerkdesk.central.usecases.cursors import read_mark, write
from clerkdesk.central.usecases.deliver import deliver
from clerkdesk.central.usecases.hand_in import hand_in
from clerkdesk.central.usecases.open_ticket import open_ticket
from clerkdesk.central.usecases.perform import park
from clerkdesk.central.usecases.snapshot import snapshot
from clerkdesk.central.usecases.status import status
from clerkdesk.domain import commands as c
from clerkdesk.domain import events as e
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.roles import CITIZEN
from clerkdesk.wire.commands import Command, pack
from clerkdesk.wire.ids import uuid7
from tests.house import MONDAY, House

NOWHERE = uuid.UUID(int=7)
TEN = MONDAY + timedelta(hours=1, minutes=20)  # 10:00 in Cluj-Napoca
ASKING: list[Callable[[Work], object]] = [
    lambda work: act(work, NOWHERE, CITIZEN, c.Cancel()),
    lambda work: climb(work, NOWHERE, "Motivul."),
    lambda work: deliver(work, NOWHERE, e.MailAccepted(work.now)),
    lambda work: status(work, NOWHERE),
]


@pytest.mark.parametrize("ask", ASKING, ids=["act", "climb", "deliver", "status"])
def test_a_ticket_that_never_was_is_unknown_everywhere(house: House, ask: Callable[[Work], object]) -> None:
    with pytest.raises(Refused) as refused, house.uow.begin(0, MONDAY) as work:
        ask(work)
    assert refused.value.code is Code.TICKET_UNKNOWN


@pytest.mark.parametrize("blank", ["", "  \n"])
def test_nothing_to_ask_and_no_reason_to_climb_are_refused(house: House, blank: str) -> None:
    ticket = house.ticket("1/2026").id
    house.communicate(ticket, house.ana)
    house.case("2/2026")
    with pytest.raises(Refused) as refused, house.uow.begin(0, MONDAY) as work:
        open_ticket(work, house.request("2/2026", question=blank))
    assert refused.value.code is Code.REASON_MISSING
    with pytest.raises(Refused) as again, house.uow.begin(0, MONDAY) as work:
        climb(work, ticket, blank)
    assert again.value.code is Code.REASON_MISSING


def test_the_mail_server_s_word_comes_late_and_changes_nothing(house: House) -> None:
    ticket = house.ticket("1/2026").id
    house.communicate(ticket, house.ana)
    with house.uow.begin(None, MONDAY) as work:
        late = deliver(work, ticket, e.MailBounced(work.now))
    assert late.events == ()
    assert not late.row.ticket.bounced


def test_a_talk_s_own_hour_does_not_stand_in_its_way(house: House) -> None:
    ticket = house.ticket("1/2026", starts_at=TEN).id
    assert house.act(ticket, house.ana, c.Schedule(TEN)).row.ticket.starts_at == TEN
    other = house.ticket("2/2026").id
    with pytest.raises(Refused) as refused:
        house.act(other, house.ana, c.Schedule(TEN))
    assert refused.value.code is Code.SLOT_TAKEN


def test_nobody_hands_a_ticket_to_somebody_who_is_not_there(house: House) -> None:
    ticket = house.ticket("1/2026").id
    with pytest.raises(Refused) as refused:
        house.act(ticket, house.head, c.Reassign(9999, "Concediu"))
    assert (refused.value.code, refused.value.facts) == (Code.NOT_ALLOWED, {"official": 9999})


def a_note(ticket: uuid.UUID) -> Command:
    return pack(id=uuid7(MONDAY, 1), ticket=str(ticket), based_on=1, at=MONDAY, body=c.WriteNote("Notă"))


def test_whoever_left_the_city_hall_does_nothing_any_more(house: House, engine: Engine) -> None:
    command = a_note(house.ticket("1/2026").id)
    with house.uow.begin(house.ana, MONDAY) as work:
        session = sessions.open_session(work.connection, "token", house.ana, "desk-1", "", "0.1", work.now)
    with engine.begin() as connection:
        connection.execute(update(tables.official).where(tables.official.c.id == house.ana).values(is_active=False))
    [receipt] = hand_in(house.uow, house.clock, session, house.ana, (command,))
    assert (receipt.outcome, receipt.code) == ("refused", "not-allowed")


def test_a_command_answered_meanwhile_is_not_parked_over_its_answer(house: House) -> None:
    command = a_note(house.ticket("1/2026").id)
    with house.uow.begin(house.ana, MONDAY) as work:
        session = sessions.open_session(work.connection, "token", house.ana, "desk-1", "", "0.1", work.now)
    [answered] = hand_in(house.uow, house.clock, session, house.ana, (command,))
    with house.uow.begin(None, MONDAY) as work:
        assert park(work, house.ana, command) == answered


def test_a_snapshot_begun_before_a_restore_is_begun_again(house: House, engine: Engine) -> None:
    stamp_once(engine)
    with house.uow.look(None, MONDAY) as work:
        first = snapshot(work, house.ana, None, limit=1)
        assert first.next is not None
        foreign = write(msgspec.structs.replace(read_mark(first.next), epoch="another life"))
        with pytest.raises(Refused) as refused:
            snapshot(work, house.ana, foreign)
    assert refused.value.code is Code.CURSOR_EXPIRED

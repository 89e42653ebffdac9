"""What the use cases answer where something is not as it should be: unknown, gone, twice, or from another life."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import Engine, select, update

from clerkdesk.central.ports.archive import LocalArchive
from clerkdesk.central.store import ledgers, meetings, recordings, sessions, tables
from clerkdesk.central.store.stamper import stamp_once
from clerkdesk.central.store.unit_of_work import Work
from clerkdesk.central.usecases.act import act
from clerkdesk.central.usecases.climb import climb
from clerkdesk.central.usecases.cursors import read_mark, write
from clerkdesk.central.usecases.deliver import deliver
from clerkdesk.central.usecases.fetch_recordings import fetch_recordings
from clerkdesk.central.usecases.hand_in import hand_in
from clerkdesk.central.usecases.keep_meetings import keep_meetings
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


def test_where_even_the_mayor_is_complained_of_nobody_is_left_to_judge(house: House) -> None:
    ticket = house.ticket("1/2026").id
    house.communicate(ticket, house.ana)
    against = frozenset({house.head, house.director, house.mayor})
    with pytest.raises(Refused) as refused, house.uow.begin(0, MONDAY) as work:
        climb(work, ticket, "Toți au știut.", against)
    assert (refused.value.code, refused.value.facts) == (Code.CONFLICT_OF_INTEREST, {"official": house.mayor})


class NobodyThere:
    """A meeting service that must not be asked anything."""

    def __getattr__(self, name: str) -> object:
        raise AssertionError(f"somebody asked the service to {name}")


def test_a_heap_of_meetings_and_recordings_is_worked_off_in_portions(house: House, tmp_path: Path) -> None:
    tickets = [house.ticket(f"{number}/2026").id for number in range(51)]
    service: Any = NobodyThere()
    with house.uow.begin(None, MONDAY) as work:
        for ticket in tickets:
            meetings.want(work.connection, ticket, TEN, TEN + timedelta(minutes=15))
            recordings.expect(work.connection, ticket, MONDAY)
    later = MONDAY + timedelta(days=9)
    # The talks are long past, so no meeting is booked; and a talk that had none left nothing to fetch.
    assert [keep_meetings(house.uow, service, "host@example.org", later) for _ in range(3)] == [50, 1, 0]
    archive = LocalArchive(tmp_path)
    assert [fetch_recordings(house.uow, service, archive, later) for _ in range(4)] == [20, 20, 11, 0]


def test_what_the_audit_tells_of_a_talk_s_beginning_is_its_moment(house: House, engine: Engine) -> None:
    ticket = house.ticket("1/2026", starts_at=TEN).id
    house.act(ticket, house.ana, c.StartAudience(TEN))
    house.act(ticket, house.ana, c.ReadNotice(TEN + timedelta(minutes=1)))
    asked = select(ledgers.audit.c.verb, ledgers.audit.c.facts).where(
        ledgers.audit.c.verb.in_(("start_audience", "read_notice"))
    )
    with engine.connect() as connection:
        told = {row.verb: row.facts for row in connection.execute(asked)}
    assert told["start_audience"]["at"] == TEN.isoformat()
    assert told["read_notice"]["at"] == (TEN + timedelta(minutes=1)).isoformat()

"""Tickets on a real database: asked for, refused, held, resolved, climbed, and numbered without a gap."""

from __future__ import annotations

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import date, time, timedelta

import pytest
from sqlalchemy import Engine, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from clerkdesk.central.store import ledgers, tables
from clerkdesk.central.usecases.climb import climb
from clerkdesk.central.usecases.open_ticket import ask, open_ticket
from clerkdesk.central.usecases.slots import free_slots
from clerkdesk.domain import commands as c
from clerkdesk.domain.civil_time import at
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.slots import Slot
from clerkdesk.domain.ticket import State
from tests.house import DECIDED, MONDAY, House

TEN = at(date(2026, 11, 23), time(10, 0))


def code_of(refused: pytest.ExceptionInfo[Refused]) -> Code:
    return refused.value.code


def test_a_request_becomes_a_numbered_ticket_with_its_clerk(house: House) -> None:
    opened = house.ticket("12345/2026", starts_at=TEN)
    assert (opened.number, opened.year, opened.holder_id) == (1, 2026, house.ana)
    assert opened.due_at == MONDAY + timedelta(hours=48)
    assert opened.starts_at == TEN


@pytest.mark.parametrize(
    "wrong", [{"citizen_name": "Ion Popa"}, {"filed_on": date(2026, 11, 11)}, {"registration_number": "12346/2026"}]
)
def test_what_was_wrong_is_not_told(house: House, wrong: dict[str, object]) -> None:
    house.case("12345/2026")
    with pytest.raises(Refused) as refused, house.uow.begin(0, MONDAY) as work:
        open_ticket(
            work,
            house.request("12345/2026", **wrong) if "registration_number" not in wrong else house.request("12346/2026"),
        )
    assert (code_of(refused), refused.value.facts) == (Code.CASE_UNKNOWN, {})


def test_an_answer_too_old_is_refused_and_recorded_without_a_name(house: House, engine: Engine) -> None:
    communicated = date(2026, 10, 23)
    house.case("7/2026", state="answered", answered_on=communicated, communicated_on=communicated)
    with pytest.raises(Refused) as refused:
        ask(house.uow, MONDAY, house.request("7/2026"))
    assert code_of(refused) is Code.ANSWER_TOO_OLD
    with engine.connect() as connection:
        [row] = connection.execute(select(ledgers.refused_request)).all()
    assert (row.registration_number, row.code) == ("7/2026", "answer-too-old")
    assert "Pop" not in str(row.facts)


def test_the_thirtieth_day_counts(house: House) -> None:
    communicated = date(2026, 10, 24)
    house.case("7/2026", state="answered", answered_on=communicated, communicated_on=communicated)
    assert ask(house.uow, MONDAY, house.request("7/2026")).number == 1


def test_one_open_ticket_per_case(house: House) -> None:
    opened = house.ticket("1/2026")
    with pytest.raises(Refused) as refused, house.uow.begin(0, MONDAY) as work:
        open_ticket(work, house.request("1/2026"))
    assert code_of(refused) is Code.TICKET_ALREADY_OPEN
    house.citizen(opened.id, c.Cancel("nu mai e nevoie"))
    with house.uow.begin(0, MONDAY) as work:
        assert open_ticket(work, house.request("1/2026")).number == 2


def test_offered_slots_are_those_not_taken(house: House) -> None:
    opened = house.ticket("1/2026", starts_at=TEN)
    with house.uow.look(None, house.clock.now()) as work:
        free = free_slots(work, house.ana, MONDAY, opened.due_at)
    assert free
    assert not any(slot.overlaps(Slot(TEN, TEN + timedelta(minutes=15))) for slot in free)


def test_fifty_citizens_want_the_same_hour_and_one_gets_it(house: House, engine: Engine) -> None:
    for number in range(50):
        house.case(f"{number}/2026")
    ready = threading.Barrier(50)

    def go(number: int) -> str:
        ready.wait()
        try:
            ask(house.uow, MONDAY, house.request(f"{number}/2026", starts_at=TEN))
        except Refused as refused:
            return refused.code.value
        return "got it"

    with ThreadPoolExecutor(50) as pool:
        answers = sorted(pool.map(go, range(50)))
    assert answers == ["got it"] + ["slot-taken"] * 49
    with engine.connect() as connection:
        assert connection.execute(select(ledgers.register.c.last)).scalar_one() == 1


def test_the_database_itself_forbids_double_booking(house: House, engine: Engine) -> None:
    house.ticket("1/2026", starts_at=TEN)
    second = house.ticket("2/2026")
    with pytest.raises(IntegrityError, match="no_double_booking"), engine.begin() as connection:
        connection.execute(
            update(tables.ticket)
            .where(tables.ticket.c.id == second.id)
            .values(state="scheduled", starts_at=TEN + timedelta(minutes=5), ends_at=TEN + timedelta(minutes=20))
        )


def test_register_numbers_are_one_to_n_whatever_rolls_back(house: House, engine: Engine) -> None:
    for number in range(60):
        house.case(f"{number}/2026", holder=(house.ana, house.bogdan)[number % 2])

    def go_wrong(number: int) -> None:
        with house.uow.begin(0, MONDAY) as work:
            open_ticket(work, house.request(f"{number}/2026"))
            work.connection.execute(text("UPDATE ticket SET rung = 9"))

    def go(number: int) -> int | None:
        if number % 3 == 0:
            with pytest.raises(IntegrityError):
                go_wrong(number)
            return None
        with house.uow.begin(0, MONDAY + timedelta(seconds=number)) as work:
            return open_ticket(work, house.request(f"{number}/2026")).number

    with ThreadPoolExecutor(12) as pool:
        numbers = [number for number in pool.map(go, range(60)) if number is not None]
    assert sorted(numbers) == list(range(1, 41))


def test_a_ladder_climbed_to_the_top_never_meets_its_authors_again(house: House, engine: Engine) -> None:
    ticket = house.ticket("1/2026").id
    holder = house.ana
    for expected in (house.head, house.vice, house.mayor):
        rung_one = holder == house.ana
        house.communicate(ticket, holder) if rung_one else house.communicate(ticket, holder, DECIDED)
        with house.uow.begin(0, house.clock.now()) as work:
            opened = climb(work, ticket, "Nu sunt mulțumit")
        ticket, holder = opened.id, opened.holder_id
        assert holder == expected
    house.communicate(ticket, holder, DECIDED)
    with pytest.raises(Refused) as refused, house.uow.begin(0, house.clock.now()) as work:
        climb(work, ticket, "Mai sus")
    assert code_of(refused) is Code.NO_RUNG_ABOVE
    with engine.connect() as connection:
        years = connection.execute(
            select(tables.resolution.c.number, tables.resolution.c.rung).order_by(tables.resolution.c.number)
        ).all()
    assert [tuple(row) for row in years] == [(1, 1), (2, 2), (3, 3), (4, 4)]


def test_when_the_head_handled_the_case_himself_the_next_one_up_judges(house: House) -> None:
    ticket = house.ticket("1/2026", holder=house.head).id
    house.communicate(ticket, house.head)
    with house.uow.begin(0, house.clock.now()) as work:
        assert climb(work, ticket, "Nu sunt mulțumit").holder_id == house.director


def test_somebody_complained_of_is_passed_over_and_so_are_his_subordinates(house: House) -> None:
    ticket = house.ticket("1/2026").id
    house.communicate(ticket, house.ana)
    with house.uow.begin(0, house.clock.now()) as work:
        opened = climb(work, ticket, "Directorul a cerut asta", frozenset({house.director}))
    assert opened.holder_id == house.mayor


def test_a_rung_opens_only_from_a_delivered_resolution_and_one_at_a_time(house: House) -> None:
    ticket = house.ticket("1/2026").id
    with pytest.raises(Refused) as early, house.uow.begin(0, house.clock.now()) as work:
        climb(work, ticket, "Nu sunt mulțumit")
    assert code_of(early) is Code.RUNG_NOT_OPEN
    house.communicate(ticket, house.ana)
    with pytest.raises(Refused) as jumped, house.uow.begin(0, house.clock.now()) as work:
        climb(work, ticket, "Direct la primar", wanted=Rung.MAYOR)
    assert code_of(jumped) is Code.RUNG_SKIPPED
    with pytest.raises(Refused) as late, house.uow.begin(0, house.clock.now() + timedelta(days=31)) as work:
        climb(work, ticket, "Prea târziu")
    assert code_of(late) is Code.CLIMB_TOO_LATE
    with house.uow.begin(0, house.clock.now()) as work:
        climb(work, ticket, "La timp")
    with pytest.raises(Refused) as twice, house.uow.begin(0, house.clock.now()) as work:
        climb(work, ticket, "Încă o dată")
    assert code_of(twice) is Code.TICKET_ALREADY_OPEN


def test_the_database_itself_forbids_a_jump(house: House, engine: Engine) -> None:
    ticket = house.ticket("1/2026").id
    house.communicate(ticket, house.ana)
    with engine.begin() as connection:
        row = dict(connection.execute(select(tables.ticket)).mappings().one())
        lower = connection.execute(select(tables.resolution.c.id)).scalar_one()
    for computed in ("occupied", "lower_rung"):
        del row[computed]
    fresh = {**row, "id": uuid.uuid4(), "number": 9, "state": "requested", "communicated_at": None}
    for rung, resolution, broken in (
        (3, lower, "ticket_climbs_one_rung"),
        (2, None, "ticket_climbed"),
        (1, lower, "ticket_climb"),
        (2, uuid.uuid4(), "ticket_climbs_one_rung"),
    ):
        with pytest.raises(IntegrityError, match=broken), engine.begin() as connection:
            connection.execute(insert(tables.ticket).values({**fresh, "rung": rung, "lower_resolution_id": resolution}))


def test_an_issued_resolution_never_changes(house: House, engine: Engine) -> None:
    ticket = house.ticket("1/2026").id
    house.resolve(ticket, house.ana)
    changed = update(tables.resolution)
    with engine.begin() as connection:
        connection.execute(changed.values(pdf_sha256="a" * 64))
    for values in ({"author_name": "Altcineva"}, {"text": {}}, {"pdf_sha256": "b" * 64}, {"number": 7}):
        with pytest.raises(IntegrityError, match="never changes"), engine.begin() as connection:
            connection.execute(changed.values(values))
    with pytest.raises(IntegrityError, match="never changes"), engine.begin() as connection:
        connection.execute(text("DELETE FROM resolution"))


def test_an_illegal_step_is_refused_by_the_database(house: House, engine: Engine) -> None:
    ticket = house.ticket("1/2026").id
    with pytest.raises(IntegrityError, match="no step leads"), engine.begin() as connection:
        connection.execute(
            update(tables.ticket).where(tables.ticket.c.id == ticket).values(state="missed", missed="technical")
        )


def test_what_follows_is_written_in_the_same_transaction(house: House, engine: Engine) -> None:
    ticket = house.ticket("1/2026", starts_at=TEN).id
    house.citizen(ticket, c.Schedule(TEN + timedelta(minutes=20)))
    house.communicate(ticket, house.ana)
    with engine.connect() as connection:
        letters = connection.execute(select(tables.mail.c.kind).order_by(tables.mail.c.message_id)).scalars().all()
        wanted = connection.execute(select(tables.meeting.c.starts_at)).scalar_one()
        recordings = connection.execute(select(tables.recording.c.state)).scalars().all()
    assert letters == ["confirmed", "moved", "resolution"]
    assert wanted == TEN + timedelta(minutes=20)
    assert recordings == ["expected"]


def test_without_an_address_the_resolution_must_be_told_otherwise(house: House) -> None:
    ticket = house.ticket("1/2026", email="").id
    row = house.resolve(ticket, house.ana).row
    assert (row.ticket.state, row.ticket.bounced) == (State.RESOLVED, True)
    told = house.act(ticket, house.ana, c.Communicate(c.OtherWay.PHONE, "sunat la 12"))
    assert told.row.ticket.state is State.COMMUNICATED


def test_only_whoever_oversees_the_unit_may_hand_a_ticket_over(house: House) -> None:
    ticket = house.ticket("1/2026").id
    with pytest.raises(Refused) as refused:
        house.act(ticket, house.other_head, c.Reassign(house.bogdan, "concediu"))
    assert code_of(refused) is Code.NOT_ALLOWED
    assert house.act(ticket, house.director, c.Reassign(house.bogdan, "concediu")).row.ticket.holder == house.bogdan


def test_a_booked_hour_moves_with_the_ticket_only_if_the_new_clerk_is_free(house: House) -> None:
    ticket = house.ticket("1/2026", starts_at=TEN).id
    house.ticket("2/2026", holder=house.bogdan, starts_at=TEN)
    with pytest.raises(Refused) as refused:
        house.act(ticket, house.head, c.Reassign(house.bogdan, "concediu"))
    assert code_of(refused) is Code.SLOT_TAKEN


def test_every_effect_has_its_line_in_the_audit(house: House, engine: Engine) -> None:
    ticket = house.ticket("1/2026").id
    house.act(ticket, house.ana, c.OpenCaseFile())
    house.act(ticket, house.ana, c.OpenCaseFile())
    house.act(ticket, house.ana, c.WriteNote("CNP 1960101123456"))
    with engine.connect() as connection:
        lines = connection.execute(select(ledgers.audit).order_by(ledgers.audit.c.id)).all()
        notes = connection.execute(select(func.count()).select_from(tables.note)).scalar_one()
    assert [(line.verb, line.actor_name) for line in lines] == [
        ("requested", "citizen"),
        ("open_case_file", "Ana"),
        ("open_case_file", "Ana"),
        ("write_note", "Ana"),
    ]
    assert notes == 1
    assert "1960101123456" not in str([line.facts for line in lines])

"""Who is told what: scopes gained and lost, chains, pages, cursors (I6-I8)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Engine, text

from clerkdesk.central.store.feed import scopes
from clerkdesk.central.store.stamper import stamp_once, sweep
from clerkdesk.central.usecases.climb import climb
from clerkdesk.central.usecases.cursors import Cursor, read_cursor, write
from clerkdesk.central.usecases.sync import sync
from clerkdesk.domain import commands as c
from clerkdesk.domain.refusals import Code, Refused
from tests.house import House
from tests.together.follower import Follower, truth
from tests.together.stamping import add_notes, stamp_all


def test_who_loses_a_ticket_is_told_to_forget_all_of_it_and_gets_it_back_whole(house: House, engine: Engine) -> None:
    ticket = house.ticket("1/2026").id
    house.act(ticket, house.ana, c.WriteNote("De sunat"))
    house.communicate(ticket, house.ana)
    second = house.ticket("2/2026").id
    house.act(second, house.ana, c.WriteNote("Altceva"))
    ana, bogdan = (Follower(house.uow, house.clock, one) for one in (house.ana, house.bogdan))
    stamp_all(engine)
    for one in (ana, bogdan):
        one.begin()
    before = {key for key in ana.held if key[0] not in {"official", "unit", "service", "policy"}}
    assert {kind for kind, _ in before} == {"ticket", "case_file", "note", "resolution", "recording"}

    house.act(second, house.head, c.Reassign(house.bogdan, "concediu"))
    stamp_all(engine)
    for one in (ana, bogdan):
        one.pull(limit=500)
    assert ("ticket", str(second)) not in ana.held, "I7: gone with one pull"
    assert {key for key in bogdan.held if key[0] in {"ticket", "note", "case_file"}} == before - set(ana.held)

    house.act(second, house.head, c.Reassign(house.ana, "s-a întors"))
    house.act(second, house.head, c.Reassign(house.bogdan, "iar"))
    house.act(second, house.head, c.Reassign(house.ana, "rămâne"))
    stamp_all(engine)
    with engine.connect() as connection:
        for one in (ana, bogdan):
            one.catch_up()
            assert one.replica == truth(connection, one.official), "I8: away and back again ends right"
    assert before <= set(ana.held)


def test_the_holder_above_reads_the_resolution_below_but_not_its_notes(house: House, engine: Engine) -> None:
    ticket = house.ticket("1/2026").id
    house.act(ticket, house.ana, c.WriteNote("Doar pentru mine"))
    house.communicate(ticket, house.ana)
    with house.uow.begin(0, house.clock.now()) as work:
        opened = climb(work, ticket, "Nu sunt mulțumit", frozenset({house.head, house.director}))
    assert opened.holder_id == house.mayor
    with house.uow.begin(None, house.clock.now()) as work:
        work.connection.execute(
            text("UPDATE ticket SET holder_id = :b WHERE id = :t"), {"b": house.bogdan, "t": opened.id}
        )
    stamp_all(engine)
    bogdan = Follower(house.uow, house.clock, house.bogdan)
    bogdan.begin()
    kinds = [kind for kind, _ in bogdan.held if kind in {"ticket", "case_file", "note", "resolution", "recording"}]
    assert sorted(kinds) == ["case_file", "recording", "resolution", "ticket"]


def test_a_row_that_may_no_longer_be_read_goes_out_as_a_drop_even_before_it_is_stamped(
    house: House, engine: Engine
) -> None:
    stamp_all(engine)
    ana = Follower(house.uow, house.clock, house.ana)
    ana.begin()
    opened = house.ticket("1/2026")
    stamp_all(engine)
    house.act(opened.id, house.head, c.Reassign(house.bogdan, "concediu"))
    with house.uow.look(None, house.clock.now()) as work:
        changes = sync(work, house.ana, ana.cursor).page.changes
    assert {(change.op, change.kind) for change in changes} == {("drop", "ticket"), ("drop", "case_file")}
    assert all(bytes(change.body or b"null") == b"null" for change in changes)


def test_who_gains_a_unit_gets_all_that_stands_in_it_and_loses_it_with_the_office(house: House, engine: Engine) -> None:
    for number in range(30):
        house.ticket(f"{number}/2026")
    stamp_all(engine)
    bogdan = Follower(house.uow, house.clock, house.bogdan)
    bogdan.begin()
    assert not [key for key in bogdan.held if key[0] == "ticket"]
    lead = text("UPDATE unit SET head_id = :who WHERE id = :unit")
    with engine.begin() as connection:
        connection.execute(lead, {"who": house.bogdan, "unit": house.unit})
    stamp_all(engine)
    bogdan.catch_up()
    with engine.connect() as connection:
        assert f"unit:{house.unit}" in scopes(connection, house.bogdan)
        assert len([key for key in bogdan.held if key[0] == "ticket"]) == 30
        assert bogdan.replica == truth(connection, house.bogdan)
    with engine.begin() as connection:
        connection.execute(lead, {"who": house.head, "unit": house.unit})
    stamp_all(engine)
    bogdan.catch_up()
    with engine.connect() as connection:
        assert bogdan.replica == truth(connection, house.bogdan)


def test_a_page_never_cuts_a_transaction_and_small_pages_tell_the_same(house: House, engine: Engine) -> None:
    stamp_all(engine)
    whole, small = (Follower(house.uow, house.clock, house.ana) for _ in range(2))
    whole.begin()
    small.begin()
    tickets = [house.ticket(f"{number}/2026").id for number in range(4)]
    with engine.begin() as connection:
        add_notes(connection, house, tickets * 10)
    stamp_all(engine)
    whole.pull(limit=500)
    while small.pull(limit=3):
        pass
    assert small.replica == whole.replica
    assert len([key for key in small.held if key[0] == "note"]) == 40


def test_a_cursor_older_than_the_kept_drops_has_expired(house: House, engine: Engine) -> None:
    opened = house.ticket("1/2026")
    stamp_all(engine)
    ana = Follower(house.uow, house.clock, house.ana)
    ana.begin()
    house.act(opened.id, house.head, c.Reassign(house.bogdan, "concediu"))
    stamp_all(engine)
    with engine.begin() as connection:
        now = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
        sweep(connection, now + timedelta(seconds=1))
    with pytest.raises(Refused) as refused:
        ana.pull()
    assert refused.value.code is Code.CURSOR_EXPIRED
    again = Follower(house.uow, house.clock, house.ana)
    again.begin()
    assert again.pull() is False
    assert read_cursor(again.cursor).seq == read_cursor(write(Cursor("", read_cursor(again.cursor).seq))).seq


def test_an_idle_stamper_writes_nothing(house: House, engine: Engine) -> None:
    stamp_all(engine)
    asked = text("SELECT xmin::text FROM feed_head")
    with engine.connect() as connection:
        before = connection.execute(asked).scalar_one()
    assert stamp_once(engine) is False
    with engine.connect() as connection:
        assert connection.execute(asked).scalar_one() == before

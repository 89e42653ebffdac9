"""The order of the feed under hostile writers: nothing lost or split, nobody told what he may not read (I1-I8)."""

from __future__ import annotations

import random
import threading
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import Connection, Engine, insert, select, text

from clerkdesk.central.store import ledgers, tables
from clerkdesk.central.store.feed import scopes
from clerkdesk.central.store.stamper import Stamper, stamp_once, sweep
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.climb import climb
from clerkdesk.central.usecases.cursors import Cursor, read_cursor, write
from clerkdesk.central.usecases.sync import sync
from clerkdesk.domain import commands as c
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.wire.exchange import Unreachable
from tests.house import House
from tests.together.follower import Follower, truth
from tests.waiting import wait_until

WRITERS, ROUNDS = 8, 40


@contextmanager
def stampers(engine: Engine, count: int) -> Iterator[list[Stamper]]:
    """Several of them, as several processes of the centre would run."""
    running = [Stamper(engine, every=0.02) for _ in range(count)]
    for one in running:
        one.start()
    try:
        yield running
    finally:
        for one in running:
            one.stop()


def stamp_all(engine: Engine) -> None:
    wait_until(lambda: not stamp_once(engine), "nothing waits for the stamper")


@dataclass(frozen=True)
class Written:
    """A transaction that was committed: its notes, and when it began and was over."""

    notes: tuple[str, ...]
    began: float
    over: float


def add_notes(connection: Connection, house: House, tickets: list[uuid.UUID]) -> tuple[str, ...]:
    ids = [uuid.uuid4() for _ in tickets]
    for note, ticket in zip(ids, tickets, strict=True):
        connection.execute(
            insert(tables.note).values(
                id=note, ticket_id=ticket, author_id=house.ana, author_name="Ana", at=house.clock.now(), text=""
            )
        )
    return tuple(str(note) for note in ids)


def test_no_transaction_is_lost_split_or_out_of_order(house: House, engine: Engine) -> None:
    tickets = [house.ticket(f"{n}/2026", holder=(house.ana, house.bogdan)[n % 2]).id for n in range(6)]
    follower = Follower(house.uow, house.clock, house.head)
    stamp_all(engine)
    follower.begin()
    done = threading.Event()
    committed = threading.Semaphore(0)

    def write(seed: int) -> list[Written]:
        chance, written = random.Random(seed), []
        for turn in range(ROUNDS):
            chosen = chance.sample(tickets, chance.randint(1, 3))
            began = time.monotonic()
            with engine.connect() as connection:
                notes = add_notes(connection, house, chosen)
                if turn % 5 == 4:
                    connection.rollback()
                    continue
                connection.commit()
            written.append(Written(notes, began, time.monotonic()))
            committed.release()
        return written

    def stay_open() -> Written:
        """A transaction that wrote first and commits last."""
        began = time.monotonic()
        with engine.connect() as connection:
            notes = add_notes(connection, house, tickets[:2])
            for _ in range(WRITERS * ROUNDS // 2):
                assert committed.acquire(timeout=60)
            connection.commit()
        return Written(notes, began, time.monotonic())

    def follow() -> None:
        while not done.is_set():
            follower.pull()

    with stampers(engine, 3), ThreadPoolExecutor(WRITERS + 2) as pool:
        following, holding = pool.submit(follow), pool.submit(stay_open)
        written = [one for each in pool.map(write, range(WRITERS)) for one in each]
        written.append(holding.result())
        stamp_all(engine)
        done.set()
        following.result()
    follower.catch_up()
    notes = {note for one in written for note in one.notes}
    assert {id_ for kind, id_ in follower.seen if kind == "note"} == notes, "I1: no gap"
    with engine.connect() as connection:
        rows = connection.execute(select(ledgers.feed).where(ledgers.feed.c.kind == "note")).all()
        head = connection.execute(select(ledgers.feed_head.c.seq)).scalar_one()
        assert follower.replica == truth(connection, house.head), "I5: convergence"
    places: dict[str, set[int]] = {}
    for row in rows:
        places.setdefault(row.entity, set()).add(row.seq)
    of_transaction = [{seq for note in one.notes for seq in places[note]} for one in written]
    assert all(len(seqs) == 1 for seqs in of_transaction), "I2: a transaction is never split"
    numbers = [seqs.pop() for seqs in of_transaction]
    assert len(set(numbers)) == len(numbers), "I2: each has a number of its own"
    assert max(numbers) <= head
    placed = sorted(zip(written, numbers, strict=True), key=lambda each: each[0].over)
    for index, (one, seq) in enumerate(placed):
        later = [other for other in placed[index + 1 :] if other[0].began > one.over]
        assert all(seq < after for _, after in later), "I3: what was over before another began stands before it"


def test_replicas_converge_while_holders_units_and_heads_change(house: House, engine: Engine) -> None:
    tickets = [house.ticket(f"{n}/2026", service=(house.parking, house.trees)[n % 2]).id for n in range(6)]
    house.communicate(tickets[0], house.ana)
    with house.uow.begin(0, house.clock.now()) as work:
        tickets.append(climb(work, tickets[0], "Nu sunt mulțumit").id)
    people = [house.ana, house.bogdan, house.head, house.other_head]
    followers = [Follower(house.uow, house.clock, one) for one in (*people, house.director, house.vice, house.mayor)]
    stamp_all(engine)
    for follower in followers:
        follower.begin()
    done = threading.Event()
    turns = [
        ("UPDATE ticket SET holder_id = :person WHERE id = :ticket", 5),
        ("UPDATE ticket SET question = question || '.' WHERE id = :ticket", 3),
        ("UPDATE ticket SET holder_id = :person WHERE id IN (:ticket, :other)", 1),
        (
            "UPDATE case_file c SET service_id = :service FROM ticket t WHERE t.id = :ticket AND c.id = t.case_file_id",
            1,
        ),
        (
            "UPDATE case_file c SET stage = c.stage || '.' FROM ticket t WHERE t.id = :ticket AND c.id = t.case_file_id",
            2,
        ),
        ("UPDATE service SET unit_id = :unit WHERE id = :service", 1),
        ("UPDATE unit SET head_id = :person WHERE id = :unit", 1),
        ("INSERT INTO recording (id, ticket_id, state) VALUES (gen_random_uuid(), :ticket, 'expected')", 2),
    ]

    def disturb(seed: int) -> None:
        chance = random.Random(seed)
        own = UnitOfWork(engine)
        for turn in range(ROUNDS):
            [(statement, _)] = chance.choices(turns, [weight for _, weight in turns])
            ticket, other = chance.sample(tickets, 2)
            values = {
                "ticket": ticket,
                "other": other,
                "person": chance.choice(people),
                "service": chance.choice([house.parking, house.trees]),
                "unit": chance.choice([house.unit, house.other_unit]),
            }
            try:
                with own.begin(None, house.clock.now()) as work:
                    add_notes(work.connection, house, [ticket] if turn % 2 else [])
                    work.connection.execute(text(statement), values)
                    if turn % 7 == 6:
                        work.connection.rollback()
            except Unreachable:
                continue  # these statements lock in no order at all: now and then two of them meet, and one gives way

    def follow(follower: Follower) -> None:
        while not done.is_set():
            follower.pull()

    with stampers(engine, 2), ThreadPoolExecutor(WRITERS + len(followers)) as pool:
        following = [pool.submit(follow, follower) for follower in followers]
        list(pool.map(disturb, range(100, 100 + WRITERS)))
        stamp_all(engine)
        done.set()
        for one in following:
            one.result()
    with engine.connect() as connection:
        for follower in followers:
            follower.catch_up()
            assert follower.replica == truth(connection, follower.official), f"I5, I6: official {follower.official}"
            fresh = Follower(house.uow, house.clock, follower.official)
            fresh.begin()
            fresh.catch_up()
            assert fresh.replica == follower.replica, "a snapshot and a followed feed end alike"


def test_a_commit_is_stamped_while_another_transaction_stays_open(house: House, engine: Engine) -> None:
    tickets = [house.ticket(f"{n}/2026").id for n in range(2)]
    with stampers(engine, 1), engine.connect() as stuck:
        add_notes(stuck, house, tickets[:1])
        with engine.begin() as connection:
            [note] = add_notes(connection, house, tickets[1:])
        asked = select(ledgers.feed.c.seq).where(ledgers.feed.c.entity == note)

        def is_stamped() -> bool:
            with engine.connect() as connection:
                return connection.execute(asked).first() is not None

        wait_until(is_stamped, "I4: the commit stands in the feed", seconds=2)
        stuck.rollback()


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
    assert {(change.op, change.kind, change.body) for change in changes} == {
        ("drop", "ticket", None),
        ("drop", "case_file", None),
    }


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

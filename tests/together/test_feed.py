"""The order of the feed under hostile writers: nothing lost, nothing split, replicas converge (I1-I6)."""

from __future__ import annotations

import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from sqlalchemy import Engine, select, text

from clerkdesk.central.store import ledgers
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.climb import climb
from clerkdesk.wire.exchange import Unreachable
from tests.house import House
from tests.together.follower import Follower, truth
from tests.together.stamping import add_notes, stamp_all, stampers
from tests.waiting import wait_until

WRITERS, ROUNDS = 8, 40


@dataclass(frozen=True)
class Written:
    """A transaction that was committed: its notes, and when it began and was over."""

    notes: tuple[str, ...]
    began: float
    over: float


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
            "UPDATE case_file c SET service_id = :service FROM ticket t WHERE t.id = :ticket AND c.id = case_file_id",
            1,
        ),
        (
            "UPDATE case_file c SET stage = c.stage || '.' FROM ticket t WHERE t.id = :ticket AND c.id = case_file_id",
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


def test_the_last_word_counts_even_of_a_transaction_that_began_first(house: House, engine: Engine) -> None:
    """Numbered by its first row instead of its last, the long transaction would stand before the one it overruled."""
    aside, ticket = house.ticket("1/2026").id, house.ticket("2/2026").id
    hand = text("UPDATE ticket SET holder_id = :to WHERE id = :ticket")
    with engine.begin() as long:
        add_notes(long, house, [aside])
        with engine.begin() as short:
            short.execute(hand, {"to": house.bogdan, "ticket": ticket})
        long.execute(hand, {"to": house.ana, "ticket": ticket})
    stamp_all(engine)
    asked = select(ledgers.feed.c.scope, ledgers.feed.c.op).where(
        ledgers.feed.c.entity == str(ticket), ledgers.feed.c.scope.like("official:%")
    )
    with engine.connect() as connection:
        said = {row.scope: row.op for row in connection.execute(asked)}
    assert said == {f"official:{house.ana}": "put", f"official:{house.bogdan}": "drop"}

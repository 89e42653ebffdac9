"""The audit proves itself: a changed, a removed and a reordered line are each found, and so is a missing end."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Engine, func, select, text

from clerkdesk.central.store import audits, ledgers
from clerkdesk.central.store.stamper import stamp_once
from clerkdesk.central.usecases.verify_audit import Verdict, verify_audit
from tests.house import MONDAY, House
from tests.waiting import wait_until

LINES = 12


@pytest.fixture
def chained(house: House, engine: Engine) -> House:
    for number in range(LINES):
        with house.uow.begin(None, MONDAY) as work:
            audits.write(work.connection, work.now, house.ana, "look", facts={"n": number, "ș": "ț"})
        if number % 5 == 0:
            stamp_once(engine)
    stamp_once(engine)
    return house


def verdict(house: House) -> Verdict:
    with house.uow.look(None, MONDAY) as work:
        return verify_audit(work)


def tamper(engine: Engine, *statements: str) -> None:
    """As somebody with the database's own master key could."""
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        for statement in statements:
            connection.execute(text(statement))


def test_a_whole_audit_verifies(chained: House) -> None:
    proved = verdict(chained)
    assert (proved.lines, proved.broken_at) == (LINES, None)
    assert len(proved.head) == 64


@pytest.mark.parametrize(
    ("statements", "broken_at", "why"),
    [
        (["UPDATE audit SET facts = '{\"n\": 99}' WHERE seq = 4"], 4, "changed"),
        (["UPDATE audit SET actor = 1 WHERE seq = 4"], 4, "changed"),
        (["UPDATE audit SET at = at + interval '1 microsecond' WHERE seq = 4"], 4, "changed"),
        (["DELETE FROM audit WHERE seq = 5"], 5, "missing"),
        (["DELETE FROM audit WHERE seq = 12"], LINES, "end is missing"),
        (["DELETE FROM audit"], 1, "end is missing"),
        (["DELETE FROM audit WHERE seq = 5", "UPDATE audit SET seq = seq - 1 WHERE seq > 5"], 5, "another one"),
        (
            [
                "UPDATE audit SET seq = 1000 WHERE seq = 6",
                "UPDATE audit SET seq = 6 WHERE seq = 7",
                "UPDATE audit SET seq = 7 WHERE seq = 1000",
            ],
            6,
            "another one",
        ),
    ],
)
def test_whatever_was_done_to_it_is_found(
    chained: House, engine: Engine, statements: list[str], broken_at: int, why: str
) -> None:
    tamper(engine, *statements)
    proved = verdict(chained)
    assert proved.broken_at == broken_at
    assert why in proved.why


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET verb = 'x'",
        "UPDATE audit SET seq = NULL, previous_hash = NULL, hash = NULL",
        "UPDATE audit SET hash = '\\x00'",
        "DELETE FROM audit",
        "TRUNCATE audit",
    ],
)
def test_the_database_refuses_to_touch_it(chained: House, engine: Engine, statement: str) -> None:
    with pytest.raises(Exception, match="the audit only grows"), engine.begin() as connection:
        connection.execute(text(statement))
    assert verdict(chained).broken_at is None


def test_it_is_one_chain_whoever_writes_and_however_many_stamp(house: House, engine: Engine) -> None:
    done = threading.Event()

    def write(_: int) -> None:
        for _ in range(20):
            with house.uow.begin(None, MONDAY) as work:
                audits.write(work.connection, work.now, None, "look")

    def stamp() -> None:
        while not done.is_set():
            stamp_once(engine)

    with ThreadPoolExecutor(10) as pool:
        stamping = [pool.submit(stamp) for _ in range(3)]
        list(pool.map(write, range(6)))
        wait_until(lambda: not stamp_once(engine), "nothing waits for the stamper")
        done.set()
        for one in stamping:
            one.result()
    assert verdict(house).broken_at is None
    with engine.connect() as connection:
        assert verdict(house).lines == connection.execute(select(func.count()).select_from(ledgers.audit)).scalar_one()

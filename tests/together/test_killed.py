"""The centre as a process: killed during a push it loses nothing and doubles nothing; told to end, it ends."""

from __future__ import annotations

import base64
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from sqlalchemy import Engine, func, select

from clerkdesk.central.ports.clock import SystemClock
from clerkdesk.central.store import ledgers, tables
from clerkdesk.central.store.stamper import stamp_once
from clerkdesk.domain import commands as c
from clerkdesk.wire.commands import pack
from clerkdesk.wire.ids import uuid7
from tests.house import House
from tests.served import PASSWORD, Foreign, give_password
from tests.waiting import wait_until

COMMANDS = 30
Started = Callable[[], subprocess.Popen[bytes]]


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        found: int = free.getsockname()[1]
        return found


@pytest.fixture
def start(database_url: str, tmp_path: Path, port: int) -> Iterator[Started]:
    given = {
        "DATABASE_URL": database_url,
        "ARCHIVE_DIR": str(tmp_path),
        "LINK_KEY": base64.b64encode(b"k" * 32).decode(),
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "CITY": "Cluj-Napoca",
        "MAIL_FROM": "bilet@example.org",
        "BOUNCE_DOMAIN": "example.org",
        "PORT": str(port),
    }
    environment = {**os.environ, **{f"CLERKDESK_{name}": value for name, value in given.items()}}
    program = "import sys; from clerkdesk.central.cli import main; sys.exit(main(['serve']))"
    running: list[subprocess.Popen[bytes]] = []

    def begin() -> subprocess.Popen[bytes]:
        process = subprocess.Popen([sys.executable, "-c", program], env=environment, stderr=subprocess.DEVNULL)
        running.append(process)
        wait_until(lambda: is_ready(port), "the centre is ready", 60)
        return process

    yield begin
    for process in running:
        process.kill()
        process.wait()


def is_ready(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/health/ready").is_success
    except httpx.TransportError:
        return False


@contextmanager
def desk_at(port: int, house: House) -> Iterator[Foreign]:
    desk = Foreign(f"http://127.0.0.1:{port}")
    desk.sign_in("ana", PASSWORD, "desk-1")
    try:
        yield desk
    finally:
        desk.close()


def test_killed_during_a_push_it_loses_nothing_and_doubles_nothing(
    house: House, engine: Engine, start: Started, port: int
) -> None:
    give_password(house.uow, SystemClock(), house.ana)
    house.clock.set(SystemClock().now())
    tickets = [house.ticket(f"{number}/2026").id for number in range(3)]
    now = house.clock.now()
    batch = [
        pack(id=uuid7(now, n + 1), ticket=str(tickets[n % 3]), based_on=1, at=now, body=c.WriteNote(f"nota {n}"))
        for n in range(COMMANDS)
    ]

    def notes() -> int:
        with engine.connect() as connection:
            return connection.execute(select(func.count()).select_from(tables.note)).scalar_one()

    process = start()
    with desk_at(port, house) as desk:
        broken: list[Exception] = []

        def push() -> None:
            try:
                desk.send(*batch)
            except httpx.TransportError as error:
                broken.append(error)

        pushing = threading.Thread(target=push)
        pushing.start()
        wait_until(lambda: notes() >= 5, "some of the batch is done")
        process.kill()
        process.wait()
        pushing.join()
        assert broken, "the desk does not know what became of it"
        assert notes() < COMMANDS
        start()
        first, again = desk.send(*batch), desk.send(*batch)
    assert [receipt.outcome for receipt in first] == ["applied"] * COMMANDS
    assert again == first
    assert notes() == COMMANDS
    with engine.connect() as connection:
        lines = select(func.count()).where(ledgers.audit.c.verb == "write_note")
        assert connection.execute(lines).scalar_one() == COMMANDS
        texts = connection.execute(select(tables.note.c.text)).scalars().all()
    assert len(set(texts)) == COMMANDS


def test_told_to_end_it_keeps_no_desk_waiting_and_ends_well(
    house: House, engine: Engine, start: Started, port: int
) -> None:
    give_password(house.uow, SystemClock(), house.ana)
    wait_until(lambda: not stamp_once(engine), "nothing waits for the stamper")
    process = start()
    with desk_at(port, house) as desk:
        cursor = desk.snapshot().cursor
        heard: list[str] = []

        def wait() -> None:
            try:
                heard.append(desk.sync(cursor, 25).cursor)
            except httpx.TransportError:
                heard.append("cut off")  # the end came before the question

        waiting = threading.Thread(target=wait)
        waiting.start()
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) in {0, -signal.SIGTERM}
        waiting.join(20)
    assert heard

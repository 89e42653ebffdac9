"""The worker as a whole: real database, SMTP and local Webex; in a thread, and as a process killed or told to end."""

from __future__ import annotations

import base64
import os
import signal
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread

import msgspec
import pytest
from sqlalchemy import insert, select

from clerkdesk.central.ports.webex_tokens import TokenFile
from clerkdesk.central.settings import Settings
from clerkdesk.central.store import tables as t
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.worker import work
from clerkdesk.demo.webex.server import LocalWebex
from tests.fakes.post import Post, PostOffice
from tests.together import town
from tests.together.town import Town

KEY = b"k" * 32
PROGRAM = """
import sys
from pathlib import Path
from threading import Event
from clerkdesk.central.settings import read_settings
from clerkdesk.central.worker import stop_on_signals, work
stop = Event()
stop_on_signals(stop)
print("ready", flush=True)
work(read_settings(None), stop)
print("ended", flush=True)
"""


@dataclass
class House:
    """What a worker is pointed at."""

    uow: UnitOfWork
    town: Town
    post: Post
    settings: Settings

    def environment(self) -> dict[str, str]:
        told = {
            "DATABASE_URL": self.settings.database_url,
            "ARCHIVE_DIR": str(self.settings.archive_dir),
            "LINK_KEY": base64.b64encode(KEY).decode(),
            "PUBLIC_URL": self.settings.public_url,
            "CITY": self.settings.city,
            "MAIL_FROM": self.settings.mail_from,
            "BOUNCE_DOMAIN": self.settings.bounce_domain,
            "SMTP_PORT": str(self.settings.smtp_port),
            "WEBEX_BASE": self.settings.webex_base,
            "WEBEX_TOKENS": str(self.settings.webex_tokens),
        }
        return {**os.environ, **{f"CLERKDESK_{name}": value for name, value in told.items()}}

    def letters(self) -> list[str]:
        with self.uow.look(None, datetime.now(UTC)) as work:
            return list(work.connection.execute(select(t.mail.c.state).order_by(t.mail.c.message_id)).scalars())


@pytest.fixture
def house(uow: UnitOfWork, database_url: str, tmp_path: Path) -> Iterator[House]:
    post, webex = Post(), LocalWebex()
    base = webex.start()
    tokens = tmp_path / "tokens.json"
    held = TokenFile(
        client_id="local-client", client_secret="local-secret", access_token="local-access", refresh_token="r"
    )
    tokens.write_bytes(msgspec.json.encode(held))
    with PostOffice(post) as port:
        settings = Settings(
            database_url=database_url,
            archive_dir=tmp_path / "archive",
            link_key=KEY,
            public_url="http://127.0.0.1:1",
            city="Municipiul Cluj-Napoca",
            mail_from="tichet@primarie.example",
            bounce_domain="primarie.example",
            smtp_port=port,
            webex_base=base,
            webex_tokens=tokens,
        )
        yield House(uow, town.build(uow), post, settings)
    webex.stop()


def until(true: Callable[[], bool], seconds: float = 30.0) -> bool:
    """Whether it became true in time."""
    pause, ends = Event(), datetime.now(UTC) + timedelta(seconds=seconds)
    while not true():
        if datetime.now(UTC) > ends:
            return False
        pause.wait(0.05)
    return True


def scheduled_letters(house: House, count: int) -> None:
    """Letters that wait for nothing."""
    opened = town.ask(house.uow, starts_at=None)
    with house.uow.begin(None, town.NOW) as work:
        for number in range(2, count + 1):
            work.connection.execute(
                insert(t.mail).values(
                    id=uuid.uuid4(),
                    ticket_id=opened.id,
                    kind="requested",
                    recipient=f"c{number}@example.test",
                    message_id=f"BT-2026-000001.{number}",
                    state="queued",
                    queued_at=town.NOW,
                )
            )


def test_the_worker_runs_in_a_thread_and_stops_when_told(house: House) -> None:
    town.ask(house.uow, starts_at=None)
    stop = Event()
    thread = Thread(target=work, args=(house.settings, stop))
    thread.start()
    assert house.post.wait_for(1)
    assert until(lambda: house.letters() == ["accepted"])
    stop.set()
    thread.join(20)
    assert not thread.is_alive()


def test_two_workers_share_the_letters_without_a_double(house: House) -> None:
    scheduled_letters(house, 12)
    stop = Event()
    threads = [Thread(target=work, args=(house.settings, stop)) for _ in range(2)]
    for thread in threads:
        thread.start()
    assert until(lambda: set(house.letters()) == {"accepted"})
    stop.set()
    for thread in threads:
        thread.join(20)
    recipients = [got.recipients[0] for got in house.post.received]
    assert len(recipients) == len(set(recipients)) == 12


def start(house: House) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM], env=house.environment(), stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def test_a_process_told_to_end_ends_cleanly(house: House) -> None:
    scheduled_letters(house, 3)
    with start(house) as process:
        assert house.post.wait_for(1)
        process.terminate()
        output, _ = process.communicate(timeout=30)
    assert output == "ended\n"
    assert process.returncode == 0
    with start(house) as process:
        assert until(lambda: set(house.letters()) == {"accepted"})
        process.terminate()
    assert len({got.recipients for got in house.post.received}) == len(house.post.received) == 3


def test_a_process_killed_again_and_again_loses_no_letter(house: House) -> None:
    scheduled_letters(house, 8)
    for _ in range(4):
        arrived = len(house.post.received)
        with start(house) as process:
            house.post.wait_for(min(arrived + 1, 8))
            os.kill(process.pid, signal.SIGKILL)
    with start(house) as process:
        assert until(lambda: set(house.letters()) == {"accepted"})
        process.terminate()
    copies: dict[str, set[bytes]] = {}
    for got in house.post.received:
        copies.setdefault(got.recipients[0], set()).add(got.raw)
    assert len(copies) == 8
    assert all(len(different) == 1 for different in copies.values())

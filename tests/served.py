"""The real centre, served on a free port of this machine, for tests that speak HTTP to it.

This module must never replace a part of it; only the cost of a password is the cheap one.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import msgspec

from clerkdesk.central.app import Server
from clerkdesk.central.ports.clock import Clock
from clerkdesk.central.ports.identity import CheapPasswords
from clerkdesk.central.settings import Settings
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.sign_in import set_password
from clerkdesk.domain.refusals import Refused
from clerkdesk.wire.commands import Command, CommandBatch, Receipt, ReceiptBatch
from clerkdesk.wire.exchange import Session, SignIn
from clerkdesk.wire.problems import Problem, refused_of
from clerkdesk.wire.version import HEADER, WIRE_VERSION

PASSWORD = "parola de probă"


def settings_for(database_url: str, folder: Path) -> Settings:
    """Settings of a centre on this machine, on any free port."""
    return Settings(
        database_url=database_url,
        archive_dir=folder / "archive",
        link_key=b"k" * 32,
        public_url="http://127.0.0.1",
        city="Cluj-Napoca",
        mail_from="bilet@example.org",
        bounce_domain="example.org",
        port=0,
        threads=8,
    )


@contextmanager
def serving(settings: Settings, clock: Clock | None = None) -> Iterator[Server]:
    """A server in a thread, until the block ends; `address` says where."""
    server = Server(settings, clock=clock, passwords=CheapPasswords())
    started = threading.Event()

    async def startup(sockets: object = None) -> None:
        await type(server).startup(server)
        started.set()

    server.startup = startup  # type: ignore[method-assign]
    thread = threading.Thread(target=server.run, name="centre")
    thread.start()
    assert started.wait(20), "the centre did not start"
    try:
        yield server
    finally:
        server.should_exit = True
        thread.join(20)
        assert not thread.is_alive(), "the centre did not end"


def give_password(uow: UnitOfWork, clock: Clock, official: int) -> None:
    """Let an official sign in with PASSWORD."""
    with uow.begin(None, clock.now()) as work:
        set_password(work, CheapPasswords(), official, PASSWORD)


class LooseChange(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the feed, as anybody reads JSON."""

    scope: str
    op: str
    kind: str
    id: str
    version: int
    body: Any = None


class LoosePage(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the feed or of a snapshot."""

    epoch: str
    cursor: str
    up_to_date: bool = True
    next: str | None = None
    done: int = 0
    total: int = 0
    changes: tuple[LooseChange, ...] = ()


class Foreign:
    """A desk written by somebody else: plain HTTP, from the documented contract alone."""

    def __init__(self, address: str, token: str = "") -> None:
        headers = {HEADER: str(WIRE_VERSION), "Authorization": f"Bearer {token or None}"}
        self.http = httpx.Client(base_url=address, headers=headers, timeout=40)

    def sign_in(self, login: str, password: str, desk: str) -> Session:
        """Open a session, and use it from now on."""
        asked = SignIn(login=login, password=password, desk=desk, desk_name="Ghișeul 1", program="0.1")
        content = self.ask("POST", "/v1/sign-in", content=msgspec.json.encode(asked))
        session = msgspec.json.decode(content, type=Session)
        self.http.headers["Authorization"] = f"Bearer {session.token}"
        return session

    def snapshot(self, page: str | None = None) -> LoosePage:
        """A page of everything."""
        params = {} if page is None else {"page": page}
        return msgspec.json.decode(self.ask("GET", "/v1/snapshot", params=params), type=LoosePage)

    def sync(self, cursor: str, wait: float = 0.0) -> LoosePage:
        """What is new."""
        return msgspec.json.decode(
            self.ask("GET", "/v1/sync", params={"cursor": cursor, "wait": str(wait)}), type=LoosePage
        )

    def send(self, *commands: Command) -> tuple[Receipt, ...]:
        """Hand commands in."""
        content = msgspec.json.encode(CommandBatch(commands=commands))
        return msgspec.json.decode(self.ask("POST", "/v1/commands", content=content), type=ReceiptBatch).receipts

    def ask(self, method: str, path: str, **more: Any) -> bytes:
        """The reply's content. Raises the refusal inside a problem document."""
        reply = self.http.request(method, path, **more)
        assert reply.headers[HEADER] == str(WIRE_VERSION)
        if reply.is_success:
            return reply.content
        refused = refused_of(msgspec.json.decode(reply.content, type=Problem))
        raise refused if isinstance(refused, Refused) else AssertionError(reply.content)

    def close(self) -> None:
        """Hang up."""
        self.http.close()

"""The local Webex over HTTP, our client of it and a database, on one clock.

This module must never hold a test.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import msgspec
from sqlalchemy import select

from clerkdesk.central.ports.archive import LocalArchive
from clerkdesk.central.ports.webex import Webex
from clerkdesk.central.ports.webex_tokens import TokenFile, WebexTokens, refresh_over_http
from clerkdesk.central.store import tables as t
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.fetch_recordings import fetch_recordings
from clerkdesk.central.usecases.keep_meetings import keep_meetings
from clerkdesk.demo.webex.clock import MovableClock
from clerkdesk.demo.webex.model import Settings
from clerkdesk.demo.webex.server import LocalWebex
from tests.together import town
from tests.together.town import NOW, SLOT, Town

HOST = "clerk@primarie.example"


class Bench:
    """The local Webex, our client of it, and a database, on one clock."""

    def __init__(self, uow: UnitOfWork, folder: Path) -> None:
        self.uow = uow
        self.town: Town = town.build(uow)
        self.clock = MovableClock(lambda: NOW)
        self.local = LocalWebex(Settings(rotates_refresh_token=True), self.clock)
        base = self.local.start()
        self.token_file = folder / "tokens.json"
        self.write_tokens("local-access")
        self.tokens = WebexTokens(self.token_file, refresh_over_http(base), self.clock)
        self.webex = Webex(base, self.tokens, "", self.clock, timeout=5)
        self.archive = LocalArchive(folder / "archive")

    def write_tokens(self, access: str) -> None:
        held = TokenFile(
            client_id="local-client",
            client_secret="local-secret",
            access_token=access,
            refresh_token="local-refresh",
        )
        self.token_file.write_bytes(msgspec.json.encode(held))

    def follow(self) -> int:
        return keep_meetings(self.uow, self.webex, "fallback@primarie.example", self.clock.now())

    def fetch(self) -> int:
        return fetch_recordings(self.uow, self.webex, self.archive, self.clock.now())

    def row(self, table: str) -> dict[str, object]:
        (row,) = self.rows(table)
        return row

    def rows(self, table: str) -> list[dict[str, object]]:
        with self.uow.look(None, NOW) as work:
            asked = select(t.metadata.tables[table])
            return [dict(row) for row in work.connection.execute(asked).mappings()]

    def meetings(self) -> list[object]:
        return list(self.local.state.store.meetings.values())

    def talk(self) -> object:
        """Host and citizen come, talk twelve minutes, and leave; the clerk ends the talk."""
        ticket = self.row("ticket")
        self.clock.advance(SLOT - self.clock.now())
        (meeting,) = self.local.state.store.meetings.values()
        self.local.talking.enter(meeting, "citizen@example.test", "Maria", is_host=False)
        self.local.talking.enter(meeting, HOST, "Ioana", is_host=True)
        self.clock.advance(timedelta(minutes=12))
        self.local.talking.end(meeting)
        town.talk_and_resolve(self.uow, self.town, ticket["id"])  # type: ignore[arg-type]
        return meeting

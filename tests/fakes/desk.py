"""A desk without a window: the real replica in a folder of its own, plugged straight into whatever centre it is given.

This fake must never replace a part of the desk; only the clock and the dice are the test's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import msgspec

from clerkdesk.desk.acts import Acts
from clerkdesk.desk.queries import Queries
from clerkdesk.local.connection import LinkState
from clerkdesk.local.folder import DeskFolder
from clerkdesk.local.store import LocalStore
from clerkdesk.notices import Changed, Notices
from clerkdesk.sync.files import Files
from clerkdesk.sync.pull import Pull
from clerkdesk.sync.push import Push
from clerkdesk.wire.exchange import Account, Unreachable
from tests.fakes.centre import ACCOUNT, START

if TYPE_CHECKING:
    from clerkdesk.local.work import Work

KEY = bytes(range(32))


@dataclass
class DeskUnderTest:
    """Open with `open()`, close with `close()`; `pull`, `push` and `files` take one turn each when told to."""

    root: Path
    centre: Any
    account: Account = ACCOUNT
    now: datetime = START
    key: bytes = KEY
    changes: list[Changed] = field(default_factory=list)
    bugs: list[BaseException] = field(default_factory=list)

    def open(self) -> DeskUnderTest:
        """Prepare the files and begin."""
        self.notices = Notices()
        self.notices.subscribe(self.changes.append)
        self.folder = DeskFolder(self.root)
        self.store = LocalStore(self.folder, self.key, self.notices, self.clock, self.bugs.append)
        self.store.prepare()
        self.writer = self.store.writer
        self.writer.start()
        account = msgspec.json.encode(self.account).decode()
        self.write(lambda work: work.outbox.set("account", account))
        self.write(lambda work: work.lay_over())
        self.link = LinkState(self.notices)
        self.reader = self.store.reader()
        dice = Random(self.now.timestamp())
        self.queries = Queries(self.link)
        self.queries.sit_down(self.reader, self.account)
        self.acts = Acts(self.clock, lambda: dice.getrandbits(74))
        self.acts.sit_down(self.reader, self.writer, self.account)
        self.pull = Pull(self.centre, self.writer, self.link, self.clock, wait=0.0)
        self.push = Push(self.centre, self.writer, self.clock)
        self.files = Files(self.centre, self.writer, self.clock)
        return self

    def clock(self) -> datetime:
        """The desk's clock: a second on at every look, so that ids and order are those of a real day."""
        self.now += timedelta(seconds=1)
        return self.now

    def write(self, job: Callable[[Work], Any]) -> Any:
        """Run a job on the writing thread and wait for it."""
        return self.writer.submit(job).result(timeout=30)

    def do(self, ticket: str, body: Any) -> str:
        """An act, on disk."""
        return self.acts.do(ticket, body, self.clock()).result(timeout=30)

    def catch_up(self) -> None:
        """Pull until nothing is left to hear."""
        self.pull.turn()
        while self.link.read().link != "synced":
            self.pull.turn()
        self.pull.turn()

    def hand_in(self) -> None:
        """Push until nothing is left to send."""
        while self.push.turn() is not None:
            pass

    def settle(self, patience: int = 200) -> None:
        """Pull and push, however often the way breaks, until all is quiet."""
        for _ in range(patience):
            try:
                self.catch_up()
                self.hand_in()
                self.catch_up()
            except Unreachable:
                continue
            return
        raise AssertionError("the desk did not come to rest")

    def mirror(self) -> dict[tuple[str, str], tuple[int, bytes]]:
        """Everything the mirror holds."""
        rows = self.reader.all("SELECT kind, id, version, body FROM mirror.entity")
        return {(kind, id_): (version, bytes(body)) for kind, id_, version, body in rows}

    def states(self) -> dict[str, str]:
        """The state of every command."""
        return dict(self.reader.all("SELECT id, state FROM outbox.command ORDER BY seq"))

    def close(self) -> None:
        """Let the files go."""
        self.queries.stand_up()
        self.store.stop()

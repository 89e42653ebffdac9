"""A desk's real core whose wheel turns by itself against a real centre, and an eye that never leaves its screen.

This module must never wait for a time, nor look at anything a screen could not see.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from types import TracebackType

from clerkdesk.domain import commands as c
from clerkdesk.domain.audience import Talk
from clerkdesk.local.reader import Reader
from clerkdesk.notices import Changed
from clerkdesk.sync.engine import Engine
from clerkdesk.sync.http import HttpCentre
from clerkdesk.wire.exchange import Session
from tests.fakes.desk import DeskUnderTest
from tests.house import MONDAY, TEXT
from tests.waiting import wait_until

AT_WORK = MONDAY + timedelta(hours=1)
ORDER = ("requested", "scheduled", "in_audience", "held", "resolved", "communicated")
_STATES = "SELECT id, state FROM projection"


class RealDesk(DeskUnderTest):
    """The desk of whoever opened the session, in `root`; turns by hand (`settle`) or by itself (`turning`)."""

    def __init__(self, root: Path, url: str, session: Session) -> None:
        self.url, self.session = url, session
        super().__init__(root, HttpCentre(url, session.token), session.account, AT_WORK)

    def close(self) -> None:
        """Hang up, and let the files go."""
        self.centre.interrupt()
        super().close()

    def settle(self, patience: int = 200) -> None:
        """By hand, until the mirror shows the effect of everything that was answered."""

        def is_so() -> bool:
            super(RealDesk, self).settle(patience)
            return not self.queries.status().waiting

        wait_until(is_so, "the mirror shows what was done")

    def talk_and_resolve(self, ticket: str, note: str = "") -> list[str]:
        """A ticket's whole work, on disk; answers the ids of its commands."""
        now = self.clock()
        talk = Talk(now - timedelta(minutes=10), now, now - timedelta(minutes=9))
        acts: list[c.TicketCommand] = [c.OpenCaseFile(), c.EndAudience(talk), c.IssueResolution(TEXT)]
        if note:
            acts.insert(2, c.WriteNote(note))
        return [self.do(ticket, act) for act in acts]

    @contextmanager
    def turning(self) -> Iterator[Engine]:
        """The wheel, all three lanes, for as long as the block lasts; no dice: it tries again at once."""
        way = HttpCentre(self.url, self.session.token)
        engine = Engine(way, way.interrupt, self.writer, self.link, self.notices, self.clock, no_dice, self.bugs.append)
        engine.start()
        try:
            yield engine
        finally:
            assert engine.stop(), "the wheel did not come to rest"
        assert self.bugs == []

    def await_rest(self) -> None:
        """Until the centre has answered everything, and the mirror shows it."""
        wait_until(self._is_at_rest, "everything is settled and seen", 30)

    def _is_at_rest(self) -> bool:
        status = self.queries.status()
        return status.link == "synced" and not status.waiting


def no_dice() -> float:
    """The shortest pause there is."""
    return 0.0


class Eyes:
    """Everything a screen could have shown, in order, by ticket: looked at on a thread of its own without a pause, and
    at every ring of the bell, on the ringing thread.
    """

    def __init__(self, desk: DeskUnderTest) -> None:
        self._desk = desk
        self._stop = threading.Event()
        self._seen: dict[str, list[str]] = {}
        self._rung: dict[str, list[str]] = {}
        self._at_the_bell: Reader | None = None
        self._thread = threading.Thread(target=self._stare, name="eyes")

    def __enter__(self) -> Eyes:
        self._unsubscribe = self._desk.notices.subscribe(self._on_bell)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._thread.join()
        self._unsubscribe()
        self._desk.write(lambda _work: self._let_go())

    def histories(self) -> Iterable[list[str]]:
        """The states each ticket went through on the screen, without repetitions."""
        return [*self._seen.values(), *self._rung.values()]

    def assert_no_blink(self) -> None:
        """No ticket ever fell back behind what was shown of it."""
        for history in self.histories():
            places = [ORDER.index(state) for state in history]
            assert places == sorted(places), history

    def _stare(self) -> None:
        reader = self._desk.store.reader()
        while not self._stop.wait(0.0005):
            _look(reader, self._seen)
        _look(reader, self._seen)
        reader.close()

    def _on_bell(self, _changed: Changed) -> None:
        if threading.current_thread().name != "writer":  # a reader belongs to one thread
            return
        if self._at_the_bell is None:
            self._at_the_bell = self._desk.store.reader()
        _look(self._at_the_bell, self._rung)

    def _let_go(self) -> None:
        if self._at_the_bell is not None:
            self._at_the_bell.close()


def _look(reader: Reader, seen: dict[str, list[str]]) -> None:
    for ticket, state in reader.all(_STATES):
        history = seen.setdefault(ticket, [])
        if not history or history[-1] != state:
            history.append(state)

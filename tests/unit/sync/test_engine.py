"""The wheel on its own threads: over real HTTP, woken by acts, ended within a moment, never telling an untruth."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from clerkdesk.desk.rows import Link
from clerkdesk.domain.commands import OpenCaseFile, WriteNote
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.notices import Changed
from clerkdesk.sync.backoff import Backoff
from clerkdesk.sync.engine import Engine
from clerkdesk.sync.http import HttpCentre
from clerkdesk.sync.lane import Lane
from clerkdesk.wire.exchange import Unreachable
from tests.fakes.centre import FakeCentre
from tests.fakes.desk import DeskUnderTest
from tests.fakes.documents import a_document
from tests.fakes.http_centre import HttpWay, served

TICKET = a_document().ticket.id


class Turning:
    """A desk whose wheel turns by itself."""

    def __init__(self, folder: Path, way: HttpWay) -> None:
        self.remote = HttpCentre(way.url, "t")
        self.desk = DeskUnderTest(folder, self.remote).open()
        self.rang = threading.Event()
        self.desk.notices.subscribe(self.on_changed)
        self.engine = Engine(
            self.remote,
            self.remote.interrupt,
            self.desk.writer,
            self.desk.link,
            self.desk.notices,
            self.desk.clock,
            lambda: 0.01,
            self.desk.bugs.append,
        )

    def on_changed(self, changed: Changed) -> None:
        self.rang.set()

    def until(self, holds: object) -> None:
        """Wait for a condition, looking whenever the bell rings."""
        assert callable(holds)
        patience = time.monotonic() + 30
        while not holds():
            assert time.monotonic() < patience, "it never came to be"
            self.rang.wait(0.2)
            self.rang.clear()

    def link(self) -> Link:
        return self.desk.queries.status().link


@contextmanager
def turning(folder: Path, way: HttpWay) -> Iterator[Turning]:
    wheel = Turning(folder, way)
    wheel.engine.start()
    try:
        yield wheel
    finally:
        began = time.monotonic()
        assert wheel.engine.stop()
        assert time.monotonic() - began < 3
        wheel.desk.close()
    assert wheel.desk.bugs == []


@pytest.fixture
def way() -> Iterator[HttpWay]:
    centre = FakeCentre()
    centre.put_ticket(a_document())
    with served(centre) as way:
        yield way


def test_what_happens_there_is_seen_here_and_what_is_done_here_arrives_there(tmp_path: Path, way: HttpWay) -> None:
    with turning(tmp_path, way) as wheel:
        wheel.until(lambda: wheel.link() is Link.SYNCED)
        way.centre.put_ticket(a_document(2))
        wheel.until(lambda: wheel.desk.queries.ticket(a_document(2).ticket.id) is not None)
        command = wheel.desk.do(TICKET, OpenCaseFile())
        wheel.until(lambda: wheel.desk.states()[command] == "done")
    assert way.centre.effects[command] == 1


def test_a_lost_answer_is_asked_for_again_and_nothing_is_done_twice(tmp_path: Path, way: HttpWay) -> None:
    with turning(tmp_path, way) as wheel:
        wheel.until(lambda: wheel.link() is Link.SYNCED)
        way.cut_answers = 2
        command = wheel.desk.do(TICKET, WriteNote("o dată"))
        wheel.until(lambda: wheel.desk.states()[command] == "done")
    assert way.centre.effects[command] == 1


def test_a_centre_that_is_away_is_said_to_be_away_and_found_again(tmp_path: Path, way: HttpWay) -> None:
    with turning(tmp_path, way) as wheel:
        wheel.until(lambda: wheel.link() is Link.SYNCED)
        way.instead = lambda _method, _path: (502, {}, b"")
        command = wheel.desk.do(TICKET, OpenCaseFile())
        wheel.until(lambda: wheel.link() is Link.OFFLINE)
        assert wheel.desk.queries.status().offline_since is not None
        assert [each.id for each in wheel.desk.queries.status().waiting] == [command]
        way.instead = lambda _method, _path: None
        wheel.until(lambda: wheel.desk.states()[command] == "done")
        way.centre.put_ticket(a_document(3))
        wheel.until(lambda: wheel.link() is Link.SYNCED)


def test_somebody_who_would_not_wait_need_not(tmp_path: Path, way: HttpWay) -> None:
    asked: list[str] = []

    def away(_method: str, path: str) -> tuple[int, dict[str, str], bytes]:
        asked.append(path)
        return 503, {"Retry-After": "3600", "ClerkDesk-Wire": "1"}, b""

    with turning(tmp_path, way) as wheel:
        wheel.until(lambda: wheel.link() is Link.SYNCED)
        way.instead = away
        wheel.desk.do(TICKET, WriteNote("cât e plecat"))
        wheel.until(lambda: wheel.link() is Link.OFFLINE)
        way.instead = lambda _method, _path: None
        wheel.engine.hurry()
        wheel.until(lambda: wheel.link() is Link.SYNCED and not wheel.desk.queries.status().waiting)
    assert asked


@pytest.mark.parametrize("door", [Code.SIGNED_OUT, Code.SESSION_SUPERSEDED])
def test_a_closed_door_stops_the_wheel_and_keeps_the_work(tmp_path: Path, way: HttpWay, door: Code) -> None:
    with turning(tmp_path, way) as wheel:
        wheel.until(lambda: wheel.link() is Link.SYNCED)
        with way.centre.bell:
            way.centre.door = door
            way.centre.bell.notify_all()
        wheel.until(lambda: wheel.link() is Link.SIGNED_OUT)
        command = wheel.desk.do(TICKET, WriteNote("rămâne"))
        assert wheel.desk.states()[command] in ("waiting", "sent")
        assert wheel.desk.link.read().code == door.value
        assert wheel.desk.queries.ticket(TICKET) is not None


def test_a_wanted_file_comes_by_its_own_lane(tmp_path: Path, way: HttpWay) -> None:
    data = b"%PDF" + bytes(700_000)
    name = way.centre.add_file(data)
    with turning(tmp_path, way) as wheel:
        wheel.desk.acts.want_file(name, len(data))
        wheel.until(lambda: wheel.desk.queries.file(name) is not None)
        assert wheel.desk.queries.file(name) == data
        wheel.desk.acts.want_file("0" * 64, 3)
        wheel.until(lambda: Changed(frozenset({"file"}), frozenset({"0" * 64})) in wheel.desk.changes)
        assert wheel.desk.queries.file("0" * 64) is None


def test_waiting_grows_with_jitter_and_obeys_the_centre() -> None:
    backoff = Backoff(lambda: 0.5)
    assert [backoff.failed() for _ in range(7)] == [1, 2, 4, 8, 16, 30, 30]
    assert backoff.failed(retry_after=100) == 130
    backoff.succeeded()
    assert backoff.failed() == 1
    assert Backoff(lambda: 0.0).failed() > 0


def a_lane(turn: object, **told: object) -> Lane:
    kept = {"on_unreachable": lambda: None, "on_refused": id, "on_bug": id, **told}
    return Lane("lane", turn, Backoff(lambda: 0.0), **kept)  # type: ignore[arg-type]


def test_a_bug_is_told_and_the_lane_goes_on() -> None:
    bugs: list[BaseException] = []
    turns = threading.Semaphore(0)

    def turn() -> None:
        turns.release()
        raise ZeroDivisionError

    lane = a_lane(turn, on_bug=bugs.append)
    lane.start()
    assert turns.acquire(timeout=10)
    assert turns.acquire(timeout=10)
    lane.end()
    assert lane.join(10)
    assert isinstance(bugs[0], ZeroDivisionError)


def test_a_refusal_ends_the_lane() -> None:
    told: list[Refused] = []

    def turn() -> None:
        raise Refused(Code.SIGNED_OUT)

    lane = a_lane(turn, on_refused=told.append)
    lane.start()
    assert lane.join(10)
    assert told[0].code is Code.SIGNED_OUT


def test_a_lane_that_ends_tells_no_more_of_broken_waits() -> None:
    told: list[str] = []
    inside, go = threading.Event(), threading.Event()

    def turn() -> None:
        inside.set()
        go.wait(10)
        raise Unreachable("closing")

    lane = a_lane(turn, on_unreachable=lambda: told.append("away"))
    lane.start()
    assert inside.wait(10)
    lane.end()
    go.set()
    assert lane.join(10)
    assert told == []

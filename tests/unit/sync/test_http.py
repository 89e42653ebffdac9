"""The centre over HTTP: what counts as its word, what is a failure of the way, and how a wait is broken off."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest

from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.sync.http import HttpCentre
from clerkdesk.wire.exchange import SignIn, Unreachable
from clerkdesk.wire.version import HEADER
from tests.fakes.centre import FakeCentre
from tests.fakes.documents import a_document
from tests.fakes.http_centre import Answer, HttpWay, served

JSON = {"Content-Type": "application/json"}
PROBLEM = {"Content-Type": "application/problem+json", HEADER: "1"}


@pytest.fixture
def way() -> Iterator[HttpWay]:
    centre = FakeCentre()
    centre.put_ticket(a_document())
    with served(centre) as way:
        yield way


@pytest.fixture
def desk(way: HttpWay) -> Iterator[HttpCentre]:
    desk = HttpCentre(way.url + "/", "secret-token")
    yield desk
    desk.interrupt()


def test_it_speaks_the_contract(way: HttpWay, desk: HttpCentre) -> None:
    snapshot = desk.snapshot(None)
    assert [change.kind for change in snapshot.changes] == ["official", "policy", "ticket"]
    assert desk.sync(snapshot.cursor, 0.0).up_to_date
    assert desk.join("t1").start_link.endswith("/t1")
    method, _, headers = way.seen[0]
    assert method == "GET"
    assert headers["Authorization"] == "Bearer secret-token"
    assert headers[HEADER] == "1"


def test_signing_in_and_out(way: HttpWay) -> None:
    desk = HttpCentre(way.url)
    asked = SignIn(login="ioana", password="parola", desk="d", desk_name="pc", program="0")
    assert desk.sign_in(asked).account.id == 7
    assert "Authorization" not in way.seen[0][2]
    desk.sign_out()
    with pytest.raises(Refused) as no:
        desk.snapshot(None)
    assert no.value.code is Code.SIGNED_OUT
    desk.interrupt()


@pytest.mark.parametrize(
    "answer",
    [
        (200, {"Content-Type": "text/html"}, b"<h1>Hotel Wi-Fi</h1>"),
        (200, JSON, b"{}"),
        (200, {"Content-Type": "text/html", HEADER: "1"}, b"<h1>echo</h1>"),
        (302, {"Location": "http://127.0.0.1:9/portal"}, b""),
        (302, {"Location": "/elsewhere", HEADER: "1", **JSON}, b"{}"),
        (401, JSON, b'{"code": "signed-out"}'),
        (403, {"Content-Type": "text/html"}, b"blocked"),
        (407, {"Content-Type": "text/html"}, b"who are you"),
        (502, {"Content-Type": "text/html"}, b"bad gateway"),
        (500, {HEADER: "1", **JSON}, b"{}"),
        (503, PROBLEM, b'{"type":"","title":"","status":503,"code":"signed-out"}'),
        (400, {HEADER: "1", **JSON}, b"not json"),
        (422, PROBLEM, b'{"type":"","title":"","status":422,"code":"from-the-future"}'),
        (200, {HEADER: "1", **JSON}, b'{"epoch": 3}'),
        (200, {HEADER: "1", "Content-Length": "999", **JSON}, b"{"),
    ],
)
def test_whatever_is_not_the_centres_word_is_a_failure_of_the_way(
    way: HttpWay, desk: HttpCentre, answer: Answer
) -> None:
    def instead(_method: str, _path: str) -> Answer:
        return answer

    way.instead = instead
    if "Content-Length" in answer[1]:
        way.instead = lambda _method, _path: None
        way.cut_answers = 1
    with pytest.raises(Unreachable):
        desk.snapshot(None)


def test_patience_is_asked_for_in_seconds(way: HttpWay, desk: HttpCentre) -> None:
    body = b'{"type":"","title":"","status":429,"code":"too-many-tries"}'
    way.instead = lambda _method, _path: (429, {**PROBLEM, "Retry-After": "7"}, body)
    with pytest.raises(Unreachable) as busy:
        desk.snapshot(None)
    assert busy.value.retry_after == 7.0
    way.instead = lambda _method, _path: (503, {**PROBLEM, "Retry-After": "Wed, 21 Oct"}, body)
    with pytest.raises(Unreachable) as busy:
        desk.snapshot(None)
    assert busy.value.retry_after is None


def test_too_many_tries_to_sign_in_is_an_answer_about_the_person(way: HttpWay, desk: HttpCentre) -> None:
    body = b'{"type":"","title":"","status":429,"code":"too-many-tries"}'
    way.instead = lambda _method, _path: (429, PROBLEM, body)
    with pytest.raises(Refused) as no:
        desk.sign_in(SignIn(login="a", password="b", desk="d", desk_name="pc", program="0"))
    assert no.value.code is Code.TOO_MANY_TRIES


def test_nobody_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(Unreachable) as away:
            HttpCentre(f"http://127.0.0.1:{taken.getsockname()[1]}").snapshot(None)
    assert "127.0.0.1" not in str(away.value)


def test_a_wait_is_broken_off_at_once(way: HttpWay, desk: HttpCentre) -> None:
    cursor = desk.snapshot(None).cursor
    ended: list[BaseException] = []

    def wait() -> None:
        try:
            desk.sync(cursor, 25.0)
        except Unreachable as broken:
            ended.append(broken)

    waiting = threading.Thread(target=wait)
    waiting.start()
    while not any("/v1/sync" in target for _, target, _ in list(way.seen)):
        waiting.join(0.005)
    desk.interrupt()
    waiting.join(5)
    assert len(ended) == 1
    with pytest.raises(Unreachable):
        desk.snapshot(None)


def test_a_file_comes_whole_from_where_it_stopped(way: HttpWay, desk: HttpCentre) -> None:
    data = bytes(range(256)) * 1000
    name = way.centre.add_file(data)
    assert b"".join(desk.read_file(name)) == data
    assert b"".join(desk.read_file(name, 100_001)) == data[100_001:]


def test_a_server_that_ignores_the_range_is_read_past_what_is_here(way: HttpWay, desk: HttpCentre) -> None:
    data = bytes(range(256)) * 1000
    way.instead = lambda _method, _path: (200, {HEADER: "1", "Content-Type": "application/pdf"}, data)
    assert b"".join(desk.read_file("x", 70_000)) == data[70_000:]


def test_an_unknown_file_is_refused(desk: HttpCentre) -> None:
    with pytest.raises(Refused) as no:
        list(desk.read_file("0" * 64))
    assert no.value.code is Code.FILE_UNKNOWN

"""The centre over real HTTP: the door, the wait that wakes, expired cursors, ranges of files, failures as problems."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import httpx
import msgspec
import pytest
from sqlalchemy import Engine, insert, select, text

from clerkdesk.central.ports.archive import LocalArchive
from clerkdesk.central.ports.clock import SystemClock
from clerkdesk.central.store import tables
from clerkdesk.central.store.stamper import stamp_once
from clerkdesk.central.usecases.cursors import Cursor, read_cursor, write
from clerkdesk.domain import commands as c
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.sync.http import HttpCentre
from clerkdesk.wire.commands import CommandBatch, pack
from clerkdesk.wire.exchange import Session
from clerkdesk.wire.ids import uuid7
from clerkdesk.wire.version import HEADER
from tests.house import FILED, House
from tests.served import PASSWORD, Foreign, give_password, serving, settings_for
from tests.waiting import wait_until


@dataclass
class Centre:
    """The served centre, the house in it, and the desks that talked to it."""

    address: str
    house: House
    archive: LocalArchive
    engine: Engine
    desks: list[Foreign]

    def sign_in(self, login: str = "ana", desk: str = "desk-1", password: str = PASSWORD) -> tuple[Foreign, Session]:
        """A desk of its own, signed in."""
        made = Foreign(self.address)
        self.desks.append(made)
        return made, made.sign_in(login, password, desk)

    def settle(self) -> None:
        """Until everything committed stands in the feed."""
        wait_until(lambda: not stamp_once(self.engine), "the stamper has nothing left")


@pytest.fixture
def centre(house: House, engine: Engine, database_url: str, tmp_path: Path) -> Iterator[Centre]:
    settings = settings_for(database_url, tmp_path)
    for official in (house.ana, house.bogdan, house.head):
        give_password(house.uow, house.clock, official)
    house.clock.set(SystemClock().now())
    with serving(settings, house.clock) as server:
        made = Centre(server.address, house, LocalArchive(settings.archive_dir), engine, [])
        made.settle()
        yield made
        for desk in made.desks:
            desk.close()


def whole(desk: Foreign) -> tuple[list[tuple[str, str, str]], str]:
    """Everything of a snapshot, and its cursor."""
    answer = desk.snapshot()
    rows, cursor = [(change.scope, change.kind, change.id) for change in answer.changes], answer.cursor
    while answer.next is not None:
        answer = desk.snapshot(answer.next)
        rows += [(change.scope, change.kind, change.id) for change in answer.changes]
        assert answer.cursor == cursor
    return rows, cursor


def test_the_door_opens_to_the_right_password_alone(centre: Centre) -> None:
    _, session = centre.sign_in()
    assert len(session.token) == 43
    assert session.account.above == (centre.house.head, centre.house.director, centre.house.vice, centre.house.mayor)
    for login, password in (("ana", "greșită"), ("nimeni", PASSWORD)):
        with pytest.raises(Refused) as refused:
            centre.sign_in(login, password=password)
        assert (refused.value.code, refused.value.facts) == (Code.SIGN_IN_FAILED, {})


def test_after_five_wrong_tries_even_the_right_password_waits(centre: Centre) -> None:
    for _ in range(5):
        with pytest.raises(Refused):
            centre.sign_in(password="greșită")
    with pytest.raises(Refused) as refused:
        centre.sign_in()
    assert refused.value.code is Code.TOO_MANY_TRIES
    centre.house.clock.move(timedelta(minutes=16))
    centre.sign_in()


def test_a_second_sign_in_of_the_same_desk_supersedes_the_first(centre: Centre) -> None:
    first, _ = centre.sign_in()
    second, _ = centre.sign_in()
    with pytest.raises(Refused) as refused:
        first.snapshot()
    assert refused.value.code is Code.SESSION_SUPERSEDED
    second.ask("POST", "/v1/sign-out")
    with pytest.raises(Refused) as out:
        second.snapshot()
    assert out.value.code is Code.SIGNED_OUT


def test_a_waiting_desk_is_woken_by_a_new_ticket(centre: Centre) -> None:
    desk, _ = centre.sign_in()
    _, cursor = whole(desk)
    page = desk.sync(cursor)
    assert (page.up_to_date, page.changes) == (True, ())
    heard: list[str] = []

    def listen() -> None:
        heard.extend(change.kind for change in desk.sync(page.cursor, 20).changes)

    waiting = threading.Thread(target=listen)
    began = time.monotonic()
    waiting.start()
    centre.house.ticket("1/2026")
    waiting.join(20)
    assert sorted(set(heard)) == ["case_file", "ticket"]
    assert time.monotonic() - began < 15, "it was the end of the wait that answered"


def test_a_wait_for_nothing_ends_with_the_same_cursor(centre: Centre) -> None:
    desk, _ = centre.sign_in()
    _, cursor = whole(desk)
    while (page := desk.sync(cursor, 0.3)).changes:
        cursor = page.cursor
    assert page.up_to_date
    assert read_cursor(page.cursor).seq >= read_cursor(cursor).seq


@pytest.mark.parametrize("cursor", ["", "nonsense", "other epoch", "future"])
def test_a_cursor_that_is_none_of_ours_has_expired(centre: Centre, cursor: str) -> None:
    desk, session = centre.sign_in()
    made = {"other epoch": Cursor("x", 0), "future": Cursor(session.epoch, 10**9)}
    with pytest.raises(Refused) as refused:
        desk.sync(write(made[cursor]) if cursor in made else cursor, 0)
    assert refused.value.code is Code.CURSOR_EXPIRED


def test_a_snapshot_begins_with_ones_own_open_tickets(centre: Centre) -> None:
    for number in range(3):
        centre.house.ticket(f"{number}/2026")
    centre.house.ticket("9/2026", holder=centre.house.bogdan)
    centre.settle()
    desk, _ = centre.sign_in()
    rows, _ = whole(desk)
    assert [kind for _, kind, _ in rows[:6]] == ["ticket"] * 3 + ["case_file"] * 3
    mine = f"official:{centre.house.ana}"
    assert {scope for scope, _, _ in rows} == {mine, "everyone"}


def test_a_command_goes_up_once_and_comes_back_as_a_document(centre: Centre) -> None:
    opened = centre.house.ticket("1/2026")
    centre.settle()
    desk, _ = centre.sign_in()
    _, cursor = whole(desk)
    now = centre.house.clock.now()
    command = pack(id=uuid7(now, 7), ticket=str(opened.id), based_on=1, at=now, body=c.WriteNote("De sunat"))
    [first] = desk.send(command)
    [again] = desk.send(command)
    assert first == again
    assert first.outcome == "applied"
    changed = {change.kind: change for change in desk.sync(cursor, 10).changes}
    assert {"note", "ticket"} <= set(changed)
    assert first.version is not None
    assert changed["ticket"].version >= first.version


def test_a_file_is_read_whole_in_part_and_only_by_those_who_may(centre: Centre) -> None:
    content = bytes(range(256)) * 2000
    sha256 = centre.archive.put([content]).sha256
    opened = centre.house.ticket("1/2026")
    with centre.house.uow.begin(None, centre.house.clock.now()) as work:
        case_id = work.connection.execute(select(tables.case_file.c.id)).scalar_one()
        work.connection.execute(
            insert(tables.case_document).values(
                case_file_id=case_id,
                title="Cerere",
                kind="cerere",
                filed_on=FILED,
                media_type="application/pdf",
                sha256=sha256,
                size=len(content),
            )
        )
    desk, session = centre.sign_in()
    assert desk.ask("GET", f"/v1/files/{sha256}") == content
    assert b"".join(HttpCentre(centre.address, session.token).read_file(sha256, 300_000)) == content[300_000:]
    url, who = f"{centre.address}/v1/files/{sha256}", {"Authorization": f"Bearer {session.token}"}
    part = httpx.get(url, headers={**who, "Range": "bytes=10-19"})
    assert (part.status_code, part.content) == (206, content[10:20])
    assert part.headers["Content-Range"] == f"bytes 10-19/{len(content)}"
    assert part.headers["Content-Type"] == "application/pdf"
    tail = httpx.get(url, headers={**who, "Range": "bytes=-5"})
    assert tail.content == content[-5:]
    beyond = httpx.get(url, headers={**who, "Range": f"bytes={len(content)}-"})
    assert (beyond.status_code, beyond.headers["Content-Range"]) == (416, f"bytes */{len(content)}")
    asked = httpx.head(url, headers=who)
    assert (asked.status_code, asked.headers["Content-Length"], asked.content) == (200, str(len(content)), b"")
    stranger, _ = centre.sign_in("bogdan", "desk-2")
    with pytest.raises(Refused) as refused:
        stranger.ask("GET", f"/v1/files/{sha256}")
    assert refused.value.code is Code.FILE_UNKNOWN
    centre.house.act(opened.id, centre.house.head, c.Reassign(centre.house.bogdan, "concediu"))
    assert stranger.ask("GET", f"/v1/files/{sha256}") == content
    with pytest.raises(Refused):
        desk.ask("GET", f"/v1/files/{sha256}")


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "code"),
    [
        ("GET", "/v1/nothing", b"", 404, "not-found"),
        ("PUT", "/v1/sync", b"", 405, "method-not-allowed"),
        ("GET", "/v1/snapshot", b"", 401, "signed-out"),
        ("POST", "/v1/sign-in", b"{", 400, "malformed"),
        ("POST", "/v1/sign-in", b'{"login": 3}', 400, "malformed"),
        ("POST", "/v1/sign-in", b" " * 20_000, 413, "too-large"),
        ("GET", "/v1/sync", b"", 400, "malformed"),
    ],
)
def test_every_failure_is_a_problem_of_ours(
    centre: Centre, method: str, path: str, body: bytes, status: int, code: str
) -> None:
    answer = httpx.request(method, centre.address + path, content=body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers[HEADER] == "1"


def test_health_and_schema_answer_without_a_token(centre: Centre) -> None:
    assert httpx.get(centre.address + "/health/live").json() == {"alive": True}
    wait_until(lambda: httpx.get(centre.address + "/health/ready").status_code == 200, "the centre is ready")
    schema = httpx.get(centre.address + "/schema").json()
    assert schema["openapi"].startswith("3.1")
    assert "TicketDocument" in schema["components"]["schemas"]


def test_a_fault_of_our_own_is_a_problem_and_its_words_stay_inside(
    centre: Centre, engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    desk, session = centre.sign_in()
    opened = centre.house.ticket("1/2026")
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE note ADD CONSTRAINT sick CHECK (text = '')"))
    now = centre.house.clock.now()
    secret = c.WriteNote("Ion Pop, CNP 1960101123456")
    command = pack(id=uuid7(now, 7), ticket=str(opened.id), based_on=1, at=now, body=secret)
    answer = desk.http.post("/v1/commands", content=msgspec.json.encode(CommandBatch(commands=(command,))))
    assert (answer.status_code, answer.json()["code"]) == (500, "failure")
    assert "/v1/commands failed: IntegrityError" in caplog.text
    for hidden in ("Ion Pop", "1960101123456", session.token):
        assert hidden not in answer.text + caplog.text
    broken = desk.http.post("/v1/commands", content=b"[]")
    assert (broken.status_code, broken.json()["code"]) == (400, "malformed")
    old = desk.http.get("/v1/snapshot", headers={HEADER: "0"})
    assert (old.status_code, old.json()["code"]) == (426, "desk-too-old")

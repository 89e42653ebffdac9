"""Calls on a local Webex whose clock stands still, for the tests of both sides of a talk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import requests

from clerkdesk.demo.webex.clock import MovableClock
from clerkdesk.demo.webex.model import Settings
from clerkdesk.demo.webex.server import LocalWebex

NOW = datetime(2026, 11, 24, 8, 12, 30, tzinfo=UTC)
HOST = "ioana.muresan@primarie.example"
AUTH = {"Authorization": "Bearer local-access"}


@pytest.fixture
def webex() -> Iterator[LocalWebex]:
    server = LocalWebex(Settings(quota_per_host=6), MovableClock(lambda: NOW))
    server.start()
    yield server
    server.stop()


def body(**more: object) -> dict[str, object]:
    return {
        "title": "Dosar 482913/2026",
        "start": "2026-11-24T10:40:00+02:00",
        "end": "2026-11-24T10:55:00+02:00",
        "timezone": "Europe/Bucharest",
        "hostEmail": HOST,
        "enabledAutoRecordMeeting": True,
        "integrationTags": ["BT-2026-000123"],
        "sendEmail": False,
        **more,
    }


def call(webex: LocalWebex, method: str, path: str, **more: object) -> requests.Response:
    return requests.request(method, f"{webex.root_url}{path}", headers=AUTH, timeout=10, allow_redirects=False, **more)  # type: ignore[arg-type]


def created(webex: LocalWebex, **more: object) -> dict[str, object]:
    reply = call(webex, "POST", "/v1/meetings", json=body(**more))
    assert reply.status_code == 200, reply.text
    shape: dict[str, object] = reply.json()
    return shape


def held(webex: LocalWebex, meeting: dict[str, object], minutes: int = 9) -> None:
    """A talk of `minutes`, ended by the host."""
    lever = f"/_local/meetings/{meeting['id']}"
    call(webex, "POST", f"{lever}/enter", json={"email": "maria@mailbox.example", "displayName": "Maria Oltean"})
    call(webex, "POST", f"{lever}/enter", json={"host": True, "email": HOST, "displayName": "Ioana Mureșan"})
    call(webex, "POST", "/_local/advance", json={"seconds": minutes * 60})
    assert call(webex, "POST", f"{lever}/end").status_code == 204

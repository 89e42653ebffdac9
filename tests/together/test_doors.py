"""The whole centre with its doors to the outside: a citizen asks on the site, the worker follows, the clerk joins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import httpx
import msgspec
import pytest
from sqlalchemy import select

from clerkdesk.central.ports.webex_tokens import TokenFile
from clerkdesk.central.settings import Settings
from clerkdesk.central.store import tables as t
from clerkdesk.central.worker import work
from clerkdesk.demo.citizen import Browser
from clerkdesk.demo.webex.clock import MovableClock
from clerkdesk.demo.webex.server import LocalWebex
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.wire.exchange import Joining
from tests.fakes.post import Post, PostOffice
from tests.house import FILED, House
from tests.served import PASSWORD, Foreign, give_password, serving, settings_for
from tests.waiting import wait_until


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def settings(house: House, post: Post, database_url: str, tmp_path: Path) -> Iterator[Settings]:
    """Settings with a local Webex and a local mail server behind them, on the house's clock."""
    webex = LocalWebex(clock=MovableClock(house.clock.now))
    tokens = tmp_path / "tokens.json"
    held = TokenFile(client_id="a", client_secret="b", access_token="local-access", refresh_token="c")
    tokens.write_bytes(msgspec.json.encode(held))
    base = webex.start()
    with PostOffice(post) as port:
        yield replace(
            settings_for(database_url, tmp_path),
            webex_base=base,
            webex_tokens=tokens,
            webex_host="gazda@example.org",
            smtp_port=port,
        )
    webex.stop()


def test_from_the_form_to_the_hosts_link(house: House, settings: Settings, post: Post) -> None:
    house.case("123/2026")
    for official in (house.ana, house.bogdan):
        give_password(house.uow, house.clock, official)
    stop = Event()
    worker = Thread(target=work, args=(settings, stop, house.clock))
    worker.start()
    try:
        with serving(settings, house.clock) as server:
            browser = Browser()
            page = browser.open(server.address)
            page = browser.open(page.link("Cere un tichet"))
            page = browser.submit(
                page,
                page.form("citizen_name"),
                registration_number="123 / 2026",
                citizen_name="ion pop",
                filed_day=str(FILED.day),
                filed_month=str(FILED.month),
                filed_year=str(FILED.year),
            )
            page = browser.submit(page, page.form("question"), question="De ce durează atât de mult răspunsul?")
            page = browser.submit(page, page.form("email"), email="ion@example.test", channel="webex")
            hours = page.form("starts_at")
            page = browser.submit(page, hours, starts_at=hours.choices["starts_at"][2])
            page = browser.submit(page, page.forms[0])
            assert page.status == 200
            assert post.wait_for(1)
            page = browser.open(page.link("Pagina tichetului"))
            assert page.link("Intră în discuție").startswith("http")
            with house.uow.look(None, house.clock.now()) as looking:
                ticket = looking.connection.execute(select(t.ticket.c.id)).scalar_one()
            ana, bogdan = Foreign(server.address), Foreign(server.address)
            ana.sign_in("ana", PASSWORD, "desk-1")
            bogdan.sign_in("bogdan", PASSWORD, "desk-2")
            path = f"/v1/tickets/{ticket}/join"
            joining = msgspec.json.decode(ana.ask("POST", path), type=Joining)
            assert httpx.get(joining.start_link).status_code == 200
            with pytest.raises(Refused) as refused:
                bogdan.ask("POST", path)
            assert refused.value.code is Code.NOT_YOUR_TICKET
            with pytest.raises(Refused) as unknown:
                ana.ask("POST", "/v1/tickets/nothing/join")
            assert unknown.value.code is Code.TICKET_UNKNOWN
            ana.close()
            bogdan.close()
    finally:
        stop.set()
        worker.join(20)
    wait_until(lambda: not worker.is_alive(), "the worker has ended")
    assert b"BT-2026-000001.1@example.org" in post.received[0].raw

"""From a citizen's button to a clerk's screen: the site, the feed, the wait and the bell, with nothing in between."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from clerkdesk.central.ports.clock import MovableClock
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.desk.rows import Order, TicketFilter
from clerkdesk.domain.ticket import State
from clerkdesk.notices import Changed
from clerkdesk.sync.http import HttpCentre
from clerkdesk.wire.exchange import SignIn
from tests.fakes.post import free_port
from tests.faults.turning import RealDesk
from tests.served import PASSWORD, give_password, serving, settings_for
from tests.together import town
from tests.together.citizens import QUESTION, Citizen
from tests.together.town import NOW, SLOT
from tests.waiting import wait_until


def test_a_ticket_asked_for_on_the_site_rings_at_the_waiting_desk(
    uow: UnitOfWork, database_url: str, tmp_path: Path
) -> None:
    clock, port = MovableClock(NOW), free_port()
    give_password(uow, clock, town.build(uow).clerk)
    url = f"http://127.0.0.1:{port}"
    with serving(replace(settings_for(database_url, tmp_path), port=port, public_url=url), clock):
        door = HttpCentre(url)
        asked = SignIn(login="clerk", password=PASSWORD, desk="d", desk_name="Ghișeul 1", program="0.1")
        desk = RealDesk(tmp_path / "desk", url, door.sign_in(asked))
        door.interrupt()
        desk.open()
        with desk.turning():
            desk.await_rest()
            assert _open(desk) == []
            heard: list[Changed] = []
            desk.notices.subscribe(heard.append)
            citizen = Citizen(url)
            page = citizen.to_check(hour=3)
            assert citizen.browser.submit(page, page.forms[0]).status == 200
            wait_until(lambda: bool(_open(desk)), "the ticket stands in the clerk's list")
        [ticket] = _open(desk)
        assert any("ticket" in each.kinds and ticket in each.ids for each in heard)
        view = desk.queries.ticket(ticket)
        assert view is not None
        document = view.document
        assert (document.number, document.citizen.name, document.question) == ("1/2026", "oltean MARIA", QUESTION)
        assert (document.ticket.state, document.ticket.starts_at) == (State.SCHEDULED, SLOT)
        assert view.case_file is not None
        assert view.case_file.registration_number == "482913/2026"
        desk.close()


def _open(desk: RealDesk) -> list[str]:
    return desk.queries.ticket_ids(TicketFilter(), Order.DUE, NOW)

"""The citizen's site on a free port, and one citizen with a plain browser in front of it.

This module must never hold a test, nor know an address the site did not show.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from litestar import Litestar
from sqlalchemy import select

from clerkdesk.central.entry.site.limits import Limiter
from clerkdesk.central.entry.site.site import build_place, build_site
from clerkdesk.central.ports.archive import LocalArchive
from clerkdesk.central.ports.clock import MovableClock
from clerkdesk.central.ports.pdf import open_press
from clerkdesk.central.store import tables as t
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.deliver import deliver
from clerkdesk.central.usecases.make_pdf import make_due_pdfs
from clerkdesk.demo.citizen import Browser, Page
from clerkdesk.demo.web_thread import WebThread
from clerkdesk.domain.events import MailAccepted
from tests.fakes.post import free_port
from tests.together import town
from tests.together.town import NOW

QUESTION = "Ce lipsește din planul cadastral de la dosar?"
REASON = "Planul avea deja scara cerută, cum scrie în opis."


class Citizen:
    """One citizen's browser on a site, and the way through its form about Maria Oltean's case."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.browser = Browser()

    def identify(self, number: str = "482913/2026", name: str = "oltean MARIA", day: str = "3") -> Page:
        page = self.browser.open(f"{self.url}/cerere/dosar")
        form = page.form("citizen_name")
        return self.browser.submit(
            page,
            form,
            registration_number=number,
            citizen_name=name,
            filed_day=day,
            filed_month="11",
            filed_year="2026",
        )

    def to_hours(self) -> Page:
        page = self.identify()
        page = self.browser.submit(page, page.form("question"), question=QUESTION)
        return self.browser.submit(page, page.form("email"), email="maria@example.test", channel="webex")

    def to_check(self, hour: int = 0) -> Page:
        page = self.to_hours()
        form = page.form("starts_at")
        return self.browser.submit(page, form, starts_at=form.choices["starts_at"][hour])


class Site(Citizen):
    """The site on a free port, and one citizen's browser."""

    def __init__(self, uow: UnitOfWork, folder: Path, **limits: Limiter) -> None:
        self.uow = uow
        self.town = town.build(uow)
        self.clock = MovableClock(NOW)
        self.archive = LocalArchive(folder)
        self.url = f"http://127.0.0.1:{free_port()}"
        place = build_place(uow, self.clock, self.archive, b"k" * 32, self.url, "Municipiul Cluj-Napoca", **limits)
        self.thread = WebThread(Litestar([build_site(place)], openapi_config=None, logging_config=None), "site")
        self.thread.start(int(self.url.rsplit(":", 1)[1]))
        super().__init__(self.url)

    def asked(self) -> Page:
        page = self.to_check()
        return self.browser.submit(page, page.forms[0])

    def resolved(self) -> Page:
        """A ticket whose resolution has reached the citizen; its page."""
        page = self.browser.open(self.asked().link("Pagina tichetului"))
        with self.uow.look(None, NOW) as work:
            ticket = work.connection.execute(select(t.ticket.c.id)).scalar_one()
        when = town.talk_and_resolve(self.uow, self.town, ticket)
        make_due_pdfs(self.uow, open_press(), self.archive, "Municipiul Cluj-Napoca", when)
        with self.uow.begin(None, when) as work:
            deliver(work, ticket, MailAccepted(when))
        self.clock.set(when + timedelta(hours=1))
        return self.browser.open(page.url)

    def count(self) -> int:
        with self.uow.look(None, NOW) as work:
            return len(work.connection.execute(select(t.ticket.c.id)).all())

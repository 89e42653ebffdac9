"""The citizen's site over real HTTP, with a plain browser that follows links and fills forms by their names."""

from __future__ import annotations

import re
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from litestar import Litestar
from sqlalchemy import select, update

from clerkdesk.central.entry.site.limits import Limiter
from clerkdesk.central.entry.site.pages import Pages
from clerkdesk.central.entry.site.site import build_place, build_site
from clerkdesk.central.ports.archive import LocalArchive
from clerkdesk.central.ports.clock import MovableClock
from clerkdesk.central.ports.pdf import open_press
from clerkdesk.central.store import ledgers
from clerkdesk.central.store import tables as t
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.act import act
from clerkdesk.central.usecases.deliver import deliver
from clerkdesk.central.usecases.make_pdf import make_due_pdfs
from clerkdesk.demo.citizen import Browser, Page
from clerkdesk.demo.web_thread import WebThread
from clerkdesk.domain import commands as c
from clerkdesk.domain.audience import Missed
from clerkdesk.domain.events import MailAccepted
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.roles import Who
from clerkdesk.resources import resource
from tests.fakes.post import free_port
from tests.together import town
from tests.together.town import NOW

QUESTION = "Ce lipsește din planul cadastral de la dosar?"
REASON = "Planul avea deja scara cerută, cum scrie în opis."


class Site:
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


@pytest.fixture
def site(uow: UnitOfWork, tmp_path: Path) -> Iterator[Site]:
    made = Site(uow, tmp_path)
    yield made
    made.thread.stop()


def test_a_citizen_asks_step_by_step(site: Site) -> None:
    page = site.browser.open(site.url)
    assert "48 de ore" in page.text
    page = site.to_check(hour=3)
    for said in ("482913/2026, Certificat de urbanism", QUESTION, "pe Webex", "ora 10:20", "Discuția se înregistrează"):
        assert said in page.text
    page = site.browser.submit(page, page.forms[0])
    assert page.status == 200
    assert "Tichetul dumneavoastră are numărul 1/2026" in page.text
    page = site.browser.open(page.link("Pagina tichetului"))
    assert "Programat" in page.text
    assert "ora 10:20" in page.text
    with site.uow.look(None, NOW) as work:
        row = work.connection.execute(select(t.ticket)).one()
    assert (row.question, row.citizen_email, row.channel) == (QUESTION, "maria@example.test", "webex")
    assert row.starts_at == town.SLOT


def test_unknown_number_and_wrong_name_get_the_same_answer(site: Site) -> None:
    unknown, wrong_name, wrong_day = site.identify("9/2026"), site.identify(name="Ion Pop"), site.identify(day="4")
    assert unknown.status == 422
    assert unknown.body == wrong_name.body == wrong_day.body
    with site.uow.look(None, NOW) as work:
        codes = work.connection.execute(select(ledgers.refused_request.c.code)).scalars().all()
    assert codes == ["case-unknown"] * 3


def test_the_ineligible_learn_why_and_what_to_do(site: Site) -> None:
    page = site.identify("111/2026", "Ion Vlad")
    assert page.status == 422
    assert "comunicat marți, 1 septembrie 2026" in page.text
    assert "până joi, 1 octombrie 2026, inclusiv" in page.text
    assert "cerere nouă" in page.text


def test_mistakes_are_summed_up_and_nothing_typed_is_lost(site: Site) -> None:
    page = site.browser.open(f"{site.url}/cerere/dosar")
    page = site.browser.submit(page, page.form("citizen_name"), citizen_name="Maria", filed_day="31", filed_month="2")
    assert page.status == 422
    assert page.text.startswith("Eroare: ")
    targets = [address.rpartition("#")[2] for text, address in page.links if "#" in address][1:]
    assert targets == ["registration_number", "filed_day"]
    assert all(f'id="{target}"'.encode() in page.body for target in targets)
    assert page.form("citizen_name").fields["citizen_name"] == "Maria"


def test_sending_twice_or_at_once_opens_one_ticket(site: Site) -> None:
    page = site.to_check()
    with ThreadPoolExecutor(4) as pool:
        pages = list(pool.map(lambda _: site.browser.submit(page, page.forms[0]), range(4)))
    assert {got.status for got in pages} == {200}
    assert {re.search(r"numărul (\S+)", got.text)[1] for got in pages} == {"1/2026"}  # type: ignore[index]
    assert site.count() == 1


def test_an_hour_just_taken_is_refused_and_the_rest_is_kept(site: Site) -> None:
    page = site.to_check(hour=3)
    request = town.TicketRequest(
        registration_number="222/2026",
        citizen_name="Ágnes Kovács-Țîru",
        filed_on=town.FILED,
        email="a@example.test",
        phone="",
        channel=town.Channel.PHONE,
        question=QUESTION,
        starts_at=town.SLOT,
    )
    with site.uow.begin(0, NOW) as work:
        town.open_ticket(work, request)
    refused = site.browser.submit(page, page.forms[0])
    assert refused.status == 422
    assert "tocmai a fost ocupată" in refused.text
    page = site.browser.open(refused.link("Înapoi"))
    form = page.form("starts_at")
    assert town.SLOT.isoformat() not in form.choices["starts_at"]
    page = site.browser.submit(page, form, starts_at=form.choices["starts_at"][0])
    assert QUESTION in page.text
    assert site.browser.submit(page, page.forms[0]).status == 200


def test_a_second_ticket_for_the_same_case_is_refused(site: Site) -> None:
    site.asked()
    page = site.to_check()
    again = site.browser.submit(page, page.forms[0])
    assert again.status == 422
    assert "deja un tichet deschis" in again.text
    assert site.count() == 1


def test_moving_and_cancelling_by_the_private_link(site: Site) -> None:
    page = site.browser.open(site.asked().link("Pagina tichetului"))
    move = site.browser.open(page.link("Mută"))
    form = move.form("starts_at")
    moved = site.browser.submit(move, form, starts_at=form.choices["starts_at"][-1])
    assert "26 noiembrie 2026, ora 9:00" in moved.text
    cancel = site.browser.open(moved.link("Anulează"))
    gone = site.browser.submit(cancel, cancel.forms[0])
    assert "Anulat" in gone.text
    assert site.browser.submit(cancel, cancel.forms[0]).status == 422
    assert site.browser.open(f"{page.url}/muta").status == 422


def test_the_resolution_is_downloaded_and_the_citizen_climbs_one_rung(site: Site) -> None:
    page = site.resolved()
    pdf = site.browser.open(page.link("Descarcă"))
    assert (pdf.status, pdf.media_type, pdf.body[:5]) == (200, "application/pdf", b"%PDF-")
    climb = site.browser.open(page.link("Urcă"))
    form = climb.form("reason")
    jump = site.browser.submit(climb, form, reason=REASON, rung="3")
    assert jump.status == 422
    assert "Treptele se urcă una câte una" in jump.text
    assert site.browser.submit(climb, form, reason=REASON, rung="x").status == 422
    short = site.browser.submit(climb, form, reason="nu")
    assert short.status == 422
    assert "mai precis" in short.text
    first, second = (site.browser.submit(climb, form, reason=REASON) for _ in range(2))
    assert first.status == second.status == 200
    assert "numărul 2/2026" in first.text
    assert "numărul 2/2026" in second.text
    assert site.count() == 2
    above = site.browser.open(first.link("Alege ora"))
    placed = site.browser.submit(
        above, above.form("starts_at"), starts_at=above.form("starts_at").choices["starts_at"][0]
    )
    assert "Horea Szabó" in placed.text
    assert site.browser.open(f"{page.url}/urca").status == 422
    assert "Vedeți tichetul de pe treapta următoare" in site.browser.open(page.url).text


def test_a_rung_not_open_yet_and_a_term_gone_by(site: Site) -> None:
    early = site.browser.open(site.asked().link("Pagina tichetului"))
    assert "nu este încă deschisă" in site.browser.open(f"{early.url}/urca").text
    with site.uow.look(None, NOW) as work:
        ticket = work.connection.execute(select(t.ticket.c.id)).scalar_one()
    when = town.talk_and_resolve(site.uow, site.town, ticket)
    with site.uow.begin(None, when) as work:
        deliver(work, ticket, MailAccepted(when))
    site.clock.set(when + timedelta(days=30))
    climb = site.browser.open(f"{early.url}/urca")
    assert climb.status == 200  # the last day still counts
    site.clock.set(when + timedelta(days=31))
    late = site.browser.submit(climb, climb.form("reason"), reason=REASON)
    assert late.status == 422
    assert "Termenul de a urca a trecut" in late.text


def test_a_bad_link_says_nothing(site: Site) -> None:
    page = site.browser.open(site.asked().link("Pagina tichetului"))
    last = page.url[-1]
    for link in (
        page.url[:-1] + ("A" if last != "A" else "B"),
        f"{site.url}/t/AAAA",
        f"{site.url}/t/%00",
        page.url + "A",
    ):
        bad = site.browser.open(link)
        assert bad.status == 404
        assert "Linkul nu este bun" in bad.text
    site.clock.move(timedelta(days=401))
    assert site.browser.open(page.url).status == 404


def test_forms_from_elsewhere_are_refused(site: Site) -> None:
    page = site.to_check()
    stranger = Browser()
    assert stranger.submit(page, page.forms[0]).status == 403
    stranger.open(f"{site.url}/cerere/dosar")
    assert stranger.submit(page, page.forms[0]).status == 403
    form = page.forms[0]
    form.fields["token"] = "x" * 22
    assert site.browser.submit(page, form).status == 403
    assert site.count() == 0


def test_every_page_forbids_script_framing_and_caching(site: Site) -> None:
    for path in ("/", "/cerere/dosar", "/date"):
        with urllib.request.urlopen(site.url + path) as reply:
            policy = reply.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert "script-src" not in policy
            assert reply.headers["Referrer-Policy"] == "no-referrer"
            assert reply.headers["X-Content-Type-Options"] == "nosniff"
            assert reply.headers["Cache-Control"] == "no-store"
            body = reply.read()
        assert b"<script" not in body
        assert b"style=" not in body
        assert b'<html lang="ro">' in body


def test_what_people_type_stays_text(site: Site) -> None:
    page = site.identify()
    hostile = '<script>alert("1")</script> & {{ 7 * 7 }} %(x)s'
    page = site.browser.submit(page, page.form("question"), question=hostile)
    page = site.browser.submit(page, page.form("email"), email="maria@example.test", channel="webex")
    page = site.browser.submit(page, page.form("starts_at"), starts_at="none")
    assert b"<script" not in page.body
    assert hostile in page.text


def test_hours_run_out_and_the_request_is_still_taken(site: Site) -> None:
    with site.uow.begin(None, NOW) as work:
        closed = [f"2026-11-{day}" for day in range(24, 31)]
        work.connection.execute(update(t.policy).values(body={"closed": closed}))
    page = site.to_hours()
    assert "nu mai are nicio oră liberă" in page.text
    page = site.browser.submit(page, page.form("starts_at"), starts_at="none")
    page = site.browser.submit(page, page.forms[0])
    assert "vă propune o oră" in page.text


def test_an_address_that_guesses_is_slowed_down(uow: UnitOfWork, tmp_path: Path) -> None:
    site = Site(uow, tmp_path, checks=Limiter(3, 600))
    try:
        assert [site.identify("9/2026").status for _ in range(4)] == [422, 422, 422, 429]
        assert site.browser.open(site.url).status == 200
        site.clock.move(timedelta(seconds=200))
        assert site.identify("9/2026").status == 422
    finally:
        site.thread.stop()


def test_a_long_question_is_taken_whole_or_refused_whole(site: Site) -> None:
    page = site.identify()
    form = page.form("question")
    assert site.browser.submit(page, form, question="ș" * 1001).status == 422
    varied = "".join(chr(0x4E00 + (i * 7919) % 20000) for i in range(1000))
    page = site.browser.submit(page, form, question=varied)
    page = site.browser.submit(page, page.form("email"), email=f"{'e' * 60}@example.test", channel="webex")
    page = site.browser.submit(page, page.form("starts_at"), starts_at="none")
    assert varied in page.text


def test_contact_and_reason_are_read_with_care(site: Site) -> None:
    page = site.identify()
    for question, mistake in (("", "Scrieți ce vreți să lămuriți"), ("prea scurt", "mai precis")):
        assert mistake in site.browser.submit(page, page.form("question"), question=question).text
    page = site.browser.submit(page, page.form("question"), question=QUESTION)
    form = page.form("email")
    for email, phone, channel, mistake in (
        ("", "", "webex", "Scrieți adresa de e-mail"),
        ("nume@exemplu", "", "webex", "nu este completă"),
        ("a@b.ro\r\nBcc: c@d.ro", "", "webex", "nu este completă"),
        ("a@b.ro", "", "phone", "Scrieți numărul de telefon"),
        ("a@b.ro", "12ab", "webex", "între 9 și 15 cifre"),
        ("a@b.ro", "", "fax", "Alegeți Webex sau telefon"),
    ):
        got = site.browser.submit(page, form, email=email, phone=phone, channel=channel)
        assert got.status == 422
        assert mistake in got.text
    page = site.browser.submit(page, form, email="a@b.ro", phone="0740 123-456", channel="phone")
    for hour in ("", "mâine", "2026-11-24T10:20:00"):
        assert site.browser.submit(page, page.form("starts_at"), starts_at=hour).status == 422
    page = site.browser.submit(page, page.form("starts_at"), starts_at="none")
    assert "0740123456" in page.text


def test_a_missed_talk_is_moved_once(site: Site) -> None:
    page = site.browser.open(site.asked().link("Pagina tichetului"))
    with site.uow.begin(site.town.clerk, NOW) as work:
        ticket = work.connection.execute(select(t.ticket.c.id)).scalar_one()
        act(work, ticket, Who(site.town.clerk), c.MarkMissed(Missed.CITIZEN_ABSENT))
    site.clock.set(NOW + timedelta(hours=49))  # the first 48 hours are over
    page = site.browser.open(page.url)
    assert "O puteți reprograma o dată" in page.text
    move = site.browser.open(page.link("Mută"))
    hours = move.form("starts_at").choices["starts_at"]
    moved = site.browser.submit(move, move.form("starts_at"), starts_at=hours[0])
    assert "Programat" in moved.text
    with site.uow.begin(site.town.clerk, site.clock.now()) as work:
        act(work, ticket, Who(site.town.clerk), c.MarkMissed(Missed.TECHNICAL))
    assert "O puteți reprograma" not in site.browser.open(page.url).text
    again = site.browser.submit(move, move.form("starts_at"), starts_at=hours[1])
    assert again.status == 422
    assert "deja reprogramată" in again.text


def test_a_step_cannot_be_skipped(site: Site) -> None:
    for path in ("subiect", "contact", "ora", "verificare"):
        page = Browser().open(f"{site.url}/cerere/{path}")
        assert page.url.endswith("/cerere/dosar")
    site.identify()
    assert site.browser.open(f"{site.url}/cerere/ora").url.endswith("/cerere/contact")
    assert site.browser.open(f"{site.url}/cerere/verificare").url.endswith(("/cerere/ora", "/cerere/contact"))
    assert site.browser.open(f"{site.url}/cerere/dosar").form("citizen_name").fields["citizen_name"] == "oltean MARIA"


def test_every_refusal_a_citizen_can_meet_has_its_sentences(site: Site) -> None:
    pages = Pages(resource("site"), "Cluj-Napoca", secure=True)
    facts = {
        "due": NOW.isoformat(),
        "last_day": "2026-12-01",
        "communicated_on": "2026-11-01",
        "filed_on": "2027-01-01",
    }
    for code in Code:
        said = pages.words_of(Refused(code, **facts))
        assert all(said[part] for part in ("title", "reason", "advice"))
        assert not any("{" in sentence or "…" in sentence for sentence in said.values())
    assert "Strict-Transport-Security" in pages.headers()

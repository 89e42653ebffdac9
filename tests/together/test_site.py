"""Asking on the citizen's site over real HTTP, with a plain browser that fills forms by the names of their fields."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import select, update

from clerkdesk.central.store import ledgers
from clerkdesk.central.store import tables as t
from clerkdesk.demo.citizen import Browser
from tests.together import town
from tests.together.citizens import QUESTION, Site
from tests.together.town import NOW


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


def test_hours_run_out_and_the_request_is_still_taken(site: Site) -> None:
    with site.uow.begin(None, NOW) as work:
        closed = [f"2026-11-{day}" for day in range(24, 31)]
        work.connection.execute(update(t.policy).values(body={"closed": closed}))
    page = site.to_hours()
    assert "nu mai are nicio oră liberă" in page.text
    page = site.browser.submit(page, page.form("starts_at"), starts_at="none")
    page = site.browser.submit(page, page.forms[0])
    assert "vă propune o oră" in page.text


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


def test_a_step_cannot_be_skipped(site: Site) -> None:
    for path in ("subiect", "contact", "ora", "verificare"):
        page = Browser().open(f"{site.url}/cerere/{path}")
        assert page.url.endswith("/cerere/dosar")
    site.identify()
    assert site.browser.open(f"{site.url}/cerere/ora").url.endswith("/cerere/contact")
    assert site.browser.open(f"{site.url}/cerere/verificare").url.endswith(("/cerere/ora", "/cerere/contact"))
    assert site.browser.open(f"{site.url}/cerere/dosar").form("citizen_name").fields["citizen_name"] == "oltean MARIA"

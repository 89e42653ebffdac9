"""The page behind a citizen's private link: moving, cancelling, the resolution, the next rung."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from clerkdesk.central.store import tables as t
from clerkdesk.central.usecases.act import act
from clerkdesk.central.usecases.deliver import deliver
from clerkdesk.domain import commands as c
from clerkdesk.domain.audience import Missed
from clerkdesk.domain.events import MailAccepted
from clerkdesk.domain.roles import Who
from tests.together import town
from tests.together.citizens import REASON, Site
from tests.together.town import NOW


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

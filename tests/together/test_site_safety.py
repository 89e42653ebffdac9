"""What the citizen's site must never do, whoever asks: run a script, take a stranger's form, be guessed at."""

from __future__ import annotations

import urllib.request
from datetime import timedelta
from pathlib import Path

from clerkdesk.central.entry.site.limits import Limiter
from clerkdesk.central.entry.site.pages import Pages
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.demo.citizen import Browser
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.resources import resource
from tests.together.citizens import Site
from tests.together.town import NOW


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


def test_an_address_that_guesses_is_slowed_down(uow: UnitOfWork, tmp_path: Path) -> None:
    site = Site(uow, tmp_path, checks=Limiter(3, 600))
    try:
        assert [site.identify("9/2026").status for _ in range(4)] == [422, 422, 422, 429]
        assert site.browser.open(site.url).status == 200
        site.clock.move(timedelta(seconds=200))
        assert site.identify("9/2026").status == 422
    finally:
        site.thread.stop()


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

"""What a citizen does on the city's pages and in the meeting, with a plain browser.

This module must never know an address inside the site save the front page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from clerkdesk.demo.citizen import Browser, Form, Page
from clerkdesk.demo.city.rows import CaseFile


@dataclass(frozen=True, slots=True)
class Asked:
    """A ticket just asked for: its number and its private page."""

    number: str
    link: str


class Citizen:
    """One citizen with one case."""

    def __init__(self, front_page: str, case: CaseFile) -> None:
        self.case = case
        self._front_page = front_page
        self._browser = Browser()

    def knock(self, name: str | None = None, number: str | None = None) -> Page:
        """From the front page to the first question answered: number, name, filing date."""
        filed = date.fromisoformat(self.case.filed_on)
        page = self._browser.open(self._front_page)
        page = self._browser.open(page.link("Cere un tichet"))
        said = {
            "registration_number": number or self.case.registration_number,
            "citizen_name": name or self.case.citizen_name,
            "filed_day": str(filed.day),
            "filed_month": str(filed.month),
            "filed_year": str(filed.year),
        }
        return self._submit(page, "registration_number", said)

    def prepare(self, question: str) -> Page:
        """Every page up to the last one, which shows all answers once more."""
        page = self._submit(self.knock(), "question", {"question": question})
        form = page.form("channel")
        said = {"channel": "webex", "email": self.case.citizen_email}
        if "phone" in form.fields:
            said["phone"] = self.case.citizen_phone
        page = self._submit(page, "channel", said)
        return self._submit(page, "starts_at", {"starts_at": hours(page)[0]})

    def send(self, last_page: Page) -> Asked:
        """Send the request. Raises AssertionError when it was not taken."""
        page = self._browser.submit(last_page, last_page.forms[-1])
        number = re.search(r"(\d+/\d{4})", page.text)
        if page.status != 200 or number is None:
            raise AssertionError(f"the request was not taken: {page.status}")
        return Asked(number[1], page.link("Pagina tichetului"))

    def look(self, link: str) -> Page:
        """The ticket's page."""
        return self._browser.open(link)

    def take_seat(self, link: str) -> Page:
        """From the ticket's page into the meeting's lobby."""
        page = self._browser.open(self.look(link).link("Intră în discuție"))
        page = self._submit(page, "name", {"name": self.case.citizen_name})
        return self._browser.submit(page, page.forms[0])

    def leave(self, seat: Page) -> None:
        """Out of the meeting."""
        page = self._browser.open(seat.url)
        self._browser.submit(page, next(each for each in page.forms if each.action.endswith("/leave")))

    def jump(self, link: str, rung: int) -> Page:
        """Climb with a form in which another rung was written."""
        page = self._browser.open(self.look(link).link("Urcă o treaptă"))
        form = page.form("rung")
        return self._browser.submit(page, form, rung=str(rung), reason="Vreau direct la primar.")

    def climb(self, link: str, reason: str) -> Asked:
        """Climb one rung, and take the last hour offered."""
        page = self._browser.open(self.look(link).link("Urcă o treaptă"))
        page = self._submit(page, "reason", {"reason": reason})
        number = re.search(r"(\d+/\d{4})", page.text)
        if page.status != 200 or number is None:
            raise AssertionError(f"the climb was not taken: {page.status}")
        own = page.link("Pagina tichetului")
        page = self._browser.open(page.link("Alege ora"))
        self._submit(page, "starts_at", {"starts_at": hours(page)[-1]})
        return Asked(number[1], own)

    def _submit(self, page: Page, has: str, said: dict[str, str]) -> Page:
        form = _form(page, has)
        return self._browser.submit(page, form, **said)


def _form(page: Page, has: str) -> Form:
    try:
        return page.form(has)
    except LookupError as missing:
        raise AssertionError(f"{page.status} {page.text[:200]}: {missing}") from missing


def hours(page: Page) -> list[str]:
    """The hours offered. Raises AssertionError when there is none."""
    offered = [each for each in page.form("starts_at").choices["starts_at"] if each != "none"]
    if not offered:
        raise AssertionError("no hour is offered")
    return offered


def enter_as_host(link: str) -> Page:
    """Through the link the desk opened, into the room."""
    browser = Browser()
    page = browser.open(link)
    return browser.submit(page, page.forms[0])


def end_as_host(room: Page) -> None:
    """End the meeting for all."""
    browser = Browser()
    page = browser.open(room.url)
    browser.submit(page, next(form for form in page.forms if form.action.endswith("/end")))

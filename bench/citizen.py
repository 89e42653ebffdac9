"""A citizen in a process of his own: fills the site's forms, stops before the last button, presses it when told to.

This module must never know the database.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from bench.place import FILED
from clerkdesk.demo.citizen import Browser, Page


def to_last_page(browser: Browser, url: str, number: str, name: str) -> Page:
    """The page whose one button files the ticket."""
    page = browser.open(f"{url}/cerere/dosar")
    page = browser.submit(
        page,
        page.form("citizen_name"),
        registration_number=number,
        citizen_name=name,
        filed_day=str(FILED.day),
        filed_month=str(FILED.month),
        filed_year=str(FILED.year),
    )
    page = browser.submit(page, page.form("question"), question="Ce lipsește din planul cadastral de la dosar?")
    page = browser.submit(page, page.form("email"), email="cetatean@example.test", channel="webex")
    form = page.form("starts_at")
    return browser.submit(page, form, starts_at=form.choices["starts_at"][0])


def main(arguments: Sequence[str]) -> int:
    """`URL`; then lines `NUMBER|NAME` (answered by "ready") and `go` (answered by the moments of asking and answer)."""
    (url,) = arguments
    for line in sys.stdin:
        number, _, name = line.strip().partition("|")
        browser = Browser()
        page = to_last_page(browser, url, number, name)
        print("ready")
        sys.stdin.readline()
        asked = time.time()
        page = browser.submit(page, page.forms[0])
        answered = time.time()
        print(f"{asked} {answered} {page.status}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

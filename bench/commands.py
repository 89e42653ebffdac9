"""One command of a desk over HTTP, one look at the feed, and what each costs the processor at the centre.

This module must never send two commands at once: one clerk writes one note at a time.
"""

from __future__ import annotations

import itertools
import secrets
import time
import uuid
from collections.abc import Callable
from pathlib import Path

import psutil

from bench.citizen import to_last_page
from bench.figures import Row, table
from bench.place import Place, serving
from bench.yardsticks import CommitAndNotify
from clerkdesk.demo.citizen import Browser
from clerkdesk.demo.city.house import CLERK
from clerkdesk.demo.seeding.city import PASSWORD
from clerkdesk.domain.commands import WriteNote
from clerkdesk.sync.http import HttpCentre
from clerkdesk.wire.commands import pack
from clerkdesk.wire.exchange import SignIn
from clerkdesk.wire.ids import uuid7

ROUNDS = 200
PARTS = 5
TICKETS = 10
_CASES = [(f"99{number:04}/2026", f"Proba Comenzi {number}") for number in range(TICKETS)]


def run(out: Path) -> None:
    """Print the table."""
    with serving(out / "place", _CASES) as place, CommitAndNotify(place.database) as limit:
        desk, cursor, tickets = _signed_in(place)
        turns = itertools.cycle(tickets)

        def note() -> None:
            now = place.now()
            body = WriteNote("A promis planul până vineri; l-am rugat să aducă și opisul.")
            command = pack(id=uuid7(now, secrets.randbits(74)), ticket=next(turns), based_on=1, at=now, body=body)
            (receipt,) = desk.send((command,))
            assert receipt.outcome in ("applied", "merged"), receipt

        def look() -> None:
            nonlocal cursor
            cursor = desk.sync(cursor, 0.0).cursor

        def first_page() -> None:
            desk.snapshot(None)

        rows = []
        for what, do in (
            ("the feed, nothing new", look),
            ("a note handed in", note),
            ("first snapshot page", first_page),
        ):
            do()
            taken, cpu, floor = _measured(place, do, limit)
            rows.append(Row(what, "ms", taken, floor))
            rows.append(Row(f"{what}: CPU, app + database", "ms", cpu))
        table("commands (yardstick: a transaction of four inserts, on disk)", rows, print)


def _signed_in(place: Place) -> tuple[HttpCentre, str, list[str]]:
    asked = SignIn(login=CLERK, password=PASSWORD, desk=str(uuid.uuid4()), desk_name="bench", program="bench")
    desk = HttpCentre(place.url, HttpCentre(place.url).sign_in(asked).token)
    cursor = desk.snapshot(None).cursor
    tickets: set[str] = set()
    for case in _CASES:
        browser = Browser()
        page = to_last_page(browser, place.url, *case)
        browser.submit(page, page.forms[0])
    while len(tickets) < TICKETS:
        news = desk.sync(cursor, 10.0)
        cursor = news.cursor
        tickets |= {change.id for change in news.changes if change.kind == "ticket" and change.op == "put"}
    return desk, cursor, sorted(tickets)


def _measured(
    place: Place, do: Callable[[], None], limit: CommitAndNotify
) -> tuple[list[float], list[float], list[float]]:
    """Milliseconds of each call and of the yardstick between calls, and CPU ms a call for each part."""
    taken, cpu, floor = [], [], []
    for _ in range(PARTS):
        before = _cpu(place)
        for _ in range(ROUNDS // PARTS):
            began = time.perf_counter()
            do()
            taken.append((time.perf_counter() - began) * 1000)
        cpu.append((_cpu(place) - before) * 1000 / (ROUNDS // PARTS))
        floor += [limit.transaction() for _ in range(ROUNDS // PARTS)]
    return taken, cpu, floor


def _cpu(place: Place) -> float:
    """Processor seconds used so far by the centre and by all of the database's processes, ended ones included."""
    postmaster = psutil.Process(place.postmaster)
    ended = postmaster.cpu_times()
    spent: float = ended.user + ended.system + ended.children_user + ended.children_system
    for process in (psutil.Process(place.pid), *postmaster.children(recursive=True)):
        times = process.cpu_times()
        spent += times.user + times.system
    return spent

"""What the lists ask of 10,000 tickets in the encrypted replica, beside the same questions of plain SQLite.

This module must never ask anything a screen does not ask.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench.figures import Row, table
from bench.replica import NOW, fill, open_store, pages, plain_queries, queries, without_encryption
from clerkdesk.desk.queries import Queries
from clerkdesk.desk.rows import Order, TicketFilter
from clerkdesk.wire.exchange import SnapshotPage

TICKETS = 10_000
ROUNDS = 60
FILLS = 3
_WINDOW = 64
_ALL = TicketFilter(only_mine=False, only_open=False)
_SOME = [f"018f0000-0000-7000-8000-{number:012d}" for number in range(3000, 3000 + _WINDOW)]


def _searching(text: str) -> Callable[[Queries], object]:
    wanted = TicketFilter(only_mine=False, only_open=False, text=text)
    return lambda asked: asked.ticket_rows(asked.ticket_ids(wanted, Order.DUE, NOW)[:_WINDOW])


_QUESTIONS: dict[str, Callable[[Queries], object]] = {
    "own open tickets by due time: ids": lambda asked: asked.ticket_ids(TicketFilter(), Order.DUE, NOW),
    "all 10,000 by due time: ids": lambda asked: asked.ticket_ids(_ALL, Order.DUE, NOW),
    "all 10,000 by citizen: ids": lambda asked: asked.ticket_ids(_ALL, Order.CITIZEN, NOW),
    "64 rows to paint": lambda asked: asked.ticket_rows(_SOME),
    "today": lambda asked: asked.today(NOW),
    "figures of the rail": lambda asked: asked.counts(NOW),
    "one ticket with everything": lambda asked: asked.ticket(_SOME[0]),
    "search, 2 letters: ids and 64 rows": _searching("mu"),
    "search, name without diacritics": _searching("muresan"),
    "search, two words": _searching("serban stef"),
    "search, piece of a number": _searching("489"),
}


def run(out: Path) -> None:
    """Print the tables."""
    folder, plain_folder = out / "replica", out / "replica-plain"
    filled, floor = _fillings(folder, out)
    store = open_store(folder)
    fill(store, pages(TICKETS))
    ciphered = queries(store.reader())
    store.stop()
    without_encryption(folder, plain_folder)
    plain = plain_queries(plain_folder)
    rows = []
    for what, ask in _QUESTIONS.items():
        taken: tuple[list[float], list[float]] = ([], [])
        for _ in range(ROUNDS):
            for side, asked in enumerate((ciphered, plain)):
                taken[side].append(_timed(partial(ask, asked)))
        rows.append(Row(what, "ms", *taken))
    ciphered.stand_up()
    plain.stand_up()
    table("lists (yardstick: the same questions of the same files without encryption)", rows, print)
    table(
        "first copy of 10,000 tickets into the replica (yardstick: bare rows into plain SQLite, same pages)",
        [Row("rows a second", "1/s", filled, floor)],
        print,
    )
    sizes = [sum(each.stat().st_size for each in where.glob("*.db")) / 1e6 for where in (folder, plain_folder)]
    print(f"  on disk: {sizes[0]:.1f} MB, without encryption {sizes[1]:.1f} MB (x{sizes[0] / sizes[1]:.2f})\n")


def _fillings(folder: Path, out: Path) -> tuple[list[float], list[float]]:
    whole = pages(TICKETS)
    filled, floor = [], []
    for _ in range(FILLS):
        store = open_store(folder)
        filled.append(TICKETS / _timed(partial(fill, store, whole)) * 1000)
        store.stop()
        floor.append(TICKETS / _timed(lambda: _bare(out / "bare.db", whole)) * 1000)
    return filled, floor


def _bare(path: Path, whole: list[SnapshotPage]) -> None:
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE entity (id TEXT PRIMARY KEY, version INTEGER, body BLOB)")
    for page in whole:
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO entity VALUES (?, ?, ?)", [(each.id, each.version, bytes(each.body)) for each in page.changes]
        )
        connection.execute("COMMIT")
    connection.close()


def _timed(what: Callable[[], object]) -> float:
    began = time.perf_counter()
    what()
    return (time.perf_counter() - began) * 1000

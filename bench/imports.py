"""How many cases a second the centre takes in, the first time and the second, when nothing has changed.

This module must never measure papers: copying files is the disk's affair.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec
import psycopg

from bench.figures import Row, table
from bench.place import database_server
from clerkdesk.central.ports.archive import LocalArchive
from clerkdesk.central.store.database import migrate, open_engine
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.import_cases import import_cases
from clerkdesk.central.usecases.import_city import import_city
from clerkdesk.demo.city.build import write_city
from clerkdesk.demo.city.house import build_house
from clerkdesk.demo.city.rows import City

CASES = 5000
ROUNDS = 3
DATABASE = "bench_import"
"""Its own, made anew for every round."""


def run(out: Path) -> None:
    """Print the table."""
    folder = out / "import"
    rows = _write(folder)
    first, again, floor = [], [], []
    with database_server(out / "place") as server:
        for _ in range(ROUNDS):
            server.drop(DATABASE)
            url = server.create(DATABASE)
            took = _import(url, folder)
            first.append(CASES / took[0])
            again.append(CASES / took[1])
            floor.append(CASES / _bare(url, rows))
        server.drop(DATABASE)
    table(
        "import of 5,000 cases without papers (yardstick: the same rows into a bare table in one transaction)",
        [Row("cases a second, all new", "1/s", first, floor), Row("cases a second, none changed", "1/s", again, floor)],
        print,
    )


def _write(folder: Path) -> list[bytes]:
    """The sample city's house, and cases spread over its services and officials."""
    today, house, dice = date(2026, 11, 24), build_house(2020), random.Random(2020)
    write_city(City(2020, today.isoformat(), house, (), ()), folder)
    rows = [
        msgspec.json.encode(
            {
                "registration_number": f"{400000 + number}/2026",
                "citizen_name": f"Mureșan Șerban {number}",
                "filed_on": today - timedelta(days=dice.randrange(1, 60)),
                "service": dice.choice(house.services).code,
                "holder": dice.choice(house.officials).login,
                "state": "in_progress",
                "stage": "în lucru",
                "subject": "Certificat de urbanism pentru informare, strada Donath",
                "citizen_email": f"cetatean{number}@example.test",
                "history": [{"on": today - timedelta(days=20), "text": "Înregistrat și repartizat"}],
            }
        )
        for number in range(CASES)
    ]
    (folder / "cases.jsonl").write_bytes(b"\n".join(rows) + b"\n")
    return rows


def _import(url: str, folder: Path) -> tuple[float, float]:
    engine = open_engine(url, pool_size=2, name="bench")
    migrate(engine)
    uow, archive, now = UnitOfWork(engine), LocalArchive(folder / "archive"), datetime.now(UTC)
    import_city(uow, now, *(folder / f"{name}.csv" for name in ("units", "officials", "services")))

    def take_in() -> None:
        report = import_cases(uow, archive, now, folder / "cases.jsonl", None)
        if report.bad:
            raise RuntimeError(f"the cases do not import: {report.bad[0]}")

    took = _seconds(take_in), _seconds(take_in)
    engine.dispose()
    return took


def _bare(url: str, rows: list[bytes]) -> float:
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE bare (number text PRIMARY KEY, body jsonb)")
        given = [(msgspec.json.decode(row)["registration_number"], row.decode()) for row in rows]

        def put() -> None:
            with connection.cursor() as cursor:
                cursor.executemany("INSERT INTO bare VALUES (%s, %s)", given)
            connection.commit()

        return _seconds(put)


def _seconds(what: Callable[[], None]) -> float:
    began = time.perf_counter()
    what()
    return time.perf_counter() - began

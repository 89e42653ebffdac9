"""How long the sample city takes: built for the first time, built again with its papers there, and copied for a run.

This module must never touch the demonstration's own city.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bench.figures import Row, table
from bench.place import database_server
from clerkdesk.demo.moment import good_offset
from clerkdesk.demo.seeding.city import SMALL, WHOLE, Seeder, Size

ROUNDS = 3


def run(out: Path) -> None:
    """Print the table."""
    folder = out / "seed"
    shutil.rmtree(folder / "city", ignore_errors=True)
    now = datetime.now(UTC) + good_offset(datetime.now(UTC))
    with database_server(folder) as server:
        for name in server.names():
            if name.startswith("city_"):
                server.drop(name)

        def build(size: Size) -> float:
            return _seconds(lambda: Seeder(server, folder, size, now).template())

        first = build(SMALL)
        whole = build(WHOLE)
        template = Seeder(server, folder, WHOLE, now).template()
        copies = []
        for _ in range(ROUNDS):
            server.drop("bench_copy")
            copies.append(_seconds(lambda: server.create("bench_copy", template)))
        server.drop("bench_copy")
    rows = (
        Row(f"small city ({SMALL.cases:,} cases, {SMALL.tickets:,} tickets), papers printed", "s", [first]),
        Row(f"whole city ({WHOLE.cases:,} cases, {WHOLE.tickets:,} tickets), papers there", "s", [whole]),
        Row("a copy of the whole city's database", "s", copies),
    )
    table("seed", rows, print)


def _seconds(what: Callable[[], object]) -> float:
    began = time.perf_counter()
    what()
    return time.perf_counter() - began

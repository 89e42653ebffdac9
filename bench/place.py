"""A small sample city on an embedded PostgreSQL that notes commit times, with the centre as a process beside it.

This module must never measure anything, nor leave a process behind.
"""

from __future__ import annotations

import base64
import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import psycopg

from clerkdesk.central.ports.archive import LocalArchive
from clerkdesk.central.store.database import open_engine
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.import_cases import import_cases
from clerkdesk.demo.city.house import CLERK
from clerkdesk.demo.moment import good_offset
from clerkdesk.demo.postgres import EmbeddedPostgres
from clerkdesk.demo.seeding.city import SMALL, Seeder
from clerkdesk.demo.web_thread import LOOPBACK

FILED = date(2026, 11, 3)
_PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Place:
    """A running centre. `pid` is its process; `postmaster` the database's first one."""

    url: str
    database: str
    folder: Path
    ahead: timedelta
    pid: int
    postmaster: int

    def now(self) -> datetime:
        """The city's hour."""
        return datetime.now(UTC) + self.ahead


@contextmanager
def database_server(folder: Path) -> Iterator[EmbeddedPostgres]:
    """The embedded server, noting when each transaction was committed."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o755)
    server = EmbeddedPostgres(folder / "postgres")
    server.start()
    try:
        if not _notes_commits(server):
            server.stop()
            server.start()
        yield server
    finally:
        server.stop()


def _notes_commits(server: EmbeddedPostgres) -> bool:
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        said = connection.execute("SHOW track_commit_timestamp").fetchone()
        if said == ("on",):
            return True
        connection.execute("ALTER SYSTEM SET track_commit_timestamp = on")
        return False


@contextmanager
def serving(folder: Path, cases: list[tuple[str, str]]) -> Iterator[Place]:
    """A centre on a fresh copy of the small city, with more `cases` (number, citizen) in the sample clerk's hands."""
    ahead = good_offset(datetime.now(UTC))
    with database_server(folder) as server:
        seeder = Seeder(server, folder, SMALL, datetime.now(UTC) + ahead)
        template = seeder.template()
        server.drop("bench")
        database = server.create("bench", template)
        _add_cases(database, folder, cases, datetime.now(UTC) + ahead)
        url = f"http://{LOOPBACK}:{_free_port()}"
        settings = _write_settings(folder, database, url)
        command = [sys.executable, "-m", "bench.centre", str(settings), str(ahead.total_seconds())]
        with (folder / "centre.log").open("wb") as log:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        try:
            _await_ready(process, url)
            postmaster = int((folder / "postgres" / "postmaster.pid").read_text(encoding="ascii").split()[0])
            yield Place(url, database, folder, ahead, process.pid, postmaster)
        finally:
            process.terminate()
            process.wait()


def _add_cases(database: str, folder: Path, cases: list[tuple[str, str]], now: datetime) -> None:
    service = (folder / "city" / "services.csv").read_text(encoding="utf-8").splitlines()[1].partition(",")[0]
    file = folder / "more-cases.jsonl"
    with file.open("w", encoding="utf-8") as out:
        for number, citizen in cases:
            row = {
                "registration_number": number,
                "citizen_name": citizen,
                "filed_on": FILED.isoformat(),
                "service": service,
                "holder": CLERK,
                "state": "in_progress",
            }
            out.write(json.dumps(row) + "\n")
    engine = open_engine(database, pool_size=2, name="bench")
    report = import_cases(UnitOfWork(engine), LocalArchive(folder / "archive"), now, file, None)
    engine.dispose()
    if report.bad:
        raise RuntimeError(f"the cases of a measurement do not import: {report.bad[0]}")


def _write_settings(folder: Path, database: str, url: str) -> Path:
    said: dict[str, str | int] = {
        "database_url": database,
        "archive_dir": str(folder / "archive"),
        "link_key": base64.b64encode(b"k" * 32).decode(),
        "public_url": url,
        "city": "Municipiul Cluj-Napoca",
        "mail_from": "tichet@primaria.example",
        "bounce_domain": "primaria.example",
        "port": int(url.rpartition(":")[2]),
    }
    path = folder / "centre.toml"
    path.write_text("".join(f"{name} = {json.dumps(value)}\n" for name, value in said.items()), encoding="utf-8")
    return path


def _await_ready(process: subprocess.Popen[bytes], url: str) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/health/ready", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    raise RuntimeError("the centre did not get ready; see centre.log")


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind((LOOPBACK, 0))
        port: int = asked.getsockname()[1]
        return port


def helper(name: str, *arguments: str) -> subprocess.Popen[str]:
    """Another script of this package as a process that is spoken to line by line."""
    return subprocess.Popen(
        [sys.executable, "-m", f"bench.{name}", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )

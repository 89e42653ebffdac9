"""A real centre as a process on a real database: killed, started again on its port, restored from a copy, or held fast
in the middle of what it does.

This module must never reach into the centre: it only holds locks in its database, and kills.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import psycopg
from sqlalchemy import Engine, select, text

from clerkdesk.central.store import ledgers, tables
from clerkdesk.central.store.database import open_engine
from clerkdesk.central.store.stamper import stamp_once
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.verify_audit import verify_audit
from clerkdesk.demo.postgres import EmbeddedPostgres
from clerkdesk.demo.programs import Program
from clerkdesk.sync.http import HttpCentre
from clerkdesk.wire.exchange import Session, SignIn
from tests.fakes.post import free_port
from tests.house import MONDAY, House
from tests.served import PASSWORD, give_password
from tests.waiting import wait_until

OPENS = MONDAY + timedelta(hours=2)
"""What the centre's clock says when it starts: later than the tickets were asked for, and than desks work here."""

_BUSY = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")


@dataclass
class City:
    """The centre's process and its database, which a restore exchanges for another one."""

    house: House
    engine: Engine
    postgres: EmbeddedPostgres
    folder: Path
    port: int = field(default_factory=free_port)
    copies: list[str] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        give_password(self.house.uow, self.house.clock, self.house.ana)
        ahead = OPENS - datetime.now(UTC)
        self._settings = self.folder / "centre.toml"
        self._program = Program("serve", self._settings, self.folder / "centre.log", ahead)

    @property
    def url(self) -> str:
        """The centre's root."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def database(self) -> str:
        """The name of the database the centre works on."""
        assert self.engine.url.database is not None
        return self.engine.url.database

    def start(self) -> None:
        """Start the centre and wait until it serves."""
        given = {
            "database_url": self.engine.url.render_as_string(hide_password=False),
            "archive_dir": str(self.folder / "archive"),
            "link_key": base64.b64encode(b"k" * 32).decode(),
            "public_url": self.url,
            "city": "Cluj-Napoca",
            "mail_from": "bilet@example.org",
            "bounce_domain": "example.org",
        }
        lines = [f"{name} = '{value}'" for name, value in given.items()]
        self._settings.write_text("\n".join([*lines, f"port = {self.port}", "threads = 8"]), encoding="utf-8")
        self._program.start()
        self._program.await_ready(f"{self.url}/health/ready")

    def kill(self) -> None:
        """kill -9."""
        self._program.kill()

    def stamp(self) -> None:
        """Until everything committed stands in the feed."""
        wait_until(lambda: not stamp_once(self.engine), "the stamper has nothing left")

    def sign_in(self) -> Session:
        """Ana opens a session."""
        door = HttpCentre(self.url)
        asked = SignIn(login="ana", password=PASSWORD, desk="desk-1", desk_name="Ghișeul 1", program="0.1")
        session = door.sign_in(asked)
        door.interrupt()
        return session

    @contextmanager
    def held_fast(self, statement: str, **values: object) -> Iterator[None]:
        """Hold what `statement` locks, so that the centre stops there, until the block ends."""
        with self.engine.connect() as connection:
            connection.execute(text(statement), values)
            yield
            connection.rollback()

    def await_standstill(self) -> None:
        """Wait until the centre stands before a lock."""
        with self.engine.connect() as connection:
            look = connection.execution_options(isolation_level="AUTOCOMMIT")
            wait_until(lambda: look.execute(_BUSY).scalar_one() > 0, "the centre stands before a lock")

    def copy(self) -> str:
        """A backup of the database as it stands; the centre must be down. Answers its name."""
        name = f"{self.database}_copy_{next(self._numbers)}"
        self.engine.dispose()
        with psycopg.connect(self.postgres.url("postgres"), autocommit=True) as connection:
            # A killed centre's connections end a moment after it.
            still = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s"
            wait_until(
                lambda: (connection.execute(still, (self.database,)).fetchone() or (1,))[0] == 0,
                "nobody is connected any more",
            )
        self.postgres.create(name, self.database)
        self.copies.append(name)
        return name

    def restore(self, name: str) -> None:
        """Go on with a backup, as after the loss of the database; the centre must be down."""
        self.engine.dispose()
        self.engine = open_engine(self.postgres.url(name))

    def resolutions(self) -> list[tuple[str, int]]:
        """Id and number of every resolution, by number; fails unless the numbers are 1..N and the times rise."""
        columns = tables.resolution.c.id, tables.resolution.c.number, tables.resolution.c.issued_at
        with self.engine.connect() as connection:
            rows = connection.execute(select(*columns).order_by(tables.resolution.c.number)).all()
        assert [row.number for row in rows] == list(range(1, len(rows) + 1))
        times = [row.issued_at for row in rows]
        assert times == sorted(times)
        assert len(set(times)) == len(times)
        return [(str(row.id), row.number) for row in rows]

    def letters(self) -> list[str]:
        """The resolution of every letter that brings one, sorted."""
        asked = select(tables.mail.c.resolution_id).where(tables.mail.c.kind == "resolution")
        with self.engine.connect() as connection:
            return sorted(str(each) for each in connection.execute(asked).scalars())

    def notes(self) -> list[str]:
        """The text of every note, sorted."""
        with self.engine.connect() as connection:
            return sorted(connection.execute(select(tables.note.c.text)).scalars())

    def receipts(self) -> dict[str, str]:
        """The outcome of every command ever answered."""
        with self.engine.connect() as connection:
            rows = connection.execute(select(ledgers.receipt.c.command_id, ledgers.receipt.c.receipt)).all()
        return {str(row.command_id): row.receipt["outcome"] for row in rows}

    def verbs(self) -> dict[str, int]:
        """How often each verb stands in the audit, whose chain must hold."""
        uow = UnitOfWork(self.engine)

        def is_chained() -> bool:
            with uow.look(None, OPENS) as work:
                lines = work.connection.execute(text("SELECT count(*) FROM audit")).scalar_one()
                verdict = verify_audit(work)
                assert verdict.broken_at is None, verdict.why
                return verdict.lines == lines

        wait_until(is_chained, "every line stands in the chain")
        with self.engine.connect() as connection:
            rows = connection.execute(text("SELECT verb, count(*) AS times FROM audit GROUP BY verb")).all()
        return {row.verb: row.times for row in rows}

    def close(self) -> None:
        """End the centre, and let go of the copies."""
        self._program.kill()
        if self.copies:
            self.engine.dispose()
        for name in self.copies:
            self.postgres.drop(name)

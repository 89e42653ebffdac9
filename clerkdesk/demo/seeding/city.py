"""The seeded city as a template database: built once for a day and a size, copied for every run.

This module must never change a template once it is whole: a run works on its copy.
"""

from __future__ import annotations

import hashlib
import logging
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Engine, event

from clerkdesk.central.ports.archive import LocalArchive
from clerkdesk.central.ports.identity import Argon2Passwords
from clerkdesk.central.ports.pdf import open_press
from clerkdesk.central.store import intake
from clerkdesk.central.store.database import migrate, open_engine
from clerkdesk.central.store.stamper import stamp_once
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.import_cases import import_cases
from clerkdesk.central.usecases.import_city import import_city
from clerkdesk.central.usecases.sign_in import set_password
from clerkdesk.demo.city.build import prepare_city
from clerkdesk.demo.city.house import CLERK, DIRECTOR, MAYOR, VICE_MAYOR
from clerkdesk.demo.city.rows import CaseFile, City
from clerkdesk.demo.city.tables import lines
from clerkdesk.demo.city.tickets import plan_tickets
from clerkdesk.demo.postgres import EmbeddedPostgres
from clerkdesk.demo.seeding.aftermath import settle
from clerkdesk.demo.seeding.play import Play
from clerkdesk.domain.civil_time import local

log = logging.getLogger(__name__)

PEOPLE = {"clerk": CLERK, "director": DIRECTOR, "vice_mayor": VICE_MAYOR, "mayor": MAYOR}
PASSWORD = "tichetul albastru"  # noqa: S105 - the sample city's, said in the greeting
CITY = "Municipiul Cluj-Napoca"
_SEED = 2020
_IMPORTED_BEFORE = timedelta(days=120)
_IN_FULL = timedelta(days=12)


@dataclass(frozen=True, slots=True)
class Size:
    """How much city: case files and tickets."""

    cases: int = 20_000
    tickets: int = 2_000


WHOLE = Size()
SMALL = Size(cases=600, tickets=120)


class Seeder:
    """Builds templates in one embedded server; `folder` keeps papers and archives beside them."""

    def __init__(self, postgres: EmbeddedPostgres, folder: Path, size: Size, now: datetime) -> None:
        self._postgres = postgres
        self._size = size
        self._now = now
        self._folder = folder / "city"
        self._name = f"city_{size.cases}_{size.tickets}_{_fingerprint(now)}"

    @property
    def archive(self) -> Path:
        """The archive that belongs to the template."""
        return self._folder / self._name / "archive"

    def template(self) -> str:
        """The template's name; built now unless a whole one is there."""
        if self._postgres.has(self._name) and (self.archive.parent / "whole").exists():
            return self._name
        self._postgres.drop(self._name)
        self._forget_others()
        began = time.monotonic()
        self._build(self._postgres.create(self._name))
        (self.archive.parent / "whole").touch()
        log.info("the sample city stands, after %.1f s", time.monotonic() - began)
        return self._name

    def _build(self, url: str) -> None:
        engine = open_engine(url, pool_size=4, name="clerkdesk seeding")
        _hurry(engine)
        migrate(engine)
        uow, archive = UnitOfWork(engine), LocalArchive(self.archive)
        with self._timed("papers"):
            city = prepare_city(_SEED, self._now.date(), self._folder, self._size.cases)
        with self._timed("import"):
            self._import(uow, archive)
        with self._timed("tickets"):
            events = self._play(uow, city)
        with self._timed("aftermath"):
            settle(uow, archive, [open_press(), open_press()], CITY, self._now)
            stamp_once(engine)
            _passwords(uow, self._now)
        log.info("%d events", events)
        engine.dispose()

    def _import(self, uow: UnitOfWork, archive: LocalArchive) -> None:
        then = self._now - _IMPORTED_BEFORE
        names = ("units.csv", "officials.csv", "services.csv")
        report = import_city(uow, then, *(self._folder / name for name in names))
        report.add(import_cases(uow, archive, then, self._folder / "cases.jsonl", self._folder / "documents"))
        if report.bad:
            raise RuntimeError(f"the sample city does not import: {report.bad[:3]}")

    def _play(self, uow: UnitOfWork, city: City) -> int:
        stories = plan_tickets(city, local(self._now).date(), self._size.tickets, _SEED, now=self._now)
        with uow.look(None, self._now) as work:
            logins = intake.official_ids(work.connection)
        cases = {case.registration_number: case for case in city.cases}
        return Play(cases, logins, self._now - _IN_FULL).run(uow, stories)

    def _forget_others(self) -> None:
        """Templates of other days are of no use any more."""
        for name in self._postgres.names():
            if name.startswith(f"city_{self._size.cases}_{self._size.tickets}_"):
                self._postgres.drop(name)
        for old in self._folder.glob(f"city_{self._size.cases}_{self._size.tickets}_*"):
            shutil.rmtree(old)

    @contextmanager
    def _timed(self, what: str) -> Iterator[None]:
        began = time.monotonic()
        yield
        log.info("%s: %.1f s", what, time.monotonic() - began)


def sample_cases(folder: Path) -> dict[str, CaseFile]:
    """The named cases of the city that was last built under `folder`, by scene."""
    scenes = {row[5]: row[0] for row in lines("heroes")}
    found: dict[str, CaseFile] = {}
    with (folder / "city" / "cases.jsonl").open("rb") as rows:
        for row in rows:
            case = msgspec.json.decode(row, type=CaseFile)
            scene = scenes.get(case.registration_number.partition("/")[0])
            if scene is not None:
                found[scene] = case
    return found


def _passwords(uow: UnitOfWork, now: datetime) -> None:
    passwords = Argon2Passwords()
    with uow.begin(None, now) as work:
        ids = intake.official_ids(work.connection)
        for login in PEOPLE.values():
            set_password(work, passwords, ids[login], PASSWORD)


def _hurry(engine: Engine) -> None:
    """Seeding may be repeated from the start, so no commit of it has to survive a power cut."""

    def begun(connection: Connection) -> None:
        connection.exec_driver_sql("SET LOCAL synchronous_commit = off")

    event.listen(engine, "begin", begun)


def _fingerprint(now: datetime) -> str:
    """Changes with the day and with whatever the template is built from."""
    made_of = hashlib.sha256(local(now).date().isoformat().encode())
    package = Path(__file__).parents[2]
    rooms = ("demo/city", "demo/seeding", "central/store", "central/usecases", "domain", "paper")
    for path in sorted(each for room in rooms for each in (package / room).rglob("*") if each.is_file()):
        if path.suffix != ".pyc":
            made_of.update(path.read_bytes())
    return made_of.hexdigest()[:12]

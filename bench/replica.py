"""A replica of very many tickets, filled as the wheel fills it, and the same files once more without encryption.

This module must never measure anything.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
from sqlcipher3 import dbapi2

from clerkdesk.desk.queries import Queries
from clerkdesk.domain.audience import Channel
from clerkdesk.domain.deadline import audience_deadline
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.roles import Role
from clerkdesk.domain.ticket import State, Ticket
from clerkdesk.local.cipher import key_literal
from clerkdesk.local.connection import LinkState
from clerkdesk.local.folder import DeskFolder
from clerkdesk.local.reader import _VIEWS, Reader
from clerkdesk.local.store import LocalStore
from clerkdesk.local.work import Work
from clerkdesk.notices import Notices
from clerkdesk.sync import apply
from clerkdesk.wire.documents import Citizen, TicketDocument
from clerkdesk.wire.exchange import Account, Change, SnapshotPage

ME = Account(id=7, login="ana", name="Ana", job_title="inspector", role=Role.MAYOR, unit=3, unit_name="Urbanism")
NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
KEY = bytes(range(32))
PAGE = 500
_MINE = 50  # one in so many is the reader's own
_FIRST = ("Maria", "Ioan", "Ștefan", "Ágnes", "Țîru", "Elena", "Gheorghe", "Ilinca", "Zoltán", "Cătălina")
_LAST = ("Oltean", "Mureșan", "Szabó", "Pop", "Vlad", "Moldovan", "Kovács", "Ardelean", "Câmpean", "Rusu", "Șerban")
_SERVICES = ("Certificat de urbanism", "Autorizație de construire", "Parcare de domiciliu", "Ajutor de încălzire")


def documents(count: int) -> Iterator[TicketDocument]:
    """Tickets around NOW, each before its talk, spread over 160 services and 50 holders."""
    dice, policy = random.Random(2020), Policy()
    for number in range(1, count + 1):
        asked = NOW - timedelta(minutes=dice.randrange(1, 2000))
        starts = NOW + timedelta(minutes=20 * dice.randrange(1, 140))
        deadline = audience_deadline(asked, policy)
        ticket = Ticket(
            id=f"018f0000-0000-7000-8000-{number:012d}",
            rung=Rung.CLERK,
            state=State.SCHEDULED,
            holder=ME.id if number % _MINE == 0 else 100 + number % _MINE,
            channel=dice.choice((Channel.WEBEX, Channel.PHONE)),
            requested_at=asked,
            due_at=deadline.due,
            starts_at=starts,
            ends_at=starts + timedelta(minutes=15),
        )
        yield TicketDocument(
            ticket=ticket,
            number=f"{number}/2026",
            case_file=number,
            registration_number=f"{480000 + number}/2026",
            service=number % 160,
            service_name=f"{dice.choice(_SERVICES)} {number % 160}",
            unit=3,
            citizen=Citizen(name=f"{dice.choice(_LAST)} {dice.choice(_FIRST)} {number}", email="m…n@…il.ro"),
            question="De ce mi s-a cerut din nou planul cadastral, dacă el stă la dosar din luna martie? " * 3,
            holder_name="Ana",
            deadline=deadline,
            policy_version=1,
        )


def pages(count: int) -> list[SnapshotPage]:
    """The snapshot the centre would send."""
    changes = [
        Change(
            scope="everyone",
            op="put",
            kind="ticket",
            id=one.ticket.id,
            version=1,
            body=msgspec.Raw(msgspec.json.encode(one)),
        )
        for one in documents(count)
    ]
    cut = [tuple(changes[start : start + PAGE]) for start in range(0, count, PAGE)]
    return [
        SnapshotPage(
            epoch="bench",
            cursor="c",
            next=str(place + 1) if place + 1 < len(cut) else None,
            done=(place + 1) * PAGE,
            total=count,
            changes=few,
        )
        for place, few in enumerate(cut)
    ]


def _bug(error: BaseException) -> None:
    raise error


def open_store(folder: Path) -> LocalStore:
    """An empty encrypted replica with its writing thread."""
    shutil.rmtree(folder, ignore_errors=True)
    store = LocalStore(DeskFolder(folder), KEY, Notices(), lambda: NOW, _bug)
    store.prepare()
    store.writer.start()
    return store


def fill(store: LocalStore, all_pages: list[SnapshotPage]) -> None:
    """Apply the snapshot, a page to a transaction."""
    for page in all_pages:
        store.writer.submit(partial(_apply, page=page)).result()


def _apply(work: Work, page: SnapshotPage) -> None:
    apply.apply_snapshot(work, page, NOW)


def without_encryption(encrypted: Path, plain: Path) -> None:
    """The same three files, readable by anybody."""
    shutil.rmtree(plain, ignore_errors=True)
    plain.mkdir(parents=True)
    for name in ("mirror.db", "outbox.db", "files.db"):
        source = dbapi2.connect(str(encrypted / name), isolation_level=None)
        source.execute(f'PRAGMA key = "{key_literal(KEY)}"')
        source.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain / name),))
        source.execute("SELECT sqlcipher_export('plain')")
        source.close()


class PlainReader(Reader):
    """The desk's reader on files that are not encrypted."""

    def _open(self) -> Any:
        connection = dbapi2.connect(":memory:", isolation_level=None)
        for path in (self._folder.mirror, self._folder.outbox, self._folder.files):
            connection.execute(f"ATTACH DATABASE ? AS {path.stem} KEY ''", (str(path),))
        connection.execute("PRAGMA temp_store = MEMORY")
        for view in _VIEWS:
            connection.execute(view)
        return connection


def queries(reader: Reader) -> Queries:
    """The desk's questions, asked of these files."""
    asked = Queries(LinkState(Notices()))
    asked.sit_down(reader, ME)
    return asked


def plain_queries(folder: Path) -> Queries:
    """The same of the files without encryption."""
    return queries(PlainReader(DeskFolder(folder), KEY, lambda: 0, lambda: None))

"""A desk's core as a process of its own, to be killed: acts when told to, says what is on disk, turns the wheel.

This script must never be imported: `desk_process.py FOLDER URL`; each line on its input is one note to write on the
ticket; each line on its output is a command's id, printed once its future was done.
"""

from __future__ import annotations

import secrets
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from random import random

import msgspec

from clerkdesk.desk.acts import Acts
from clerkdesk.desk.queries import Queries
from clerkdesk.domain.commands import WriteNote
from clerkdesk.local.connection import LinkState
from clerkdesk.local.folder import DeskFolder
from clerkdesk.local.store import LocalStore
from clerkdesk.notices import Notices
from clerkdesk.sync.engine import Engine
from clerkdesk.sync.http import HttpCentre
from tests.fakes.centre import ACCOUNT
from tests.fakes.desk import KEY
from tests.fakes.documents import a_document


def now() -> datetime:
    return datetime.now(UTC)


def random_bits() -> int:
    return secrets.randbits(74)


def main(folder: str, url: str) -> None:
    notices, rang = Notices(), threading.Event()
    notices.subscribe(lambda _changed: rang.set())
    store = LocalStore(DeskFolder(Path(folder)), KEY, notices, now, print)
    store.prepare()
    store.writer.start()
    account = msgspec.json.encode(ACCOUNT).decode()
    store.writer.submit(lambda work: work.outbox.set("account", account)).result()
    link = LinkState(notices)
    queries, acts = Queries(link), Acts(now, random_bits)
    reader = store.reader()
    queries.sit_down(reader, ACCOUNT)
    acts.sit_down(reader, store.writer, ACCOUNT)
    remote = HttpCentre(url, "t")
    engine = Engine(remote, remote.interrupt, store.writer, link, notices, now, random, print)
    engine.start()
    ticket = a_document().ticket.id
    while queries.ticket(ticket) is None:
        rang.wait(0.1)
        rang.clear()
    print("ready", flush=True)
    for line in sys.stdin:
        print(acts.do(ticket, WriteNote(line.strip()), now()).result(), flush=True)
    while queries.status().waiting:
        rang.wait(0.1)
        rang.clear()
    engine.stop()
    queries.stand_up()
    store.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])

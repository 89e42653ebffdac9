"""A desk's core as a process of its own, to be killed: acts when told to, says what is on disk, turns the wheel.

This script must never be imported: `desk_process.py FOLDER URL TICKET [TOKEN ACCOUNT]` (the account as JSON); it says
`ready` once that ticket is here; each line on its input is `[ticket, verb, body]` in JSON; each line on its output is a
command's id, printed once its future was done. At the end of its input it ends as soon as nothing waits any more.
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
from clerkdesk.local.connection import LinkState
from clerkdesk.local.folder import DeskFolder
from clerkdesk.local.store import LocalStore
from clerkdesk.notices import Notices
from clerkdesk.sync.engine import Engine
from clerkdesk.sync.http import HttpCentre
from clerkdesk.wire.commands import VERBS
from clerkdesk.wire.exchange import Account
from tests.fakes.centre import ACCOUNT
from tests.fakes.desk import KEY


def now() -> datetime:
    return datetime.now(UTC)


def random_bits() -> int:
    return secrets.randbits(74)


def main(folder: str, url: str, ticket: str, *session: str) -> None:
    token, who = "t", ACCOUNT
    if session:
        token, who = session[0], msgspec.json.decode(session[1], type=Account)
    notices, rang = Notices(), threading.Event()
    notices.subscribe(lambda _changed: rang.set())
    store = LocalStore(DeskFolder(Path(folder)), KEY, notices, now, print)
    store.prepare()
    store.writer.start()
    store.writer.submit(lambda work: work.outbox.set("account", msgspec.json.encode(who).decode())).result()
    link = LinkState(notices)
    queries, acts = Queries(link), Acts(now, random_bits)
    reader = store.reader()
    queries.sit_down(reader, who)
    acts.sit_down(reader, store.writer, who)
    remote = HttpCentre(url, token)
    engine = Engine(remote, remote.interrupt, store.writer, link, notices, now, random, print)
    engine.start()
    while queries.ticket(ticket) is None:
        rang.wait(0.1)
        rang.clear()
    print("ready", flush=True)
    for line in sys.stdin:
        about, verb, said = msgspec.json.decode(line)
        print(acts.do(about, msgspec.convert(said, VERBS[verb]), now()).result(), flush=True)
    while queries.status().waiting:
        rang.wait(0.1)
        rang.clear()
    engine.stop()
    queries.stand_up()
    store.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])

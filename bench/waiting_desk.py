"""A desk without a window that waits at the centre, and writes down when it heard of each ticket.

This module must never keep what it hears.
"""

from __future__ import annotations

import sys
import time
import uuid
from collections.abc import Sequence

from clerkdesk.sync.http import HttpCentre
from clerkdesk.wire.exchange import SignIn


def main(arguments: Sequence[str]) -> int:
    """`URL LOGIN PASSWORD FILE`: a line `TICKET MOMENT` for each ticket heard of, until ended."""
    url, login, password, file = arguments
    asked = SignIn(login=login, password=password, desk=str(uuid.uuid4()), desk_name="bench", program="bench")
    desk = HttpCentre(url, HttpCentre(url).sign_in(asked).token)
    page = desk.snapshot(None)
    cursor = page.cursor
    while page.next is not None:
        page = desk.snapshot(page.next)
    print("ready", flush=True)
    with open(file, "w", encoding="ascii", buffering=1) as heard:  # noqa: PTH123 - line by line
        while True:
            news = desk.sync(cursor, 25.0)
            moment = time.time()
            cursor = news.cursor
            for change in news.changes:
                if change.kind == "ticket" and change.op == "put":
                    heard.write(f"{change.id} {moment}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

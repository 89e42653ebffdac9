"""The desk's core as a process, from the outside: told what to do, and killed.

This module must never take a command for written before the process said so.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec

from clerkdesk.domain.commands import TicketCommand
from clerkdesk.wire.commands import verb_of
from clerkdesk.wire.exchange import Session

SCRIPT = Path(__file__).with_name("desk_process.py")


class KillableDesk:
    """Started, and ready: `ticket` is in its mirror. Without a session it is the desk of the fake centre's account."""

    def __init__(self, folder: Path, url: str, ticket: str, session: Session | None = None) -> None:
        who = [] if session is None else [session.token, msgspec.json.encode(session.account).decode()]
        self._process = subprocess.Popen(
            [sys.executable, str(SCRIPT), str(folder), url, ticket, *who],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        )
        assert self._read() == "ready"

    def tell(self, ticket: str, body: TicketCommand) -> None:
        """Do it; the answer is not waited for."""
        assert self._process.stdin is not None
        line = msgspec.json.encode([ticket, verb_of(body), body]).decode()
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def do(self, ticket: str, body: TicketCommand) -> str:
        """Do it; answers the command's id, once it is said to be on disk."""
        self.tell(ticket, body)
        return self._read()

    def kill(self) -> list[str]:
        """kill -9; answers what it had said and nobody had read yet."""
        self._process.kill()
        return self._process.communicate()[0].split()

    def end(self) -> None:
        """Nothing more to do: it ends once nothing waits."""
        self._process.communicate(timeout=60)
        assert self._process.returncode == 0

    def _read(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

"""A real SMTP server in this process whose every answer can be ordered beforehand.

This module must never invent a failure on its own.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

OK = "250 2.0.0 Ok: queued as LOCAL1"
DROP = "drop the line"


@dataclass(frozen=True)
class Received:
    """One letter as it arrived."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes


@dataclass
class Post:
    """The mailbox and the answers still to be given: to RCPT and to the closing dot."""

    received: list[Received] = field(default_factory=list)
    to_rcpt: list[str] = field(default_factory=list)
    to_dot: list[str] = field(default_factory=list)
    on_letter: Callable[[], None] | None = None
    changed: threading.Condition = field(default_factory=threading.Condition)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's own name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Answer as ordered; otherwise take the recipient."""
        if self.to_rcpt:
            return self.to_rcpt.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Ok"

    async def handle_DATA(  # noqa: N802 - aiosmtpd's own name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Answer as ordered; keep the letter unless the answer refuses it. A dropped line keeps it too."""
        answer = self.to_dot.pop(0) if self.to_dot else OK
        if answer == DROP or answer.startswith("2"):
            content = envelope.content
            assert isinstance(content, bytes)
            with self.changed:
                self.received.append(Received(envelope.mail_from or "", tuple(envelope.rcpt_tos), content))
                self.changed.notify_all()
            if self.on_letter is not None:
                self.on_letter()
        if answer == DROP:
            assert server.transport is not None
            server.transport.abort()
        return answer

    def wait_for(self, count: int, timeout: float = 20.0) -> bool:
        """Whether so many letters came within `timeout` seconds."""
        with self.changed:
            return self.changed.wait_for(lambda: len(self.received) >= count, timeout)


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


class PostOffice:
    """The server around a `Post`, on a free port of this machine."""

    def __init__(self, post: Post) -> None:
        self.port = free_port()
        self._controller: Any = Controller(post, hostname="127.0.0.1", port=self.port)

    def __enter__(self) -> int:
        """Start; the port."""
        self._controller.start()
        return self.port

    def __exit__(self, *_: object) -> None:
        self._controller.stop()

"""Keeps every message as the bytes that came, one file each, and lets a test wait for the one it expects.

This module must never change a byte of a message.
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

_ENVELOPE = re.compile(rb"\AX-Local-Envelope: (\d+) (\S*) (\S*)\r\n")


@dataclass(frozen=True, slots=True)
class Mail:
    """One accepted message. `raw` are its bytes; `recipients` are the envelope's, not the headers'."""

    number: int
    received_at: datetime
    sender: str
    recipients: tuple[str, ...]
    raw: bytes

    @property
    def parsed(self) -> EmailMessage:
        """The message with its headers decoded."""
        return message_from_bytes(self.raw, policy=policy.default)

    @property
    def subject(self) -> str:
        """The decoded subject."""
        return str(self.parsed.get("Subject", ""))

    @property
    def message_id(self) -> str:
        """The Message-ID header, by which a double is recognised."""
        return str(self.parsed.get("Message-ID", "")).strip()


class Mailbox:
    """The messages in one folder, and in memory. Safe from any thread.

    Each file holds a line of envelope (milliseconds since 1970, sender, recipients) before the bytes that came.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._arrived = threading.Condition()
        folder.mkdir(parents=True, exist_ok=True)
        self._mails = [_read(path) for path in sorted(folder.glob("*.eml"))]

    def keep(self, sender: str, recipients: tuple[str, ...], raw: bytes, at: datetime) -> Mail:
        """Write the message whole, then tell those who wait."""
        with self._arrived:
            number = self._mails[-1].number + 1 if self._mails else 1
            milliseconds = int(at.timestamp() * 1000)
            mail = Mail(number, _moment(milliseconds), sender, recipients, raw)
            line = f"X-Local-Envelope: {milliseconds} {sender or '<>'} {','.join(recipients)}\r\n".encode()
            unfinished = self._folder / f"{number:06d}.part"
            with unfinished.open("wb") as out:
                out.write(line + raw)
                out.flush()
                os.fsync(out.fileno())
            os.replace(unfinished, self._folder / f"{number:06d}.eml")  # noqa: PTH105 - replaces atomically
            self._mails.append(mail)
            self._arrived.notify_all()
            return mail

    def messages(self) -> tuple[Mail, ...]:
        """All messages, oldest first."""
        with self._arrived:
            return tuple(self._mails)

    def messages_for(self, address: str) -> tuple[Mail, ...]:
        """Those whose envelope names `address`, oldest first; letter case does not matter."""
        wanted = address.lower()
        return tuple(mail for mail in self.messages() if wanted in (each.lower() for each in mail.recipients))

    def wait_for(self, predicate: Callable[[Mail], bool], timeout: float) -> Mail:
        """The first message, past or coming, that fits. Raises TimeoutError after `timeout` seconds."""
        found: list[Mail] = []
        seen = 0

        def fits() -> bool:
            nonlocal seen
            while seen < len(self._mails) and not found:
                if predicate(self._mails[seen]):
                    found.append(self._mails[seen])
                seen += 1
            return bool(found)

        with self._arrived:
            if not self._arrived.wait_for(fits, timeout):
                raise TimeoutError(f"no such message among {len(self._mails)}")
        return found[0]


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def _read(path: Path) -> Mail:
    content = path.read_bytes()
    envelope = _ENVELOPE.match(content)
    if envelope is None:
        raise ValueError(f"{path.name} was not written by the local mail server")
    sender = envelope[2].decode().removeprefix("<>")
    recipients = tuple(envelope[3].decode().split(","))
    return Mail(int(path.stem), _moment(int(envelope[1])), sender, recipients, content[envelope.end() :])

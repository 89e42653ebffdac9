"""Handing one letter to the city's mail relay, and saying precisely what the relay answered.

This module must never compose or change a letter: the bytes it is given are the bytes that leave. It logs no address.
"""

from __future__ import annotations

import re
import smtplib
import ssl
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

_TEXT_LINES = re.compile(rb"(?m)^\.")
_ADDRESS = re.compile(r"[!-;=?-~]+@[!-;=?-~]+")
_LINE_ENDS = re.compile(rb"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Accepted:
    """The relay took the letter (250). `reply` holds its queue id, in its own words."""

    reply: str


@dataclass(frozen=True, slots=True)
class TryLater:
    """The relay has not taken the letter, and may another time: a 4xx `code`, or 0 when it could not be reached."""

    code: int
    reply: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """The relay will never take this letter: a 5xx `code`."""

    code: int
    reply: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """The line broke after the letter was on its way: it may have been taken. Sending it again may make a double."""

    reply: str


MailReply = Accepted | TryLater | Rejected | Unknown


class Mailer(Protocol):
    """Whoever takes letters."""

    def send(self, envelope_from: str, to: str, raw: bytes, envelope_id: str = "") -> MailReply:
        """Hand one letter to one recipient. Never raises for what a relay or a network does."""
        ...


class SmtpMailer:
    """Speaks SMTP to one relay, one connection a letter, asking for delivery reports where the relay offers them.

    `tls`: a context makes STARTTLS obligatory; None sends in clear, for a relay on the same machine.
    `timeout` in seconds.
    """

    def __init__(self, host: str, port: int, tls: ssl.SSLContext | None = None, timeout: float = 30.0) -> None:
        self._host = host
        self._port = port
        self._tls = tls
        self._timeout = timeout

    def send(self, envelope_from: str, to: str, raw: bytes, envelope_id: str = "") -> MailReply:
        """One conversation. `envelope_id` comes back in delivery reports (RFC 3461, ENVID)."""
        if not (_ADDRESS.fullmatch(to) and _ADDRESS.fullmatch(envelope_from)):
            # Spaces and line ends would be read as other commands; letters beyond ASCII no relay can be told.
            return Rejected(0, "an address that cannot be written")
        try:
            smtp = smtplib.SMTP(self._host, self._port, timeout=self._timeout)
        except (OSError, smtplib.SMTPException) as error:
            return _not_taken(error)
        try:
            return self._converse(smtp, envelope_from, to, raw, envelope_id)
        finally:
            # Whatever is said in farewell changes nothing: the answer to the letter is already known.
            with suppress(OSError, smtplib.SMTPException):
                smtp.quit()
            smtp.close()

    def _converse(self, smtp: smtplib.SMTP, envelope_from: str, to: str, raw: bytes, envelope_id: str) -> MailReply:
        try:
            smtp.ehlo_or_helo_if_needed()
            if self._tls is not None:
                smtp.starttls(context=self._tls)
                smtp.ehlo()
            mail_options, rcpt_options = _report_options(smtp, envelope_id)
            for code, reply in (
                smtp.mail(envelope_from, mail_options),
                smtp.rcpt(to, rcpt_options),
                smtp.docmd("DATA"),
            ):
                if code >= 400:
                    return _refused(code, reply)
        except (OSError, smtplib.SMTPException) as error:
            return _not_taken(error)
        try:
            smtp.send(_on_the_wire(raw))
            code, reply = smtp.getreply()
        except (OSError, smtplib.SMTPException) as error:
            return Unknown(type(error).__name__)
        return Accepted(_words(reply)) if code < 400 else _refused(code, reply)


def _report_options(smtp: smtplib.SMTP, envelope_id: str) -> tuple[list[str], list[str]]:
    if not smtp.has_extn("dsn"):
        return [], []
    return ["RET=HDRS", *([f"ENVID={envelope_id}"] if envelope_id else [])], ["NOTIFY=FAILURE,DELAY"]


def _on_the_wire(raw: bytes) -> bytes:
    """The letter with CRLF line ends, leading dots doubled, and the closing dot (RFC 5321, section 4.5.2)."""
    body = _TEXT_LINES.sub(b"..", _LINE_ENDS.sub(b"\r\n", raw))
    return body + (b"" if body.endswith(b"\r\n") else b"\r\n") + b".\r\n"


def _refused(code: int, reply: bytes) -> TryLater | Rejected:
    return Rejected(code, _words(reply)) if code >= 500 else TryLater(code, _words(reply))


def _not_taken(error: Exception) -> TryLater | Rejected:
    if isinstance(error, smtplib.SMTPResponseException) and error.smtp_code > 0:
        return _refused(error.smtp_code, _as_bytes(error.smtp_error))
    return TryLater(0, type(error).__name__)


def _as_bytes(reply: bytes | str) -> bytes:
    return reply if isinstance(reply, bytes) else reply.encode(errors="replace")


def _words(reply: bytes) -> str:
    return reply.decode(errors="replace")[:400]

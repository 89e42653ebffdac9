"""The local mail server: SMTP on one port, the mailbox as pages on another, both on this machine only.

This module must never outlive its owner: `stop` ends both threads and frees the ports.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from clerkdesk.demo.mailbox.box import Mailbox
from clerkdesk.demo.mailbox.faults import MailFault, MailFaults, Stage
from clerkdesk.demo.mailbox.page import mailbox_app
from clerkdesk.demo.web_thread import LOOPBACK, WebThread

SIZE_LIMIT = 10_240_000
"""Bytes of one message, Postfix's default."""


class _Receiver:
    """Answers the steps of one conversation; the names are those aiosmtpd calls."""

    def __init__(self, box: Mailbox, faults: MailFaults) -> None:
        self._box, self._faults = box, faults

    async def handle_MAIL(  # noqa: N802 - called by this name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """MAIL FROM."""
        refusal = await self._struck(Stage.SENDER, [])
        if refusal:
            return refusal
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 Ok"

    async def handle_RCPT(  # noqa: N802 - called by this name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """RCPT TO."""
        refusal = await self._struck(Stage.RECIPIENT, [address])
        if refusal:
            return refusal
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 Ok"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        """The message itself, after the final dot."""
        recipients = tuple(envelope.rcpt_tos)
        refusal = await self._struck(Stage.CONTENT, list(recipients))
        if refusal:
            return refusal
        content = envelope.original_content
        if not isinstance(content, bytes):
            raise TypeError("aiosmtpd handed over a message that is not bytes")
        mail = await asyncio.to_thread(self._box.keep, envelope.mail_from or "", recipients, content, datetime.now(UTC))
        after = self._faults.take(Stage.AFTER_DOT, list(recipients))
        if after is not None:
            await asyncio.sleep(after.delay_seconds)
            if isinstance(server.transport, asyncio.WriteTransport):
                server.transport.abort()
        return f"250 2.0.0 Ok: queued as {mail.number:06d}"

    async def _struck(self, stage: Stage, recipients: list[str]) -> str:
        fault: MailFault | None = self._faults.take(stage, recipients)
        if fault is None:
            return ""
        await asyncio.sleep(fault.delay_seconds)
        return fault.reply


class _OnSocket(Controller):
    """aiosmtpd's controller on a socket that is open already, so that any free port can be asked for."""

    def __init__(self, handler: object, listener: socket.socket) -> None:
        host, port = listener.getsockname()
        super().__init__(handler, hostname=host, port=port, data_size_limit=SIZE_LIMIT, enable_SMTPUTF8=True)
        self._listener = listener

    def _create_server(self) -> Any:  # the base class leaves it untyped
        return self.loop.create_server(self._factory_invoker, sock=self._listener)


class LocalMail:
    """One local mail server over one folder. `box` and `faults` are open to whoever runs it."""

    def __init__(self, folder: Path) -> None:
        self.box, self.faults = Mailbox(folder), MailFaults()
        self._smtp: _OnSocket | None = None
        self._page = WebThread(mailbox_app(self.box), "local-mailbox")

    def start(self, port: int = 0) -> tuple[str, int]:
        """Take mail on `port` (0: any free one); returns host and port. Raises OSError if it is taken."""
        if self._smtp is not None:
            raise RuntimeError("the local mail server is running already")
        logging.getLogger("mail.log").setLevel(logging.WARNING)  # its INFO lines carry addresses
        listener = socket.create_server((LOOPBACK, port))
        self._smtp = _OnSocket(_Receiver(self.box, self.faults), listener)
        self._smtp.start()
        return LOOPBACK, self._smtp.port

    def start_page(self, port: int = 0) -> str:
        """Show the mailbox in a browser; returns the address."""
        return self._page.start(port)

    def stop(self) -> None:
        """Stop both; a second call does nothing. The folder stays."""
        if self._smtp is not None:
            self._smtp.stop()
            self._smtp = None
        self._page.stop()

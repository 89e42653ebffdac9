"""The post on a real database and a real SMTP server, with a clock one passes by hand.

This module must never hold a test.
"""

from __future__ import annotations

import email
import email.policy
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

from sqlalchemy import select

from clerkdesk.central.ports.archive import LocalArchive
from clerkdesk.central.ports.mail import SmtpMailer
from clerkdesk.central.ports.pdf import open_press
from clerkdesk.central.store import tables as t
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.compose import Composer, Sender
from clerkdesk.central.usecases.links import Links
from clerkdesk.central.usecases.make_pdf import make_due_pdfs
from clerkdesk.central.usecases.send_mail import compose_due_mail, send_due_mail
from clerkdesk.resources import resource
from tests.together import town
from tests.together.town import NOW, Town

SENDER = Sender(city="Municipiul Cluj-Napoca", address="tichet@primarie.example", domain="primarie.example")
LINKS = Links(b"k" * 32, "https://tichet.primarie.example")


class Postman:
    """Everything the post needs, with a clock one passes by hand."""

    def __init__(self, uow: UnitOfWork, port: int, folder: Path) -> None:
        self.uow = uow
        self.composer = Composer(SENDER, LINKS, resource("mail"))
        self.mailer = SmtpMailer("127.0.0.1", port, timeout=5)
        self.archive = LocalArchive(folder)
        self.press = open_press()

    def prepare(self, now: object) -> int:
        make_due_pdfs(self.uow, self.press, self.archive, SENDER.city, now)  # type: ignore[arg-type]
        return compose_due_mail(self.uow, self.composer, self.archive, now)  # type: ignore[arg-type]

    def send(self, now: object) -> int:
        return send_due_mail(self.uow, self.mailer, self.composer, now)  # type: ignore[arg-type]

    def mails(self) -> list[tuple[str, str, str]]:
        with self.uow.look(None, NOW) as work:
            asked = select(t.mail.c.kind, t.mail.c.state, t.mail.c.last_reply).order_by(t.mail.c.queued_at)
            return [tuple(row) for row in work.connection.execute(asked)]

    def state(self, ticket: object) -> tuple[str, bool]:
        with self.uow.look(None, NOW) as work:
            row = work.connection.execute(select(t.ticket.c.state, t.ticket.c.bounced).where(t.ticket.c.id == ticket))
            return tuple(row.one())  # type: ignore[return-value]


def read(raw: bytes) -> EmailMessage:
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


LATER = NOW + timedelta(minutes=11)


def resolved(postman: Postman, here: Town) -> tuple[object, object]:
    opened = town.ask(postman.uow)
    postman.prepare(LATER)
    postman.send(LATER)
    issued = town.talk_and_resolve(postman.uow, here, opened.id)
    postman.prepare(issued)
    return opened.id, issued

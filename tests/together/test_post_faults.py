"""The post under failure: refused, delayed, broken off, killed; a letter may come twice, never not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from clerkdesk.central.ports.mail import Rejected, SmtpMailer, TryLater
from clerkdesk.central.ports.pdf import ResolutionPage, open_press
from clerkdesk.central.store import tables as t
from clerkdesk.central.usecases.make_pdf import ensure_pdf, make_due_pdfs
from clerkdesk.central.usecases.send_mail import GIVE_UP_AFTER
from clerkdesk.domain.refusals import Refused
from clerkdesk.domain.ticket import State
from tests.fakes.post import DROP, Post, free_port
from tests.together import town
from tests.together.postman import SENDER, Postman, read, resolved
from tests.together.town import NOW, Town


def test_a_temporary_refusal_delays_and_the_same_bytes_go_later(postman: Postman, post: Post, here: Town) -> None:
    ticket, issued = resolved(postman, here)
    post.to_dot = ["451 4.3.0 greylisted"]
    assert postman.send(issued) == 1
    assert postman.mails()[-1][:2] == ("resolution", "delayed")
    assert postman.state(ticket) == (State.RESOLVED, False)
    assert postman.send(issued) == 0  # not before its time
    assert postman.send(issued + timedelta(minutes=2)) == 1  # type: ignore[operator]
    assert postman.state(ticket) == (State.COMMUNICATED, False)


def test_a_relay_that_never_stops_delaying_is_given_up(postman: Postman, post: Post, here: Town) -> None:
    ticket, issued = resolved(postman, here)
    post.to_rcpt = ["450 4.2.0 later"]
    postman.send(issued + GIVE_UP_AFTER + timedelta(hours=1))  # type: ignore[operator]
    assert postman.mails()[-1][:2] == ("resolution", "bounced")
    assert postman.state(ticket) == (State.RESOLVED, True)


@pytest.mark.parametrize("where", ["to_rcpt", "to_dot"])
def test_a_refusal_for_good_is_a_bounce_and_a_task(postman: Postman, post: Post, here: Town, where: str) -> None:
    ticket, issued = resolved(postman, here)
    setattr(post, where, ["550 5.1.1 unknown user"])
    postman.send(issued)
    assert postman.mails()[-1] == ("resolution", "bounced", "550 5.1.1 unknown user")
    assert postman.state(ticket) == (State.RESOLVED, True)


def test_a_line_that_breaks_after_the_dot_sends_the_same_letter_again(postman: Postman, post: Post, here: Town) -> None:
    ticket, issued = resolved(postman, here)
    post.to_dot = [DROP]
    postman.send(issued)
    assert postman.mails()[-1][1] == "queued"
    assert postman.mails()[-1][2].startswith("unknown")
    assert postman.state(ticket) == (State.RESOLVED, False)
    postman.send(issued + timedelta(minutes=2))  # type: ignore[operator]
    assert postman.state(ticket) == (State.COMMUNICATED, False)
    first, second = post.received[-2:]
    assert first.raw == second.raw


def test_a_relay_out_of_reach_leaves_everything_queued(postman: Postman, here: Town) -> None:
    ticket, issued = resolved(postman, here)
    postman.mailer = SmtpMailer("127.0.0.1", free_port(), timeout=1)
    assert isinstance(postman.mailer.send("a@b.test", "c@d.test", b"x"), TryLater)
    postman.send(issued)
    assert postman.mails()[-1][1] == "queued"
    assert postman.state(ticket) == (State.RESOLVED, False)


KILLED = """
import sys
from datetime import datetime
from pathlib import Path
from clerkdesk.central.ports.mail import SmtpMailer
from clerkdesk.central.store.database import open_engine
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases import send_mail
from clerkdesk.central.usecases.compose import Composer
from tests.together.postman import LINKS, SENDER
from clerkdesk.resources import resource
url, port, now = sys.argv[1:]
settle = send_mail.settle
def stall(work, letter, reply):
    print(type(reply).__name__, flush=True)
    sys.stdin.read()
send_mail.settle = stall
send_mail.send_due_mail(
    UnitOfWork(open_engine(url)), SmtpMailer("127.0.0.1", int(port)), Composer(SENDER, LINKS, resource("mail")),
    datetime.fromisoformat(now),
)
"""


def test_killed_between_250_and_commit_a_second_identical_copy_goes_out(
    postman: Postman, post: Post, here: Town, database_url: str
) -> None:
    ticket, issued = resolved(postman, here)
    port = str(postman.mailer._port)
    worker = subprocess.Popen(
        [sys.executable, "-c", KILLED, database_url, port, str(issued)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with worker:
        assert worker.stdout is not None
        assert worker.stdout.readline().strip() == "Accepted"
        assert postman.send(issued) == 0  # its row is locked: nobody else sends it meanwhile
        os.kill(worker.pid, signal.SIGKILL)
    assert postman.state(ticket) == (State.RESOLVED, False)
    for _ in range(1000):  # the server notices the dead connection in its own time
        if postman.send(issued):
            break
    assert postman.state(ticket) == (State.COMMUNICATED, False)
    first, second = post.received[-2:]
    assert first.raw == second.raw
    assert first.raw.count(b"Message-ID: <BT-2026-000001.2@primarie.example>") == 1


def test_one_letter_that_cannot_be_composed_holds_up_no_other(
    postman: Postman, post: Post, caplog: pytest.LogCaptureFixture
) -> None:
    town.ask(postman.uow, starts_at=None)
    other = town.TicketRequest(
        registration_number="222/2026",
        citizen_name="Ágnes\nKovács-Țîru",
        filed_on=town.FILED,
        email="agnes@example.test",
        phone="",
        channel=town.Channel.PHONE,
        question="Ce lipsește din dosar?",
    )
    with postman.uow.begin(0, NOW) as work:
        town.open_ticket(work, other)
        broken = update(t.ticket).where(t.ticket.c.number == 1).values(citizen_email="maria@example.test\nBcc: x@y.z")
        work.connection.execute(broken)
        work.connection.execute(update(t.mail).where(t.mail.c.message_id.like("%1.1")).values(recipient="a\nb"))
    assert postman.prepare(NOW) == 2
    assert "could not be composed" in caplog.text
    assert postman.send(NOW) == 1
    (got,) = post.received
    assert read(got.raw)["To"].addresses[0].display_name == "Ágnes Kovács-Țîru"
    assert postman.prepare(NOW + timedelta(minutes=9)) == 0
    assert postman.prepare(NOW + timedelta(minutes=11)) == 1


@pytest.mark.parametrize("address", ["ș@example.test", "a\r\nRCPT TO:<b@example.test>"])
def test_an_address_no_relay_can_be_told_is_refused_for_good(postman: Postman, post: Post, address: str) -> None:
    reply = postman.mailer.send("tichet@primarie.example", address, b"Subject: x\r\n\r\nx\r\n")
    assert reply == Rejected(0, "an address that cannot be written")
    assert post.received == []


def test_a_letter_without_an_address_is_a_bounce(postman: Postman, post: Post, here: Town) -> None:
    ticket, issued = resolved(postman, here)
    with postman.uow.begin(None, NOW) as work:
        work.connection.execute(update(t.mail).where(t.mail.c.kind == "resolution").values(recipient=""))
    postman.send(issued)
    assert postman.mails()[-1] == ("resolution", "bounced", "0 no address")
    assert postman.state(ticket) == (State.RESOLVED, True)


class Jammed:
    """A press that cannot print one resolution, and prints the others."""

    def __init__(self, number: str) -> None:
        self._number = number
        self._press = open_press()

    def pdf(self, page: ResolutionPage) -> bytes:
        """The page, unless it is the one."""
        if page.number == self._number:
            raise RuntimeError("jammed")
        return self._press.pdf(page)


def test_a_paper_that_cannot_be_printed_holds_up_no_other(postman: Postman, here: Town) -> None:
    first = town.ask(postman.uow)
    town.talk_and_resolve(postman.uow, here, first.id)
    other = replace(town.request(), registration_number="222/2026", citizen_name="Ágnes Kovács-Țîru", starts_at=None)
    with postman.uow.begin(0, NOW) as work:
        second = town.open_ticket(work, other)
    town.talk_and_resolve(postman.uow, here, second.id, town.SLOT + timedelta(hours=1))
    with pytest.raises(RuntimeError, match="jammed"):
        make_due_pdfs(postman.uow, Jammed("1/2026"), postman.archive, SENDER.city, NOW)
    with postman.uow.look(None, NOW) as work:
        asked = select(t.resolution.c.id, t.resolution.c.pdf_sha256).order_by(t.resolution.c.number)
        (jammed, none), (printed, sha256) = work.connection.execute(asked).all()
    assert none is None
    assert sha256 is not None
    assert ensure_pdf(postman.uow, printed, postman.press, postman.archive, SENDER.city, NOW) == sha256
    assert ensure_pdf(postman.uow, jammed, postman.press, postman.archive, SENDER.city, NOW) != sha256
    with pytest.raises(Refused):
        ensure_pdf(postman.uow, uuid.uuid4(), postman.press, postman.archive, SENDER.city, NOW)

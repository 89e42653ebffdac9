"""The local mail server, spoken to by the standard library's own SMTP client."""

from __future__ import annotations

import re
import smtplib
import threading
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
import requests

from clerkdesk.demo.mailbox.box import Mailbox
from clerkdesk.demo.mailbox.faults import MailFault, Stage
from clerkdesk.demo.mailbox.server import LocalMail

CITIZEN = "maria.oltean.1@mailbox.example"


@pytest.fixture
def mail(tmp_path: Path) -> Iterator[LocalMail]:
    server = LocalMail(tmp_path / "mailbox")
    yield server
    server.stop()


def letter(subject: str = "Rezoluție", to: str = CITIZEN) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Primăria <tichete@primarie.example>"
    message["To"] = to
    message["Subject"] = subject
    message["Message-ID"] = "<BT-2026-000123.1@primarie.example>"
    message.set_content("Bună ziua,\n\nAveți atașată rezoluția.\n")
    message.add_alternative("<p>Bună ziua</p><script>alert(1)</script>", subtype="html")
    message.add_attachment(b"%PDF-1.7 test", maintype="application", subtype="pdf", filename="rezoluție.pdf")
    return message


def send(at: tuple[str, int], message: EmailMessage) -> bytes:
    raw = message.as_bytes(policy=message.policy.clone(linesep="\r\n"))
    with smtplib.SMTP(*at, timeout=10) as client:
        client.sendmail("bounce+482913@primarie.example", [str(message["To"])], raw)
    return raw


def test_a_message_is_kept_byte_for_byte_and_survives_a_restart(mail: LocalMail, tmp_path: Path) -> None:
    raw = send(mail.start(), letter())
    (kept,) = mail.box.messages_for(CITIZEN.upper())
    assert kept.raw == raw
    assert kept.sender == "bounce+482913@primarie.example"
    assert (kept.subject, kept.message_id) == ("Rezoluție", "<BT-2026-000123.1@primarie.example>")
    assert Mailbox(tmp_path / "mailbox").messages() == (kept,)
    assert [path.suffix for path in (tmp_path / "mailbox").iterdir()] == [".eml"]


def test_one_waits_for_a_message_to_come(mail: LocalMail) -> None:
    at = mail.start()
    sender = threading.Thread(target=lambda: [send(at, letter(f"Nr. {number}")) for number in range(3)])
    sender.start()
    found = mail.box.wait_for(lambda one: one.subject == "Nr. 2", timeout=10)
    sender.join()
    assert found.number == 3
    with pytest.raises(TimeoutError):
        mail.box.wait_for(lambda one: one.subject == "Nr. 9", timeout=0.01)


@pytest.mark.parametrize(
    ("stage", "reply", "refused"),
    [
        (Stage.SENDER, "451 4.3.0 Try again", smtplib.SMTPSenderRefused),
        (Stage.RECIPIENT, "550 5.1.1 Unknown user", smtplib.SMTPRecipientsRefused),
        (Stage.CONTENT, "552 5.3.4 Too big", smtplib.SMTPDataError),
    ],
)
def test_an_ordered_refusal_strikes_once(mail: LocalMail, stage: Stage, reply: str, refused: type[Exception]) -> None:
    at = mail.start()
    mail.faults.order(MailFault(stage, reply))
    with pytest.raises(refused):
        send(at, letter())
    assert mail.box.messages() == ()
    send(at, letter())
    assert len(mail.box.messages()) == 1


def test_a_refusal_may_be_for_one_address_only(mail: LocalMail) -> None:
    at = mail.start()
    mail.faults.order(MailFault(Stage.RECIPIENT, "550 5.1.1 Unknown user", address="nimeni@mailbox.example"))
    send(at, letter())
    with pytest.raises(smtplib.SMTPRecipientsRefused):
        send(at, letter(to="nimeni@mailbox.example"))


def test_the_line_breaks_after_the_dot_and_the_message_is_there(mail: LocalMail) -> None:
    at = mail.start()
    mail.faults.order(MailFault(Stage.AFTER_DOT))
    with pytest.raises(smtplib.SMTPServerDisconnected):
        send(at, letter())
    send(at, letter())
    first, second = mail.box.messages()
    assert first.message_id == second.message_id


def test_a_slow_answer_still_takes_the_message(mail: LocalMail) -> None:
    mail.faults.order(MailFault(Stage.CONTENT, delay_seconds=0.05))
    send(mail.start(), letter())
    assert len(mail.box.messages()) == 1


def test_the_mailbox_is_read_in_a_browser(mail: LocalMail) -> None:
    send(mail.start(), letter("Rezoluția <nr. 4>"))
    root = mail.start_page()
    listing = requests.get(root, timeout=10)
    assert "Rezoluția &lt;nr. 4&gt;" in listing.text
    page = requests.get(f"{root}/mail/1", timeout=10).text
    assert "Aveți atașată rezoluția." in page
    assert "<script>" not in page
    links = re.findall(r'href="(/mail/1/part/\d+)">rezoluție.pdf', page)
    attachment = requests.get(f"{root}{links[0]}", timeout=10)
    assert attachment.content == b"%PDF-1.7 test"
    assert attachment.headers["Content-Disposition"].startswith("attachment")
    (framed,) = re.findall(r'iframe sandbox src="([^"]+)"', page)
    assert "sandbox" in requests.get(f"{root}{framed}", timeout=10).headers["Content-Security-Policy"]
    assert requests.get(f"{root}/mail/1/raw", timeout=10).content == mail.box.messages()[0].raw
    assert requests.get(f"{root}/mail/2", timeout=10).status_code == 404


def test_the_port_is_free_after_stop(mail: LocalMail) -> None:
    _, port = mail.start()
    mail.stop()
    assert mail.start(port)[1] == port
    assert requests.get(mail.start_page(), timeout=10).status_code == 200
    mail.stop()
    assert requests.get(mail.start_page(), timeout=10).status_code == 200

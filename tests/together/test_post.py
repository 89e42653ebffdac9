"""The post on a real database and a real SMTP server: what a citizen receives."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

import icalendar
from sqlalchemy import insert, select, update

from clerkdesk.central.store import tables as t
from clerkdesk.central.usecases.act import act
from clerkdesk.central.usecases.climb import climb
from clerkdesk.domain import commands as c
from clerkdesk.domain.audience import Channel
from clerkdesk.domain.roles import CITIZEN, Role, Who
from clerkdesk.domain.ticket import State
from tests.fakes.post import Post
from tests.together import town
from tests.together.postman import LATER, LINKS, Postman, read, resolved
from tests.together.town import NOW, Town


def test_a_confirmation_invites(postman: Postman, post: Post) -> None:
    town.ask(postman.uow)
    assert postman.prepare(NOW) == 0  # the meeting's link is still to come
    assert postman.prepare(LATER) == 1
    assert postman.send(LATER) == 1
    (got,) = post.received
    assert got.sender == "bounce+BT-2026-000001.1@primarie.example"
    assert got.recipients == ("maria@example.test",)
    assert got.raw.isascii()
    assert max(len(line) for line in got.raw.splitlines()) <= 998
    message = read(got.raw)
    assert message["Message-ID"] == "<BT-2026-000001.1@primarie.example>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Content-Language"] == "ro"
    assert "marți, 24 noiembrie 2026, ora 10:20" in message["Subject"]
    kinds = [part.get_content_type() for part in message.walk()]
    assert kinds == [
        "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar", "application/ics",
    ]  # fmt: skip
    part = next(each for each in message.walk() if each.get_content_type() == "text/calendar")
    assert part.get_param("method") == "REQUEST"
    calendar = icalendar.Calendar.from_ical(part.get_content())
    (event,) = calendar.walk("VEVENT")
    assert calendar["METHOD"] == "REQUEST"
    assert event["UID"] == "BT-2026-000001@primarie.example"
    assert event["SEQUENCE"] == 1
    assert event["DTSTART"].params["TZID"] == "Europe/Bucharest"
    assert event["DTSTART"].dt == town.SLOT
    text = next(each for each in message.walk() if each.get_content_type() == "text/plain").get_content()
    link = next(line for line in text.splitlines() if line.startswith("https://tichet.primarie.example/t/"))
    assert LINKS.read(link.rsplit("/", 1)[1], LATER) is not None


def test_moving_and_cancelling_speak_of_the_same_entry(postman: Postman, post: Post) -> None:
    opened = town.ask(postman.uow)
    with postman.uow.begin(0, NOW) as work:
        act(work, opened.id, CITIZEN, c.Schedule(town.SLOT + timedelta(hours=1)))
    with postman.uow.begin(0, NOW) as work:
        act(work, opened.id, CITIZEN, c.Cancel())
    postman.prepare(LATER)
    postman.send(LATER)
    entries = []
    for got in post.received:
        part = next(each for each in read(got.raw).walk() if each.get_content_type() == "text/calendar")
        (event,) = icalendar.Calendar.from_ical(part.get_content()).walk("VEVENT")
        entries.append((event["UID"], int(event["SEQUENCE"]), part.get_param("method"), str(event["STATUS"])))
    uid = "BT-2026-000001@primarie.example"
    assert sorted(entries) == [
        (uid, 1, "REQUEST", "CONFIRMED"), (uid, 2, "REQUEST", "CONFIRMED"), (uid, 3, "CANCEL", "CANCELLED"),
    ]  # fmt: skip


def test_an_accepted_resolution_is_communicated(postman: Postman, post: Post, here: Town) -> None:
    ticket, issued = resolved(postman, here)
    assert postman.state(ticket) == (State.RESOLVED, False)
    postman.send(issued)
    assert postman.state(ticket) == (State.COMMUNICATED, False)
    message = read(post.received[-1].raw)
    (pdf,) = [part for part in message.walk() if part.get_content_type() == "application/pdf"]
    assert pdf.get_filename() == "rezoluție-1-2026.pdf"
    with postman.uow.look(None, NOW) as work:
        sha256 = work.connection.execute(select(t.resolution.c.pdf_sha256)).scalar_one()
        delivered = work.connection.execute(select(t.resolution.c.delivered_at)).scalar_one()
    assert pdf.get_content() == b"".join(postman.archive.read(sha256))
    assert delivered == issued
    assert postman.send(issued) == 0


def test_dots_and_line_ends_survive_the_wire(postman: Postman, post: Post) -> None:
    raw = b"Subject: x\r\n\r\n.one\r\n..two\r\n.\r\nend"
    postman.mailer.send("tichet@primarie.example", "a@example.test", raw)
    assert post.received[0].raw.rstrip(b"\r\n") == raw


def test_a_handed_over_ticket_tells_its_citizen(postman: Postman, post: Post, here: Town) -> None:
    opened = town.ask(postman.uow)
    boss = Who(here.director, Role.DIRECTOR)
    with postman.uow.begin(boss.id, NOW) as work:
        act(work, opened.id, boss, c.Reassign(here.director, "concediu"))
    postman.prepare(LATER)
    postman.send(LATER)
    assert "discutați cu Horea Szabó" in read(post.received[-1].raw)["Subject"]


def test_a_talk_by_phone_says_which_number_to_dial(postman: Postman, post: Post) -> None:
    town.ask(postman.uow, channel=Channel.PHONE)
    with postman.uow.begin(None, NOW) as work:
        ready = {"state": "ready", "webex_id": "1", "call_in_number": "+40 364 000 000", "access_code": "2612"}
        work.connection.execute(update(t.meeting).values(ready))
    postman.prepare(NOW)
    postman.send(NOW)
    text = next(part for part in read(post.received[0].raw).walk() if part.get_content_type() == "text/plain")
    lines = text.get_content().splitlines()
    assert {"Număr de apelat: +40 364 000 000", "Cod de acces: 2612"} <= set(lines)


def test_a_talk_by_phone_without_a_number_says_the_desk_will_call(postman: Postman, post: Post) -> None:
    town.ask(postman.uow, channel=Channel.PHONE)
    postman.prepare(LATER)
    postman.send(LATER)
    text = next(part for part in read(post.received[0].raw).walk() if part.get_content_type() == "text/plain")
    assert "Număr de apelat" not in text.get_content()


def test_a_heap_of_letters_is_worked_off_in_portions(postman: Postman, post: Post) -> None:
    ticket = town.ask(postman.uow, starts_at=None).id
    with postman.uow.begin(None, NOW) as work:
        for number in range(50):
            letter = {"id": uuid.uuid4(), "ticket_id": ticket, "kind": "requested", "recipient": "maria@example.test"}
            row = insert(t.mail).values(**letter, message_id=f"BT-2026-000001.{number + 2}", queued_at=NOW)
            work.connection.execute(row)
    assert (postman.prepare(NOW), postman.prepare(NOW)) == (50, 1)
    assert (postman.send(NOW), postman.send(NOW)) == (50, 1)
    assert len(post.received) == 51


def test_a_climb_is_confirmed_and_asks_for_an_hour(postman: Postman, post: Post, here: Town) -> None:
    ticket, issued = resolved(postman, here)
    assert isinstance(issued, datetime)
    postman.send(issued)
    with postman.uow.begin(0, issued) as work:
        climb(work, uuid.UUID(str(ticket)), "Planul avea deja scara cerută.")
    postman.prepare(issued)
    postman.send(issued)
    letter = read(post.received[-1].raw)
    text = next(part for part in letter.walk() if part.get_content_type() == "text/plain").get_content()
    assert "Horea Szabó" in text
    assert "Alegeți ora audienței" in " ".join(text.split())
    assert not any(part.get_content_type() == "text/calendar" for part in letter.walk())

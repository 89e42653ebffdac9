"""Meetings on a real database against the local Webex over HTTP, with the faults the real one shows."""

from __future__ import annotations

import json
from datetime import timedelta
from threading import Barrier, Thread

import pytest

from clerkdesk.central.ports.meetings import MeetingRefused, WantedMeeting
from clerkdesk.central.usecases.act import act
from clerkdesk.central.usecases.join_meeting import join
from clerkdesk.demo.webex.faults import Fault
from clerkdesk.domain import commands as c
from clerkdesk.domain.audience import Channel
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.roles import CITIZEN, Role, Who
from clerkdesk.wire.exchange import Unreachable
from tests.together import town
from tests.together.bench import HOST, Bench
from tests.together.town import NOW, SLOT


@pytest.mark.parametrize("channel", list(Channel))
def test_a_ticket_gets_its_meeting(bench: Bench, channel: Channel) -> None:
    town.ask(bench.uow, channel=channel)
    assert bench.follow() == 1
    row = bench.row("meeting")
    assert row["state"] == "ready"
    assert row["host_email"] == HOST
    assert str(row["web_link"]).startswith("http")
    assert row["call_in_number"]
    (meeting,) = bench.local.state.store.meetings.values()
    assert meeting.start == SLOT
    assert meeting.auto_record
    assert meeting.tags == ("BT-2026-000001",)
    assert "Oltean" not in meeting.title
    assert meeting.more["sendEmail"] is False
    assert bench.follow() == 0


def test_moving_cancelling_and_handing_over_are_followed(bench: Bench) -> None:
    opened = town.ask(bench.uow)
    bench.follow()
    later = SLOT + timedelta(hours=2)
    with bench.uow.begin(0, NOW) as work:
        act(work, opened.id, CITIZEN, c.Schedule(later))
    assert bench.row("meeting")["state"] == "moved"
    bench.follow()
    (meeting,) = bench.local.state.store.meetings.values()
    assert meeting.start == later
    assert meeting.tags == ("BT-2026-000001",)
    boss = Who(bench.town.director, Role.DIRECTOR)
    with bench.uow.begin(boss.id, NOW) as work:
        act(work, opened.id, boss, c.Reassign(bench.town.director, "concediu"))
    bench.follow()
    (meeting,) = bench.local.state.store.meetings.values()
    assert meeting.host_email == "director@primarie.example"
    with bench.uow.begin(0, NOW) as work:
        act(work, opened.id, CITIZEN, c.Cancel())
    bench.follow()
    assert bench.meetings() == []
    assert bench.row("meeting")["webex_id"] == ""


def test_a_lost_reply_makes_no_second_meeting(bench: Bench) -> None:
    town.ask(bench.uow)
    bench.local.state.faults.order(Fault(502, method="POST", path="/v1/meetings", after_effect=True))
    with pytest.raises(Unreachable):
        bench.follow()
    assert len(bench.meetings()) == 1
    assert bench.follow() == 0  # not before its time
    bench.clock.advance(timedelta(minutes=1))
    assert bench.follow() == 1
    assert len(bench.meetings()) == 1
    assert bench.row("meeting")["state"] == "ready"


def test_a_full_service_is_left_alone_as_long_as_it_asks(bench: Bench) -> None:
    town.ask(bench.uow)
    bench.local.state.faults.order(Fault(429, path="/v1/meetings", retry_after=120))
    with pytest.raises(Unreachable) as full:
        bench.follow()
    assert full.value.retry_after == 120
    bench.clock.advance(timedelta(seconds=119))
    assert bench.follow() == 0
    bench.clock.advance(timedelta(seconds=2))
    assert bench.follow() == 1


def test_a_refusal_for_good_is_kept_with_its_tracking_id(bench: Bench) -> None:
    town.ask(bench.uow)
    bench.local.state.faults.order(Fault(403, method="POST", path="/v1/meetings"))
    assert bench.follow() == 1
    row = bench.row("meeting")
    assert row["state"] == "failed"
    assert "LOCAL_" in str(row["last_error"])
    assert bench.follow() == 0


def test_a_worn_out_token_is_refreshed_once_for_all_and_stored(bench: Bench) -> None:
    bench.write_tokens("worn-out")
    barrier, got = Barrier(6), []

    def ask() -> None:
        barrier.wait()
        got.append(bench.webex.find("BT-0", HOST))

    threads = [Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == [None] * 6
    held = json.loads(bench.token_file.read_bytes())
    assert held["access_token"] != "worn-out"
    assert held["refresh_token"] != "local-refresh"  # a second use would have ended the whole access
    assert bench.token_file.stat().st_mode & 0o777 == 0o600


def test_the_holder_joins_as_host_and_nobody_else(bench: Bench) -> None:
    opened = town.ask(bench.uow)
    bench.follow()
    with bench.uow.begin(bench.town.clerk, bench.clock.now()) as work:
        joining = join(work, bench.town.clerk, str(opened.id), bench.webex)
    assert joining.start_link.startswith("http")
    assert joining.expires_at > bench.clock.now()
    with bench.uow.begin(bench.town.director, NOW) as work, pytest.raises(Refused) as refused:
        join(work, bench.town.director, str(opened.id), bench.webex)
    assert refused.value.code is Code.NOT_YOUR_TICKET
    assert [row["verb"] for row in bench.rows("audit")].count("joined") == 1
    assert all(joining.start_link not in str(row) for row in bench.rows("meeting"))


def test_a_meeting_that_is_gone_is_no_failure_to_delete(bench: Bench) -> None:
    bench.webex.delete("nothing", HOST)
    assert bench.webex.get("nothing", HOST) is None
    with pytest.raises(MeetingRefused):
        bench.webex.create(
            WantedMeeting(tag="x", title="t", starts_at=SLOT, ends_at=SLOT + timedelta(minutes=5), host_email=HOST)
        )


def test_a_talk_long_past_gets_no_meeting(bench: Bench) -> None:
    town.ask(bench.uow)
    bench.clock.advance(timedelta(days=2))
    assert bench.follow() == 1
    assert bench.row("meeting")["state"] == "failed"
    assert bench.meetings() == []


def test_a_talk_that_has_just_begun_still_gets_one(bench: Bench) -> None:
    town.ask(bench.uow)
    bench.clock.advance(SLOT + timedelta(minutes=5) - bench.clock.now())
    assert bench.follow() == 1
    assert bench.row("meeting")["state"] == "ready"


def test_joining_says_no_without_a_meeting_and_falls_back_on_the_meetings_own_page(bench: Bench) -> None:
    opened = town.ask(bench.uow)

    def try_to_join(ticket: str = str(opened.id)) -> str:
        with bench.uow.begin(bench.town.clerk, bench.clock.now()) as work:
            return join(work, bench.town.clerk, ticket, bench.webex).start_link

    for ticket, code in (
        ("nothing", Code.TICKET_UNKNOWN),
        ("018f0000-0000-7000-8000-000000000009", Code.TICKET_UNKNOWN),
        (str(opened.id), Code.NO_MEETING),
    ):
        with pytest.raises(Refused) as refused:
            try_to_join(ticket)
        assert refused.value.code is code
    bench.follow()
    bench.local.state.faults.order(Fault(403, path="/v1/meetings/join"))
    assert try_to_join() == bench.row("meeting")["web_link"]
    bench.local.state.faults.order(Fault(404, path="/v1/meetings/join"))
    with pytest.raises(Refused) as gone:
        try_to_join()
    assert gone.value.code is Code.NO_MEETING

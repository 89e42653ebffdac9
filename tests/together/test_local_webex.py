"""The local Webex against a client its authors did not write (`wxc_sdk`), and against plain requests for the rest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
import requests
from wxc_sdk.meetings import MeetingsApi
from wxc_sdk.rest import RestError, RestSession
from wxc_sdk.tokens import Tokens

from clerkdesk.demo.webex.faults import Fault
from clerkdesk.demo.webex.server import LocalWebex
from tests.unit.demo.webex_calls import HOST, body, call, created, held, webex

__all__ = ["webex"]


class Foreign(RestSession):
    """The foreign client's session, pointed at this machine."""


@pytest.fixture
def foreign(webex: LocalWebex) -> Iterator[MeetingsApi]:
    class Here(Foreign):
        BASE = f"{webex.root_url}/v1"

    with Here(tokens=Tokens(access_token="local-access"), concurrent_requests=2, retry_429=False) as session:
        yield MeetingsApi(session=session)


def test_a_foreign_client_creates_finds_joins_and_deletes(foreign: MeetingsApi) -> None:
    made = foreign.create(
        title="Dosar 482913/2026",
        start="2026-11-24T10:40:00+02:00",
        end="2026-11-24T10:55:00+02:00",
        timezone="Europe/Bucharest",
        host_email=HOST,
        enabled_auto_record_meeting=True,
        integration_tags=["BT-2026-000123"],
    )
    assert made.meeting_type == "meetingSeries"
    assert made.state == "active"
    assert made.host_email == HOST
    assert made.start == "2026-11-24T10:40:00+02:00"
    found = list(foreign.list(integration_tag="BT-2026-000123", host_email=HOST))
    assert [one.id for one in found] == [made.id]
    assert list(foreign.list(integration_tag="BT-2026-000999", host_email=HOST)) == []
    assert made.id is not None
    assert foreign.get(made.id, host_email=HOST).web_link == made.web_link
    links = foreign.join(meeting_id=made.id, join_directly=False, email="maria@mailbox.example", display_name="Maria")
    assert links.join_link is not None
    assert requests.get(links.join_link, timeout=10).status_code == 200
    foreign.delete(made.id, host_email=HOST)
    with pytest.raises(RestError) as gone:
        foreign.get(made.id)
    assert gone.value.response.status_code == 404
    assert gone.value.detail.tracking_id.startswith("LOCAL_")


def test_a_foreign_client_sees_429_with_retry_after(webex: LocalWebex, foreign: MeetingsApi) -> None:
    webex.state.faults.order(Fault(status=429, retry_after=7, path="/v1/meetings"))
    with pytest.raises(RestError) as refused:
        list(foreign.list(host_email=HOST))
    assert refused.value.response.status_code == 429
    assert refused.value.response.headers["Retry-After"] == "7"
    assert list(foreign.list(host_email=HOST)) == []


def test_a_foreign_client_pages_through_many(webex: LocalWebex, foreign: MeetingsApi) -> None:
    made = {str(created(webex, hostEmail=f"h{n}@primarie.example")["id"]) for n in range(7)}
    assert {one.id for one in foreign.list(max=3)} == made


def test_a_foreign_client_reads_the_participants(webex: LocalWebex, foreign: MeetingsApi) -> None:
    meeting = created(webex)
    held(webex, meeting)
    call(webex, "POST", "/_local/advance", json={"seconds": 900})
    people = list(foreign.participants.list_participants(meeting_id=str(meeting["id"])))
    assert {(one.display_name, one.host) for one in people} == {("Maria Oltean", False), ("Ioana Mureșan", True)}


def test_nothing_is_answered_without_a_living_token(webex: LocalWebex) -> None:
    url = f"{webex.root_url}/v1/meetings"
    assert requests.get(url, timeout=10).status_code == 401
    call(webex, "POST", "/_local/tokens/expire")
    assert call(webex, "GET", "/v1/meetings").status_code == 401
    form = {
        "grant_type": "refresh_token",
        "client_id": "local-client",
        "client_secret": "local-secret",
        "refresh_token": "local-refresh",
    }
    fresh = requests.post(f"{webex.root_url}/v1/access_token", data=form, timeout=10).json()
    assert fresh["refresh_token"]
    assert fresh["expires_in"] > 0
    bearer = {"Authorization": f"Bearer {fresh['access_token']}"}
    assert requests.get(url, headers=bearer, timeout=10).status_code == 200
    wrong = requests.post(f"{webex.root_url}/v1/access_token", data={**form, "refresh_token": "x"}, timeout=10)
    assert wrong.status_code == 401


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": ""},
        {"title": "x" * 129},
        {"end": "2026-11-24T10:45:00+02:00"},
        {"start": "2026-11-23T10:40:00+02:00"},
        {"start": "luni"},
        {"timezone": "Europe/Napoca"},
        {"integrationTags": ["a", "b", "c", "d"]},
        {"unlockedMeetingJoinSecurity": "open"},
    ],
    ids=str,
)
def test_a_bad_meeting_is_refused_with_a_tracking_id(webex: LocalWebex, wrong: dict[str, object]) -> None:
    reply = call(webex, "POST", "/v1/meetings", json=body(**wrong))
    assert reply.status_code == 400
    assert set(reply.json()) == {"message", "errors", "trackingId"}


def test_refused_creations_count_against_the_quota(webex: LocalWebex) -> None:
    for _ in range(6):
        assert call(webex, "POST", "/v1/meetings", json=body(title="")).status_code == 400
    full = call(webex, "POST", "/v1/meetings", json=body())
    assert full.status_code == 429
    assert int(full.headers["Retry-After"]) > 86_000
    webex.clock.advance(timedelta(hours=25))
    later = body(start="2026-11-26T10:40:00+02:00", end="2026-11-26T10:55:00+02:00")
    assert call(webex, "POST", "/v1/meetings", json=later).status_code == 200


def test_a_lost_reply_leaves_a_meeting_that_its_tag_finds(webex: LocalWebex) -> None:
    fault = {"status": 502, "method": "POST", "path": "/v1/meetings", "after_effect": True}
    call(webex, "POST", "/_local/faults", json=fault)
    assert call(webex, "POST", "/v1/meetings", json=body()).status_code == 502
    found = call(webex, "GET", "/v1/meetings?integrationTag=BT-2026-000123").json()["items"]
    assert len(found) == 1


def test_423_may_come_without_a_retry_after(webex: LocalWebex) -> None:
    webex.state.faults.order(Fault(status=423, times=2))
    replies = [call(webex, "GET", "/v1/meetings") for _ in range(3)]
    assert [each.status_code for each in replies] == [423, 423, 200]
    assert "Retry-After" not in replies[0].headers


def test_patching_empty_tags_wipes_them(webex: LocalWebex) -> None:
    meeting = created(webex)
    path = f"/v1/meetings/{meeting['id']}"
    kept = call(webex, "PATCH", path, json={"title": "Altul", "hostEmail": HOST}).json()
    assert (kept["title"], kept["integrationTags"]) == ("Altul", ["BT-2026-000123"])
    assert call(webex, "PATCH", path, json={"integrationTags": []}).json()["integrationTags"] == []


def test_an_administrator_sees_no_secrets(webex: LocalWebex) -> None:
    meeting = created(webex, agenda="Dosarul pe scurt")
    seen = call(webex, "GET", f"/v1/admin/meetings/{meeting['id']}").json()
    hidden = {"agenda", "password", "hostKey", "webLink", "sipAddress", "phoneAndVideoSystemPassword"}
    assert hidden <= set(meeting)
    assert not hidden & set(seen)
    assert "accessCode" not in seen["telephony"]
    assert seen["state"] == "active"


def test_join_gives_the_host_a_start_link_and_redirects_by_default(webex: LocalWebex) -> None:
    meeting = created(webex)
    asked = {"meetingId": meeting["id"], "hostEmail": HOST, "joinDirectly": False, "expirationMinutes": 5}
    links = call(webex, "POST", "/v1/meetings/join", json=asked).json()
    assert set(links) == {"startLink", "joinLink", "expiration"}
    direct = call(webex, "POST", "/v1/meetings/join", json={"meetingNumber": meeting["meetingNumber"]})
    assert direct.status_code == 302
    assert direct.headers["Location"].startswith(webex.root_url)
    both = {"meetingId": meeting["id"], "webLink": meeting["webLink"]}
    assert call(webex, "POST", "/v1/meetings/join", json=both).status_code == 400
    webex.clock.advance(timedelta(minutes=6))
    assert requests.get(links["startLink"], timeout=10).status_code == 403


def test_host_and_citizen_meet_in_the_browser_pages(webex: LocalWebex) -> None:
    meeting = created(webex)
    asked = {"meetingId": meeting["id"], "hostEmail": HOST, "displayName": "Ioana Mureșan", "joinDirectly": False}
    start = call(webex, "POST", "/v1/meetings/join", json=asked).json()["startLink"]
    citizen, clerk = requests.Session(), requests.Session()
    front = citizen.post(str(meeting["webLink"]), data={"name": "Maria <Oltean>"}, timeout=10)
    waiting = citizen.post(f"{front.url}/enter", timeout=10)
    assert "sala de așteptare" in waiting.text
    shape = call(webex, "GET", f"/v1/meetings/{meeting['id']}").json()
    assert (shape["state"], shape["hostDidJoin"], shape["attendeeDidJoin"]) == ("inProgress", False, True)
    assert "Începe convorbirea" in clerk.get(start, timeout=10).text
    room = clerk.post(f"{start}/enter", timeout=10)
    assert "Maria &lt;Oltean&gt;" in room.text
    assert "Se înregistrează" in citizen.get(front.url, timeout=10).text
    assert clerk.post(f"{start}/end", timeout=10).status_code == 200
    assert citizen.post(f"{front.url}/end", timeout=10).status_code == 400
    assert webex.state.meeting(str(meeting["id"])).running is None
    citizen.close()
    clerk.close()

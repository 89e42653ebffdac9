"""The local Webex against a client its authors did not write (`wxc_sdk`), and against plain requests for the rest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import requests
from wxc_sdk.meetings import MeetingsApi
from wxc_sdk.rest import RestError, RestSession
from wxc_sdk.tokens import Tokens

from clerkdesk.demo.webex.clock import MovableClock
from clerkdesk.demo.webex.faults import Fault
from clerkdesk.demo.webex.model import Settings
from clerkdesk.demo.webex.server import LocalWebex

NOW = datetime(2026, 11, 24, 8, 12, 30, tzinfo=UTC)
HOST = "ioana.muresan@primarie.example"
AUTH = {"Authorization": "Bearer local-access"}


class Foreign(RestSession):
    """The foreign client's session, pointed at this machine."""


@pytest.fixture
def webex() -> Iterator[LocalWebex]:
    server = LocalWebex(Settings(quota_per_host=6), MovableClock(lambda: NOW))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def foreign(webex: LocalWebex) -> Iterator[MeetingsApi]:
    class Here(Foreign):
        BASE = f"{webex.root_url}/v1"

    with Here(tokens=Tokens(access_token="local-access"), concurrent_requests=2, retry_429=False) as session:
        yield MeetingsApi(session=session)


def body(**more: object) -> dict[str, object]:
    return {
        "title": "Dosar 482913/2026",
        "start": "2026-11-24T10:40:00+02:00",
        "end": "2026-11-24T10:55:00+02:00",
        "timezone": "Europe/Bucharest",
        "hostEmail": HOST,
        "enabledAutoRecordMeeting": True,
        "integrationTags": ["BT-2026-000123"],
        "sendEmail": False,
        **more,
    }


def call(webex: LocalWebex, method: str, path: str, **more: object) -> requests.Response:
    return requests.request(method, f"{webex.root_url}{path}", headers=AUTH, timeout=10, allow_redirects=False, **more)  # type: ignore[arg-type]


def created(webex: LocalWebex, **more: object) -> dict[str, object]:
    reply = call(webex, "POST", "/v1/meetings", json=body(**more))
    assert reply.status_code == 200, reply.text
    shape: dict[str, object] = reply.json()
    return shape


def held(webex: LocalWebex, meeting: dict[str, object], minutes: int = 9) -> None:
    """A talk of `minutes`, ended by the host."""
    lever = f"/_local/meetings/{meeting['id']}"
    call(webex, "POST", f"{lever}/enter", json={"email": "maria@mailbox.example", "displayName": "Maria Oltean"})
    call(webex, "POST", f"{lever}/enter", json={"host": True, "email": HOST, "displayName": "Ioana Mureșan"})
    call(webex, "POST", "/_local/advance", json={"seconds": minutes * 60})
    assert call(webex, "POST", f"{lever}/end").status_code == 204


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


def test_details_of_an_ended_instance_come_after_a_quarter_of_an_hour(webex: LocalWebex) -> None:
    meeting = created(webex)
    held(webex, meeting)
    ended = f"/v1/meetings?meetingSeriesId={meeting['id']}&meetingType=meeting&state=ended"
    participants = f"/v1/meetingParticipants?meetingId={meeting['id']}"
    assert call(webex, "GET", ended).json()["items"] == []
    early = call(webex, "GET", participants).json()["items"]
    assert {one["joinedTime"] for one in early} == {"1970-01-01T00:00:00.000Z"}
    call(webex, "POST", "/_local/advance", json={"seconds": 900})
    (instance,) = call(webex, "GET", ended).json()["items"]
    assert str(instance["id"]).startswith(f"{meeting['id']}_I_")
    final = call(webex, "GET", f"/v1/meetingParticipants?meetingId={instance['id']}&hostEmail={HOST}").json()["items"]
    assert all(one["joinedTime"].startswith("2026-11-24T08:12:30") for one in final)
    assert all(one["state"] == "end" for one in final)
    assert call(webex, "DELETE", f"/v1/meetings/{instance['id']}").status_code == 409


def test_a_talk_that_broke_off_has_two_instances_and_two_recordings(webex: LocalWebex) -> None:
    meeting = created(webex)
    held(webex, meeting, 2)
    held(webex, meeting, 7)
    webex.clock.advance(timedelta(minutes=20))
    path = f"/v1/meetings?meetingSeriesId={meeting['id']}&meetingType=meeting"
    assert len(call(webex, "GET", path).json()["items"]) == 2
    found = call(webex, "GET", f"/v1/recordings?meetingId={meeting['id']}&hostEmail={HOST}").json()["items"]
    assert [one["durationSeconds"] for one in found] == [420, 120]


def test_nobody_came_is_missed(webex: LocalWebex) -> None:
    meeting = created(webex)
    path = f"/v1/meetings/{meeting['id']}?current=true"
    assert call(webex, "GET", path).json()["state"] == "scheduled"
    webex.clock.advance(timedelta(minutes=20))
    assert call(webex, "GET", path).json()["state"] == "ready"
    webex.clock.advance(timedelta(minutes=40))
    assert call(webex, "GET", path).json()["state"] == "missed"


def test_a_recording_appears_later_and_its_link_dies(webex: LocalWebex) -> None:
    meeting = created(webex)
    held(webex, meeting)
    listed = f"/v1/recordings?meetingId={meeting['id']}&hostEmail={HOST}"
    assert call(webex, "GET", listed).json()["items"] == []
    webex.clock.advance(timedelta(minutes=10))
    (recording,) = call(webex, "GET", listed).json()["items"]
    assert recording["durationSeconds"] == 540
    assert recording["integrationTags"] == ["BT-2026-000123"]
    details = call(webex, "GET", f"/v1/recordings/{recording['id']}?hostEmail={HOST}").json()
    link = details["temporaryDirectDownloadLinks"]["recordingDownloadLink"]
    whole = requests.get(link, timeout=10)
    assert int(whole.headers["Content-Length"]) == len(whole.content) == recording["sizeBytes"]
    assert whole.content[4:8] == b"ftyp"
    part = requests.get(link, headers={"Range": "bytes=100-199"}, timeout=10)
    assert (part.status_code, part.content) == (206, whole.content[100:200])
    beyond = requests.get(link, headers={"Range": "bytes=9999999-"}, timeout=10)
    assert beyond.status_code == 416
    webex.clock.advance(timedelta(hours=3))
    assert requests.get(link, timeout=10).status_code == 403


def test_a_recording_may_be_forbidden_never_come_or_lie_about_its_size(webex: LocalWebex) -> None:
    first = created(webex)
    held(webex, first)
    call(webex, "POST", "/_local/switches", json={"recordings_never": True, "downloads_forbidden": True})
    held(webex, first)
    webex.clock.advance(timedelta(minutes=30))
    (recording,) = call(webex, "GET", "/v1/admin/recordings").json()["items"]
    details = call(webex, "GET", f"/v1/recordings/{recording['id']}").json()
    assert "temporaryDirectDownloadLinks" not in details
    call(webex, "POST", f"/_local/recordings/{recording['id']}/size", json={"sizeBytes": 7})
    assert call(webex, "GET", f"/v1/recordings/{recording['id']}").json()["sizeBytes"] == 7


def test_a_download_may_break_off(webex: LocalWebex) -> None:
    held(webex, created(webex))
    webex.clock.advance(timedelta(minutes=30))
    recording = webex.state.recordings()[0][1]
    details = call(webex, "GET", f"/v1/recordings/{recording.id}").json()
    webex.state.faults.order(Fault(status=0, path="/download", cut_at=50))
    with pytest.raises(requests.exceptions.RequestException):
        requests.get(details["temporaryDirectDownloadLinks"]["recordingDownloadLink"], timeout=10)


def test_deleted_recordings_leave_the_list(webex: LocalWebex) -> None:
    held(webex, created(webex))
    webex.clock.advance(timedelta(minutes=30))
    recording = webex.state.recordings()[0][1]
    ids = {"recordingIds": [recording.id]}
    assert call(webex, "POST", "/v1/recordings/softDelete", json=ids).status_code == 204
    assert call(webex, "GET", "/v1/admin/recordings").json()["items"] == []
    assert len(call(webex, "GET", "/v1/admin/recordings?status=deleted").json()["items"]) == 1
    assert call(webex, "DELETE", f"/v1/recordings/{recording.id}").status_code == 204
    assert call(webex, "GET", f"/v1/recordings/{recording.id}").status_code == 404


def test_the_port_is_free_after_stop() -> None:
    first, second = LocalWebex(), LocalWebex()
    first.start()
    port = int(first.root_url.rsplit(":", 1)[1])
    first.stop()
    first.stop()
    second.start(port)
    assert requests.get(f"{second.root_url}/_local/state", timeout=10).status_code == 200
    second.stop()

"""The local Webex after a talk: instances, participants, recordings, links that die."""

from __future__ import annotations

from datetime import timedelta

import pytest
import requests

from clerkdesk.demo.webex.faults import Fault
from clerkdesk.demo.webex.server import LocalWebex
from tests.unit.demo.webex_calls import HOST, call, created, held, webex

__all__ = ["webex"]


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

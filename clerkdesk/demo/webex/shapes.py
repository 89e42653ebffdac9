"""How rows look on the wire: the JSON objects of meetings, participants and recordings.

This module must never change a row.
"""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from clerkdesk.demo.webex.model import Attendance, Instance, Meeting, Recording, Settings

NOT_YET = "1970-01-01T00:00:00.000Z"
_HIDDEN = ("agenda", "password", "hostKey", "webLink", "sipAddress", "phoneAndVideoSystemPassword")

Shape = dict[str, object]


def utc(moment: datetime) -> str:
    """`2026-11-24T08:40:00.000Z`."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"


def in_zone(moment: datetime, zone: str) -> str:
    """The moment in the meeting's own time zone, with offset."""
    return moment.astimezone(ZoneInfo(zone)).isoformat(timespec="seconds")


def meeting_shape(meeting: Meeting, kind: str, now: datetime, settings: Settings, root: str) -> Shape:
    """A meeting as a `meetingSeries` or `scheduledMeeting`."""
    scheduled = kind == "scheduledMeeting"
    shape: Shape = {
        "id": meeting.scheduled_id if scheduled else meeting.id,
        "meetingNumber": meeting.number,
        "title": meeting.title,
        "agenda": meeting.agenda,
        "password": meeting.password,
        "phoneAndVideoSystemPassword": "".join(str(ord(letter) % 10) for letter in meeting.password)[:8],
        "meetingType": kind,
        "state": meeting.scheduled_state(now) if scheduled else meeting.series_state(now),
        "timezone": meeting.timezone,
        "start": in_zone(meeting.start, meeting.timezone),
        "end": in_zone(meeting.end, meeting.timezone),
        "hostUserId": f"host-{meeting.host_email}",
        "hostDisplayName": meeting.host_email.split("@")[0].replace(".", " ").title(),
        "hostEmail": meeting.host_email,
        "hostKey": meeting.host_key,
        "siteUrl": settings.site,
        "webLink": f"{root}/meet/j.php?MTID=m{meeting.id}",
        "sipAddress": f"{meeting.number}@{settings.site}",
        "enabledAutoRecordMeeting": meeting.auto_record,
        "enabledJoinBeforeHost": meeting.join_before_host,
        "enabledBreakoutSessions": False,
        "telephony": {
            "accessCode": meeting.number,
            "callInNumbers": [{"label": "România", "callInNumber": "+40-21-000-0000", "tollType": "toll"}],
        },
        "integrationTags": list(meeting.tags),
        **{name: value for name, value in meeting.more.items() if name != "sendEmail"},
    }
    if scheduled:
        shape["meetingSeriesId"] = meeting.id
    if meeting.running:
        people = [one for one in meeting.running.people if one.is_present]
        shape["hostDidJoin"] = any(one.is_host for one in people)
        shape["attendeeDidJoin"] = any(not one.is_host for one in people)
    return shape


def instance_shape(meeting: Meeting, instance: Instance, settings: Settings) -> Shape:
    """A run of the meeting; ended ones have lost number, password and links."""
    shape: Shape = {
        "id": instance.id,
        "meetingSeriesId": meeting.id,
        "scheduledMeetingId": meeting.scheduled_id,
        "title": meeting.title,
        "meetingType": "meeting",
        "state": instance.state,
        "timezone": meeting.timezone,
        "start": in_zone(instance.started_at, meeting.timezone),
        "hostUserId": f"host-{meeting.host_email}",
        "hostDisplayName": meeting.host_email.split("@")[0].replace(".", " ").title(),
        "hostEmail": meeting.host_email,
        "siteUrl": settings.site,
        "hasRecording": bool(instance.recordings),
        "integrationTags": list(meeting.tags),
    }
    if instance.ended_at:
        shape["end"] = in_zone(instance.ended_at, meeting.timezone)
    else:
        shape["hostDidJoin"] = instance.host_is_in
        shape["attendeeDidJoin"] = any(one.is_present and not one.is_host for one in instance.people)
    return shape


def without_secrets(shape: Shape) -> Shape:
    """What an administrator's look at a meeting shows: no agenda, no password, no key, no links, no access code."""
    kept = {name: value for name, value in shape.items() if name not in _HIDDEN}
    telephony = kept.get("telephony")
    if isinstance(telephony, dict):
        kept["telephony"] = {name: value for name, value in telephony.items() if name != "accessCode"}
    return kept


def participant_shape(meeting: Meeting, instance: Instance, person: Attendance, *, is_final: bool) -> Shape:
    """One person. Until the times are final they read 1970."""
    joined = utc(person.admitted_at or person.arrived_at) if is_final else NOT_YET
    left = utc(person.left_at) if is_final and person.left_at else NOT_YET
    seconds = round(((person.left_at or person.arrived_at) - person.arrived_at).total_seconds()) if is_final else 0
    state = "end" if person.left_at else ("joined" if person.admitted_at else "lobby")
    device = {"audioType": "voip", "joinedTime": joined, "leftTime": left, "durationSecond": seconds}
    return {
        "id": f"{instance.id}_{person.id}",
        "meetingId": instance.id,
        "hostEmail": meeting.host_email,
        "email": person.email,
        "displayName": person.name,
        "host": person.is_host,
        "coHost": False,
        "spaceModerator": False,
        "invitee": False,
        "state": state,
        "joinedTime": joined,
        "leftTime": left,
        "devices": [device],
    }


def recording_shape(meeting: Meeting, recording: Recording, size: int, settings: Settings, root: str) -> Shape:
    """A recording without its direct links. `downloadUrl` and `playbackUrl` are web pages, not files."""
    return {
        "id": recording.id,
        "meetingId": recording.instance,
        "scheduledMeetingId": meeting.scheduled_id,
        "meetingSeriesId": meeting.id,
        "topic": recording.topic,
        "createTime": utc(recording.available_at),
        "timeRecorded": utc(recording.started_at),
        "siteUrl": settings.site,
        "downloadUrl": f"{root}/page/recording/{recording.id}",
        "playbackUrl": f"{root}/page/recording/{recording.id}/play",
        "password": "********",
        "hostEmail": meeting.host_email,
        "hostDisplayName": meeting.host_email.split("@")[0].replace(".", " ").title(),
        "format": "MP4",
        "serviceType": "MeetingCenter",
        "durationSeconds": recording.seconds,
        "sizeBytes": size if recording.declared_size is None else recording.declared_size,
        "shareToMe": False,
        "status": recording.status,
        "integrationTags": list(meeting.tags),
    }

"""Everything the local Webex knows, in one object behind one lock: meetings, passes, links, settings that tests turn.

This module must never speak HTTP: it takes plain values, returns rows, and raises `ApiError`.
"""

from __future__ import annotations

import hashlib
import itertools
import threading
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from clerkdesk.demo.webex import scheduling
from clerkdesk.demo.webex.clock import MovableClock
from clerkdesk.demo.webex.errors import ApiError, bad_request, not_found
from clerkdesk.demo.webex.faults import Faults
from clerkdesk.demo.webex.model import Instance, Meeting, Pass, Recording, Settings
from clerkdesk.demo.webex.scheduling import Body

_KEPT = (
    "publicMeeting", "excludePassword", "enableConnectAudioBeforeHost", "joinBeforeHostMinutes", "reminderTime",
    "unlockedMeetingJoinSecurity", "sendEmail", "scheduledType", "enableAutomaticLock", "automaticLockMinutes",
)  # fmt: skip


@dataclass(slots=True)
class Switches:
    """What a test may turn: no recording is ever made; downloads are forbidden by the site."""

    recordings_never: bool = False
    downloads_forbidden: bool = False


@dataclass(slots=True)
class Store:
    """The rows. Only `WebexState` touches them, under its lock."""

    meetings: dict[str, Meeting] = field(default_factory=dict)
    passes: dict[str, Pass] = field(default_factory=dict)
    links: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    creations: list[tuple[datetime, str]] = field(default_factory=list)


class WebexState:
    """The whole of the local Webex. Its methods are safe to call from any thread."""

    def __init__(self, settings: Settings, clock: MovableClock) -> None:
        self.settings, self.clock = settings, clock
        self.faults, self.switches = Faults(), Switches()
        self.lock = threading.RLock()
        self.store = Store()
        self._count, self._run = itertools.count(1), clock.now().isoformat()

    def now(self) -> datetime:
        """The moment on the movable clock, in UTC."""
        return self.clock.now()

    def fresh(self, what: str, length: int = 32) -> str:
        """A new id that looks like the real ones; another run, begun at another moment, never gives it again."""
        return hashlib.sha256(f"{self._run}:{what}:{next(self._count)}".encode()).hexdigest()[:length]

    def create(self, body: Body) -> Meeting:
        """A new meeting for `hostEmail`. Raises ApiError 400, 403 or 429; refused ones count against the quota."""
        with self.lock:
            now, host = self.now(), scheduling.text(body, "hostEmail", self.settings.service_email)
            self._spend_quota(host, now)
            self._check_host(host)
            title, agenda = scheduling.title_and_agenda(body)
            start, end = scheduling.span(body, now)
            scheduling.check_choices(body)
            meeting = Meeting(
                id=self.fresh("meeting"),
                number=f"26{int(self.fresh('number', 8), 16) % 10**9:09d}",
                title=title,
                agenda=agenda,
                start=start,
                end=end,
                timezone=scheduling.zone(body),
                host_email=host,
                password=scheduling.text(body, "password") or self.fresh("password", 11),
                host_key=f"{int(self.fresh('key', 6), 16) % 10**6:06d}",
                tags=scheduling.tags(body),
                created_at=now,
                auto_record=scheduling.flag(body, "enabledAutoRecordMeeting", default=False),
                join_before_host=scheduling.flag(body, "enabledJoinBeforeHost", default=False),
                more={name: body[name] for name in _KEPT if body.get(name) is not None},
            )
            if meeting.more.get("scheduledType") == "personalRoomMeeting":
                meeting.tags, meeting.auto_record = (), False
            self.store.meetings[meeting.id] = meeting
            return meeting

    def change(self, meeting_id: str, body: Body, *, whole: bool) -> Meeting:
        """PATCH (or PUT with `whole`). The host cannot be changed; empty tags wipe the tags."""
        with self.lock:
            meeting = self.meeting(meeting_id, scheduling.text(body, "hostEmail") or None)
            if meeting.running or meeting.series_state(self.now()) == "expired":
                raise ApiError(409, "A meeting that runs or has ended cannot be changed.")
            merged: dict[str, object] = {
                "title": meeting.title,
                "agenda": meeting.agenda,
                "start": meeting.start.isoformat(),
                "end": meeting.end.isoformat(),
                "timezone": meeting.timezone,
            }
            merged = {**({} if whole else merged), **body}
            scheduling.check_choices(body)
            title, agenda = scheduling.title_and_agenda(merged)
            moved = whole or "start" in body or "end" in body
            start, end = scheduling.span(merged, self.now()) if moved else (meeting.start, meeting.end)
            if "integrationTags" in body or whole:
                meeting.tags = scheduling.tags(body)
            meeting.title, meeting.agenda, meeting.start, meeting.end = title, agenda, start, end
            meeting.password = scheduling.text(body, "password") or meeting.password
            meeting.auto_record = scheduling.flag(body, "enabledAutoRecordMeeting", default=meeting.auto_record)
            return meeting

    def delete(self, meeting_id: str, host_email: str | None) -> None:
        """Delete a series. Raises ApiError 404, or 409 while it runs or for an instance."""
        with self.lock:
            meeting, instance = self.find(meeting_id, host_email)
            if instance or meeting.running:
                raise ApiError(409, "Meeting instances that run or have ended cannot be deleted.")
            del self.store.meetings[meeting.id]

    def find(self, any_id: str, host_email: str | None = None) -> tuple[Meeting, Instance | None]:
        """The meeting of any of the three kinds of id, with the instance if it is one's. Raises ApiError(404)."""
        with self.lock:
            meeting = self.store.meetings.get(any_id.split("_")[0])
            if meeting is None or (host_email and host_email.lower() != meeting.host_email.lower()):
                raise not_found("meeting")
            if any_id in (meeting.id, meeting.scheduled_id):
                return meeting, None
            for instance in meeting.instances:
                if instance.id == any_id:
                    return meeting, instance
            raise not_found("meeting")

    def meeting(self, any_id: str, host_email: str | None = None) -> Meeting:
        """The meeting of a series id or scheduled id. Raises ApiError 404, or 400 for an instance id."""
        meeting, instance = self.find(any_id, host_email)
        if instance:
            raise bad_request("an instance id cannot be used here")
        return meeting

    def details_are_out(self, instance: Instance) -> bool:
        """Whether the interface shows the instance yet: 15 minutes after its end (or, running, after its start)."""
        since = instance.ended_at or instance.started_at
        return self.now() >= since + self.settings.details_after

    def recordings(self) -> list[tuple[Meeting, Recording]]:
        """All recordings that have appeared by now, newest first."""
        with self.lock:
            now = self.now()
            found = [
                (meeting, recording)
                for meeting in self.store.meetings.values()
                for instance in meeting.instances
                for recording in instance.recordings
                if recording.available_at <= now
            ]
            return sorted(found, key=lambda pair: pair[1].available_at, reverse=True)

    def recording(self, recording_id: str) -> tuple[Meeting, Recording]:
        """One recording that has appeared. Raises ApiError(404)."""
        for meeting, recording in self.recordings():
            if recording.id == recording_id and recording.status != "purged":
                return meeting, recording
        raise not_found("recording")

    def download_link(self, recording: Recording) -> tuple[str, datetime]:
        """A fresh ticket for the file of a recording, and when it dies."""
        with self.lock:
            ticket, dies_at = self.fresh("ticket", 40), self.now() + self.settings.links_live
            self.store.links[ticket] = (recording.id, dies_at)
            return ticket, dies_at

    def linked_recording(self, ticket: str) -> Recording:
        """The recording a ticket stands for. Raises ApiError 404, or 403 once the ticket is dead."""
        with self.lock:
            if ticket not in self.store.links:
                raise not_found("download")
            recording_id, dies_at = self.store.links[ticket]
            if self.now() >= dies_at or self.switches.downloads_forbidden:
                raise ApiError(403, "The download link has expired.")
            return self.recording(recording_id)[1]

    def _check_host(self, host: str) -> None:
        known = self.settings.hosts
        if known is not None and host.lower() not in known and host != self.settings.service_email:
            raise ApiError(403, "The host is not licensed on this site.", (f"hostEmail {host} is unknown",))

    def _spend_quota(self, host: str, now: datetime) -> None:
        since = now - timedelta(hours=24)
        self.store.creations = [one for one in self.store.creations if one[0] > since]
        made = self.store.creations
        his = [at for at, by in made if by == host]
        full = len(made) >= self.settings.quota_overall or len(his) >= self.settings.quota_per_host
        if full:
            first = his[0] if len(his) >= self.settings.quota_per_host else made[0][0]
            wait = max(1, round((first + timedelta(hours=24) - now).total_seconds()))
            raise ApiError(429, "Too many meetings were created in 24 hours.", retry_after=wait)
        made.append((now, host))

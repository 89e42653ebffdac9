"""What Webex answers, read tolerantly: unknown fields are ignored, unknown words become "unknown", 1970 means not yet.

This module must never read a host key: a secret that is not decoded cannot leak.
"""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from clerkdesk.central.ports.meetings import BookedMeeting, HostLink, Instance, MadeRecording, Participant

_MEETING_STATES = frozenset(
    {"active", "scheduled", "ready", "lobby", "inProgress", "ended", "missed", "expired", "connected"}
)
_PEOPLE_STATES = frozenset({"lobby", "joined", "end", "breakoutSession"})
_FORMATS = frozenset({"MP4", "ARF", "UPLOADED"})
_STATUSES = frozenset({"available", "deleted", "purged", "none"})


class _Reply(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """Base: camel case on the wire, unknown fields ignored."""


class CallIn(_Reply, frozen=True, kw_only=True):
    """One number to dial."""

    label: str = ""
    call_in_number: str = ""


class Telephony(_Reply, frozen=True, kw_only=True):
    """How to take part by phone."""

    access_code: str = ""
    call_in_numbers: list[CallIn] = []


class MeetingReply(_Reply, frozen=True, kw_only=True):
    """A meeting, whatever its kind."""

    id: str
    state: str = ""
    start: str = ""
    end: str = ""
    host_email: str = ""
    web_link: str = ""
    meeting_number: str = ""
    password: str = ""
    telephony: Telephony = Telephony()
    integration_tags: list[str] = []

    def booked(self) -> BookedMeeting:
        """The meeting as the centre knows one. Raises ValueError when it has no time."""
        starts_at, ends_at = moment(self.start), moment(self.end)
        if starts_at is None or ends_at is None:
            raise ValueError("a booked meeting without a time")
        numbers = self.telephony.call_in_numbers
        return BookedMeeting(
            id=self.id,
            state=_known(self.state, _MEETING_STATES),
            starts_at=starts_at,
            ends_at=ends_at,
            host_email=self.host_email,
            web_link=self.web_link,
            number=self.meeting_number,
            call_in_number=numbers[0].call_in_number if numbers else "",
            access_code=self.telephony.access_code,
            password=self.password,
        )

    def instance(self) -> Instance:
        """The meeting as one run of it."""
        state = _known(self.state, _MEETING_STATES)
        return Instance(id=self.id, state=state, starts_at=moment(self.start), ends_at=moment(self.end))


class JoinReply(_Reply, frozen=True, kw_only=True):
    """Minted links."""

    start_link: str = ""
    join_link: str = ""
    expiration: str = ""

    def host_link(self, fallback: datetime) -> HostLink | None:
        """The host's link; None when the service gave none. `fallback` when it named no end."""
        if not self.start_link:
            return None
        return HostLink(start_link=self.start_link, expires_at=moment(self.expiration) or fallback)


class ParticipantReply(_Reply, frozen=True, kw_only=True):
    """Somebody in the roster."""

    id: str = ""
    display_name: str = ""
    host: bool = False
    state: str = ""
    joined_time: str = ""
    left_time: str = ""

    def participant(self) -> Participant:
        """The person as the centre knows one."""
        return Participant(
            id=self.id,
            name=self.display_name,
            is_host=self.host,
            state=_known(self.state, _PEOPLE_STATES),
            joined_at=moment(self.joined_time),
            left_at=moment(self.left_time),
        )


class Links(_Reply, frozen=True, kw_only=True):
    """Where the bytes are for three hours."""

    recording_download_link: str | None = None


class RecordingReply(_Reply, frozen=True, kw_only=True):
    """A recording; the links only in its details, and only where downloading is allowed."""

    id: str
    meeting_id: str = ""
    format: str = ""
    status: str = ""
    time_recorded: str = ""
    duration_seconds: int = 0
    size_bytes: int = 0
    temporary_direct_download_links: Links | None = None

    def made(self) -> MadeRecording:
        """The recording as the centre knows one."""
        links = self.temporary_direct_download_links
        return MadeRecording(
            id=self.id,
            instance=self.meeting_id,
            format=_known(self.format, _FORMATS),
            status=_known(self.status, _STATUSES),
            recorded_at=moment(self.time_recorded),
            duration=self.duration_seconds,
            size=self.size_bytes,
            download_link=links.recording_download_link if links else None,
        )


class MeetingPage(_Reply, frozen=True, kw_only=True):
    """A list of meetings."""

    items: list[MeetingReply] = []


class ParticipantPage(_Reply, frozen=True, kw_only=True):
    """A list of people."""

    items: list[ParticipantReply] = []


class RecordingPage(_Reply, frozen=True, kw_only=True):
    """A list of recordings."""

    items: list[RecordingReply] = []


class Complaint(_Reply, frozen=True, kw_only=True):
    """Why Webex said no."""

    message: str = ""
    tracking_id: str = ""


class TokenReply(msgspec.Struct, frozen=True, kw_only=True):
    """Fresh tokens; lifetimes in seconds, always taken from the reply."""

    access_token: str
    refresh_token: str
    expires_in: int = 0
    refresh_token_expires_in: int = 0


def moment(written: str) -> datetime | None:
    """An instant as Webex writes one; None when absent or 1970, which means not settled yet."""
    if not written:
        return None
    read = datetime.fromisoformat(written)
    read = read if read.tzinfo else read.replace(tzinfo=UTC)
    return None if read.year <= 1970 else read


def _known(word: str, known: frozenset[str]) -> str:
    return word if word in known else "unknown"

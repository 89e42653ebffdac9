"""Meetings as the centre needs them: one per talk, found again by its tag, with its recordings.

This module must never know whose service it is; the real form is `webex.py`, the local one the demo's server behind it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class MeetingRefused(Exception):
    """The service understood and said no; trying the same again is useless. `tracking` is its support key."""

    def __init__(self, status: int, reason: str, tracking: str = "") -> None:
        super().__init__(f"{status} {reason}" + (f" ({tracking})" if tracking else ""))
        self.status = status


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedMeeting:
    """What to book. `title` holds no citizen's name; `tag` finds the meeting again; instants carry a zone."""

    tag: str
    title: str
    starts_at: datetime
    ends_at: datetime
    host_email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BookedMeeting:
    """A meeting as booked. `password` is a secret of the meeting; the host's key is never read at all."""

    id: str
    state: str
    starts_at: datetime
    ends_at: datetime
    host_email: str
    web_link: str = ""
    number: str = ""
    call_in_number: str = ""
    access_code: str = ""
    password: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostLink:
    """A way in for the host, minted for one click."""

    start_link: str
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """One time the meeting really ran; a dropped and restarted talk has two."""

    id: str
    state: str
    starts_at: datetime | None
    ends_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody who was there; times None while the service has not settled them."""

    id: str
    name: str
    is_host: bool
    state: str
    joined_at: datetime | None
    left_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeRecording:
    """A recording at the service. `duration` seconds, `size` bytes; `download_link` lives 3 hours, None = forbidden."""

    id: str
    instance: str
    format: str
    status: str
    recorded_at: datetime | None
    duration: int
    size: int
    download_link: str | None = None


@dataclass(frozen=True, slots=True)
class Download:
    """Bytes on their way. `size` as the server announced it, None when it did not."""

    size: int | None
    chunks: Iterator[bytes]


class Meetings(Protocol):
    """The meeting service. Every method may raise Unreachable (try again) or MeetingRefused (do not)."""

    def create(self, wanted: WantedMeeting) -> BookedMeeting:
        """Book one. There is no idempotency: look by tag before a second try."""
        ...

    def find(self, tag: str, host_email: str) -> BookedMeeting | None:
        """The meeting with the tag, if this client booked one that still stands."""
        ...

    def get(self, meeting: str, host_email: str) -> BookedMeeting | None:
        """The meeting by its id; None when it is gone."""
        ...

    def move(self, meeting: str, wanted: WantedMeeting) -> BookedMeeting:
        """Give it another time; tags are kept."""
        ...

    def delete(self, meeting: str, host_email: str) -> None:
        """Take it back; one already gone is no failure."""
        ...

    def host_link(self, meeting: str, host_email: str, host_name: str) -> HostLink:
        """Mint the host's way in."""
        ...

    def instances(self, meeting: str, host_email: str) -> list[Instance]:
        """Every ended run of the meeting."""
        ...

    def participants(self, instance: str, host_email: str) -> list[Participant]:
        """Who was there during one run."""
        ...

    def recordings(self, instance: str, host_email: str) -> list[MadeRecording]:
        """The recordings of one run, without links."""
        ...

    def recording(self, recording: str, host_email: str) -> MadeRecording:
        """One recording with a fresh link."""
        ...

    def download(self, link: str) -> Download:
        """Open the bytes behind a link."""
        ...

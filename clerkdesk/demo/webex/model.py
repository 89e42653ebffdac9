"""What the local Webex remembers: meetings, their instances, who was there, what was recorded.

This module must never look at a clock; `state` does, under its lock.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Settings:
    """How this Webex behaves. Spans follow the public documentation; a demo shortens them."""

    client_id: str = "local-client"
    client_secret: str = "local-secret"  # noqa: S105 - the stand-in's own, it opens nothing
    refresh_token: str = "local-refresh"  # noqa: S105 - the same
    access_token: str = "local-access"  # noqa: S105 - the same
    rotates_refresh_token: bool = False
    token_seconds: int = 1_209_599
    refresh_seconds: int = 7_757_533
    site: str = "cluj.webex.example"
    service_email: str = "programari@primarie.example"
    hosts: frozenset[str] | None = None
    quota_per_host: int = 800
    quota_overall: int = 3000
    details_after: timedelta = timedelta(minutes=15)
    recording_after: timedelta = timedelta(minutes=10)
    links_live: timedelta = timedelta(hours=3)


@dataclass(slots=True)
class Attendance:
    """One person in one instance. `admitted_at` is None while they wait in the lobby."""

    id: str
    email: str
    name: str
    is_host: bool
    arrived_at: datetime
    admitted_at: datetime | None = None
    left_at: datetime | None = None

    @property
    def is_present(self) -> bool:
        """Whether the person is in the lobby or in the room."""
        return self.left_at is None


@dataclass(slots=True)
class Recording:
    """A recording of an instance; `available_at` lies after the end. `declared_size` overrides the true size."""

    id: str
    instance: str
    topic: str
    started_at: datetime
    ended_at: datetime
    available_at: datetime
    status: str = "available"
    declared_size: int | None = None

    @property
    def seconds(self) -> int:
        """The length of the talk in whole seconds, at least one."""
        return max(1, round((self.ended_at - self.started_at).total_seconds()))


@dataclass(slots=True)
class Instance:
    """One run of a meeting, from the first arrival to the end."""

    id: str
    started_at: datetime
    ended_at: datetime | None = None
    people: list[Attendance] = field(default_factory=list)
    recordings: list[Recording] = field(default_factory=list)

    @property
    def host_is_in(self) -> bool:
        """Whether a host has come and has not gone."""
        return any(one.is_host and one.is_present for one in self.people)

    @property
    def state(self) -> str:
        """lobby, inProgress or ended."""
        if self.ended_at:
            return "ended"
        return "inProgress" if any(one.admitted_at for one in self.people) else "lobby"


@dataclass(slots=True)
class Meeting:
    """A meeting that does not recur: the series, its one scheduled meeting, and the instances that ran."""

    id: str
    number: str
    title: str
    agenda: str
    start: datetime
    end: datetime
    timezone: str
    host_email: str
    password: str
    host_key: str
    tags: tuple[str, ...]
    created_at: datetime
    auto_record: bool
    join_before_host: bool
    more: dict[str, object]
    instances: list[Instance] = field(default_factory=list)

    @property
    def scheduled_id(self) -> str:
        """The id of the one scheduled occurrence."""
        return f"{self.id}_{self.start:%Y%m%dT%H%M%SZ}"

    @property
    def running(self) -> Instance | None:
        """The instance that has not ended."""
        return self.instances[-1] if self.instances and self.instances[-1].ended_at is None else None

    def series_state(self, now: datetime) -> str:
        """active, inProgress or expired."""
        if self.running:
            return "inProgress"
        return "expired" if now >= self.end else "active"

    def scheduled_state(self, now: datetime) -> str:
        """scheduled, ready (from 15 minutes before the start, or running), ended or missed."""
        if self.running:
            return "ready"
        if now >= self.end:
            return "ended" if any(one.people for one in self.instances) else "missed"
        return "ready" if now >= self.start - timedelta(minutes=15) else "scheduled"


@dataclass(frozen=True, slots=True)
class Pass:
    """What a start or join link opens, until `expires_at`."""

    meeting: str
    email: str
    name: str
    is_host: bool
    expires_at: datetime

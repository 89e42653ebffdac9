"""What happened to a ticket: the answers of `decide`, and the only things that change a ticket.

This module must never hold a rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from clerkdesk.domain.audience import Channel, Missed, Talk
from clerkdesk.domain.commands import OtherWay
from clerkdesk.domain.resolution import ResolutionText


@dataclass(frozen=True, slots=True)
class Scheduled:
    """The talk has a place. `by_citizen` counts whose move it was when it follows a miss."""

    starts_at: datetime
    ends_at: datetime
    channel: Channel
    by_citizen: bool
    after_miss: bool


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The citizen gave the talk up."""

    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class CaseFileOpened:
    """The holder looked into the case file."""

    at: datetime


@dataclass(frozen=True, slots=True)
class LowerResolutionRead:
    """The holder opened the resolution below."""

    at: datetime


@dataclass(frozen=True, slots=True)
class AudienceStarted:
    """The talk began."""

    at: datetime


@dataclass(frozen=True, slots=True)
class NoticeRead:
    """The notice was read aloud."""

    at: datetime


@dataclass(frozen=True, slots=True)
class AudienceHeld:
    """The talk took place; the resolution is due."""

    talk: Talk
    resolution_due_at: datetime


@dataclass(frozen=True, slots=True)
class AudienceMissed:
    """The talk did not take place."""

    at: datetime
    missed: Missed
    note: str


@dataclass(frozen=True, slots=True)
class NoteWritten:
    """A note was added."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class ResolutionIssued:
    """The resolution is issued, immutable from here on."""

    at: datetime
    text: ResolutionText


@dataclass(frozen=True, slots=True)
class MailAccepted:
    """The citizen's mail server took the resolution: it is communicated."""

    at: datetime


@dataclass(frozen=True, slots=True)
class MailBounced:
    """The mail came back: the official must reach the citizen otherwise."""

    at: datetime


@dataclass(frozen=True, slots=True)
class CommunicatedOtherwise:
    """The resolution reached the citizen by phone or post."""

    at: datetime
    by: OtherWay
    note: str


@dataclass(frozen=True, slots=True)
class Reassigned:
    """The ticket has another holder."""

    at: datetime
    to: int
    reason: str


Event = (
    Scheduled
    | Cancelled
    | CaseFileOpened
    | LowerResolutionRead
    | AudienceStarted
    | NoticeRead
    | AudienceHeld
    | AudienceMissed
    | NoteWritten
    | ResolutionIssued
    | MailAccepted
    | MailBounced
    | CommunicatedOtherwise
    | Reassigned
)

"""What somebody may ask of a ticket, one frozen record per verb; the verb is the record's name on the wire.

This module must never carry who asks or when it arrived: the envelope does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from clerkdesk.domain.audience import Channel, Missed, Talk
from clerkdesk.domain.resolution import ResolutionText


class OtherWay(StrEnum):
    """How a resolution reaches the citizen when the mail does not."""

    PHONE = "phone"
    POST = "post"


@dataclass(frozen=True, slots=True)
class Schedule:
    """Place the talk, or move it: by the official inside the window, by either side once after a miss."""

    starts_at: datetime
    channel: Channel | None = None


@dataclass(frozen=True, slots=True)
class Cancel:
    """The citizen no longer wants the talk."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class OpenCaseFile:
    """The official looked into the case file: read for the first time, and a line in the audit."""


@dataclass(frozen=True, slots=True)
class ReadLowerResolution:
    """The official opened the resolution of the rung below."""


@dataclass(frozen=True, slots=True)
class StartAudience:
    """The talk began, by the desk's clock; this is what stops the 48 hours."""

    started_at: datetime


@dataclass(frozen=True, slots=True)
class ReadNotice:
    """The notice on recording was read aloud."""

    read_at: datetime


@dataclass(frozen=True, slots=True)
class EndAudience:
    """The talk took place and is over."""

    talk: Talk


@dataclass(frozen=True, slots=True)
class MarkMissed:
    """The talk did not take place."""

    missed: Missed
    note: str = ""


@dataclass(frozen=True, slots=True)
class WriteNote:
    """An internal note; never shown to the citizen."""

    text: str


@dataclass(frozen=True, slots=True)
class IssueResolution:
    """Issue the resolution; it is mailed to the citizen."""

    text: ResolutionText


@dataclass(frozen=True, slots=True)
class Communicate:
    """After a bounced mail: the citizen was told by phone, or the paper went by post."""

    by: OtherWay
    note: str


@dataclass(frozen=True, slots=True)
class Reassign:
    """A superior hands the ticket to another official, with a reason."""

    to: int
    reason: str


TicketCommand = (
    Schedule
    | Cancel
    | OpenCaseFile
    | ReadLowerResolution
    | StartAudience
    | ReadNotice
    | EndAudience
    | MarkMissed
    | WriteNote
    | IssueResolution
    | Communicate
    | Reassign
)

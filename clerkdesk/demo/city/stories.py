"""What happened, or is about to, with each ticket of the sample city: plain stories a seeder can act out.

This module must never decide: it only holds what `plan_tickets` thought up. Times are in Europe/Bucharest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

SLOT = timedelta(minutes=15)
STEP = timedelta(minutes=20)
HOLD_WITHIN = timedelta(hours=48)


@dataclass(frozen=True, slots=True)
class Slot:
    """A quarter of an hour of one official's day, when it was chosen, and by whom: `citizen` or `official`."""

    starts_at: datetime
    chosen_at: datetime
    chosen_by: str = "citizen"

    @property
    def ends_at(self) -> datetime:
        """The first moment after the slot."""
        return self.starts_at + SLOT


@dataclass(frozen=True, slots=True)
class MissedTalk:
    """A slot in which no talk took place. `why`: citizen_absent, official_absent or technical."""

    slot: Slot
    why: str
    marked_at: datetime


@dataclass(frozen=True, slots=True)
class Note:
    """A line jotted down during the talk."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk that began (and ended, unless it is going on). `recording`: recorded, refused or no_recorder."""

    started_at: datetime
    ended_at: datetime | None
    notice_read_at: datetime | None
    recording: str
    recording_reason: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Resolved:
    """The resolution. `outcome`: clarified, to_complete, unfounded, redirected; `decision` only above rung 1."""

    issued_at: datetime
    outcome: str
    facts: str
    conclusion: str
    legal_ground: str
    next_step: str = ""
    next_step_by: date | None = None
    decision: str | None = None
    reasons: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What the citizen's mail server said, and when. `accepted` False is a bounce."""

    at: datetime
    accepted: bool
    answer: str


@dataclass(frozen=True, slots=True)
class Story:
    """One ticket. `parent` is the key of the ticket on the rung below, from whose resolution this one climbs.

    `question` is the citizen's reason for asking (for a climb: for climbing). `slot` is the one that counts now.
    """

    key: str
    parent: str | None
    registration_number: str
    rung: int
    official: str
    requested_at: datetime
    channel: str
    question: str
    file_read_at: datetime | None = None
    slot: Slot | None = None
    missed: tuple[MissedTalk, ...] = ()
    talk: Talk | None = None
    cancelled_at: datetime | None = None
    resolution: Resolved | None = None
    delivery: Delivery | None = None

    @property
    def due_at(self) -> datetime:
        """The latest moment at which the talk may begin: 48 hours of elapsed time after the request."""
        return plus(self.requested_at, HOLD_WITHIN)

    @property
    def state(self) -> str:
        """Where the story stands, in the programme's words. A bounced resolution is `resolved`."""
        if self.cancelled_at:
            return "cancelled"
        if self.delivery and self.delivery.accepted:
            return "communicated"
        if self.resolution:
            return "resolved"
        if self.talk:
            return "held" if self.talk.ended_at else "in_audience"
        if self.slot:
            return "scheduled"
        return "missed" if self.missed else "requested"


def plus(moment: datetime, span: timedelta) -> datetime:
    """`span` of elapsed time later, in the zone of `moment` and in whole seconds, whatever the wall clocks did."""
    zone = moment.tzinfo
    if zone is None:
        raise ValueError("a story needs moments with a zone")
    return datetime.fromtimestamp(int(moment.timestamp() + span.total_seconds()), zone)

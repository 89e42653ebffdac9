"""Frozen rows for the screens: what a list, a ticket, the day and the status strip are painted from.

This module must never hold a query, a widget or a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from clerkdesk.domain.audience import Channel
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.refusals import Fact
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.domain.ticket import State
from clerkdesk.wire.documents import (
    CaseFileDocument,
    NoteDocument,
    RecordingDocument,
    ResolutionDocument,
    TicketDocument,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRow:
    """One line of any list of tickets. `clock_due`: the due time of the clock that runs now (talk, then resolution)."""

    id: str
    number: str
    citizen: str
    registration_number: str
    service: str
    channel: Channel
    rung: Rung
    state: State
    holder: int
    requested_at: datetime
    starts_at: datetime | None
    ends_at: datetime | None
    held_at: datetime | None
    clock_start: datetime | None
    clock_due: datetime | None
    documents: int = 0
    is_unread: bool = False
    is_waiting: bool = False
    is_refused: bool = False
    is_bounced: bool = False
    has_draft: bool = False


class Order(StrEnum):
    """How a list of tickets is sorted."""

    DUE = "due"
    STARTS = "starts"
    REQUESTED = "requested"
    NUMBER = "number"
    CITIZEN = "citizen"
    SERVICE = "service"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class TicketFilter:
    """What a list shows. `text` matches numbers by fragment, names and services, without diacritics."""

    only_mine: bool = True
    only_open: bool = True
    due_within_hours: int | None = None
    channel: Channel | None = None
    states: frozenset[State] = frozenset()
    least_rung: Rung = Rung.CLERK
    text: str = ""


class WaitingState(StrEnum):
    """Where a command of this desk is."""

    WAITING = "waiting"
    SENT = "sent"  # on its way, answer unknown
    APPLIED = "applied"  # the centre did it, the document has not come back yet
    REFUSED = "refused"
    HELD = "held"
    CONFLICT = "conflict"
    PARKED = "parked"


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingCommand:
    """A command that is not settled yet, or was refused. `text` is what the clerk had written in it, kept."""

    id: str
    verb: str
    ticket: str
    ticket_number: str
    at: datetime
    state: WaitingState
    code: str | None = None
    facts: dict[str, Fact]
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The unsent text of one ticket: notes of the running talk and the resolution being written."""

    ticket: str
    resolution: ResolutionText = field(default_factory=ResolutionText)
    notes: str = ""
    saved_at: datetime | None = None
    based_on: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketView:
    """One ticket with everything around it. `document.ticket` already holds the effect of waiting commands."""

    document: TicketDocument
    version: int
    case_file: CaseFileDocument | None
    notes: tuple[NoteDocument, ...] = ()
    resolutions: tuple[ResolutionDocument, ...] = ()  # its own and those of the rungs below, lowest rung first
    recordings: tuple[RecordingDocument, ...] = ()
    waiting: tuple[WaitingCommand, ...] = ()
    draft: Draft | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBlock:
    """A talk on the day line."""

    ticket: str
    starts_at: datetime
    ends_at: datetime
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """The clerk's day. `next` is the talk that runs or comes next today; groups are in the order they are shown."""

    blocks: tuple[DayBlock, ...]
    next: TicketView | None
    to_prepare: tuple[TicketRow, ...]
    to_write: tuple[TicketRow, ...]
    at_risk: tuple[TicketRow, ...]
    following: TicketRow | None  # the first talk of a later day, for the empty state
    opens_at: datetime
    closes_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Figures for badges and chips, of own tickets. `to_write`: talks held whose resolution is owed."""

    unread: int
    open: int
    escalations: int
    to_write: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptText:
    """A text that has no other place any more. `why`: access-lost, or the verb of the command it was written in."""

    id: str
    ticket: str
    ticket_number: str
    at: datetime
    why: str
    text: str


class Link(StrEnum):
    """How the desk stands with the centre."""

    SYNCED = "synced"
    CATCHING_UP = "catching_up"
    OFFLINE = "offline"
    SIGNED_OUT = "signed_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What the status strip and the status screen show."""

    link: Link
    synced_at: datetime | None
    offline_since: datetime | None
    waiting: tuple[WaitingCommand, ...] = ()
    refused: tuple[WaitingCommand, ...] = ()
    first_sync_done: int = 0
    first_sync_total: int = 0
    has_keyring: bool = True

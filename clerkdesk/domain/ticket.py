"""The life of a ticket: what it is, what may be done to it (`decide`) and what each event makes of it (`evolve`).

This module must never read a clock or a store: desk and centre ask it the same question, the centre's answer counts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from clerkdesk.domain import commands as c
from clerkdesk.domain import events as e
from clerkdesk.domain.audience import Channel, Missed, Talk, check_talk
from clerkdesk.domain.deadline import resolution_deadline
from clerkdesk.domain.ladder import Rung, check_impartial
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.resolution import check_complete
from clerkdesk.domain.roles import CITIZEN, OVERSEERS, Who
from clerkdesk.domain.slots import check_slot, slot_at, window_for


class State(StrEnum):
    """Where a ticket stands; the values are also those of the database."""

    REQUESTED = "requested"
    SCHEDULED = "scheduled"
    IN_AUDIENCE = "in_audience"
    HELD = "held"
    RESOLVED = "resolved"
    COMMUNICATED = "communicated"
    CANCELLED = "cancelled"
    MISSED = "missed"


BEFORE_TALK = frozenset({State.REQUESTED, State.SCHEDULED, State.MISSED})
CLOSED = frozenset({State.COMMUNICATED, State.CANCELLED})

LEGAL_STEPS: frozenset[tuple[State, State]] = frozenset(
    {
        (State.REQUESTED, State.SCHEDULED),
        (State.REQUESTED, State.CANCELLED),
        (State.REQUESTED, State.IN_AUDIENCE),
        (State.REQUESTED, State.HELD),
        (State.SCHEDULED, State.IN_AUDIENCE),
        (State.SCHEDULED, State.HELD),
        (State.SCHEDULED, State.MISSED),
        (State.SCHEDULED, State.CANCELLED),
        (State.IN_AUDIENCE, State.HELD),
        (State.IN_AUDIENCE, State.MISSED),
        (State.MISSED, State.SCHEDULED),
        (State.MISSED, State.CANCELLED),
        (State.MISSED, State.IN_AUDIENCE),
        (State.MISSED, State.HELD),
        (State.HELD, State.RESOLVED),
        (State.RESOLVED, State.COMMUNICATED),
    }
)
"""Every change of state there is; the database holds the same list as a constraint."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """A ticket as the rules see it. Instants carry a zone; officials are named by id, resolutions by UUID text."""

    id: str
    rung: Rung
    state: State
    holder: int
    channel: Channel
    requested_at: datetime
    due_at: datetime
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    case_file_opened_at: datetime | None = None
    lower_resolution: str | None = None
    lower_read_at: datetime | None = None
    complained_of: frozenset[int] = frozenset()
    started_at: datetime | None = None
    notice_read_at: datetime | None = None
    talk: Talk | None = None
    missed: Missed | None = None
    moved_by_citizen: int = 0
    moved_by_official: int = 0
    resolution_due_at: datetime | None = None
    resolved_at: datetime | None = None
    communicated_at: datetime | None = None
    bounced: bool = False

    @property
    def is_open(self) -> bool:
        """Whether somebody still owes something on it."""
        return self.state not in CLOSED


def decide(ticket: Ticket, command: c.TicketCommand, who: Who, now: datetime, policy: Policy) -> tuple[e.Event, ...]:
    """What the command makes happen. Raises Refused with the rule's code when it may not.

    `now` is the moment the asker did it (the desk's clock, as evidence); order is the centre's own affair.
    """
    if isinstance(command, c.Reassign):
        return _reassign(ticket, command, who, now)
    if isinstance(command, c.Cancel):
        _demand(ticket, BEFORE_TALK)
        if who != CITIZEN:
            raise Refused(Code.NOT_YOUR_TICKET, holder=ticket.holder)
        return (e.Cancelled(now, command.reason),)
    if isinstance(command, c.Schedule):
        return _schedule(ticket, command, who, now, policy)
    if who.id != ticket.holder:
        raise Refused(Code.NOT_YOUR_TICKET, holder=ticket.holder)
    match command:
        case c.OpenCaseFile():
            return (e.CaseFileOpened(now),)
        case c.ReadLowerResolution():
            return (e.LowerResolutionRead(now),) if ticket.lower_resolution else ()
        case c.WriteNote(text):
            return (e.NoteWritten(now, text),)
        case c.StartAudience(started_at):
            _demand(ticket, BEFORE_TALK)
            return (e.AudienceStarted(started_at),)
        case c.ReadNotice(read_at):
            _demand(ticket, frozenset({State.IN_AUDIENCE}))
            return (e.NoticeRead(read_at),)
        case c.EndAudience(talk):
            _demand(ticket, BEFORE_TALK | {State.IN_AUDIENCE})
            check_talk(talk)
            return (e.AudienceHeld(talk, resolution_deadline(talk.ended_at, policy).due),)
        case c.MarkMissed(missed, note):
            _demand(ticket, frozenset({State.SCHEDULED, State.IN_AUDIENCE}))
            return (e.AudienceMissed(now, missed, note),)
        case c.IssueResolution():
            return _issue(ticket, command, who, now)
        case c.Communicate(by, note):
            _demand(ticket, frozenset({State.RESOLVED}))
            if not note.strip():
                raise Refused(Code.REASON_MISSING)
            return (e.CommunicatedOtherwise(now, by, note),)
        case _ as never:
            assert_never(never)


def _demand(ticket: Ticket, states: frozenset[State]) -> None:
    if ticket.state not in states:
        raise Refused(Code.WRONG_STATE, state=ticket.state.value)


def _reassign(ticket: Ticket, command: c.Reassign, who: Who, now: datetime) -> tuple[e.Event, ...]:
    if who.role not in OVERSEERS:
        raise Refused(Code.NOT_ALLOWED)
    _demand(ticket, BEFORE_TALK | {State.HELD})
    if not command.reason.strip():
        raise Refused(Code.REASON_MISSING)
    return (e.Reassigned(now, command.to, command.reason),)


def _schedule(ticket: Ticket, command: c.Schedule, who: Who, now: datetime, policy: Policy) -> tuple[e.Event, ...]:
    by_citizen = who == CITIZEN
    if not by_citizen and who.id != ticket.holder:
        raise Refused(Code.NOT_YOUR_TICKET, holder=ticket.holder)
    _demand(ticket, BEFORE_TALK)
    slot = slot_at(command.starts_at, policy)
    after_miss = ticket.state is State.MISSED
    if after_miss and (ticket.moved_by_citizen if by_citizen else ticket.moved_by_official) >= 1:
        raise Refused(Code.ALREADY_MOVED_ONCE)
    # Where the window held no free hour, the official proposes one after it: late, and shown as late, beats never.
    is_late_allowed = after_miss or (not by_citizen and ticket.state is State.REQUESTED)
    window = window_for(ticket.requested_at, slot.ends_at if is_late_allowed else ticket.due_at, now, policy)
    check_slot(slot, window, policy)
    channel = command.channel or ticket.channel
    return (e.Scheduled(slot.starts_at, slot.ends_at, channel, by_citizen, after_miss),)


def _issue(ticket: Ticket, command: c.IssueResolution, who: Who, now: datetime) -> tuple[e.Event, ...]:
    if ticket.state in {State.RESOLVED, State.COMMUNICATED}:
        raise Refused(Code.ALREADY_RESOLVED)
    _demand(ticket, frozenset({State.HELD}))
    check_impartial(who, ticket.complained_of)
    if ticket.rung > Rung.CLERK and ticket.lower_read_at is None:
        raise Refused(Code.LOWER_NOT_READ)
    check_complete(command.text, ticket.rung)
    return (e.ResolutionIssued(now, command.text),)


def evolve(ticket: Ticket, event: e.Event) -> Ticket:
    """The ticket after the event; total: an event that happened is never argued with."""
    match event:
        case e.Scheduled(starts_at, ends_at, channel, by_citizen, after_miss):
            return replace(
                ticket,
                state=State.SCHEDULED,
                starts_at=starts_at,
                ends_at=ends_at,
                channel=channel,
                missed=None,
                moved_by_citizen=ticket.moved_by_citizen + (after_miss and by_citizen),
                moved_by_official=ticket.moved_by_official + (after_miss and not by_citizen),
            )
        case e.Cancelled():
            return replace(ticket, state=State.CANCELLED)
        case e.CaseFileOpened(at):
            return replace(ticket, case_file_opened_at=ticket.case_file_opened_at or at)
        case e.LowerResolutionRead(at):
            return replace(ticket, lower_read_at=ticket.lower_read_at or at)
        case e.AudienceStarted(at):
            return replace(ticket, state=State.IN_AUDIENCE, started_at=at, missed=None)
        case e.NoticeRead(at):
            return replace(ticket, notice_read_at=at)
        case e.AudienceHeld(talk, due):
            return replace(ticket, state=State.HELD, talk=talk, started_at=talk.started_at, resolution_due_at=due)
        case e.AudienceMissed(_, missed, _):
            return replace(ticket, state=State.MISSED, missed=missed, started_at=None)
        case e.NoteWritten():
            return ticket
        case e.ResolutionIssued(at):
            return replace(ticket, state=State.RESOLVED, resolved_at=at)
        case e.MailAccepted(at) | e.CommunicatedOtherwise(at):
            return replace(ticket, state=State.COMMUNICATED, communicated_at=at, bounced=False)
        case e.MailBounced():
            return replace(ticket, bounced=True)
        case e.Reassigned(_, to, _):
            return replace(ticket, holder=to)
        case _ as never:
            assert_never(never)

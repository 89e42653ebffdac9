"""Something is done to a ticket: the rule decides, the row changes, the audit notes it, what follows is written down.

This module must never let a change through that the rules did not make.
"""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass, replace
from datetime import datetime

from clerkdesk.central.store import audits, children, officials, policies, registers, tickets
from clerkdesk.central.store.registers import RegisterKind
from clerkdesk.central.store.tickets import TicketRow
from clerkdesk.central.store.unit_of_work import Work
from clerkdesk.central.usecases.consequences import follow
from clerkdesk.central.usecases.facts import facts_of, verb_of_event
from clerkdesk.domain import commands as c
from clerkdesk.domain import events as e
from clerkdesk.domain.civil_time import local_day
from clerkdesk.domain.ladder import check_impartial
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.domain.roles import Who
from clerkdesk.domain.slots import Slot
from clerkdesk.domain.text import clean
from clerkdesk.domain.ticket import State, decide, evolve
from clerkdesk.wire.ids import uuid7


@dataclass(frozen=True, slots=True)
class Acted:
    """The ticket after an act, and what happened."""

    row: TicketRow
    events: tuple[e.Event, ...]


def act(
    work: Work,
    ticket_id: uuid.UUID,
    who: Who,
    body: c.TicketCommand,
    *,
    at: datetime | None = None,
    act_id: uuid.UUID | None = None,
) -> Acted:
    """Lock the ticket, decide, and make it so.

    `at`: when the asker did it, if not now; `act_id`: the key of the note or resolution it creates.
    Raises Refused with the rule's code; nothing has been written then that the caller's `step` does not undo.
    """
    row = tickets.lock(work.connection, ticket_id)
    if row is None:
        raise Refused(Code.TICKET_UNKNOWN)
    return act_on(work, row, who, body, at=at, act_id=act_id)


def act_on(
    work: Work,
    row: TicketRow,
    who: Who,
    body: c.TicketCommand,
    *,
    at: datetime | None = None,
    act_id: uuid.UUID | None = None,
) -> Acted:
    """As `act`, on a ticket already locked."""
    policy = policies.version(work.connection, row.policy_version)
    # A resolution is issued when the register takes it: its numbers and times rise together.
    moment = work.now if isinstance(body, c.IssueResolution) or at is None else at
    events = decide(row.ticket, body, who, moment, policy)
    if isinstance(body, c.Reassign):
        _check_new_holder(work, row, who, body.to)
    for event in events:
        row = happen(work, row, event, who, act_id=act_id)
    return Acted(row, events)


def happen(
    work: Work, was: TicketRow, event: e.Event, who: Who | None, *, act_id: uuid.UUID | None = None
) -> TicketRow:
    """Write an event down: the ticket, what hangs on it, the audit, what follows. The ticket is locked."""
    after = evolve(was.ticket, event)
    match event:
        case e.Scheduled(starts_at, ends_at):
            _free(work, was, after.holder, Slot(starts_at, ends_at))
        case e.Reassigned() if after.starts_at and after.ends_at and after.state is State.SCHEDULED:
            _free(work, was, after.holder, Slot(after.starts_at, after.ends_at))
        case e.ResolutionIssued(at, text):
            assert who is not None
            _issue(work, was, who, at, text, act_id)
            after = after if was.citizen_email else evolve(after, e.MailBounced(at))
        case e.NoteWritten(at, text):
            assert who is not None
            _note(work, was, who, at, text, act_id)
        case e.MailAccepted(at) | e.CommunicatedOtherwise(at):
            children.mark_delivered(work.connection, was.id, at)
        case _:
            pass
    version = tickets.save(work.connection, was, after)
    row = replace(was, ticket=after, version=version)
    audits.write(
        work.connection,
        work.now,
        None if who is None else who.id,
        verb_of_event(event),
        ticket_id=row.id,
        facts=facts_of(event),
        version=version,
    )
    follow(work, row, event, was=was)
    return replace(row, version=tickets.version(work.connection, row.id))


def _free(work: Work, was: TicketRow, holder: int, slot: Slot) -> None:
    tickets.lock_day(work.connection, holder)
    mine = Slot(was.ticket.starts_at, was.ticket.ends_at) if was.ticket.starts_at and was.ticket.ends_at else None
    taken = tickets.taken(work.connection, holder, slot.starts_at, slot.ends_at)
    if holder == was.ticket.holder and was.ticket.state in {State.SCHEDULED, State.IN_AUDIENCE} and mine in taken:
        taken.remove(mine)
    if taken:
        raise Refused(Code.SLOT_TAKEN)


def _check_new_holder(work: Work, row: TicketRow, who: Who, to: int) -> None:
    """Only whoever oversees the unit may hand over, to somebody in office who is no judge in his own cause."""
    if not officials.oversees(work.connection, who.id, row.unit) and who.id != row.ticket.holder:
        raise Refused(Code.NOT_ALLOWED)
    new = officials.who(work.connection, to)
    if new is None:
        raise Refused(Code.NOT_ALLOWED, official=to)
    check_impartial(new, row.ticket.complained_of)


def _issue(work: Work, row: TicketRow, who: Who, at: datetime, text: ResolutionText, act_id: uuid.UUID | None) -> None:
    author = officials.find(work.connection, who.id)
    assert author is not None
    number = registers.draw(work.connection, RegisterKind.RESOLUTION, local_day(work.now).year)
    cleaned = replace(
        text,
        facts=clean(text.facts),
        conclusion=clean(text.conclusion),
        legal_ground=clean(text.legal_ground),
        next_step=clean(text.next_step),
        reasons=clean(text.reasons),
    )
    children.add_resolution(work.connection, act_id or _fresh(work), row, number, author, at, cleaned)


def _note(work: Work, row: TicketRow, who: Who, at: datetime, text: str, act_id: uuid.UUID | None) -> None:
    author = officials.find(work.connection, who.id)
    assert author is not None
    children.add_note(work.connection, act_id or _fresh(work), row.id, author, at, clean(text))


def _fresh(work: Work) -> uuid.UUID:
    return uuid.UUID(uuid7(work.now, secrets.randbits(80)))

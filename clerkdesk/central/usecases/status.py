"""A ticket as its citizen may see it: where it stands, and what may be done with it today.

This module must never decide by itself: what it offers is judged again when it is done.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, timedelta

from clerkdesk.central.store import policies, ticket_facts
from clerkdesk.central.store.cases import CaseRow
from clerkdesk.central.store.ticket_facts import TicketFacts
from clerkdesk.central.store.unit_of_work import Work
from clerkdesk.central.usecases.slots import free_slots
from clerkdesk.domain.civil_time import local_day, plus_clock
from clerkdesk.domain.deadline import audience_deadline, last_day_to_climb
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.slots import Slot
from clerkdesk.domain.ticket import BEFORE_TALK, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """`climb_until`: the last day to climb, once the resolution has arrived and a rung is left; None otherwise."""

    facts: TicketFacts
    may_move: bool
    may_cancel: bool
    may_climb: bool
    climb_until: date | None


def status(work: Work, ticket_id: uuid.UUID) -> Status:
    """What the ticket's page shows. Raises Refused(TICKET_UNKNOWN)."""
    facts = ticket_facts.read(work.connection, ticket_id)
    if facts is None:
        raise Refused(Code.TICKET_UNKNOWN)
    before = facts.state in BEFORE_TALK
    told = None if facts.resolution is None else facts.resolution.delivered_at
    until = None
    if told is not None and facts.rung < Rung.MAYOR:
        until = last_day_to_climb(told, policies.in_force(work.connection))
    return Status(
        facts=facts,
        may_move=before and (facts.state is not State.MISSED or facts.moved_by_citizen == 0),
        may_cancel=before,
        may_climb=until is not None and facts.climbed_to is None and local_day(work.now) <= until,
        climb_until=until,
    )


def slots_for_case(work: Work, case: CaseRow) -> list[Slot]:
    """The hours a new ticket of this case could be held at, if it were asked for now."""
    due = audience_deadline(work.now, policies.in_force(work.connection)).due
    return free_slots(work, case.holder, work.now, due)


def slots_for_ticket(work: Work, facts: TicketFacts) -> list[Slot]:
    """The hours a ticket could be moved to; after a miss the window begins anew."""
    if facts.state is State.MISSED:
        window = timedelta(hours=policies.in_force(work.connection).hold_within_hours)
        return free_slots(work, facts.holder_id, work.now, plus_clock(work.now, window))
    return free_slots(work, facts.holder_id, facts.requested_at, facts.due_at)

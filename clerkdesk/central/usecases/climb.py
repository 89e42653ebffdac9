"""The citizen climbs: from a communicated resolution to a ticket on the next rung, and nowhere else.

This module must never place an escalation before somebody it complains of, nor before a subordinate of his.
"""

from __future__ import annotations

import secrets
import uuid

from clerkdesk.central.store import children, officials, policies, registers, tickets
from clerkdesk.central.store.registers import RegisterKind
from clerkdesk.central.store.tickets import NewTicket, TicketRow
from clerkdesk.central.store.unit_of_work import Work
from clerkdesk.central.usecases.open_ticket import OpenedTicket, write_down
from clerkdesk.domain.civil_time import local_day
from clerkdesk.domain.deadline import audience_deadline, last_day_to_climb
from clerkdesk.domain.ladder import Rung, check_climb, check_impartial, rung_above
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.roles import Who
from clerkdesk.domain.text import clean
from clerkdesk.wire.ids import uuid7


def climb(
    work: Work,
    ticket_id: uuid.UUID,
    reason: str,
    complained_of: frozenset[int] = frozenset(),
    *,
    wanted: Rung | None = None,
) -> OpenedTicket:
    """Open the next rung from the ticket below. Its author is always among those complained of.

    Raises Refused(TICKET_UNKNOWN | REASON_MISSING | RUNG_SKIPPED | RUNG_NOT_OPEN | CLIMB_TOO_LATE | NO_RUNG_ABOVE |
    TICKET_ALREADY_OPEN | CONFLICT_OF_INTEREST).
    """
    connection = work.connection
    below = tickets.lock(connection, ticket_id)
    if below is None:
        raise Refused(Code.TICKET_UNKNOWN)
    policy = policies.in_force(connection)
    told = below.ticket.communicated_at
    rung = rung_above(below.ticket.rung) if wanted is None else wanted
    check_climb(
        below.ticket.rung,
        rung,
        None if told is None else local_day(told),
        None if told is None else last_day_to_climb(told, policy),
        local_day(work.now),
    )
    if not reason.strip():
        raise Refused(Code.REASON_MISSING)
    if tickets.is_open(connection, below.case_file, rung):
        raise Refused(Code.TICKET_ALREADY_OPEN)
    against = complained_of | tickets.lower_authors(connection, below.case_file)
    new = NewTicket(
        id=uuid.UUID(uuid7(work.now, secrets.randbits(80))),
        case_file=below.case_file,
        rung=rung,
        holder=holder_for(work, below, rung, against),
        channel=below.ticket.channel.value,
        question=below.question,
        citizen_name=below.citizen_name,
        citizen_email=below.citizen_email,
        citizen_phone=below.citizen_phone,
        language=below.language,
        requested_at=work.now,
        deadline=audience_deadline(work.now, policy),
        policy_version=policy.version,
        lower_resolution=children.resolution_of(connection, below.id),
        reason_to_climb=clean(reason).strip(),
        complained_of=against,
        number=registers.draw(connection, RegisterKind.TICKET, local_day(work.now).year),
    )
    return write_down(work, new)


def holder_for(work: Work, below: TicketRow, rung: Rung, against: frozenset[int]) -> int:
    """Who stands on a rung for this case: the nearest above its unit who is no judge in his own cause.

    Heads answer on the second rung, coordinators on the third, the mayor on the fourth; where nobody is left on the
    way up, the mayor. Raises Refused(CONFLICT_OF_INTEREST) when even he is complained of.
    """
    connection = work.connection
    way_up = officials.levels(connection, below.unit)
    mayor = officials.mayor(connection)
    candidates: list[int | None] = []
    if rung is Rung.DIRECTOR:
        candidates = [level.head for level in way_up]
    elif rung is Rung.VICE_MAYOR:
        candidates = [level.coordinator for level in way_up]
    for candidate in [*candidates, mayor]:
        judge = None if candidate is None else officials.who(connection, candidate)
        if judge is not None and _is_impartial(judge, against):
            return judge.id
    raise Refused(Code.CONFLICT_OF_INTEREST, official=mayor)


def _is_impartial(judge: Who, against: frozenset[int]) -> bool:
    try:
        check_impartial(judge, against)
    except Refused:
        return False
    return True

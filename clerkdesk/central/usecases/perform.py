"""One command of an official: recognised if it came before, decided, made so, answered, all in one transaction.

This module must never lose a command: whatever comes in gets one receipt, and the same one for ever.
"""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

from clerkdesk.central.store import audits, officials, receipts, tickets
from clerkdesk.central.store.unit_of_work import Work
from clerkdesk.central.usecases.act import act_on
from clerkdesk.domain import commands as c
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.wire.commands import Command, Receipt, unpack

OLDEST_WORK = timedelta(days=45)
"""So long a desk may have been away; an older time than this is a wrong clock."""


def perform(work: Work, official_id: int, command: Command) -> Receipt:
    """The receipt for a command, new or stored.

    Raises Refused(COMMAND_MISMATCH) when the id came before with another body, or from another official.
    """
    receipts.hold_id(work.connection, command.id)
    stored = known(work, official_id, (command,)).get(command.id)
    if stored is not None:
        return stored
    answer = _answer(work, official_id, command)
    receipts.keep(work.connection, official_id, command, answer)
    return answer


def known(work: Work, official_id: int, commands: tuple[Command, ...]) -> dict[str, Receipt]:
    """The stored receipts of these commands, by id. Raises Refused(COMMAND_MISMATCH, command)."""
    kept = receipts.find(work.connection, [command.id for command in commands])
    for command in commands:
        one = kept.get(command.id)
        if one is not None and (one.fingerprint != receipts.fingerprint(command) or one.official != official_id):
            raise Refused(Code.COMMAND_MISMATCH, command=command.id)
    return {command_id: one.receipt for command_id, one in kept.items()}


def park(work: Work, official_id: int, command: Command) -> Receipt:
    """Put a command aside that made the centre fail again and again; whole, for an operator to run later."""
    receipts.hold_id(work.connection, command.id)
    stored = known(work, official_id, (command,)).get(command.id)
    if stored is not None:
        return stored
    answer = Receipt(command=command.id, outcome="parked", at=work.now)
    receipts.keep(work.connection, official_id, command, answer, raw=command)
    return answer


def run_parked(work: Work, command_id: str) -> Receipt | None:
    """Run a parked command again, in its sender's name; its receipt becomes the answer. None: it is not parked."""
    receipts.hold_id(work.connection, command_id)
    found = receipts.parked_command(work.connection, command_id)
    if found is None:
        return None
    answer = _answer(work, *found)
    receipts.settle(work.connection, answer)
    return answer


def evidence(at: datetime, now: datetime) -> datetime:
    """When the official did it, as far as the desk's clock may be believed: not after now, not long before."""
    return at if now - OLDEST_WORK <= at <= now else now


def _answer(work: Work, official_id: int, command: Command) -> Receipt:
    try:
        with work.step():
            return _decide(work, official_id, command)
    except Refused as refused:
        code, facts = refused.code.value, refused.facts
        return Receipt(command=command.id, outcome="refused", at=work.now, code=code, facts=facts)


def _decide(work: Work, official_id: int, command: Command) -> Receipt:
    body = unpack(command)
    try:
        ticket_id = uuid.UUID(command.ticket)
    except ValueError:
        raise Refused(Code.TICKET_UNKNOWN) from None
    row = tickets.lock(work.connection, ticket_id)
    who = officials.who(work.connection, official_id)
    if row is None:
        raise Refused(Code.TICKET_UNKNOWN)
    if who is None:
        raise Refused(Code.NOT_ALLOWED)
    news = audits.citizen_since(work.connection, ticket_id, command.based_on)
    if isinstance(body, c.IssueResolution) and news is not None and who.id == row.ticket.holder:
        # The citizen did something the official had not seen when he wrote: he must look before it is mailed.
        facts = {"new_information": news}
        return Receipt(command=command.id, outcome="held", at=work.now, version=row.version, facts={**facts})
    acted = act_on(work, row, who, body, at=evidence(command.at, work.now), act_id=uuid.UUID(command.id))
    return Receipt(command=command.id, outcome="applied", at=work.now, version=acted.row.version)

"""What a desk hands in: each command in a transaction of its own, one receipt each, in the clerk's order per ticket.

This module must never let one command's failure touch another ticket's.
"""

from __future__ import annotations

import logging
import uuid

from clerkdesk.central.ports.clock import Clock
from clerkdesk.central.store import receipts, sessions
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.perform import known, park, perform
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.wire.commands import MOST_AT_ONCE, Command, Receipt
from clerkdesk.wire.exchange import Unreachable

log = logging.getLogger(__name__)

MOST_FAILURES = 5
"""So often a command may make the centre fail before it is parked."""

_DONE = frozenset({"applied", "merged"})


def hand_in(
    uow: UnitOfWork, clock: Clock, session_id: int, official_id: int, commands: tuple[Command, ...]
) -> tuple[Receipt, ...]:
    """One receipt for each command, in the order they came.

    After a command that was not applied, later ones of the same ticket in this batch are held back: answered, but not
    stored, so that the desk may send them again. A command that failed by our own fault raises that failure on, after
    all other tickets had their turn; their receipts are stored and are given when the desk asks again.
    Raises Refused(COMMAND_MALFORMED | COMMAND_MISMATCH) before anything is done, Refused(SESSION_SUPERSEDED).
    """
    _check(commands)
    with uow.look(official_id, clock.now()) as work:
        known(work, official_id, commands)
    answers: list[Receipt] = []
    stopped: set[str] = set()
    failure: Exception | None = None
    for command in commands:
        if command.ticket in stopped:
            answers.append(_held_back(command, clock))
            continue
        try:
            answer: Receipt | None = _one(uow, clock, session_id, official_id, command)
        except (Refused, Unreachable):
            raise
        except Exception as error:  # noqa: BLE001 - a bug: raised on below, once the other tickets had their turn
            failure = error
            answer = _failed(uow, clock, official_id, command, error)
        if answer is None or answer.outcome not in _DONE:
            stopped.add(command.ticket)
        if answer is not None:
            answers.append(answer)
    if len(answers) < len(commands):
        assert failure is not None
        raise failure
    return tuple(answers)


def _check(commands: tuple[Command, ...]) -> None:
    if len(commands) > MOST_AT_ONCE:
        raise Refused(Code.COMMAND_MALFORMED, detail="too many at once", most=MOST_AT_ONCE)
    for command in commands:
        try:
            uuid.UUID(command.id)
        except ValueError:
            raise Refused(Code.COMMAND_MALFORMED, detail="the id is no UUID") from None


def _one(uow: UnitOfWork, clock: Clock, session_id: int, official_id: int, command: Command) -> Receipt:
    with uow.begin(official_id, clock.now()) as work:
        sessions.hold(work.connection, session_id)
        sessions.see(work.connection, session_id, work.now)
        return perform(work, official_id, command)


def _held_back(command: Command, clock: Clock) -> Receipt:
    return Receipt(command=command.id, outcome="refused", at=clock.now(), code=Code.HELD_BACK.value)


def _failed(uow: UnitOfWork, clock: Clock, official_id: int, command: Command, error: Exception) -> Receipt | None:
    """Count the failure; the fifth parks the command and answers so."""
    with uow.begin(None, clock.now()) as work:
        times = receipts.count_failure(work.connection, command.id, work.now)
        # The kind of error and where, never its text: that may hold a citizen's data.
        log.error("command %s (%s) failed, time %d: %s", command.id, command.verb, times, type(error).__name__)
        if times < MOST_FAILURES:
            return None
        log.critical("command %s (%s) is parked", command.id, command.verb)
        return park(work, official_id, command)

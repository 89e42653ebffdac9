"""The post: letters are composed and stored first, then sent one by one with their row locked.

This module must never send bytes that are not stored yet, nor decide what a letter says.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import assert_never

from clerkdesk.central.ports.archive import Archive
from clerkdesk.central.ports.mail import Accepted, Mailer, MailReply, Rejected, TryLater, Unknown
from clerkdesk.central.store import mails, ticket_facts
from clerkdesk.central.store.mails import Letter, MailKind
from clerkdesk.central.store.unit_of_work import UnitOfWork, Work
from clerkdesk.central.usecases.bugs import told
from clerkdesk.central.usecases.compose import Composer
from clerkdesk.central.usecases.deliver import deliver
from clerkdesk.domain.events import MailAccepted, MailBounced

_AT_ONCE = 50
# A relay that keeps putting one letter off is given up after this; the official then reaches the citizen otherwise.
GIVE_UP_AFTER = timedelta(days=3)
_FIRST_WAIT = timedelta(seconds=30)
_LONGEST_WAIT = timedelta(hours=1)
# A relay out of reach is not the letter's fault: asked again soon, and for as long as it takes.
_SOON = timedelta(seconds=5)
_LONGEST_SOON = timedelta(minutes=5)
_COMPOSE_AGAIN = timedelta(minutes=10)

log = logging.getLogger(__name__)


def compose_due_mail(uow: UnitOfWork, composer: Composer, archive: Archive, now: datetime) -> int:
    """Store the bytes of every letter that has none yet and whose parts are there; how many were composed."""
    for done in range(_AT_ONCE):
        with uow.begin(None, now) as work:
            letter = mails.claim_uncomposed(work.connection, now)
            if letter is None:
                return done
            try:
                raw = _compose(work, letter, composer, archive)
            except Exception as bug:  # noqa: BLE001 - told, and tried again
                # One letter's mistake must not hold up everybody's post; said aloud with its place, tried again later.
                log.error("letter %s could not be composed: %s", letter.message_id, told(bug))
                until = now + _COMPOSE_AGAIN
                mails.delay(work.connection, letter.id, until, f"not composed: {type(bug).__name__}", by_relay=False)
            else:
                mails.keep_bytes(work.connection, letter.id, raw)
    return _AT_ONCE


def _compose(work: Work, letter: Letter, composer: Composer, archive: Archive) -> bytes:
    facts = ticket_facts.read(work.connection, letter.ticket_id)
    assert facts is not None, "a letter belongs to a ticket"
    pdf = None
    if letter.resolution_id is not None and facts.resolution is not None and facts.resolution.pdf_sha256:
        pdf = b"".join(archive.read(facts.resolution.pdf_sha256))
    return composer.compose(letter, facts, pdf, work.now)


def send_due_mail(uow: UnitOfWork, mailer: Mailer, composer: Composer, now: datetime) -> int:
    """Hand every due letter to the relay, each in a transaction of its own; how many conversations there were.

    A process that dies between the relay's 250 and the commit sends the same bytes again: at least one copy, and a
    second one is recognisable by its Message-ID.
    """
    for done in range(_AT_ONCE):
        with uow.begin(None, now) as work:
            letter = mails.claim_composed(work.connection, now)
            if letter is None:
                return done
            settle(work, letter, _hand_over(mailer, composer, letter))
    return _AT_ONCE


def _hand_over(mailer: Mailer, composer: Composer, letter: Letter) -> MailReply:
    if not letter.recipient:
        return Rejected(0, "no address")
    assert letter.raw is not None
    return mailer.send(composer.envelope_from(letter), letter.recipient, letter.raw, letter.message_id)


def settle(work: Work, letter: Letter, reply: MailReply) -> None:
    """Record the relay's answer, and let the ticket know what became of its resolution."""
    log.info("letter %s (%s): %s", letter.message_id, letter.kind, type(reply).__name__)
    match reply:
        case Accepted(words):
            _tell_ticket(work, letter, MailAccepted(work.now))
            mails.accept(work.connection, letter.id, work.now, words)
        case Rejected(code, words):
            _tell_ticket(work, letter, MailBounced(work.now))
            mails.bounce(work.connection, letter.id, f"{code} {words}")
        case TryLater(0, words):
            until = work.now + _growing(_SOON, letter.attempts, _LONGEST_SOON)
            mails.delay(work.connection, letter.id, until, words, by_relay=False)
        case TryLater(code, words) if work.now - letter.queued_at > GIVE_UP_AFTER:
            _tell_ticket(work, letter, MailBounced(work.now))
            mails.bounce(work.connection, letter.id, f"{code} {words}")
        case TryLater(code, words):
            until = work.now + _growing(_FIRST_WAIT, letter.attempts, _LONGEST_WAIT)
            mails.delay(work.connection, letter.id, until, f"{code} {words}", by_relay=True)
        case Unknown(words):
            until = work.now + _growing(_FIRST_WAIT, letter.attempts, _LONGEST_WAIT)
            mails.delay(work.connection, letter.id, until, f"unknown: {words}", by_relay=False)
        case _ as never:
            assert_never(never)


def _tell_ticket(work: Work, letter: Letter, event: MailAccepted | MailBounced) -> None:
    # Before the letter's own row: the ticket is locked from the case file downwards, everywhere in the same order.
    if letter.kind is MailKind.RESOLUTION:
        deliver(work, letter.ticket_id, event)


def _growing(first: timedelta, attempts: int, longest: timedelta) -> timedelta:
    return min(first * (1 << min(attempts, 16)), longest)

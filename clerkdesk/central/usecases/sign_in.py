"""The door for officials: a password once, an opaque token from then on, kept only as its hash.

This module must never tell whether the name or the password was wrong.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from clerkdesk.central.ports.clock import Clock
from clerkdesk.central.ports.identity import Passwords
from clerkdesk.central.store import audits, feed, officials, sessions
from clerkdesk.central.store.sessions import SignedIn
from clerkdesk.central.store.unit_of_work import UnitOfWork, Work
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.wire.exchange import Session, SignIn

MOST_TRIES = 5
WINDOW = timedelta(minutes=15)


def sign_in(uow: UnitOfWork, clock: Clock, passwords: Passwords, city: str, asked: SignIn) -> Session:
    """Open a session; the desk's earlier one is superseded. Raises Refused(SIGN_IN_FAILED | TOO_MANY_TRIES)."""
    login = asked.login.strip()
    with uow.look(None, clock.now()) as work:
        _check_tries(work, login)
        found = sessions.credential_of(work.connection, login)
    # Outside any transaction: it is slow on purpose.
    is_right = passwords.matches(None if found is None else found.hash, asked.password)
    with uow.begin(None, clock.now()) as work:
        sessions.note_try(work.connection, login, work.now, ok=is_right)
        opened = _open(work, found.official, city, asked) if is_right and found is not None else None
    if opened is None:
        raise Refused(Code.SIGN_IN_FAILED)
    return opened


def _check_tries(work: Work, login: str) -> None:
    failed = sessions.failures(work.connection, login, work.now - WINDOW)
    if len(failed) >= MOST_TRIES:
        free_again: datetime = failed[-MOST_TRIES] + WINDOW
        raise Refused(Code.TOO_MANY_TRIES, retry_after=max(1, int((free_again - work.now).total_seconds())))


def _open(work: Work, official_id: int, city: str, asked: SignIn) -> Session:
    token = secrets.token_urlsafe(32)
    session = sessions.open_session(
        work.connection, token, official_id, asked.desk, asked.desk_name, asked.program, work.now
    )
    audits.write(work.connection, work.now, official_id, "sign_in", entity=f"session:{session}")
    account = officials.account(work.connection, official_id)
    return Session(token=token, account=account, city=city, epoch=feed.epoch(work.connection))


def enter(work: Work, token: str) -> SignedIn:
    """Whose token it is. Raises Refused(SIGNED_OUT | SESSION_SUPERSEDED)."""
    return sessions.signed_in(work.connection, token)


def sign_out(work: Work, token: str) -> None:
    """End the session; a session already over stays so."""
    signed_in = sessions.signed_in(work.connection, token)
    sessions.end_session(work.connection, signed_in.session, work.now, sessions.SIGNED_OUT)
    audits.write(work.connection, work.now, signed_in.official, "sign_out", entity=f"session:{signed_in.session}")


def set_password(work: Work, passwords: Passwords, official_id: int, password: str) -> None:
    """Give an official another password and end every session opened with the old one."""
    sessions.set_password_hash(work.connection, official_id, passwords.hash(password))
    sessions.end_all(work.connection, official_id, work.now, sessions.PUT_OUT)
    audits.write(work.connection, work.now, work.actor, "set_password", entity=f"official:{official_id}")

"""Signed-in desks as rows: the token only as its SHA-256, one living session per desk, and the tries at the door.

This module must never hold a password or a token in the clear.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from clerkdesk.central.store.ledgers import credential, desk_session, sign_in_try
from clerkdesk.central.store.tables import official
from clerkdesk.domain.refusals import Code, Refused

SUPERSEDED, SIGNED_OUT, PUT_OUT = "superseded", "signed_out", "put_out"


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Whose desk it is."""

    session: int
    official: int


@dataclass(frozen=True, slots=True)
class Credential:
    """What a password is compared with."""

    official: int
    hash: str


def hash_token(token: str) -> str:
    """A token as it is stored. It has 256 random bits, so that a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def credential_of(connection: Connection, login: str) -> Credential | None:
    """The credential of an active official."""
    asked = select(credential).join(official).where(func.lower(official.c.login) == login.lower(), official.c.is_active)
    row = connection.execute(asked).one_or_none()
    return None if row is None else Credential(row.official_id, row.hash)


def set_password_hash(connection: Connection, official_id: int, hash_text: str) -> None:
    """Give an official another password."""
    fresh = upsert(credential).values(official_id=official_id, hash=hash_text)
    connection.execute(fresh.on_conflict_do_update(index_elements=[credential.c.official_id], set_={"hash": hash_text}))


def failures(connection: Connection, login: str, since: datetime) -> list[datetime]:
    """When sign-ins under this name failed since then and since the last that succeeded, oldest first."""
    last_good = select(func.max(sign_in_try.c.at)).where(sign_in_try.c.login == login.lower(), sign_in_try.c.ok)
    asked = select(sign_in_try.c.at).where(
        sign_in_try.c.login == login.lower(),
        ~sign_in_try.c.ok,
        sign_in_try.c.at > since,
        sign_in_try.c.at > func.coalesce(last_good.scalar_subquery(), since),
    )
    return list(connection.execute(asked.order_by(sign_in_try.c.at)).scalars())


def note_try(connection: Connection, login: str, at: datetime, *, ok: bool) -> None:
    """Note a try at the door."""
    connection.execute(insert(sign_in_try).values(login=login.lower()[:200], at=at, ok=ok))


def open_session(
    connection: Connection, token: str, official_id: int, desk: str, desk_name: str, program: str, now: datetime
) -> int:
    """A new session; whatever session this desk had is superseded by it."""
    connection.execute(
        update(desk_session)
        .where(
            desk_session.c.desk == desk, desk_session.c.official_id == official_id, desk_session.c.ended_at.is_(None)
        )
        .values(ended_at=now, ended_why=SUPERSEDED)
    )
    made = insert(desk_session).values(
        token_hash=hash_token(token),
        official_id=official_id,
        desk=desk,
        desk_name=desk_name[:200],
        program=program[:40],
        created_at=now,
        seen_at=now,
    )
    session_id: int = connection.execute(made.returning(desk_session.c.id)).scalar_one()
    return session_id


def end_session(connection: Connection, session_id: int, now: datetime, why: str) -> None:
    """The session is over."""
    connection.execute(
        update(desk_session)
        .where(desk_session.c.id == session_id, desk_session.c.ended_at.is_(None))
        .values(ended_at=now, ended_why=why)
    )


def end_all(connection: Connection, official_id: int, now: datetime, why: str) -> None:
    """Every session of an official is over."""
    connection.execute(
        update(desk_session)
        .where(desk_session.c.official_id == official_id, desk_session.c.ended_at.is_(None))
        .values(ended_at=now, ended_why=why)
    )


def signed_in(connection: Connection, token: str) -> SignedIn:
    """Whose token it is. Raises Refused(SIGNED_OUT | SESSION_SUPERSEDED)."""
    asked = (
        select(desk_session.c.id, desk_session.c.official_id, desk_session.c.ended_why, official.c.is_active)
        .join(official, official.c.id == desk_session.c.official_id)
        .where(desk_session.c.token_hash == hash_token(token))
    )
    row = connection.execute(asked).one_or_none()
    if row is None or not row.is_active:
        raise Refused(Code.SIGNED_OUT)
    _check_end(row.ended_why)
    return SignedIn(row.id, row.official_id)


def hold(connection: Connection, session_id: int) -> None:
    """Keep the session from being superseded during this transaction, and two pushes of it apart.

    Raises Refused(SIGNED_OUT | SESSION_SUPERSEDED).
    """
    asked = select(desk_session.c.ended_why).where(desk_session.c.id == session_id).with_for_update(key_share=True)
    _check_end(connection.execute(asked).scalar_one())


def see(connection: Connection, session_id: int, now: datetime) -> None:
    """Note that the desk is alive; written at most once a minute."""
    connection.execute(
        update(desk_session)
        .where(desk_session.c.id == session_id, desk_session.c.seen_at < now - timedelta(minutes=1))
        .values(seen_at=now)
    )


def _check_end(why: str) -> None:
    if why == SUPERSEDED:
        raise Refused(Code.SESSION_SUPERSEDED)
    if why:
        raise Refused(Code.SIGNED_OUT)

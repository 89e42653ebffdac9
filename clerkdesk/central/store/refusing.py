"""How the database's own "no" becomes a refusal with a code: by the name of the constraint that said it.

This module must never hide a failure it does not know.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError, IntegrityError, TimeoutError  # noqa: A004 - the pool's own

from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.wire.exchange import Unreachable

_CODES = {
    "no_double_booking": Code.SLOT_TAKEN,
    "one_open_ticket": Code.TICKET_ALREADY_OPEN,
    "one_climb": Code.TICKET_ALREADY_OPEN,
    "ticket_climbs_one_rung": Code.RUNG_SKIPPED,
    "resolution_ticket_id_key": Code.ALREADY_RESOLVED,
    "legal_steps": Code.WRONG_STATE,
}

# Not the rule's fault and not ours: two transactions met, or the server was away. The same again may well succeed.
_PASSING = (
    psycopg.errors.DeadlockDetected,
    psycopg.errors.SerializationFailure,
    psycopg.errors.LockNotAvailable,
    psycopg.errors.QueryCanceled,
    psycopg.errors.AdminShutdown,
    psycopg.errors.CrashShutdown,
    psycopg.errors.CannotConnectNow,
    psycopg.errors.TooManyConnections,
)


@contextmanager
def refusing() -> Iterator[None]:
    """Turn a violated constraint into Refused, a passing failure of the database into Unreachable."""
    try:
        yield
    except IntegrityError as error:
        cause = error.orig
        name = cause.diag.constraint_name if isinstance(cause, psycopg.Error) else None
        code = _CODES.get(name or "")
        if code is None:
            raise
        raise Refused(code) from error
    except TimeoutError as error:
        raise Unreachable("every connection is taken", retry_after=1.0) from error
    except DBAPIError as error:
        if error.connection_invalidated or isinstance(error.orig, _PASSING) or _never_connected(error.orig):
            raise Unreachable("database", retry_after=1.0) from error
        raise


def _never_connected(cause: BaseException | None) -> bool:
    """A failure that PostgreSQL gave no code to: nobody answered, or the line broke."""
    return isinstance(cause, psycopg.OperationalError) and cause.sqlstate is None

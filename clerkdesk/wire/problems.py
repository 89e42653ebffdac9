"""How a failure travels: RFC 9457 problem details with a stable code and facts.

This module must never turn a code into a sentence for people; `title` is for the reader of a log.
"""

from __future__ import annotations

import msgspec

from clerkdesk.domain.refusals import Code, Fact, Refused

MEDIA_TYPE = "application/problem+json"


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A problem document. `type` is a relative reference made from the code, `status` the HTTP status."""

    type: str
    title: str
    status: int
    code: str
    facts: dict[str, Fact] = {}


STATUS: dict[Code, int] = {
    Code.SIGN_IN_FAILED: 401,
    Code.SIGNED_OUT: 401,
    Code.SESSION_SUPERSEDED: 409,
    Code.NOT_ALLOWED: 403,
    Code.NOT_YOUR_TICKET: 403,
    Code.TOO_MANY_TRIES: 429,
    Code.CURSOR_EXPIRED: 410,
    Code.DESK_TOO_OLD: 426,
    Code.FILE_UNKNOWN: 404,
    Code.TICKET_UNKNOWN: 404,
    Code.NO_MEETING: 404,
}


def problem_of(refused: Refused) -> Problem:
    """The document for a refusal: 422 unless the code has a status of its own."""
    code = refused.code
    return Problem(
        type=f"/problems/{code.value}",
        title=code.value.replace("-", " "),
        status=STATUS.get(code, 422),
        code=code.value,
        facts=refused.facts,
    )


def refused_of(problem: Problem) -> Refused | None:
    """The refusal inside a problem document; None when this side does not know the code."""
    try:
        return Refused(Code(problem.code), **problem.facts)
    except ValueError:
        return None

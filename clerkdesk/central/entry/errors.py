"""How every failure leaves the house: a problem document with a stable code, and a log line without anybody's data.

This module must never let an exception's own text out: it may hold what a citizen wrote.
"""

from __future__ import annotations

import logging
from typing import Any

import msgspec
from litestar import MediaType, Request, Response
from litestar.exceptions import HTTPException
from litestar.types import ExceptionHandlersMap, Message, Scope

from clerkdesk.central.usecases.bugs import told
from clerkdesk.domain.refusals import Fact, Refused
from clerkdesk.wire.exchange import Unreachable
from clerkdesk.wire.problems import MEDIA_TYPE, Problem, problem_of
from clerkdesk.wire.version import HEADER, WIRE_VERSION

log = logging.getLogger(__name__)

_OF_STATUS = {
    400: "malformed",
    404: "not-found",
    405: "method-not-allowed",
    413: "too-large",
    415: "malformed",
    429: "busy",
}


class Malformed(Exception):
    """What was sent cannot be read."""


def _response(problem: Problem, headers: dict[str, str] | None = None) -> Response[bytes]:
    return Response(
        msgspec.json.encode(problem), status_code=problem.status, media_type=MEDIA_TYPE, headers=headers or {}
    )


def problem(status: int, code: str, **facts: Fact) -> Problem:
    """A problem that is no refusal of the programme's."""
    return Problem(type=f"/problems/{code}", title=code.replace("-", " "), status=status, code=code, facts=facts)


def on_refused(_: Request[Any, Any, Any], refused: Refused) -> Response[bytes]:
    """A rule said no."""
    wait = refused.facts.get("retry_after")
    return _response(problem_of(refused), {"Retry-After": str(wait)} if isinstance(wait, int) else None)


def on_unreachable(_: Request[Any, Any, Any], away: Unreachable) -> Response[bytes]:
    """The database, or another service, is away or busy."""
    return _response(problem(503, "unavailable"), {"Retry-After": str(max(1, round(away.retry_after or 1)))})


def on_malformed(_: Request[Any, Any, Any], __: Malformed) -> Response[bytes]:
    """What was sent cannot be read."""
    return _response(problem(400, "malformed"))


def on_http(_: Request[Any, Any, Any], error: HTTPException) -> Response[bytes]:
    """The framework said no: an unknown path, a wrong method, a body too large."""
    status = error.status_code
    return _response(problem(status, _OF_STATUS.get(status, "failure" if status >= 500 else "malformed")))


def on_bug(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """Our own fault. Where it happened is logged, not what it said, nor the address: both may hold personal data."""
    route = request.scope.get("path_template") or "?"
    log.error("%s %s failed: %s", request.method, route, told(error))
    return _response(problem(500, "failure"))


HANDLERS: ExceptionHandlersMap = {
    Refused: on_refused,
    Unreachable: on_unreachable,
    Malformed: on_malformed,
    HTTPException: on_http,
    Exception: on_bug,
}


async def say_whose(message: Message, _: Scope) -> None:
    """Put our header on every reply, so that a desk knows a portal's page from ours."""
    if message["type"] == "http.response.start":
        headers = message.setdefault("headers", [])
        message["headers"] = [*headers, (HEADER.lower().encode(), str(WIRE_VERSION).encode())]


def json_response(content: object, status_code: int = 200) -> Response[bytes]:
    """A message as JSON."""
    return Response(
        msgspec.json.encode(content),
        status_code=status_code,
        media_type=MediaType.JSON,
        headers={"Cache-Control": "no-store"},
    )

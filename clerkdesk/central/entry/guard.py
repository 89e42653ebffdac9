"""Who is asking: the bearer token of a desk, and the version it speaks.

This module must never log a token.
"""

from __future__ import annotations

from typing import Any

from litestar import Request

from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.wire.version import HEADER, OLDEST_PULL

Asked = Request[Any, Any, Any]


def token_of(request: Asked) -> str:
    """The token a desk sends. Raises Refused(SIGNED_OUT) when there is none."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Refused(Code.SIGNED_OUT)
    return token.strip()


def check_version(request: Asked) -> None:
    """Return if this desk may still pull. Raises Refused(DESK_TOO_OLD, oldest)."""
    spoken = request.headers.get(HEADER, "")
    if spoken.isdigit() and int(spoken) < OLDEST_PULL:
        raise Refused(Code.DESK_TOO_OLD, oldest=OLDEST_PULL)

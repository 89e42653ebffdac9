"""The door for officials: POST /v1/sign-in and POST /v1/sign-out.

This module must never keep a password longer than the question takes.
"""

from __future__ import annotations

import msgspec
from litestar import Response, post
from litestar.handlers import HTTPRouteHandler

from clerkdesk.central.entry.errors import Malformed, json_response
from clerkdesk.central.entry.guard import Asked, token_of
from clerkdesk.central.entry.parts import Parts
from clerkdesk.central.usecases.sign_in import sign_in, sign_out
from clerkdesk.wire.exchange import Session, SignIn

_MOST_BYTES = 1 << 14


def routes(parts: Parts) -> list[HTTPRouteHandler]:
    """In and out."""

    def enter(body: bytes) -> Session:
        try:
            asked = msgspec.json.decode(body, type=SignIn)
        except msgspec.MsgspecError as wrong:
            raise Malformed from wrong
        return sign_in(parts.uow, parts.clock, parts.passwords, parts.city, asked)

    def leave(token: str) -> None:
        with parts.uow.begin(None, parts.clock.now()) as work:
            sign_out(work, token)

    @post("/v1/sign-in", status_code=200, request_max_body_size=_MOST_BYTES)
    async def post_sign_in(request: Asked) -> Response[bytes]:
        """A token for a name and a password."""
        body = await request.body()
        return json_response(await parts.threads.run(lambda: enter(body)))

    @post("/v1/sign-out", status_code=204)
    async def post_sign_out(request: Asked) -> None:
        """The session ends."""
        token = token_of(request)
        await parts.threads.run(lambda: leave(token))

    return [post_sign_in, post_sign_out]

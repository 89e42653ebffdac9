"""The push: POST /v1/commands.

This module must never answer before what it answers is committed.
"""

from __future__ import annotations

import msgspec
from litestar import Response, post
from litestar.handlers import HTTPRouteHandler

from clerkdesk.central.entry.errors import Malformed, json_response
from clerkdesk.central.entry.guard import Asked, token_of
from clerkdesk.central.entry.parts import Parts
from clerkdesk.central.usecases.hand_in import hand_in
from clerkdesk.central.usecases.sign_in import enter
from clerkdesk.wire.commands import MOST_BYTES, CommandBatch, ReceiptBatch


def routes(parts: Parts) -> list[HTTPRouteHandler]:
    """The door of the push."""

    def take(token: str, body: bytes) -> ReceiptBatch:
        try:
            batch = msgspec.json.decode(body, type=CommandBatch)
        except msgspec.MsgspecError as wrong:
            raise Malformed from wrong
        with parts.uow.look(None, parts.clock.now()) as work:
            who = enter(work, token)
        return ReceiptBatch(receipts=hand_in(parts.uow, parts.clock, who.session, who.official, batch.commands))

    @post("/v1/commands", status_code=200, request_max_body_size=MOST_BYTES)
    async def post_commands(request: Asked) -> Response[bytes]:
        """One receipt for each command of the batch."""
        token, body = token_of(request), await request.body()
        return json_response(await parts.threads.run(lambda: take(token, body)))

    return [post_commands]

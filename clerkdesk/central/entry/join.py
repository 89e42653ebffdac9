"""The official's way into a meeting: POST /v1/tickets/{id}/join.

This module must never log a link.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

from litestar import Response, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from clerkdesk.central.entry.errors import json_response
from clerkdesk.central.entry.guard import Asked, token_of
from clerkdesk.central.entry.parts import Parts
from clerkdesk.central.ports.webex import Webex
from clerkdesk.central.usecases.join_meeting import join
from clerkdesk.central.usecases.sign_in import enter
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.wire.exchange import Joining


def routes(parts: Parts, open_service: Callable[[], Webex | None]) -> list[HTTPRouteHandler]:
    """The one way in. The service is opened for each click; None: none is set up, so there is no meeting to join."""

    def mint(token: str, ticket: str) -> Joining:
        with parts.uow.begin(None, parts.clock.now()) as work:
            official = enter(work, token).official
            service = open_service()
            if service is None:
                raise Refused(Code.NO_MEETING)
            with closing(service):
                return join(work, official, ticket, service)

    @post("/v1/tickets/{ticket:str}/join", status_code=200)
    async def post_join(request: Asked, ticket: FromPath[str]) -> Response[bytes]:
        """A host's link, for this click."""
        token = token_of(request)
        return json_response(await parts.threads.run(lambda: mint(token, ticket)))

    return [post_join]

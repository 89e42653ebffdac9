"""The pull: GET /v1/sync and GET /v1/snapshot.

This module must never hold a connection or a thread while a desk waits.
"""

from __future__ import annotations

import asyncio

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromQuery

from clerkdesk.central.entry.errors import json_response
from clerkdesk.central.entry.guard import Asked, check_version, token_of
from clerkdesk.central.entry.parts import Parts
from clerkdesk.central.entry.waiting import WaitingRoom
from clerkdesk.central.usecases.sign_in import enter
from clerkdesk.central.usecases.snapshot import snapshot
from clerkdesk.central.usecases.sync import MOST, Read, sync
from clerkdesk.wire.exchange import SnapshotPage

LONGEST_WAIT = 25.0


def routes(parts: Parts, room: WaitingRoom) -> list[HTTPRouteHandler]:
    """The two doors of the pull."""

    def read(token: str, cursor: str, limit: int) -> Read:
        now = parts.clock.now()
        with parts.uow.look(None, now) as work:
            return sync(work, enter(work, token).official, cursor, limit)

    def turn(token: str, page: str | None) -> SnapshotPage:
        with parts.uow.look(None, parts.clock.now()) as work:
            return snapshot(work, enter(work, token).official, page)

    @get("/v1/sync")
    async def get_sync(
        request: Asked, cursor: FromQuery[str], wait: FromQuery[float] = 0.0, limit: FromQuery[int] = MOST
    ) -> Response[bytes]:
        """What is new after a cursor; waits for it as long as asked, 25 s at most."""
        check_version(request)
        token = token_of(request)
        loop = asyncio.get_running_loop()
        ends = loop.time() + min(max(wait, 0.0), LONGEST_WAIT)
        while True:
            after = cursor
            found = await parts.threads.run(lambda: read(token, after, limit))  # noqa: B023 - awaited at once
            left = ends - loop.time()
            if found.page.changes or not found.page.up_to_date or left <= 0 or not room.is_open:
                return json_response(found.page)
            cursor = found.page.cursor
            await room.wait(found.scopes, found.seq, left)

    @get("/v1/snapshot")
    async def get_snapshot(request: Asked, page: FromQuery[str | None] = None) -> Response[bytes]:
        """Everything there is, page by page, own open tickets first."""
        check_version(request)
        token = token_of(request)
        return json_response(await parts.threads.run(lambda: turn(token, page)))

    return [get_sync, get_snapshot]

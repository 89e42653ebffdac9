"""Whether the centre lives, and whether it can work: GET /health/live and /health/ready.

This module must never say more than yes or no: anybody may ask.
"""

from __future__ import annotations

from collections.abc import Callable

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler

from clerkdesk.central.entry.errors import json_response
from clerkdesk.central.entry.running import Threads


def routes(threads: Threads, is_ready: Callable[[], bool]) -> list[HTTPRouteHandler]:
    """Two plain questions."""

    @get("/health/live")
    async def get_live() -> Response[bytes]:
        """The process answers."""
        return json_response({"alive": True})

    @get("/health/ready")
    async def get_ready() -> Response[bytes]:
        """The database answers, has the shape this program wants, and the stamper runs."""
        is_well = await threads.run(is_ready)
        return json_response({"ready": is_well}, 200 if is_well else 503)

    return [get_live, get_ready]

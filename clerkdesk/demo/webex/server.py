"""The local Webex as a server: `LocalWebex().start()` gives the address its clients use instead of the real one.

This module must never outlive its owner: `stop` ends the thread and frees the port.
"""

from __future__ import annotations

from typing import Any

from litestar import Litestar, Response, Router
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.types import ASGIApp

from clerkdesk.demo.web_thread import WebThread
from clerkdesk.demo.webex.api_after import AFTER_ROUTES, refresh_token
from clerkdesk.demo.webex.api_meetings import MEETING_ROUTES
from clerkdesk.demo.webex.clock import MovableClock
from clerkdesk.demo.webex.control import CONTROL_ROUTES
from clerkdesk.demo.webex.errors import ApiError
from clerkdesk.demo.webex.gate import Gate
from clerkdesk.demo.webex.hub import Asked, Hub, answer
from clerkdesk.demo.webex.model import Settings
from clerkdesk.demo.webex.pages import PAGE_ROUTES
from clerkdesk.demo.webex.state import WebexState


def webex_app(hub: Hub) -> ASGIApp:
    """The application: the interface under /v1 behind a bearer token, the pages, and the lever under /_local."""

    async def check_token(request: Asked) -> None:
        hub.tokens.check(request.headers.get("authorization"))

    def refused(_request: Asked, error: ApiError) -> Response[bytes]:
        return answer(error.body(hub.tracking.next()), error.status, error.headers())

    def unknown(_request: Asked, error: HTTPException) -> Response[bytes]:
        told = ApiError(error.status_code, error.detail)
        return answer(told.body(hub.tracking.next()), error.status_code)

    guarded = Router("/", route_handlers=[MEETING_ROUTES, AFTER_ROUTES], before_request=check_token)
    handlers: dict[int | type[Exception], Any] = {ApiError: refused, HTTPException: unknown}
    app = Litestar(
        route_handlers=[Router("/v1", route_handlers=[guarded, refresh_token]), PAGE_ROUTES, CONTROL_ROUTES],
        dependencies={"hub": Provide(lambda: hub, sync_to_thread=False)},
        exception_handlers=handlers,
        openapi_config=None,
        logging_config=None,
    )
    return Gate(app, hub.state.faults, hub.tracking)


class LocalWebex:
    """One local Webex. `state` and `talking` are open to whoever runs it, beside the calls under /_local."""

    def __init__(self, settings: Settings | None = None, clock: MovableClock | None = None) -> None:
        self.settings, self.clock = settings or Settings(), clock or MovableClock()
        self.state = WebexState(self.settings, self.clock)
        self.hub = Hub(self.state)
        self.talking = self.hub.talking
        self._thread = WebThread(webex_app(self.hub), "local-webex")
        self.root_url = ""

    def start(self, port: int = 0) -> str:
        """Listen and return the base address of the interface, `http://127.0.0.1:PORT/v1`."""
        self.root_url = self._thread.start(port)
        return f"{self.root_url}/v1"

    def stop(self) -> None:
        """Stop and free the port; what happened so far stays readable in `state`."""
        self._thread.stop()

"""The gate before the local Webex: it lets the ordered faults strike, whatever the call is.

This module must never strike unordered.
"""

from __future__ import annotations

import asyncio

import msgspec
from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from clerkdesk.demo.webex.errors import JSON_UTF8, ApiError, Tracking
from clerkdesk.demo.webex.faults import Fault, Faults


class Gate:
    """An ASGI application around another one."""

    def __init__(self, app: ASGIApp, faults: Faults, tracking: Tracking) -> None:
        self._app, self._faults, self._tracking = app, faults, tracking

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the call through, or let its fault strike. The control calls under /_local are spared."""
        fault = None
        if scope["type"] == ScopeType.HTTP and not scope["path"].startswith("/_local"):
            fault = self._faults.take(str(scope.get("method")), scope["path"])
        if fault is None:
            await self._app(scope, receive, send)
            return
        if fault.delay_seconds:
            await asyncio.sleep(fault.delay_seconds)
        if not fault.status:
            await self._app(scope, receive, send if fault.cut_at is None else _Cut(send, fault.cut_at))
            return
        if fault.after_effect:
            await self._app(scope, receive, _swallow)
        await self._refuse(fault, send)

    async def _refuse(self, fault: Fault, send: Send) -> None:
        error = ApiError(fault.status, fault.message, retry_after=fault.retry_after)
        body = msgspec.json.encode(error.body(self._tracking.next()))
        headers = {"content-type": JSON_UTF8, "content-length": str(len(body)), **error.headers()}
        raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": fault.status, "headers": raw})
        await send({"type": "http.response.body", "body": body, "more_body": False})


async def _swallow(_message: Message) -> None:
    """The answer that never arrives."""


class _Cut:
    """Passes on the first bytes of a body and then nothing, so that the connection breaks off."""

    def __init__(self, send: Send, limit: int) -> None:
        self._send, self._left = send, limit

    async def __call__(self, message: Message) -> None:
        if message["type"] != "http.response.body":
            await self._send(message)
            return
        part = message["body"][: self._left]
        self._left -= len(part)
        if part:
            await self._send({"type": "http.response.body", "body": part, "more_body": True})
